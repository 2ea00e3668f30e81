import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_FOUND } from '../../../components/panel/LookUpTab.tsx';
import { PanelView } from '../../../components/panel/PanelView.tsx';
import type { PanelRequest, PanelRow } from '../../../components/panel/types.ts';
import { bestRendering } from '../../card/renderings.ts';
import type { Card } from '../../card/types.ts';
import type { Saved } from '../../export/types.ts';
import { annotateTab } from '../../extension/added-sites.ts';
import { ask } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import { type PanelTarget, watchPanelTargets } from '../../extension/side-panel.ts';
import { copyText } from '../../page/window/clipboard.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import { withSite } from '../../settings/settings.ts';
import type { TermRef } from '../../terms/ref.ts';
import { openDesk } from '../background/add-term.ts';
import { createCardCache } from '../cards/card-cache.ts';
import { loadSections } from '../cards/load-sections.ts';
import { readTyped } from '../cards/read-typed.ts';
import { saveTerms, withoutHidden } from '../cards/save-terms.ts';
import { askPage } from '../frames/ask-page.ts';
import { createPanelTools } from '../own/placed-tools.ts';
import { useFileWriting } from '../own/use-file-writing.ts';
import { useOwnList } from '../own/use-own-list.ts';
import { loadLayout, saveLayout } from '../panel/layout.ts';
import { forgetRecentLookUps, keepRecentLookUp, loadRecentLookUps } from '../panel/recent-look-ups.ts';
import { type PageWatch, type WatchedPage, watchPage } from '../panel/watch-page.ts';
import { isPrivateWindow } from './active-tab.ts';
import type { PageProps } from './page-root.tsx';
import { useHiddenTerms } from './use-hidden-terms.ts';
import { useSaving } from './use-saving.ts';
import '../../../components/card/card.css';
import '../../../components/desk/desk-list.css';
import '../../../components/own/own.css';
import '../../../components/panel/panel.css';

const cache = createCardCache();

/** The side panel: the terms of the page beside it, and the look-up. */
export function PanelPage({ settings, translator }: PageProps) {
  const [page, setPage] = useState<WatchedPage | null>(null);
  const [layout, setLayout] = useState(loadLayout);
  const [request, setRequest] = useState<PanelRequest | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [recent, setRecent] = useState<readonly PanelRow[]>([]);
  const saving = useSaving();
  const hidden = useHiddenTerms(settings);
  const watch = useRef<PageWatch | null>(null);
  const list = useOwnList();
  useFileWriting();
  const terms = useRef<WatchedPage['terms']>(null);
  terms.current = page?.terms ?? null;
  const [own] = useState(() => createPanelTools(async () => terms.current, isPrivateWindow));
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let targets = 0;
    const show = (target: PanelTarget) => {
      targets++;
      setRequest({ kind: 'query' in target ? 'query' : 'term', ...target, at: targets } as PanelRequest);
    };
    const readAddress = () => {
      const query = new URLSearchParams(location.hash.slice(1)).get('q');
      if (query !== null) show({ query: query.slice(0, LONGEST_QUERY) });
    };
    readAddress();
    addEventListener('hashchange', readAddress, { signal });
    watchPanelTargets(show, signal);
    watch.current = watchPage({ fixedTab: fixedTab(), cache, report: reportError, onChange: setPage, signal });
    return () => stop.abort();
  }, []);
  useEffect(() => setSaved(null), [page]);
  const turn = useRef(0);
  const showRecent = async (refs: readonly TermRef[]) => {
    const own = ++turn.current;
    const cards = await cache.cards(refs);
    // Meanwhile they may have been forgotten.
    if (own === turn.current) setRecent([...(cards?.values() ?? [])].map(rowOf));
  };
  const keepOpened = async (ref: TermRef) => {
    if (!(await isPrivateWindow())) await showRecent(await keepRecentLookUp(ref));
  };
  useEffect(() => void loadRecentLookUps().then(showRecent).catch(reportError), []);

  document.title = translator.t('productName');
  const tabId = page?.tabId ?? -1;
  return (
    <PanelView
      failedSaves={saving.failures}
      hiddenKinds={settings.hiddenCategories}
      page={page?.view ?? { kind: 'loading' }}
      request={request}
      layout={layout}
      services={{
        loadCard: cache.card,
        loadTitles: async (refs) => [...((await cache.titles(refs))?.values() ?? [])],
        loadReading: readTyped,
        loadSections,
        cardOrder: settings.cardOrder,
        cardLanguages: settings.cardLanguages,
        hiddenTerms: hidden.hiddenTerms,
        onHide: hidden.hide,
        onCopy: copyText,
        own,
      }}
      search={async (query) => {
        const reply = await ask('glossary.search', { query: query.slice(0, LONGEST_QUERY), limit: MOST_FOUND });
        return reply.ok ? reply.value : null;
      }}
      recent={recent}
      onOpened={(ref) => void keepOpened(ref).catch(reportError)}
      onForgetRecent={() => void forgetRecentLookUps().then(showRecent).catch(reportError)}
      onLayout={(next) => {
        const saved = (async () => saveLayout(next))();
        void saving.attempt(saved.then(() => setLayout(next)));
      }}
      own={{ list, tools: own, onDesk: () => void openDesk().catch(reportError) }}
      onReveal={async (ref, occurrence) => {
        const reply = await askPage.reveal(tabId, ref, occurrence);
        return reply.ok && reply.value;
      }}
      saved={saved}
      onExport={(format, only) => {
        const terms = page?.terms && withoutHidden(page.terms, settings.hiddenCategories);
        const saving = terms ? saveTerms(terms, format, translator.language, cache, only) : null;
        void Promise.resolve(saving)
          .catch(reportError)
          .then((done) => setSaved(done ?? 'failed'));
      }}
      onAnnotate={() => void annotateTab(tabId).catch(reportError).then(watch.current?.lookAgain)}
      onSwitchOn={() => {
        const site = page?.site ?? null;
        if (site !== null) void saving.attempt(changeSettings((current) => withSite(current, site, false)));
      }}
    />
  );
}

function rowOf(card: Card): PanelRow {
  const { ref, headword, category, pinyin } = card;
  return { ref, headword, category, pinyin, rendering: bestRendering(card), count: null, found: null };
}

/** In a tab of its own the panel follows the tab named in its address, `sidepanel.html?tab=ID`, not the one in view. */
function fixedTab(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}
