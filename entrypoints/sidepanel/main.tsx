import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LanguageContext, PageLanguageContext } from '../../components/language.ts';
import { MOST_FOUND } from '../../components/panel/LookUpTab.tsx';
import { PanelView } from '../../components/panel/PanelView.tsx';
import type { PanelRequest } from '../../components/panel/types.ts';
import { annotateTab } from '../../lib/extension/added-sites.ts';
import { ask, askTab } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { saveTerms } from '../../lib/extension/save-terms.ts';
import { changeSettings, loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { type PanelWish, watchPanelWishes } from '../../lib/extension/side-panel.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import { createPageTranslator } from '../../lib/i18n/page-messages.ts';
import { LONGEST_QUERY } from '../../lib/protocol/background-requests.ts';
import { type Settings, withConcept, withSite } from '../../lib/settings/settings.ts';
import { createCardShelf } from './card-shelf.ts';
import { loadLayout, saveLayout } from './layout.ts';
import { type WatchedPage, watchPage } from './watch-page.ts';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/card/card.css';
import '../../components/panel/panel.css';

const shelf = createCardShelf();

function Panel() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [page, setPage] = useState<WatchedPage | null>(null);
  const [layout, setLayout] = useState(loadLayout);
  const [request, setRequest] = useState<PanelRequest | null>(null);
  const watch = useRef<ReturnType<typeof watchPage> | null>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    watchSettings(setSettings);
    let wishes = 0;
    const grant = (wish: PanelWish) => {
      wishes++;
      setRequest(
        'query' in wish ? { kind: 'query', query: wish.query, at: wishes } : { kind: 'concept', ...wish, at: wishes },
      );
    };
    const readAddress = () => {
      const query = new URLSearchParams(location.hash.slice(1)).get('q');
      if (query !== null) grant({ query: query.slice(0, LONGEST_QUERY) });
    };
    readAddress();
    addEventListener('hashchange', readAddress);
    watchPanelWishes(grant);
    watch.current = watchPage({ fixedTab: fixedTab(), shelf, report: reportError, onChange: setPage });
  }, []);

  const language = languageFor(settings?.language ?? 'auto', navigator.language);
  const translator = useMemo(() => createPageTranslator(language), [language]);
  if (settings === null) return null;
  document.documentElement.lang = language;
  document.documentElement.dataset.colours = settings.colours;
  document.title = translator.t('productName');
  const tabId = page?.tabId ?? -1;
  return (
    <PageLanguageContext.Provider value={translator}>
      <LanguageContext.Provider value={translator}>
        <PanelView
          page={page?.view ?? { kind: 'loading' }}
          request={request}
          layout={layout}
          services={{
            loadCard: shelf.card,
            cardOrder: settings.cardOrder,
            hiddenConcepts: settings.hiddenConcepts,
            onHide: (id, isHidden) => void changeSettings((current) => withConcept(current, id, isHidden)),
            onCopy: copy,
          }}
          search={async (query) => {
            const reply = await ask('glossary.search', { query: query.slice(0, LONGEST_QUERY), limit: MOST_FOUND });
            return reply.ok ? reply.value : null;
          }}
          onLayout={(next) => {
            saveLayout(next);
            setLayout(next);
          }}
          onReveal={async (concept, occurrence) => {
            const reply = await askTab(tabId, 'page.reveal', { concept, occurrence });
            return reply.ok && reply.value;
          }}
          onExport={async (choice) => {
            const cardOf = async (concept: number) => (await shelf.cards([concept]))?.get(concept) ?? null;
            return page?.terms ? saveTerms(page.terms, choice, language, cardOf).catch(failExport) : null;
          }}
          onAnnotate={() => void annotateTab(tabId).catch(reportError).then(watch.current?.lookAgain)}
          onSwitchOn={() => {
            const site = page?.site ?? null;
            if (site !== null) void changeSettings((current) => withSite(current, site, false));
          }}
        />
      </LanguageContext.Provider>
    </PageLanguageContext.Provider>
  );
}

async function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function failExport(error: unknown): null {
  reportError(error);
  return null;
}

/** In a tab of its own the panel follows the tab named in its address, `sidepanel.html?tab=ID`, not the one in view. */
function fixedTab(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}

render(<Panel />, document.getElementById('app') as HTMLElement);
