import { parentOf } from '../text/nodes.ts';
import { type Area, type MarkedText, marksNear } from './boxes.ts';
import { rangeOf, type Term } from './term.ts';

/** Slack around a term's rectangles in CSS pixels, so that the gap below its underline still counts. */
const SLACK_PX = 2;

/** Most text nodes of an element that are looked through; of one that has more the browser is asked for the place. */
const MOST_TEXTS = 500;

/** A text node with terms. */
export interface TextWithTerms extends MarkedText {
  /** The terms of its flow; those from `first` to `last` stand in the node. */
  readonly terms: readonly Term[];
}

/** Where a hit test looks for terms. */
export interface TermsOnPage {
  /** The terms in a text node, or none. */
  termsIn(text: Node): TextWithTerms | undefined;
  /** The term at an offset of a text node, or null. */
  termAt(node: Node, offset: number): Term | null;
  /** Shadow trees to look into. */
  shadowRoots(): ShadowRoot[];
}

/**
 * The term at a point of the viewport (CSS pixels), or null; `target` is what the browser has found there. The texts of that
 * element are asked where they stand: to look up a caret costs the square of the depth, and seconds, on hostile pages.
 * Cost: a step a text node, some microseconds for those with terms.
 */
export function termAtPoint(target: EventTarget | null, x: number, y: number, page: TermsOnPage): Term | null {
  const holder = target instanceof Node ? target : null;
  if (holder === null) return null;
  const inner = innermost(holder, x, y, page.shadowRoots());
  // A host holds text itself that shows in a slot of its tree.
  return termBelow(inner, x, y, page) ?? (inner === holder ? null : termBelow(holder, x, y, page));
}

function termBelow(element: Node, x: number, y: number, page: TermsOnPage): Term | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const point: Area = { left: x, top: y, right: x, bottom: y };
  let holdsTerms = false;
  for (let count = 0; count < MOST_TEXTS; count++) {
    const text = walker.nextNode();
    if (text === null) return null;
    const marked = page.termsIn(text);
    if (marked === undefined) continue;
    holdsTerms ||= parentOf(text) === element;
    for (const near of marksNear([marked], point, SLACK_PX)) {
      const term = near === null ? null : (marked.terms[near.at] as Term);
      if (term !== null && isInside(term, x, y)) return term;
    }
  }
  return holdsTerms ? termAtCaret(x, y, page) : null;
}

/** What stands at the point in the innermost of the shadow trees there; events name no more than the host of a closed one. */
function innermost(target: Node, x: number, y: number, roots: readonly ShadowRoot[]): Node {
  let at = target;
  for (let root = rootOn(at); root !== undefined; root = rootOn(at)) {
    const inside = root.elementFromPoint(x, y);
    if (inside === null || inside === at) return root;
    at = inside;
  }
  return at;

  function rootOn(host: Node): ShadowRoot | undefined {
    return roots.find((root) => root.host === host);
  }
}

function termAtCaret(x: number, y: number, { termAt, shadowRoots }: TermsOnPage): Term | null {
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
