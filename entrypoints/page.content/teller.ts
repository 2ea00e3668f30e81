import { ask } from '../../lib/extension/messaging.ts';
import type { PageReport } from '../../lib/protocol/types.ts';

/** How long the background waits to hear of changes, in ms: a page is read in slices, and a badge need not count along. */
const SETTLE_MS = 300;

/** Tells the background how the page stands, once changes have settled and where it differs from what was told. */
export function createTeller(signal: AbortSignal): (state: PageReport['state'], countConcepts: () => number) => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (state, countConcepts) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const concepts = countConcepts();
      const news = `${state} ${concepts}`;
      if (news === told) return;
      told = news;
      void ask('page.changed', { state, concepts });
    }, SETTLE_MS);
  };
}
