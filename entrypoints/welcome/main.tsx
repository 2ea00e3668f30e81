import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageLanguageContext } from '../../components/language.ts';
import { SAMPLE_DATE, SAMPLE_PUBLISHER } from '../../components/welcome/SampleNews.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { openSidePanel } from '../../lib/extension/side-panel.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Reading } from '../page.content/reading.ts';
import { annotateThisPage, PUBLISHERS } from '../paste/annotate-here.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';

const hasSidePanel = 'sidePanel' in browser || 'sidebarAction' in browser;

function Welcome() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [keys, setKeys] = useState<{ readonly next: string; readonly previous: string } | null>(null);
  const [tabId, setTabId] = useState<number | null>(null);
  const reading = useRef<Reading | null>(null);

  useEffect(() => {
    void loadSettings().then(setSettings);
    watchSettings(setSettings);
    void readKeys().then(setKeys);
    void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
  }, []);
  const language = settings === null ? null : languageFor(settings.language, navigator.language);
  useEffect(() => {
    if (settings === null || !canPaint()) return;
    const stop = new AbortController();
    void annotateThisPage({
      declared: { publisherId: SAMPLE_PUBLISHER, date: SAMPLE_DATE },
      settings,
      onChange: () => {},
      signal: stop.signal,
    }).then((started) => {
      if (started !== null) reading.current = started;
    });
    return () => stop.abort();
  }, [settings]);
  if (settings === null || language === null) return null;

  const translator = createPageTranslator(language);
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  document.title = translator.t('welcomeTitle');
  return (
    <PageLanguageContext.Provider value={translator}>
      <WelcomeView
        publishers={PUBLISHERS.filter(({ hosts }) => hosts.length > 0).length}
        keys={keys}
        opener={settings.opener}
        canPaint={canPaint()}
        onFirstCard={() => void reading.current?.step(1)}
        onPanel={hasSidePanel ? () => void openSidePanel(tabId) : null}
        onPaste={() => void browser.tabs.create({ url: `${location.origin}/paste.html` })}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </PageLanguageContext.Provider>
  );
}

/** The keys of the two commands that step through terms; null where one has none. */
async function readKeys(): Promise<{ readonly next: string; readonly previous: string } | null> {
  const all = await browser.commands.getAll();
  const keysOf = (command: string) => all.find(({ name }) => name === command)?.shortcut ?? '';
  const [next, previous] = [keysOf('next-term'), keysOf('previous-term')];
  return next === '' || previous === '' ? null : { next, previous };
}

render(<Welcome />, document.getElementById('app') as HTMLElement);
