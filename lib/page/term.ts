import type { Span } from '../spot/types.ts';
import { type Flow, locate } from './flows.ts';

/** A marked place on the page: a span of a flow. Compared by identity; a re-scan of its flow makes a new one. */
export interface Term {
  readonly flow: Flow;
  readonly span: Span;
}

/** The concept a term stands for, by index; of several, the first in the order of the glossary. */
export function conceptOf({ span }: Term): number {
  return span.concepts[0] as number;
}

/** The surface as printed. */
export function surfaceOf(term: Term): string {
  return term.flow.text.slice(term.span.start, term.span.end);
}

/** The term's place as a painter takes it. Cost: two look-ups; no layout. */
export function staticRangeOf({ flow, span }: Term): StaticRange {
  const from = locate(flow, span.start, false);
  const to = locate(flow, span.end, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The term's place as a live range, for its rectangles; null where the page has changed under it. */
export function rangeOf({ flow, span }: Term): Range | null {
  const from = locate(flow, span.start, false);
  const to = locate(flow, span.end, true);
  const document = from.node.ownerDocument;
  if (!from.node.isConnected || !to.node.isConnected) return null;
  if (from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.toString() === flow.text.slice(span.start, span.end) ? range : null;
}

/** Scrolls a laid-out term into the viewport at once; false where it has no place in the layout. */
export function scrollToTerm(term: Term): boolean {
  const range = rangeOf(term);
  if (range === null || range.getClientRects().length === 0) return false;
  if (isInView(range)) return true;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The element may be a whole article in one block: then its middle is not the term's.
  if (!isInView(range)) {
    const { top, height } = range.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
  }
  return isInView(range);
}

/** True where a range's first rectangle is in the viewport. */
export function isInView(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}
