import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SAMPLE_DATE, SAMPLE_PUBLISHER } from '../../../components/welcome/SampleNews.tsx';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { reportError } from '../../extension/report-error.ts';
import { hasSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { canPaint } from '../../page/marks/painter.ts';
import { lookUpInTab } from '../background/look-up.ts';
import { annotateOwnPage } from '../reading/annotate-own-page.ts';
import type { PageSession } from '../reading/types.ts';
import type { PageProps } from './page-root.tsx';
import { isChromium } from './shortcuts.ts';
import { usePublishers } from './use-publishers.ts';
import '../../../components/welcome/welcome.css';

/** The first page: what the extension does, with a text to try it on. */
export function WelcomePage({ settings, translator }: PageProps) {
  const [keys, setKeys] = useState<{ readonly next: string; readonly previous: string } | null>(null);
  const [tabId, setTabId] = useState<number | null>(null);
  const session = useRef<PageSession | null>(null);
  const publishers = usePublishers();

  useEffect(() => {
    void readKeys().then(setKeys);
    void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
  }, []);
  useEffect(() => {
    const publisher = publishers.find(({ id }) => id === SAMPLE_PUBLISHER);
    if (publisher === undefined) return;
    const stop = new AbortController();
    const declared = { publisher, date: SAMPLE_DATE };
    // A sample to try: all of it shows.
    const shown = { ...settings, inkShare: 'all' } as const;
    session.current = annotateOwnPage({ declared, settings: shown, onChange: () => {}, signal: stop.signal });
    return () => stop.abort();
  }, [settings, publishers]);

  document.title = translator.t('welcomeTitle');
  return (
    <WelcomeView
      publishers={publishers.filter(({ hosts }) => hosts.length > 0).length}
      keys={keys}
      opener={settings.opener}
      canPaint={canPaint()}
      toolbar={!hasSidePanel ? null : isChromium ? 'chromium' : 'firefox'}
      onFirstCard={() => void session.current?.step({ by: 1 })}
      onPanel={
        hasSidePanel
          ? () => {
              // Before anything is awaited, or the click is forgotten.
              openSidePanel(tabId)
                .then((isOpen) => (isOpen ? undefined : lookUpInTab('', 'newForegroundTab')))
                .catch(reportError);
            }
          : null
      }
      onPaste={() => void browser.tabs.create({ url: `${location.origin}/paste.html` })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** The keys of the two commands that step through terms; null where one has none. */
async function readKeys(): Promise<{ readonly next: string; readonly previous: string } | null> {
  const all = await browser.commands.getAll();
  const keysOf = (command: string) => all.find(({ name }) => name === command)?.shortcut ?? '';
  const [next, previous] = [keysOf('next-term'), keysOf('previous-term')];
  return next === '' || previous === '' ? null : { next, previous };
}
