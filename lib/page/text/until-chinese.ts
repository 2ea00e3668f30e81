import { hasHan } from '../../text/scripts.ts';
import { HOST_NAMES, mayHaveShadow } from './shadow-roots.ts';
import { PLAIN_NAMES } from './treatment.ts';

/** First and longest wait before a page without Chinese that has changed is looked at again, in ms; each is twice the last. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 60_000;
/** How many times as long one is let be that has not changed: only a shadow tree can have come unseen. */
const UNCHANGED = 4;

/** Elements that cannot have a shadow tree and of which pages are full, as a selector. */
const PLAIN = `${PLAIN_NAMES},BR,DD,DL,DT,FIGURE,FORM,HR,IMG,LI,OL,PATH,PRE,TABLE,TBODY,TD,TH,THEAD,TR,UL`;

/**
 * Resolves once the page holds a Han character, in its shadow trees too: before that there is nothing to read. The page is
 * looked at again after ever longer waits, for many build themselves late; so text that comes to an open page is seen
 * after at most as long as the page has stood without. Its text is searched again only if something has changed since;
 * shadow trees, whose coming is not told of, are looked for also where nothing has. Cost of a look: the page's text searched
 * once, well under a millisecond for an article. Never resolves after `signal` has aborted.
 */
export function untilChinese(
  page: Document,
  shadowRootOf: (element: Element) => ShadowRoot | null,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let wait = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasChanged = true;
    const lookIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(look, ms);
    };
    /** Told of the first change alone: a page that builds itself has thousands. */
    const observer = new MutationObserver(() => {
      hasChanged = true;
      observer.disconnect();
      lookIn(wait);
    });
    const look = () => {
      const { body } = page;
      if (body !== null && ((hasChanged && hasHan(body.textContent ?? '')) || hidesHan(body, shadowRootOf))) {
        observer.disconnect();
        resolve();
        return;
      }
      if (hasChanged) {
        hasChanged = false;
        observer.observe(page, { childList: true, characterData: true, subtree: true });
      }
      lookIn(UNCHANGED * wait);
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      observer.disconnect();
    });
    look();
  });
}

/**
 * What may have a shadow tree with nothing else to show for it: empty elements that may be hosts, and whatever is none of
 * the plain elements of HTML, custom ones among it. The browser picks them itself, for an object of script for each element
 * of a page costs more than all the rest of a look.
 */
const MAY_HIDE_TEXT = `:is(${HOST_NAMES}):empty, :not(${HOST_NAMES}, ${PLAIN})`;

function hidesHan(root: Element | ShadowRoot, shadowRootOf: (element: Element) => ShadowRoot | null): boolean {
  for (const element of root.querySelectorAll(MAY_HIDE_TEXT)) {
    const shadow = mayHaveShadow(element) ? shadowRootOf(element) : null;
    if (shadow !== null && (hasHan(shadow.textContent ?? '') || hidesHan(shadow, shadowRootOf))) return true;
  }
  return false;
}
