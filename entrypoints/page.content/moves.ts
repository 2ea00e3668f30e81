import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { declaredDay } from '../../lib/page/page-date.ts';

/** How long the browser may take to show the address it has announced, in ms. */
const COMMIT_MS = 50;

/**
 * Calls `onMove` after a single-page site has gone to another address, with the day the page declared before. A change
 * of the fragment alone is a move only where it is used as a path.
 */
export function watchMoves(context: ContentScriptContext, onMove: (dayBefore: string | null) => void): void {
  let here = article();
  // Announced for downloads too, and for moves that come to nothing: the address is compared once it stands.
  context.addEventListener(window, 'wxt:locationchange', () => {
    const day = declaredDay(document);
    context.setTimeout(() => {
      const now = article();
      if (now === here) return;
      here = now;
      onMove(day);
    }, COMMIT_MS);
  });
}

/** What of the address says which article is shown. */
function article(): string {
  const { pathname, search, hash } = location;
  return `${pathname}${search}${/^#[!/]/.test(hash) ? hash : ''}`;
}
