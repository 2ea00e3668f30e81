/** A term as painted on a page. */
export interface PaintedTerm {
  readonly text: string;
  /** Part of the name in the page's highlight registry: the hue. */
  readonly hue: string;
  /** Middle of its first rectangle, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/**
 * The terms painted on the page in document order, read off the highlight registry. Runs inside the page: it refers
 * to nothing outside itself, so that a driver can send it there.
 */
export function collectPainted(): PaintedTerm[] {
  const found: { term: PaintedTerm; range: Range }[] = [];
  // Not by iterating: what Firefox gives a world apart cannot be iterated over.
  CSS.highlights.forEach((highlight, name) => {
    const [, hue] = /-((?:contrast-)?(?:policy|body|person|place|work))$/.exec(name) ?? [];
    if (hue === undefined) return;
    highlight.forEach((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      found.push({ term: { text: range.toString(), hue, ...at }, range });
    });
  });
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ term }) => term);
}
