import { isHan } from '../../text/scripts.ts';
import { type Flow, gatherFlows, locate } from '../text/flows.ts';
import { inlineLayoutOf } from '../text/inline-layout.ts';
import { composedParent, createClimb, isElement, isText } from '../text/nodes.ts';
import { holdsFlows, isPassedOver } from '../text/treatment.ts';
import type { Term } from './term.ts';

/** Most Han characters of a selection that is looked up: what is longer is a passage. */
export const MOST_SELECTED = 20;

/** Most UTF-16 units of one, whatever else is in it: as much as a look-up takes. */
const MOST_UNITS = 200;

/** Most text nodes of one: every character may have its own, and white space stands between blocks. */
const MOST_TEXTS = 400;

/** What a reader has selected, as a place in a text: a term of which no entry is known. */
export interface SelectedText extends Term {
  /** Its place on the page as it stands; null where the page has changed under it. */
  readonly place: () => Range | null;
}

/** Fields in which a text may be selected; a password is none of our business. */
const TEXT_FIELDS = 'textarea, input:is([type=text], [type=search], [type=url], [type=tel], :not([type]))';

/**
 * What is selected on the page, in one of its shadow trees, or, where `withFields`, in a field or an editor: up to
 * {@link MOST_SELECTED} Han characters, the white space around them left out. Null for nothing, for more, and for what has
 * no Han character. Cost: the block it stands in is read.
 */
export function selectedText(shadowRoots: readonly ShadowRoot[], withFields: boolean): SelectedText | null {
  const active = activeElement();
  if (active?.matches('input, textarea')) return withFields ? selectedInField(active) : null;
  const range = selectedRange(shadowRoots);
  if (range === null || (!withFields && isEditable(range.commonAncestorContainer))) return null;
  const nodes = textsIn(range);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const startsIn = first === range.startContainer ? range.startOffset : 0;
  const endsIn = last === range.endContainer ? range.endOffset : last.length;
  const flow = flowOf(nodes) ?? flowFrom(nodes);
  return selectedIn(flow, offsetIn(flow, first) + startsIn, offsetIn(flow, last) + endsIn, rangeOfSpan);
}

/** The text that runs on around a text node, and where an offset of the node stands in it. Cost: the block it stands in is read. */
export function textAround(node: Text, offset: number): { readonly flow: Flow; readonly at: number } {
  const flow = flowOf([node]) ?? flowFrom([node]);
  return { flow, at: offsetIn(flow, node) + offset };
}

/** The text of a flow at [start, end) as if it were selected; null where that may not be looked up. */
export function placedText(flow: Flow, start: number, end: number): SelectedText | null {
  return selectedIn(flow, start, end, rangeOfSpan);
}

function rangeOfSpan(of: Flow, start: number, end: number): Range | null {
  const [from, to] = [locate(of, start, false), locate(of, end, true)];
  if (!from.node.isConnected || !to.node.isConnected) return null;
  if (from.offset > from.node.length || to.offset > to.node.length) return null;
  const place = document.createRange();
  place.setStart(from.node, from.offset);
  place.setEnd(to.node, to.offset);
  return place;
}

/** The text of a flow at [start, end) where it may be looked up, its white space left out; else null. */
function selectedIn(
  flow: Flow,
  start: number,
  end: number,
  placeOf: (flow: Flow, start: number, end: number) => Range | null,
): SelectedText | null {
  const selected = flow.text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = from + selected.trim().length;
  const han = Array.from(selected).filter((one) => isHan(one.charCodeAt(0))).length;
  if (han === 0 || han > MOST_SELECTED || to - from > MOST_UNITS) return null;
  const span = { start: from, end: to, entries: [], nested: [], match: { form: '', reasons: [] } };
  return { flow, span, place: () => placeOf(flow, from, to) };
}

function selectedInField(field: Element): SelectedText | null {
  if (!field.matches(TEXT_FIELDS)) return null;
  const { value, selectionStart, selectionEnd } = field as HTMLInputElement | HTMLTextAreaElement;
  const flow: Flow = { text: value, nodes: [], starts: [], walk: field, place: 0 };
  return selectedIn(flow, selectionStart ?? 0, selectionEnd ?? 0, () => {
    if (!field.isConnected) return null;
    const around = document.createRange();
    around.selectNode(field);
    return around;
  });
}

/** What has the focus, in whatever shadow tree. */
function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Chromium's own, where it has not the other. */
interface SelectingRoot {
  readonly getSelection?: () => Selection | null;
}

/** The selection as a range of one tree; null where nothing is selected, or it reaches from one tree into another. */
function selectedRange(shadowRoots: readonly ShadowRoot[]): Range | null {
  const selection = getSelection();
  if (selection === null) return null;
  // Chromium has it from 137 on.
  const composed = (selection as Partial<Selection>).getComposedRanges?.call(selection, {
    shadowRoots: [...shadowRoots],
  })[0];
  const inside = shadowRoots
    .map((root) => (root as SelectingRoot).getSelection?.())
    .find((one) => one != null && one.rangeCount > 0 && !one.isCollapsed);
  const found = composed ?? inside?.getRangeAt(0) ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined);
  if (found === undefined || found.collapsed) return null;
  if (found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The texts that a range touches, what is passed over in it left out: readings above characters, scripts. */
function textsIn(range: Range): Text[] {
  const { commonAncestorContainer: root } = range;
  if (isText(root)) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!range.intersectsNode(node) || isPassedOver(node)) return NodeFilter.FILTER_REJECT;
    return isElement(node) && inlineLayoutOf(node) === 'unseen' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isText(node) && isTouched(node, range)) texts.push(node);
    // A passage, or a page: no more of it is read.
    if (texts.length > MOST_TEXTS) return [];
  }
  return texts;
}

/** True where a range takes in a part of a text, and does not only end at it. */
function isTouched(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): boolean {
  if (text === startContainer && startOffset === text.length) return false;
  return text !== endContainer || endOffset > 0;
}

/** The flow that holds all of some texts; null where they stand in several, or in what is not read. */
function flowOf(texts: readonly Text[]): Flow | null {
  const root = createClimb(holdsFlows)(texts[0] as Text);
  const flows = root === null ? [] : gatherFlows(root);
  return flows.find(({ nodes }) => texts.every((text) => nodes.includes(text))) ?? null;
}

/** Texts as a flow of their own. */
function flowFrom(nodes: readonly Text[]): Flow {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return { text, nodes, starts, walk: nodes, place: 0 };
}

function offsetIn({ nodes, starts }: Flow, text: Text): number {
  return starts[nodes.indexOf(text)] as number;
}

/** True in an editor: what is selected there is selected to be changed. */
function isEditable(node: Node): boolean {
  const isEditor = (at: Node) =>
    at instanceof HTMLElement && (at.isContentEditable || at.getAttribute('role') === 'textbox');
  return document.designMode === 'on' || createClimb(isEditor, composedParent)(node) !== null;
}
