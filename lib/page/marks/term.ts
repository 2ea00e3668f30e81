import { type Hue, hueOf } from '../../glossary/hues.ts';
import type { Span, SpotEntry } from '../../spot/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import { LINE_BREAK } from '../../text/line-break.ts';
import { type Flow, locate } from '../text/flows.ts';
import { inlineLayoutOf } from '../text/inline-layout.ts';
import { isElement, isText } from '../text/nodes.ts';
import { isPassedOver } from '../text/treatment.ts';

/** A marked place on the page: a span of a flow. Compared by identity; a re-scan of its flow makes a new one. */
export interface Term {
  readonly flow: Flow;
  readonly span: Span;
}

/** The entry a term stands for; of several the likeliest, which is the first. */
export function refOf({ span }: Term): TermRef {
  return (span.entries[0] as SpotEntry).ref;
}

/** The hue its mark has. */
export function hueOfTerm({ span }: Term): Hue {
  return hueOf((span.entries[0] as SpotEntry).category);
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
  return reads(range, flow.text.slice(span.start, span.end).replaceAll(LINE_BREAK, '')) ? range : null;
}

/** True where a range reads as this text, what is passed over in it left out: readings above characters, scripts. */
function reads(range: Range, text: string): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) return range.toString() === text;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_ALL, (node) =>
    isPassedOver(node) || (isElement(node) && inlineLayoutOf(node) === 'unseen')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = startContainer;
  let read = (startContainer as Text).data.slice(startOffset);
  // Where its ends have been moved apart much else stands between them.
  while (read.length <= text.length) {
    const node = walker.nextNode();
    if (node === endContainer) return read + (node as Text).data.slice(0, endOffset) === text;
    if (node === null) return false;
    if (isText(node)) read += node.data;
  }
  return false;
}

/** True where a range's first rectangle is in the viewport. */
export function isInView(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}
