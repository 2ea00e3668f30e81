import { isTooDeep } from '../text/nodes.ts';

/** The marks in one text node, in its order; the first may begin before it and the last end behind it. */
export interface MarkedText {
  readonly node: Text;
  /** Places of the marks of its flow, of which those from `first` to `last` stand in the node. */
  readonly ranges: readonly StaticRange[];
  readonly first: number;
  readonly last: number;
}

/** A rectangle in CSS pixels of the viewport. */
export type Area = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** A mark that stands near an area. */
export interface NearMark {
  readonly at: number;
  readonly range: StaticRange;
  /** How far off its box is, in CSS pixels; 0 in the area. */
  readonly distance: number;
}

/** True where a text stands in an area, by its box; false where it has none. Cost: as a look of {@link marksNear}. */
export function isTextIn(node: Text, area: Area): boolean {
  return distanceOf(new Range(), node, 0, node.length, area, false) === 0;
}

/** The viewport, a pixel within its edges: what only touches them is not to be seen. */
export function viewport(): Area {
  return { left: 1, top: 1, right: innerWidth - 1, bottom: innerHeight - 1 };
}

/**
 * The marks in some texts within `reach` of an area, wherever the page puts them: no layout is taken for granted but that
 * a stretch of text holds its parts. Gives null after each look that finds none, so that whoever asks can rest. A text
 * that crosses two of its flow's marks is looked at by halves, so that a long one takes few looks a mark found.
 */
export function* marksNear(texts: Iterable<MarkedText>, area: Area, reach: number): Generator<NearMark | null> {
  const looked = new Range();
  for (const { node, ranges, first, last } of texts) {
    const stretches: [first: number, last: number][] = [[first, last]];
    for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
      const [from, to] = stretch;
      const range = ranges[from] as StaticRange;
      const { endContainer, endOffset } = ranges[to] as StaticRange;
      const start = range.startContainer === node ? range.startOffset : 0;
      const end = endContainer === node ? endOffset : node.length;
      const isOne = from === to;
      const distance = distanceOf(looked, node, start, end, area, isOne);
      const isNear = distance <= reach;
      yield isNear && isOne ? { at: from, range, distance } : null;
      if (!isNear || isOne) continue;
      const middle = (from + to) >> 1;
      stretches.push([middle + 1, to], [from, middle]);
    }
  }
}

/**
 * How far a stretch of a text node is from an area, in CSS pixels, by the box around it or line by line; infinite where it
 * is not laid out. What the browser has put off laying out is not asked for, for that would lay it out. Cost: the lines of
 * the node, no elements, and the depth it stands at; a layout, if the page has left one open.
 */
function distanceOf(range: Range, node: Text, start: number, end: number, area: Area, byLine: boolean): number {
  const { parentElement } = node;
  const isPutOff =
    parentElement?.checkVisibility({ contentVisibilityAuto: true }) === false && parentElement.checkVisibility();
  // That an element has no box is no answer: a slot shows its text all the same.
  if (isPutOff || isTooDeep(node)) return Number.POSITIVE_INFINITY;
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  const boxes = byLine ? [...range.getClientRects()] : [range.getBoundingClientRect()];
  const distances = boxes.map(({ left, top, right, bottom }) =>
    left === right
      ? Number.POSITIVE_INFINITY
      : Math.max(area.left - right, left - area.right, area.top - bottom, top - area.bottom, 0),
  );
  return Math.min(...distances);
}
