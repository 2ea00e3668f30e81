import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import formsPack from '../../.pack/forms.json';
import { PageLanguageContext } from '../../components/language.ts';
import { SAMPLE_DATE, SAMPLE_PUBLISHER } from '../../components/welcome/SampleNews.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { openSidePanel } from '../../lib/extension/side-panel.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { openForms, publishersOf } from '../../lib/pack/open.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Reading, startReading } from '../page.content/reading.ts';
import '../page.content/marks.css';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';

const publishers = publishersOf(formsPack);
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
    // The commands and the side panel work here as on any page.
    serve(
      {
        'page.report': () => reading.current?.report() ?? OFF,
        'page.reveal': ({ concept, occurrence }) => reading.current?.reveal(concept, occurrence) ?? false,
        'page.step': ({ by }) => reading.current?.step(by) ?? false,
      },
      reportError,
    );
  }, []);
  const language = settings === null ? null : languageFor(settings.language, navigator.language);
  useEffect(() => {
    if (language === null || !canPaint()) return;
    const stop = new AbortController();
    reading.current = startReading({
      publishers,
      openPack: () => openForms(formsPack),
      site: null,
      host: '',
      declared: { publisherId: SAMPLE_PUBLISHER, date: SAMPLE_DATE },
      language,
      onNoAnswer: () => {},
      signal: stop.signal,
    });
    return () => stop.abort();
  }, [language]);
  if (settings === null || language === null) return null;

  const translator = createPageTranslator(language);
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  document.title = translator.t('welcomeTitle');
  return (
    <PageLanguageContext.Provider value={translator}>
      <WelcomeView
        publishers={publishers.filter(({ hosts }) => hosts.length > 0).length}
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

const OFF = { state: 'cannot-paint', site: null, date: null, concepts: [] } as const;

/** The keys of the two commands that step through terms; null where one has none. */
async function readKeys(): Promise<{ readonly next: string; readonly previous: string } | null> {
  const all = await browser.commands.getAll();
  const keysOf = (command: string) => all.find(({ name }) => name === command)?.shortcut ?? '';
  const [next, previous] = [keysOf('next-term'), keysOf('previous-term')];
  return next === '' || previous === '' ? null : { next, previous };
}

render(<Welcome />, document.getElementById('app') as HTMLElement);
