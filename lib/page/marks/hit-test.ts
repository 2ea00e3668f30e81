import { isTooDeep, parentOf } from '../text/nodes.ts';
import { type MarkedText, marksNear } from './boxes.ts';
import { rangeOf, type Term } from './term.ts';

/** Slack around a term's rectangles in CSS pixels, so that the gap below its underline still counts. */
const SLACK_PX = 2;

/** Most text nodes of an element that are gone through: a container of blocks may hold a whole newspaper. */
const MOST_TEXTS = 20_000;

/** Most of those in elements within it that are asked where they stand: the pointer is beside them, in a gap at most. */
const MOST_WITHIN = 500;

/** The ground of an element that has none, colour and picture: what lies behind it is seen. */
const NO_GROUND = /^rgba.* 0\)none$/;

/** Thinnest thing that hides a word, in CSS pixels: lines that follow the pointer do not. */
const THIN_PX = 8;

/** Most elements behind what the pointer is on of which all texts are gone through, and not their own alone. */
const MOST_WALKS = 2;

/** A text node with terms. */
export interface TextWithTerms extends MarkedText {
  /** The terms of its flow; those from `first` to `last` stand in the node. */
  readonly terms: readonly Term[];
}

/** Where a hit test looks for terms. */
export interface TermsOnPage {
  /** The terms in a text node, or none. */
  termsIn(text: Node): TextWithTerms | undefined;
  /** Shadow trees to look into. */
  shadowRoots(): ShadowRoot[];
}

/**
 * The term at a point of the viewport (CSS pixels), or null; `target` is what the browser has found there, a host where
 * it is in a shadow tree. The texts of that element are asked where they stand; then those behind it, through whatever can
 * be seen through, such as a link that is stretched over a whole box. No caret is looked up: that costs the square of the
 * depth, and seconds on hostile pages. Cost: a step a text node, some microseconds for those with terms.
 */
export function termAtPoint(target: EventTarget | null, x: number, y: number, page: TermsOnPage): Term | null {
  if (!(target instanceof Node)) return null;
  return termBelow(target, x, y, page) ?? (isTooDeep(target) ? null : termBehind(document, target, x, y, page));
}

/** The term that can be seen at a point of a tree, whatever lies over it; all below `looked` has been looked at. */
function termBehind(tree: Document | ShadowRoot, looked: Node, x: number, y: number, page: TermsOnPage): Term | null {
  let walks = MOST_WALKS;
  for (const element of tree.elementsFromPoint(x, y)) {
    // A shadow tree is told of what stands around it, too.
    if (!tree.contains(element)) continue;
    const inside = page.shadowRoots().find(({ host }) => host === element);
    // Some have no box of their own, or are none to the pointer: their text is asked with the element around them.
    const look = element !== looked && walks-- > 0 ? termBelow : termIn;
    const term =
      (inside && (termBehind(inside, looked, x, y, page) ?? termIn(inside, x, y, page))) ?? look(element, x, y, page);
    if (term !== null) return term;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const isPainted = !NO_GROUND.test(backgroundColor + backgroundImage) || element.matches('img,video,canvas,iframe');
    if (isPainted && opacity > '0.1' && Math.min(element.clientWidth, element.clientHeight) > THIN_PX) break;
  }
  return null;
}

/** The term at a point in the texts that stand in an element itself. */
function termIn(element: Node, x: number, y: number, page: TermsOnPage): Term | null {
  return termAmong(element.childNodes, x, y, page);
}

function termAmong(nodes: Iterable<Node>, x: number, y: number, { termsIn }: TermsOnPage): Term | null {
  for (const node of nodes) {
    const text = termsIn(node);
    if (text === undefined) continue;
    for (const near of marksNear([text], { left: x, top: y, right: x, bottom: y }, SLACK_PX)) {
      const term = near === null ? null : (text.terms[near.at] as Term);
      // The page may have changed under it.
      if (term !== null && rangeOf(term) !== null) return term;
    }
  }
  return null;
}

function termBelow(element: Node, x: number, y: number, page: TermsOnPage): Term | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS; count++) {
    const node = walker.nextNode();
    if (node === null) break;
    const term = count < MOST_WITHIN || parentOf(node) === element ? termAmong([node], x, y, page) : null;
    if (term !== null) return term;
  }
  return null;
}
