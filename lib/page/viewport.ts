/** Columns and rows of the points looked at: a line of print in each half column of a broad page, every third line. */
const COLUMNS = 6;
const ROWS = 12;

/**
 * Text nodes in the viewport, found at the points of a grid; none where it is not laid out. Not all that are in view,
 * but the first and last of each column are close to it. Cost: one layout, if the page has left one open, and a caret
 * look-up a point.
 */
export function textsInView(): Set<Text> {
  const texts = new Set<Text>();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ((column + 0.5) / COLUMNS) * innerWidth;
      const y = ((row + 0.5) / ROWS) * innerHeight;
      const node = document.caretPositionFromPoint(x, y)?.offsetNode;
      if (node?.nodeType === 3) texts.add(node as Text);
    }
  }
  return texts;
}
