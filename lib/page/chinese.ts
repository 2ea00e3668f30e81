import { hasHan } from '../text/scripts.ts';
import { mayHaveShadow } from './shadow-roots.ts';

/** First and longest wait before a page without Chinese is looked at again, in ms; each wait is twice the one before. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 60_000;

/**
 * Resolves once the page holds a Han character, in its shadow trees too: before that there is nothing to read. Nothing is
 * watched meanwhile. The page is looked at again after ever longer waits, for many build themselves late; so text that
 * comes to an open page is seen after at most as long as the page has stood without. Cost of a look: the page's text
 * searched once, well under a millisecond for an article. Never resolves after `signal` has aborted.
 */
export function untilChinese(
  page: Document,
  shadowRootOf: (element: Element) => ShadowRoot | null,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let wait = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (page.body !== null && holdsHan(page.body, shadowRootOf)) {
        resolve();
        return;
      }
      timer = setTimeout(look, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    };
    signal.addEventListener('abort', () => clearTimeout(timer));
    look();
  });
}

/**
 * Of elements that may have a shadow tree those are asked that show nothing of their own, and custom ones: asking costs
 * tens of microseconds at first.
 */
function holdsHan(root: Element | ShadowRoot, shadowRootOf: (element: Element) => ShadowRoot | null): boolean {
  if (hasHan(root.textContent ?? '')) return true;
  for (const element of root.querySelectorAll('*')) {
    const isAsked = element.firstChild === null || element.localName.includes('-');
    const shadow = isAsked && mayHaveShadow(element) ? shadowRootOf(element) : null;
    if (shadow !== null && holdsHan(shadow, shadowRootOf)) return true;
  }
  return false;
}
