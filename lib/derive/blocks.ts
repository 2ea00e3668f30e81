import { LINE_BREAK } from '../text/line-break.ts';
import { lastStartingBy } from './titles.ts';
import type { BlockStretch, Stretch } from './types.ts';

/** The blocks of an article as one text, and the way back. */
export interface JoinedBlocks {
  /** The blocks without the white space around them, parted by line feeds; see `Article`. */
  readonly text: string;
  /** Where each block stands in `text`. */
  readonly places: readonly Stretch[];
  /** How many UTF-16 units of white space were cut off before each. */
  readonly cut: readonly number[];
}

/** Joins the blocks of an article, as a page holds them, to the text that is read. */
export function joinBlocks(blocks: readonly string[]): JoinedBlocks {
  let text = '';
  const places: Stretch[] = [];
  const cut: number[] = [];
  for (const block of blocks) {
    // White space breaks no line of a page but where the page says so.
    const level = block
      .trimEnd()
      .replace(/[\t\n\v\f\r]/g, ' ')
      .replaceAll(LINE_BREAK, '\n');
    const shown = level.trimStart();
    if (places.length > 0) text += '\n';
    places.push({ start: text.length, end: text.length + shown.length });
    cut.push(level.length - shown.length);
    text += shown;
  }
  return { text, places, cut };
}

/** Where a stretch of the joined text stands in the blocks; null for one that begins or ends between two. */
export function inBlocks({ places, cut }: JoinedBlocks, { start, end }: Stretch): BlockStretch | null {
  const block = lastStartingBy(places, start);
  const lastBlock = lastStartingBy(places, end - 1);
  const [first, last] = [places[block], places[lastBlock]];
  if (first === undefined || last === undefined || start >= first.end || end > last.end) return null;
  return {
    block,
    start: start - first.start + (cut[block] as number),
    lastBlock,
    end: end - last.start + (cut[lastBlock] as number),
  };
}
