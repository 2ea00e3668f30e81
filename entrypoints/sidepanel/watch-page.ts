import { browser } from 'wxt/browser';
import { termsOf, unmarkedSurfaces } from '../../components/panel/page-terms.ts';
import type { PageView } from '../../components/panel/types.ts';
import { askTab } from '../../lib/extension/messaging.ts';
import { BACKGROUND_REQUESTS } from '../../lib/protocol/background-requests.ts';
import { parseEnvelope } from '../../lib/protocol/envelope.ts';
import type { PageReport, PageTerms } from '../../lib/protocol/types.ts';
import type { CardShelf } from './card-shelf.ts';

/** What the panel follows, and what it needs of it. */
export interface WatchedPage {
  readonly tabId: number;
  readonly view: PageView;
  /** The site's name as settings know it; null where no page says. */
  readonly site: string | null;
  /** Null unless the view is of terms. */
  readonly terms: PageTerms | null;
}

/** How often a page is looked at while the panel is visible, in ms: pages change without a word to us. */
const LOOK_AGAIN_MS = 1000;
/** The same while a page is still loading or being read, in ms. */
const SETTLING_MS = 250;
/** How many looks at an empty or silent page it takes to believe it: its text may not have been read yet. */
const LOOKS_TO_BELIEVE = 5;

/** The page in view. */
interface Seen {
  readonly tabId: number;
  readonly isLoading: boolean;
  /** Only where the browser lets the extension into the page now. */
  readonly address: string | null;
}

/**
 * Follows the page beside the panel, the active one of its window or always that of `fixedTab`, and calls back whenever
 * what is to be said of it has changed. What was said stands until there is more to say. Looks at nothing while the
 * panel is hidden.
 */
export function watchPage(options: {
  readonly fixedTab: number | null;
  readonly shelf: CardShelf;
  readonly report: (error: unknown) => void;
  readonly onChange: (page: WatchedPage) => void;
}): { readonly lookAgain: () => void } {
  const { shelf } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  /** True when something has happened since the look under way began. */
  let isStale = false;
  let shown = '';
  /** Looks in a row that found a page empty or silent. */
  let doubtfulLooks = 0;
  /** Looks in a row that a page let pass without naming its terms. */
  let silentLooks = 0;
  let tabBefore: number | null = null;

  const onEvent = () => {
    if (document.hidden) return;
    isStale = true;
    if (!isLooking) void look();
  };
  browser.tabs.onActivated.addListener(onEvent);
  browser.tabs.onUpdated.addListener((_tabId, change) => {
    if (change.status !== undefined || change.url !== undefined) onEvent();
  });
  // Pages tell the background when the number of their concepts has changed; its messages reach every page of ours.
  browser.runtime.onMessage.addListener(((message: unknown) => {
    if (parseEnvelope(message, BACKGROUND_REQUESTS)?.operation === 'page.changed') onEvent();
  }) as never);
  document.addEventListener('visibilitychange', onEvent);
  onEvent();
  return {
    lookAgain: () => {
      shown = '';
      onEvent();
    },
  };

  async function look(): Promise<void> {
    clearTimeout(timer);
    isLooking = true;
    let pause = LOOK_AGAIN_MS;
    try {
      do {
        isStale = false;
        pause = await lookOnce();
      } while (isStale && !document.hidden);
    } catch (error) {
      options.report(error);
    } finally {
      isLooking = false;
      if (!document.hidden) timer = setTimeout(look, pause);
    }
  }

  /** Gives the pause before the next look, in ms. */
  async function lookOnce(): Promise<number> {
    const seen = await tabInView(options.fixedTab);
    if (seen === null) return show({ tabId: -1, view: { kind: 'browser-page' }, site: null, terms: null }, 'none');
    if (seen.tabId !== tabBefore) doubtfulLooks = silentLooks = 0;
    tabBefore = seen.tabId;
    const reply = await askTab(seen.tabId, 'page.report', {});
    const report = reply.ok ? reply.value : null;
    const isDoubtful = report === null || (report.state === 'on' && report.concepts.length === 0);
    doubtfulLooks = isDoubtful ? doubtfulLooks + 1 : 0;
    if (isDoubtful && (seen.isLoading || doubtfulLooks < LOOKS_TO_BELIEVE)) return SETTLING_MS;
    if (report?.state === 'on') return lookAtTerms(seen, report);
    return showWithoutTerms(seen, report);
  }

  function showWithoutTerms(seen: Seen, report: PageReport | null): number {
    const view = viewWithoutTerms(seen, report);
    const page = { tabId: seen.tabId, view, site: report?.site?.name ?? null, terms: null };
    return show(page, JSON.stringify([seen.tabId, view]));
  }

  async function lookAtTerms(seen: Seen, report: PageReport): Promise<number> {
    const { tabId } = seen;
    const signature = JSON.stringify([tabId, report]);
    if (signature === shown) return LOOK_AGAIN_MS;
    const reply = await askTab(tabId, 'page.terms', {});
    if (isStale) return SETTLING_MS;
    // The page may have gone meanwhile: the next look will tell. One that stays silent belongs to an extension gone.
    const terms = reply.ok ? reply.value : null;
    silentLooks = terms !== null ? 0 : silentLooks + 1;
    if (terms === null) return silentLooks < LOOKS_TO_BELIEVE ? SETTLING_MS : showWithoutTerms(seen, null);
    const [cards, titles] = await Promise.all([
      shelf.cards(terms.occurrences.map(({ concepts }) => concepts[0] ?? -1).filter((concept) => concept >= 0)),
      shelf.titles(terms.unmarked.map(({ concept }) => concept)),
    ]);
    if (isStale) return SETTLING_MS;
    const site = report.site?.name ?? null;
    if (cards === null || titles === null) {
      show({ tabId, view: { kind: 'failed' }, site, terms: null }, 'failed');
      return LOOK_AGAIN_MS;
    }
    const view: PageView = {
      kind: 'terms',
      key: `${tabId} ${terms.page.address}`,
      page: terms.page,
      terms: termsOf(terms.occurrences, cards),
      unmarked: unmarkedSurfaces(terms.unmarked, titles),
    };
    // Verdicts still to come change what is not marked without changing the report.
    const isSettled = !terms.unmarked.some(({ reason }) => reason === 'undecided');
    return show({ tabId, view, site, terms }, isSettled ? signature : `${signature} unsettled`);
  }

  function show(page: WatchedPage, signature: string): number {
    if (signature !== shown && !isStale) {
      shown = signature;
      options.onChange(page);
    }
    return LOOK_AGAIN_MS;
  }
}

async function tabInView(fixedTab: number | null): Promise<Seen | null> {
  const tab =
    fixedTab === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(fixedTab).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, isLoading: tab.status === 'loading', address: tab.url ?? null };
}

function viewWithoutTerms({ address }: Seen, report: PageReport | null): PageView {
  if (report?.state === 'off') return { kind: 'switched-off', host: report.site?.name ?? '' };
  if (report !== null) return { kind: 'cannot-paint' };
  if (address !== null && !/^(https?|file):/.test(address)) return { kind: 'browser-page' };
  return { kind: 'not-annotated', canAnnotate: address !== null };
}
