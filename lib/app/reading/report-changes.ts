import { ask } from '../../extension/messaging.ts';
import type { PageReport } from '../../protocol/types.ts';

/** How long whoever listens waits to hear of changes, in ms: a page is read in slices, and a badge need not count along. */
const SETTLE_MS = 300;

/** Tells how a page stands whenever that has changed: the background, and the panel and popup where they are open. */
export interface ChangeReporter {
  /** To be called after every change; tells once changes have settled. `countTerms` is asked then. */
  changed(state: PageReport['state'], countTerms: () => number): void;
}

/** A reporter for one page, until `signal` aborts. */
export function createChangeReporter(signal: AbortSignal): ChangeReporter {
  let turn = 0;
  let again: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  // What was told is gone with the page that was shown meanwhile, and nobody listens to a page not shown yet.
  const tellAnew = () => again?.();
  addEventListener('pageshow', (event) => event.persisted && tellAnew(), { signal });
  document.addEventListener('prerenderingchange', tellAnew, { signal });

  return { changed };

  function changed(state: PageReport['state'], countTerms: () => number): void {
    again = () => changed(state, countTerms);
    clearTimeout(timer);
    timer = setTimeout(() => void ask('page.changed', { state, entries: countTerms(), turn: turn++ }), SETTLE_MS);
  }
}
