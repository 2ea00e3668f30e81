import { isHan } from '../text/scripts.ts';

/** Characters before a form in which a verse is introduced: two lines of seven, their marks, and who says it. */
export const VERSE_REACH = 32;

/** Longest form that a line of verse holds by chance, or in another sense: longer ones are quoted for themselves. */
export const LONGEST_IN_VERSE = 3;

/** What a verse is introduced by, up to the line that has the form; within it nothing ends but lines. */
const INTRODUCED =
  /(?:诗[云曰]|词[云曰]|赋[云曰]|歌[云曰]|[诗词](?:为证|赞道|写道|有言|中写道|里写道)|诗句|词句|名句|名联|上联|下联|联曰|有诗|题诗|赋诗|吟道|吟诵|吟咏|咏道|唱道|戏文|唱词)(?:道|说|是|有)?[：:，]?[“‘「『《]?(?:[\u4e00-\u9fff]{4,7}[，。；！？、/ ]){0,3}$/;

/** What may end a line. */
const ENDS_LINE = /[，。；！？、”’」』》/\s]/;

/**
 * True if a form stands in a line of verse that is introduced as one: 李白诗云：… A line has five or seven characters. `before` and `after` are what stands either
 * side, simplified. Cost: two looks for the ends of the line, and a pattern where it is as long as one.
 */
export function isInVerse(before: string, form: string, after: string): boolean {
  let from = before.length;
  while (from > 0 && before.length - from < 7 && isHan(before.charCodeAt(from - 1))) from--;
  let to = 0;
  while (to < after.length && to < 7 && isHan(after.charCodeAt(to))) to++;
  const length = before.length - from + form.length + to;
  if (length !== 5 && length !== 7) return false;
  if (to < after.length && !ENDS_LINE.test(after.charAt(to))) return false;
  return INTRODUCED.test(before.slice(0, from));
}
