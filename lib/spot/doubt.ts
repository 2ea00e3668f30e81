import { isAllHan, isHan } from '../text/scripts.ts';
import type { Doubt } from './types.ts';

/** Longest Chinese form that may hide in another word; longer ones were never seen to. */
export const LONGEST_DOUBTFUL = 3;

/** Characters of context either side of a doubtful form: with 3 of its own the window stays within 19 Han characters. */
export const DOUBT_REACH = 8;

/**
 * The question to put about `text[start, end)`, or null where there is none: the form is long, has Latin in it, or
 * stands alone between other than Han characters. The window ends at the first character that is not Han, for no word
 * runs across one.
 */
export function doubtAbout(text: string, start: number, end: number): Doubt | null {
  if (end - start > LONGEST_DOUBTFUL || !isAllHan(text.slice(start, end))) return null;
  let from = start;
  while (from > 0 && start - from < DOUBT_REACH && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < DOUBT_REACH && isHan(text.charCodeAt(to))) to++;
  if (from === start && to === end) return null;
  return { text: text.slice(from, to), start: start - from, end: end - from };
}

/** A key under which the answer to a doubt can be kept. */
export function doubtKey(doubt: Doubt): string {
  return `${doubt.start}:${doubt.end}:${doubt.text}`;
}
