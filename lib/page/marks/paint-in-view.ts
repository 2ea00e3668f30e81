import type { Painter } from './painter.ts';
import { placesInView, type TextPlace } from './viewport.ts';

/** Time from a movement to the look at what is in view, and between two looks, in ms: a tenth of a second passes for at once. */
const SCROLL_MS = 100;

/**
 * Keeps the marks near the reader's eye painted where a page has too many to paint all. Call the result after marks have
 * changed. A look costs a caret look-up a point, tens of milliseconds on a page of ten thousand blocks: it is had where
 * something has moved, and not for a mark that could be painted as it came.
 */
export function paintInView(options: {
  readonly painter: Painter;
  /** The ranges of the terms around places of text. */
  readonly rangesNear: (places: readonly TextPlace[]) => ReadonlySet<StaticRange>;
  readonly shadowRoots: () => ShadowRoot[];
  readonly signal: AbortSignal;
}): () => void {
  const { painter, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = { passive: true, capture: true, signal } as const;
  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener('scroll', look, listening);
  addEventListener('resize', look, listening);
  // A click opens menus and overlays; a picture that has come moves what stands below it, which no window hears of.
  addEventListener('click', look, listening);
  document.addEventListener('load', look, listening);
  document.addEventListener('visibilitychange', look, listening);
  return () => painter.isFull() && look();

  function look(): void {
    if (painter.isCrowded() && !document.hidden) timer ??= setTimeout(show, SCROLL_MS);
  }

  function show(): void {
    timer = undefined;
    if (painter.isCrowded()) painter.show(options.rangesNear(placesInView(options.shadowRoots())));
  }
}
