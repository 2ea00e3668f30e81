/** A place in the text of a page. */
export interface TextPlace {
  readonly node: Text;
  /** UTF-16 offset in the node. */
  readonly offset: number;
}

/**
 * Columns and rows of the points looked at, to the edges of the view. A point costs most of a millisecond on a page of
 * ten thousand blocks, so they are few.
 */
const COLUMNS = 3;
const ROWS = 5;

/**
 * Places of text in the viewport, at the points of a grid; none where it is not laid out. Not all that are in view, but
 * the first and last of each column are close to it. Cost: one layout, if the page has left one open, and a caret
 * look-up a point.
 */
export function placesInView(shadowRoots: ShadowRoot[] = []): TextPlace[] {
  const places: TextPlace[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ((column + 0.5) / COLUMNS) * innerWidth;
      const y = 1 + (row / (ROWS - 1)) * (innerHeight - 2);
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      if (caret?.offsetNode.nodeType === 3) places.push({ node: caret.offsetNode as Text, offset: caret.offset });
    }
  }
  return places;
}
