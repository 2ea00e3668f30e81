import { ask } from '../../lib/extension/messaging.ts';
import type { PageReport } from '../../lib/protocol/types.ts';

/** How long the background waits to hear of changes, in ms: a page is read in slices, and a badge need not count along. */
const SETTLE_MS = 300;

/** Tells the background how the page stands, once changes have settled and where it differs from what was told. */
export function createTeller(signal: AbortSignal): (state: PageReport['state'], countConcepts: () => number) => void {
  let told = '';
  let again: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  // What was told is gone with the page that was shown meanwhile, and nobody listens to a page not shown yet.
  const tellAnew = () => {
    told = '';
    again?.();
  };
  addEventListener('pageshow', (event) => event.persisted && tellAnew(), { signal });
  document.addEventListener('prerenderingchange', tellAnew, { signal });

  return tell;

  function tell(state: PageReport['state'], countConcepts: () => number): void {
    again = () => tell(state, countConcepts);
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const concepts = countConcepts();
      const news = `${state} ${concepts}`;
      if (news === told) return;
      told = news;
      const reply = await ask('page.changed', { state, concepts });
      if (!reply.ok && told === news) told = '';
    }, SETTLE_MS);
  }
}
