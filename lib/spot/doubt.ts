import { isAllHan, isHan } from '../text/scripts.ts';
import type { Doubt, NeighbourGuards } from './types.ts';

/** Longest Chinese form that may hide in another word; longer ones were never seen to. */
export const LONGEST_DOUBTFUL = 3;

/** Characters of context either side of a doubtful form: with 3 of its own the window stays within 19 Han characters. */
export const DOUBT_REACH = 8;

/**
 * The question to put to a segmenter about `text[start, end)`, or null where the neighbours raise no doubt. The window
 * ends at the first character that is not Han, for no word runs across one. Cost: two look-ups; the window only if asked.
 */
export function doubtAbout(text: string, start: number, end: number, guards: NeighbourGuards): Doubt | null {
  if (end - start > LONGEST_DOUBTFUL) return null;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const suspicious =
    (before !== '' && guards.before[text.charAt(start)]?.includes(before) === true) ||
    (after !== '' && guards.after[text.charAt(end - 1)]?.includes(after) === true);
  if (!suspicious || !isAllHan(text.slice(start, end))) return null;
  let from = start;
  while (from > 0 && start - from < DOUBT_REACH && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < DOUBT_REACH && isHan(text.charCodeAt(to))) to++;
  return { text: text.slice(from, to), start: start - from, end: end - from };
}

/** A key under which the answer to a doubt can be kept. */
export function doubtKey(doubt: Doubt): string {
  return `${doubt.start}:${doubt.end}:${doubt.text}`;
}
