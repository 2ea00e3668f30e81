import { type TermsOnPage, termAtPoint } from '../marks/hit-test.ts';
import { rangeOf, type Term } from '../marks/term.ts';
import { isForItself } from './is-for-itself.ts';

/**
 * Calls back with a term in a link or a button on which a finger is held, in the place of the browser's own menu: a tap
 * there follows the link. Everywhere else the menu, and the selecting of words, are left as they are. Until `signal` aborts.
 */
export function watchLongPress(options: {
  readonly terms: TermsOnPage;
  readonly onPress: (term: Term) => void;
  readonly signal: AbortSignal;
}): void {
  document.addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch') return;
      const term = termAtPoint(event.target, event.clientX, event.clientY, options.terms);
      if (term === null || !isForItself(rangeOf(term)?.startContainer ?? null)) return;
      event.preventDefault();
      options.onPress(term);
    },
    { signal: options.signal, capture: true },
  );
}
