import { INVISIBLE } from '../text/levelled.ts';
import { isAllHan, isHan } from '../text/scripts.ts';
import type { Doubt } from './types.ts';

/** Characters of context either side of a doubtful form: two to four words. */
export const DOUBT_REACH = 8;

/** What may stand inside a word without parting it: marks that print nothing, and the line breaks of a wrapped source. */
const UNSEEN = new RegExp(`[${INVISIBLE}]|\\udb40[\\udc00-\\udfff]|(?<!\\s)\\r?\\n(?!\\s)`, 'g');

/** Characters looked at either side, some of which may be {@link UNSEEN}. */
const SLICE = DOUBT_REACH * 2;

/**
 * The question to put about `text[start, end)`, or null where there is none: the form has other than Han in it, or stands
 * alone between other than Han characters. The window ends at the first character that is not Han, for no word
 * runs across one; what prints nothing is left out of it.
 */
export function doubtAbout(text: string, start: number, end: number): Doubt | null {
  const surface = text.slice(start, end).replace(UNSEEN, '');
  if (!isAllHan(surface)) return null;
  const before = text.slice(Math.max(0, start - SLICE), start).replace(UNSEEN, '');
  let from = before.length;
  while (from > 0 && before.length - from < DOUBT_REACH && isHan(before.charCodeAt(from - 1))) from--;
  const after = text.slice(end, end + SLICE).replace(UNSEEN, '');
  let to = 0;
  while (to < after.length && to < DOUBT_REACH && isHan(after.charCodeAt(to))) to++;
  const left = before.length - from;
  if (left === 0 && to === 0) return null;
  return { text: before.slice(from) + surface + after.slice(0, to), start: left, end: left + surface.length };
}

/** A key under which the answer to a doubt can be kept. */
export function doubtKey(doubt: Doubt): string {
  const { start, end, text, touched } = doubt;
  return `${start}:${end}:${touched?.before ? '<' : ''}${touched?.after ? '>' : ''}${text}`;
}
