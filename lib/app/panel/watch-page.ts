import { browser } from 'wxt/browser';
import { explainedRows } from '../../../components/panel/explained-rows.ts';
import { termsOf, unmarkedSurfaces } from '../../../components/panel/page-terms.ts';
import type { PageView } from '../../../components/panel/types.ts';
import { overhear } from '../../extension/messaging.ts';
import { BACKGROUND_REQUESTS } from '../../protocol/background-requests.ts';
import type { PageReport, PageTerms } from '../../protocol/types.ts';
import type { CardCache } from '../cards/card-cache.ts';
import { askPage } from '../frames/ask-page.ts';
import { activeTab } from '../pages/active-tab.ts';

/** What the panel follows, and what it needs of it. */
export interface WatchedPage {
  readonly tabId: number;
  readonly view: PageView;
  /** The site's name as settings know it; null where no page says. */
  readonly site: string | null;
  /** Null unless the view is of terms. */
  readonly terms: PageTerms | null;
}

/** Follows a page. */
export interface PageWatch {
  /** Looks once more, and shows what it sees even where it has not changed. */
  lookAgain(): void;
}

/** The page in view. */
interface Seen {
  readonly tabId: number;
  readonly isLoading: boolean;
  /** Only where the browser lets the extension into the page now. */
  readonly address: string | null;
}

/**
 * Follows the page beside the panel, the active one of its window or always that of `fixedTab`, and calls back whenever
 * what is to be said of it has changed. It looks when it is told that something has happened, by the page itself or by
 * the browser, and not otherwise; what was said stands until there is more to say. Looks at nothing while the panel is
 * hidden, nor once `signal` has aborted.
 */
export function watchPage(options: {
  readonly fixedTab: number | null;
  readonly cache: CardCache;
  readonly report: (error: unknown) => void;
  readonly onChange: (page: WatchedPage) => void;
  readonly signal: AbortSignal;
}): PageWatch {
  const { cache, signal } = options;
  let isLooking = false;
  /** True when something has happened since the look under way began. */
  let isStale = false;
  let shown = '';
  /** The last change that was told, by any page: what a page says of itself may have changed where its terms have not. */
  let told = '';
  /** What was known when terms were last listed. */
  let listed = '';

  const onEvent = () => {
    if (document.hidden || signal.aborted) return;
    isStale = true;
    if (!isLooking) void look();
  };
  const onUpdate = (_tabId: number, change: { readonly status?: string; readonly url?: string }) => {
    if (change.status !== undefined || change.url !== undefined) onEvent();
  };
  browser.tabs.onActivated.addListener(onEvent);
  browser.tabs.onUpdated.addListener(onUpdate);
  const onChanged = ({ turn }: { readonly turn: number }, { tabId }: { readonly tabId: number | null }) => {
    told = `${tabId} ${turn}`;
    onEvent();
  };
  overhear('page.changed', BACKGROUND_REQUESTS, onChanged, signal);
  document.addEventListener('visibilitychange', onEvent, { signal });
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onEvent);
    browser.tabs.onUpdated.removeListener(onUpdate);
  });
  onEvent();
  return {
    lookAgain() {
      shown = listed = '';
      onEvent();
    },
  };

  async function look(): Promise<void> {
    isLooking = true;
    try {
      do {
        isStale = false;
        await lookOnce();
      } while (isStale && !document.hidden);
    } catch (error) {
      options.report(error);
    } finally {
      isLooking = false;
    }
  }

  async function lookOnce(): Promise<void> {
    const seen = await tabInView(options.fixedTab);
    if (seen === null) return show({ tabId: -1, view: { kind: 'browser-page' }, site: null, terms: null }, 'none');
    const reply = await askPage.report(seen.tabId);
    if (isStale) return;
    const report = reply.ok ? reply.value : null;
    if (report?.state === 'on') return lookAtTerms(seen, report);
    // Of a page that is still loading its script will tell, or the browser that it has loaded.
    if (report === null && seen.isLoading) return;
    showWithoutTerms(seen, report);
  }

  function showWithoutTerms(seen: Seen, report: PageReport | null): void {
    const view = viewWithoutTerms(seen, report);
    const page = { tabId: seen.tabId, view, site: report?.site?.name ?? null, terms: null };
    show(page, JSON.stringify([seen.tabId, view]));
  }

  async function lookAtTerms(seen: Seen, report: PageReport): Promise<void> {
    const { tabId } = seen;
    const asked = JSON.stringify([tabId, report, told]);
    if (asked === listed) return;
    const reply = await askPage.terms(tabId);
    if (isStale) return;
    // One that stays silent belongs to an extension that is gone.
    const terms = reply.ok ? reply.value : null;
    if (terms === null) return showWithoutTerms(seen, null);
    const signature = JSON.stringify([tabId, report, terms]);
    const [cards, titles] = await Promise.all([
      cache.cards(terms.occurrences.flatMap(({ refs }) => refs.slice(0, 1))),
      cache.titles(terms.unmarked.map(({ ref }) => ref)),
    ]);
    if (isStale) return;
    const site = report.site?.name ?? null;
    if (cards === null || titles === null) {
      return show({ tabId, view: { kind: 'failed' }, site, terms: null }, 'failed');
    }
    const view: PageView = {
      kind: 'terms',
      key: `${tabId} ${terms.page.address}`,
      page: terms.page,
      terms: termsOf(terms.occurrences, cards),
      unmarked: unmarkedSurfaces(terms.unmarked, titles),
      explained: explainedRows(terms.explained),
    };
    show({ tabId, view, site, terms }, signature);
    listed = asked;
  }

  function show(page: WatchedPage, signature: string): void {
    if (signature === shown || isStale || signal.aborted) return;
    shown = signature;
    listed = '';
    options.onChange(page);
  }
}

async function tabInView(fixedTab: number | null): Promise<Seen | null> {
  const tab = fixedTab === null ? await activeTab() : await browser.tabs.get(fixedTab).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, isLoading: tab.status === 'loading', address: tab.url ?? null };
}

function viewWithoutTerms({ address }: Seen, report: PageReport | null): PageView {
  if (report?.state === 'off') return { kind: 'switched-off', host: report.site?.name ?? '' };
  if (report !== null) return { kind: 'cannot-paint' };
  if (address !== null && !/^(https?|file):/.test(address)) return { kind: 'browser-page' };
  return { kind: 'not-annotated', canAnnotate: address !== null };
}
