import { type MarkedText, marksNear, type NearMark, viewport } from './boxes.ts';
import { MOST_PAINTED, type Painter } from './painter.ts';

/** Time from a movement to the look at what is in view, and between two looks, in ms: a tenth of a second passes for at once. */
const SCROLL_MS = 100;

/** Longest stretch of looking in one go, in ms: half a frame is left to the page. */
const SLICE_MS = 8;

/** How many times as long as a look it is let be after it. */
const RESTS = 3;

/** Most marks in view that are painted: print too small to read holds as many. */
const MOST_IN_VIEW = 6000;

/** What may bring other marks into view: scrolling, menus and overlays, pictures that have come, what slides and unfolds. */
const MOVEMENTS = 'scroll click load toggle transitionend visibilitychange';

/** See {@link paintInView}. */
export type PaintInView = (options: {
  readonly painter: Painter;
  /** All texts that have marks. */
  readonly markedTexts: () => Iterable<MarkedText>;
  readonly signal: AbortSignal;
}) => () => void;

/**
 * Keeps the marks in view painted, and those a screen around it, where a page has too many to paint all. Call the result
 * after marks have changed. A look asks each text with marks where it stands, some microseconds each, in slices; it is
 * had where something has moved, and not for a mark that could be painted as it came. Looks take a quarter of the time at most.
 */
export const paintInView: PaintInView = (options) => {
  const { painter, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasMoved = false;
  let restMs = SCROLL_MS;
  const listening = { passive: true, capture: true, signal } as const;
  signal.addEventListener('abort', () => clearTimeout(timer));
  // No window hears of all of them.
  for (const type of MOVEMENTS.split(' ')) document.addEventListener(type, look, listening);
  addEventListener('resize', look, listening);
  return () => painter.isFull() && look();

  function look(): void {
    hasMoved = true;
    if (painter.isCrowded() && !document.hidden) timer ??= setTimeout(begin, restMs);
  }

  function begin(): void {
    hasMoved = false;
    const begunAt = performance.now();
    const near: NearMark[] = [];
    const looks = marksNear([...options.markedTexts()], viewport(), innerHeight);
    goOn();

    function goOn(): void {
      const at = performance.now();
      let next = looks.next();
      for (; next.done !== true; next = looks.next()) {
        if (next.value !== null) near.push(next.value);
        if (performance.now() < at + SLICE_MS) continue;
        timer = setTimeout(goOn);
        return;
      }
      timer = undefined;
      restMs = Math.max(SCROLL_MS, RESTS * (performance.now() - begunAt));
      near.sort((a, b) => a.distance - b.distance);
      const shown = near.filter(({ distance }, nth) => nth < (distance === 0 ? MOST_IN_VIEW : MOST_PAINTED));
      if (painter.isCrowded()) painter.show(shown.map(({ range }) => range));
      if (hasMoved) look();
    }
  }
};
