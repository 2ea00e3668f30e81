import { rangeOf, type Term } from './term.ts';

/** Slack around a term's rectangles in CSS pixels, so that the gap below its underline still counts. */
const SLACK_PX = 2;

/**
 * The term at a point of the viewport (CSS pixels), or null. `termAt` finds the term at an offset of a text node. The
 * nearest caret may be in the next line's text, so the term's own rectangles decide. Cost: one caret look-up and, on a
 * term, its layout rectangles.
 */
export function termAtPoint(x: number, y: number, termAt: (node: Node, offset: number) => Term | null): Term | null {
  const caret = document.caretPositionFromPoint(x, y);
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
