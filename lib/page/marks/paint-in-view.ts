import { type MarkedText, marksNear, type NearMark, viewport } from './boxes.ts';
import { MOST_PAINTED, type Painter } from './painter.ts';

/** Time from a movement to the look at what is in view, and between two looks, in ms: a tenth of a second passes for at once. */
const SCROLL_MS = 100;

/** Longest stretch of looking in one go, in ms: half a frame is left to the page. */
const SLICE_MS = 8;

/** How many times as long as a look it is let be after it. */
const RESTS = 3;

/** Longest look, in ms: marks without end are no reading. */
const MOST_MS = 3000;

/** Most marks in view that are painted: print too small to read holds as many. */
const MOST_IN_VIEW = 6000;

/** What may bring other marks into view: scrolling, menus and overlays, pictures that have come, what slides and unfolds. */
const MOVEMENTS = 'scroll resize click toggle transitionend animationend';

/**
 * Keeps the marks in view painted, and those a screen around it, where a page has too many to paint all. Call the result
 * after marks have changed. A look asks each text with marks where it stands, some microseconds each, in slices; it is
 * had where something has moved, and not for a mark that could be painted as it came. Looks take a quarter of the time at most.
 */
export function paintInView(options: {
  readonly painter: Painter;
  /** All texts that have marks; those that come or go during a look are gone over or not. */
  readonly markedTexts: () => Iterable<MarkedText>;
  readonly signal: AbortSignal;
}): () => void {
  const { painter, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasMoved = false;
  let restMs = SCROLL_MS;
  const listening = { passive: true, capture: true, signal } as const;
  let isSized = false;
  const growth = new ResizeObserver(() => {
    // The first call only tells the size.
    if (isSized) look();
    isSized = true;
  });
  growth.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    growth.disconnect();
  });
  for (const type of MOVEMENTS.split(' ')) addEventListener(type, look, listening);
  // No window hears of these two.
  for (const type of ['load', 'visibilitychange']) document.addEventListener(type, look, listening);
  return () => painter.isFull() && look();

  function look(): void {
    hasMoved = true;
    if (painter.isCrowded() && !document.hidden) timer ??= setTimeout(begin, restMs);
  }

  function begin(): void {
    hasMoved = false;
    goOn(marksNear(options.markedTexts(), viewport(), innerHeight), [], performance.now());
  }

  function goOn(looks: Generator<NearMark | null>, near: NearMark[], begunAt: number): void {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const { value, done } = looks.next();
      if (done === true || until > begunAt + MOST_MS) {
        end(near, performance.now() - begunAt);
        return;
      }
      if (value !== null) near.push(value);
    }
    timer = setTimeout(() => goOn(looks, near, begunAt));
  }

  function end(near: NearMark[], tookMs: number): void {
    timer = undefined;
    restMs = Math.max(SCROLL_MS, RESTS * tookMs);
    near.sort((a, b) => a.distance - b.distance);
    const shown = near.filter(({ distance }, at) => at < (distance === 0 ? MOST_IN_VIEW : MOST_PAINTED));
    if (painter.isCrowded()) painter.show(new Set(shown.map(({ range }) => range)));
    if (hasMoved) look();
  }
}
