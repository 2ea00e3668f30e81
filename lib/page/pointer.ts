import type { HoverEvent } from '../hover/machine.ts';
import { termAtPoint } from './hit-test.ts';
import type { Term } from './term.ts';

/** What watching the pointer needs from its surroundings. */
export interface PointerOptions {
  readonly termAt: (node: Node, offset: number) => Term | null;
  /** True for the card's own element. */
  readonly isOurs: (target: EventTarget | null) => boolean;
  readonly send: (event: HoverEvent<Term>) => void;
  /** Called once a frame while the page scrolls or the window changes. */
  readonly follow: () => void;
  readonly signal: AbortSignal;
}

/**
 * Turns pointer, click, key and scroll events of the page into hover events, at most one a frame. Listens only: no
 * event of the page is stopped or changed.
 */
export function watchPointer({ termAt, isOurs, send, follow, signal }: PointerOptions): void {
  const passive = { signal, passive: true, capture: true } as const;
  let frame = 0;
  const oncePerFrame = (run: () => void) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(run);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      // Touch has no hovering, and a pressed button is selecting or dragging.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const { target, clientX, clientY } = event;
      oncePerFrame(() => {
        if (isOurs(target)) send({ type: 'over-card' });
        else send({ type: 'point', term: termAtPoint(clientX, clientY, termAt) });
      });
    },
    passive,
  );
  document.documentElement.addEventListener('pointerleave', () => send({ type: 'point', term: null }), passive);
  document.addEventListener(
    'click',
    (event) => {
      if (isOurs(event.target) || event.button !== 0 || isSelecting()) return;
      send({ type: 'press', term: termAtPoint(event.clientX, event.clientY, termAt) });
    },
    passive,
  );
  document.addEventListener('keydown', (event) => event.key === 'Escape' && send({ type: 'dismiss' }), passive);
  addEventListener('scroll', () => oncePerFrame(follow), passive);
  addEventListener('resize', () => oncePerFrame(follow), passive);
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
