import { rangeOf, type Term } from './term.ts';

/** Slack around a term's rectangles in CSS pixels, so that the gap below its underline still counts. */
const SLACK_PX = 2;

/** Where a hit test looks for terms. */
export interface TermsOnPage {
  /** The term at an offset of a text node, or null. */
  termAt(node: Node, offset: number): Term | null;
  /** Shadow trees to look into. */
  shadowRoots(): ShadowRoot[];
}

/**
 * The term at a point of the viewport (CSS pixels), or null. The nearest caret may be in the next line's text, so the term's own rectangles decide. Cost: one caret look-up and, on a
 * term, its layout rectangles.
 */
export function termAtPoint(x: number, y: number, { termAt, shadowRoots }: TermsOnPage): Term | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRoots() });
  if (caret === null) return null;
  // A caret stands between two characters: the one the pointer is on may be either.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const term = offset < 0 ? null : termAt(caret.offsetNode, offset);
    if (term !== null && isInside(term, x, y)) return term;
  }
  return null;
}

function isInside(term: Term, x: number, y: number): boolean {
  const range = rangeOf(term);
  if (range === null) return false;
  for (const box of range.getClientRects()) {
    const isIn =
      x >= box.left - SLACK_PX && x <= box.right + SLACK_PX && y >= box.top - SLACK_PX && y <= box.bottom + SLACK_PX;
    if (isIn) return true;
  }
  return false;
}
