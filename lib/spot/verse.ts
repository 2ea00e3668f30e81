import { isHan } from '../text/scripts.ts';

/** Characters before a line in which a verse is introduced: two lines of seven, their marks, and who says it. */
export const VERSE_REACH = 32;

/** Longest form that a line of verse holds by chance, or in another sense: longer ones are quoted for themselves. */
export const LONGEST_IN_VERSE = 3;

/** What a verse is introduced by, up to the line that has the form; within it nothing ends but lines. */
const INTRODUCED =
  /(?:诗[云曰]|词[云曰]|赋[云曰]|歌[云曰]|[诗词](?:为证|赞道|写道|有言|中写道|里写道)|诗句|词句|名句|名联|上联|下联|联曰|有诗|题诗|赋诗|吟道|吟诵|吟咏|咏道|唱道|戏文|唱词)(?:道|说|是|有)?[：:，]?[“‘「『《]?(?:[\u4e00-\u9fff]{4,7}[，。；！？、/ ]){0,3}$/;

/** What may end a line. */
const ENDS_LINE = /[，。；！？、”’」』》/\s]/;

/**
 * Where the line of verse begins that a form might stand in, of five or seven characters and with an end of a line behind it; -1 where it is no such line. Costs a look at
 * seven characters either side.
 */
export function verseLine(text: string, start: number, end: number): number {
  let from = start;
  while (from > 0 && start - from < 7 && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < 7 && isHan(text.charCodeAt(to))) to++;
  if (to - from !== 5 && to - from !== 7) return -1;
  return to === text.length || ENDS_LINE.test(text.charAt(to)) ? from : -1;
}

/** True if `before`, all up to the line and simplified, introduces a verse: 李白诗云：…. */
export function introducesVerse(before: string): boolean {
  return INTRODUCED.test(before);
}
