import { composedParent, isElement } from '../text/nodes.ts';
import { isCardHost } from '../window/is-card-host.ts';
import { type Area, viewport } from './boxes.ts';
import { rangeOf, type Term } from './term.ts';

/** Room that is left between a term and what stands over the page, in CSS pixels. */
const GAP_PX = 12;

/** Times that scrolling is tried: a header that sticks, or grows, may come over the term as it moves. */
const MOST_TRIES = 3;

/**
 * Scrolls whatever has to be scrolled, at once, until a laid-out term is in sight: inside every box that scrolls or cuts
 * off, clear of their `scroll-padding`, and not under what sticks to the window. False where it cannot be shown: it has no
 * place in the layout, or stands where no scrolling leads, as in a slide that is turned away. What only scripts scroll is
 * left alone. Cost: a style a level, and a look at a point of the page.
 */
export function bringIntoSight(term: Term): boolean {
  const range = rangeOf(term);
  if (range === null || boxOf(range) === null) return false;
  const around = [...ports(range)];
  for (let tries = 0; tries < MOST_TRIES && !isRangeInSight(range, around); tries++) {
    for (const port of around) scrollInto(port, range);
    const cover = coverOf(range);
    if (cover !== null) scrollClear(around, range, cover.getBoundingClientRect());
  }
  const isShown = isRangeInSight(range, around);
  // The pages around a frame are the browser's to scroll: this moves nothing in the frame itself.
  if (isShown && window.top !== window) elementAt(range)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return isShown;
}

/** True where a term can be seen now. Cost: as {@link bringIntoSight}, without the scrolling. */
export function isInSight(term: Term): boolean {
  const range = rangeOf(term);
  // Most are far away.
  return range !== null && isWithin(boxOf(range), viewport()) && isRangeInSight(range, [...ports(range)]);
}

/** A box that what stands in it may be scrolled out of. */
interface Port {
  readonly element: Element;
  /** False where it cuts off and the reader has no way to scroll it. */
  readonly canScroll: boolean;
  /** What of the window it shows its contents in. */
  readonly area: () => Area;
}

/** The boxes around a range that scroll or cut off, from the inside; what is fixed does not move with those around it. */
function* ports(range: Range): Generator<Port> {
  const root = document.scrollingElement ?? document.documentElement;
  let isFixed = false;
  for (let at = composedParent(range.startContainer); at !== null && !isFixed; at = composedParent(at)) {
    if (!isElement(at) || at === root || at === document.documentElement) continue;
    const element = at;
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const isCut = (overflow: string) => overflow !== 'visible' && overflow !== '';
    if (isCut(overflowX) || isCut(overflowY)) {
      const canScroll = /auto|scroll/.test(`${overflowX} ${overflowY}`);
      yield { element, canScroll, area: () => insideOf(element) };
    }
    isFixed = position === 'fixed';
  }
  const window = { left: 0, top: 0 };
  const area = () => padded(root, { ...window, right: root.clientWidth, bottom: innerHeight });
  yield { element: root, canScroll: !isFixed, area };
}

function insideOf(element: Element): Area {
  const { left, top } = element.getBoundingClientRect();
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return padded(element, { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight });
}

/** An area without the edges that a scroller keeps free. */
function padded(scroller: Element, { left, top, right, bottom }: Area): Area {
  const style = getComputedStyle(scroller);
  const px = (padding: string, whole: number) =>
    (Number.parseFloat(padding) || 0) * (padding.endsWith('%') ? whole / 100 : 1);
  const [width, height] = [right - left, bottom - top];
  return {
    left: left + px(style.scrollPaddingLeft, width),
    top: top + px(style.scrollPaddingTop, height),
    right: right - px(style.scrollPaddingRight, width),
    bottom: bottom - px(style.scrollPaddingBottom, height),
  };
}

/** The first of a range's boxes; null where it has none. */
function boxOf(range: Range): DOMRect | null {
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? null;
}

function elementAt({ startContainer }: Range): Element | null {
  return startContainer.parentElement;
}

function scrollInto({ element, canScroll, area }: Port, range: Range): void {
  const box = boxOf(range);
  if (!canScroll || box === null) return;
  const { left, top, right, bottom } = area();
  const way = (from: number, to: number, low: number, high: number) =>
    from >= low && to <= high ? 0 : (from + to - low - high) / 2;
  move(element, way(box.left, box.right, left, right), way(box.top, box.bottom, top, bottom));
}

/** Scrolls a term out from under what stands over the page, by the innermost box that lets it. */
function scrollClear(around: readonly Port[], range: Range, cover: DOMRect): void {
  for (const { element, canScroll } of around) {
    const box = boxOf(range);
    if (!canScroll || box === null) continue;
    const isAbove = cover.top + cover.bottom < innerHeight;
    move(element, 0, isAbove ? box.top - cover.bottom - GAP_PX : box.bottom - cover.top + GAP_PX);
    if (boxOf(range)?.top !== box.top) return;
  }
}

function move(element: Element, left: number, top: number): void {
  if (left !== 0 || top !== 0) element.scrollBy({ left, top, behavior: 'instant' });
}

function isRangeInSight(range: Range, around: readonly Port[]): boolean {
  const box = boxOf(range);
  return around.every(({ area }) => isWithin(box, area())) && coverOf(range) === null;
}

/** True where the middle of a box is in an area: a long term may be cut at the end of a line. */
function isWithin(box: DOMRect | null, { left, top, right, bottom }: Area): boolean {
  if (box === null) return false;
  const [x, y] = middleOf(box);
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** What sticks to the window or a scroller and stands over a range; null where nothing does, or it can be looked through. */
function coverOf(range: Range): Element | null {
  const box = boxOf(range);
  const root = range.startContainer.getRootNode();
  if (box === null || !(root instanceof Document || root instanceof ShadowRoot)) return null;
  const hit = root.elementFromPoint(...middleOf(box));
  if (hit === null || isCardHost(hit)) return null;
  for (let at: Node | null = hit; at !== null; at = composedParent(at)) {
    if (!isElement(at)) continue;
    if (at.contains(range.startContainer)) return null;
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return isSeenThrough(hit, at) ? null : at;
  }
  return null;
}

/** True where an element and all between it and its container have no ground and no text of their own, as a cross-hair. */
function isSeenThrough(hit: Element, container: Element): boolean {
  for (let at: Node | null = hit; at !== null; at = composedParent(at)) {
    if (!isElement(at)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none' || !/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor)) return false;
    if (at === container) break;
  }
  return hit.textContent?.trim() === '';
}

function middleOf({ left, top, width, height }: DOMRect): [x: number, y: number] {
  return [left + width / 2, top + height / 2];
}
