import type { HoverEvent } from '../../hover/machine.ts';
import { type TermsOnPage, termAtPoint } from '../marks/hit-test.ts';
import { rangeOf, type Term } from '../marks/term.ts';
import { isForItself } from './is-for-itself.ts';

/** What watching the pointer needs from its surroundings. */
export interface PointerOptions {
  readonly terms: TermsOnPage;
  /** True for the card's own element. */
  readonly isOurs: (target: EventTarget | null) => boolean;
  readonly send: (event: HoverEvent<Term>) => void;
  /** Called once a frame while the page scrolls or the window changes. */
  readonly follow: () => void;
  readonly signal: AbortSignal;
}

/**
 * Turns pointer, click, key and scroll events of the page into hover events, at most one a frame. Listens only: no
 * event of the page is stopped or changed. What a script makes is not the reader's and does nothing. Gives what tells
 * whether the last press was by a finger.
 */
export function watchPointer({ terms, isOurs, send, follow, signal }: PointerOptions): () => boolean {
  let isTouching = false;
  const passive = { signal, passive: true } as const;
  const early = { ...passive, capture: true } as const;
  const pointing = createFrame(signal);
  const moving = createFrame(signal);

  document.addEventListener(
    'pointermove',
    (event) => {
      // Touch has no hovering, and a pressed button is selecting or dragging.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      const { target, clientX, clientY } = event;
      pointing(() => {
        if (isOurs(target)) send({ type: 'over-card' });
        else send({ type: 'point', term: termAtPoint(target, clientX, clientY, terms), keys: event });
      });
    },
    early,
  );
  document.addEventListener(
    'pointerdown',
    ({ target, isTrusted, pointerType }) => {
      if (!isTrusted) return;
      isTouching = pointerType === 'touch';
      if (!isOurs(target)) send({ type: 'point', term: null });
    },
    early,
  );
  document.documentElement?.addEventListener(
    'pointerleave',
    ({ isTrusted }) => isTrusted && send({ type: 'point', term: null }),
    passive,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.detail === 0 || event.button !== 0) return;
      if (isOurs(event.target) || isSelecting()) return;
      const term = isForItself(event.target) ? null : termAtPoint(event.target, event.clientX, event.clientY, terms);
      // In a shadow tree the event names the host; the term knows what it stands in.
      send({
        type: 'press',
        term: isForItself(term === null ? null : (rangeOf(term)?.startContainer ?? null)) ? null : term,
      });
    },
    early,
  );
  document.addEventListener(
    'keydown',
    (event) =>
      event.isTrusted && send(event.key === 'Escape' ? { type: 'dismiss' } : { type: 'interrupt', keys: event }),
    early,
  );
  addEventListener(
    'scroll',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      pointing(() => {});
      send({ type: 'interrupt' });
      moving(follow);
    },
    early,
  );
  addEventListener('resize', () => moving(follow), early);
  return () => isTouching;
}

/** Runs the latest of what it is given at the next frame, until `signal` aborts. */
function createFrame(signal: AbortSignal): (run: () => void) => void {
  let frame = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return (run) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(run);
  };
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
