import { isTooDeep } from '../text/nodes.ts';

/** A character of a page. */
export interface CharacterAt {
  readonly node: Text;
  /** UTF-16 offset in the node. */
  readonly offset: number;
}

/**
 * The character at a point of the viewport (CSS pixels); null where none is, or where it stands so deep that to look would hold the page up.
 * `target` is what the browser has found there.
 */
export function characterAt(
  target: EventTarget | null,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): CharacterAt | null {
  if (!(target instanceof Node) || isTooDeep(target)) return null;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (caret === null || !(node instanceof Text)) return null;
  // The caret stands beside the character, on whichever side is nearer.
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    if (isOver(range, x, y)) return { node, offset };
  }
  return null;
}

/** True where a range has a point of the viewport in it. */
export function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
