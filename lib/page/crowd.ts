import type { Painter } from './painter.ts';
import type { Readings } from './readings.ts';
import { placesInView } from './viewport.ts';

/** Least time between two looks at what is in view while the page scrolls, in ms: a tenth of a second passes for at once. */
const SCROLL_MS = 100;

/** Time between looks while nothing scrolls, in ms: pictures load and menus open without a word. */
const REST_MS = 2000;

/** Keeps the marks near the reader's eye painted where a page has too many to paint all. Call the result after marks have changed. */
export function watchCrowd(options: {
  readonly painter: Painter;
  readonly readings: Readings;
  readonly shadowRoots: () => ShadowRoot[];
  readonly signal: AbortSignal;
}): () => void {
  const { painter, readings, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSoon = false;
  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener('scroll', look, { passive: true, capture: true, signal });
  addEventListener('resize', look, { passive: true, signal });
  return look;

  function look(): void {
    if (isSoon || !painter.isCrowded()) return;
    isSoon = true;
    clearTimeout(timer);
    timer = setTimeout(show, SCROLL_MS);
  }

  function show(): void {
    isSoon = false;
    if (!painter.isCrowded()) return;
    if (!document.hidden) painter.show(readings.rangesNear(placesInView(options.shadowRoots())));
    timer = setTimeout(show, REST_MS);
  }
}
