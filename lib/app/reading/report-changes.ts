import { ask } from '../../extension/messaging.ts';
import type { PageReport } from '../../protocol/types.ts';

/** How long whoever listens waits to hear of changes, in ms: a page is read in slices, and a badge need not count along. */
const SETTLE_MS = 300;

/** Tells how a page stands whenever that has changed: the background, and the panel and popup where they are open. */
export interface ChangeReporter {
  /** To be called after every change; tells once changes have settled. `countEntries` is asked then. */
  changed(state: PageReport['state'], countEntries: () => number): void;
  /**
   * To be called where whoever asked has just been told so many entries. Pages show and hide text without a change that we
   * watch: a count that is another than the last that was told is told anew, so that the badge does not contradict the popup.
   */
  counted(entries: number): void;
}

/** A reporter for one page, until `signal` aborts. */
export function createChangeReporter(signal: AbortSignal): ChangeReporter {
  let turn = 0;
  /** The last count that was told; null before any. */
  let told: number | null = null;
  let again: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  // What was told is gone with the page that was shown meanwhile, and nobody listens to a page not shown yet.
  const tellAnew = () => again?.();
  addEventListener('pageshow', (event) => event.persisted && tellAnew(), { signal });
  document.addEventListener('prerenderingchange', tellAnew, { signal });

  return {
    changed,
    counted(entries) {
      if (told !== null && told !== entries && !signal.aborted) tellAnew();
    },
  };

  function changed(state: PageReport['state'], countEntries: () => number): void {
    again = () => changed(state, countEntries);
    clearTimeout(timer);
    timer = setTimeout(() => {
      told = countEntries();
      void ask('page.changed', { state, entries: told, turn: turn++ });
    }, SETTLE_MS);
  }
}
