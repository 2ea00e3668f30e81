import type { Numeral } from '../text/numeral.ts';
import { readNumeral } from '../text/numerals.ts';
import { mayJoin, readUpper } from './amounts.ts';
import { englishNumber } from './english-numbers.ts';
import { qualifierBefore } from './qualifiers.ts';
import type { Stretch } from './types.ts';

/** Verbs of growth that add what is said: 增长三倍 is four times what it was. A 到 or 至 behind them takes that away. */
const GROWTH = /(增长|增加|提高|提升|扩大|上升|上涨|增多|超出|高出|多出|涨|增|多)了?$/;
const SHARED = /(?:增长|增加|提高|提升|扩大|上升|上涨)[^，。；]{1,10}倍[、和]$/;
const DOUBLINGS = /翻了?(近|约|超)?([一两二三四五1-5１-５])番(多)?|翻番|翻(?:了)?(?:一)?倍/y;
const FOLDS: ReadonlyMap<number, string> = new Map([
  [2, 'doubled'],
  [4, 'quadrupled'],
]);

const LEADS: Readonly<Record<string, string>> = { 近: 'nearly ', 约: 'about ', 超: 'more than ' };

/**
 * What 增长3倍 or 是…的三倍 is in English, for a number with 倍 behind it: 增长3倍 adds three times what there was, and is up
 * 300%. Null where nothing can be said.
 */
export function readTimes(text: string, numeral: Numeral): (Stretch & { readonly value: string }) | null {
  if (numeral.isOrder || numeral.value === 0) return null;
  const at = numeral.start;
  const before = qualifierBefore(text, at);
  const front = at - (before?.length ?? 0);
  const verb = GROWTH.exec(text.slice(Math.max(0, front - 3), front));
  let end = numeral.end + (text.charAt(numeral.end) === '倍' ? 1 : 0);
  let upTo = numeral.upTo;
  if (end === numeral.end) {
    const upper = readUpper(text, numeral.end);
    if (upper === null || upper.value <= numeral.value || text.charAt(upper.end) !== '倍') return null;
    upTo = upper.value;
    end = upper.end + 1;
  }
  const isMore = numeral.isOver || /[多余]/.test(text.charAt(end));
  if (!numeral.isOver && isMore) end++;
  const word = before?.english ?? (isMore ? 'over' : '');
  const lead = word && `${word} `;
  // 分别增长2.5倍、3倍: the verb stands for both.
  const isShared = verb === null && SHARED.test(text.slice(Math.max(0, front - 14), front));
  if (verb === null && !isShared) {
    if (numeral.value === 1) return null;
    return { start: front, end, value: `${lead}${sayRange(numeral.value, upTo, numeral.decimals)} times` };
  }
  // Growth by so many times what there was, in percent, for which English has no second reading.
  const percent = sayRange(numeral.value * 100, upTo && upTo * 100, 0, '%');
  return { start: front - (verb?.[0].length ?? 0), end, value: `up ${lead}${percent}` };
}

/** Whether a number has 倍 behind it, or a range to another that has. */
export function isBeforeTimes(text: string, { end }: Numeral): boolean {
  const next = text.charAt(end);
  if (next !== '倍' && !mayJoin(next)) return false;
  return /^(?:倍|(?:至|到|[-–－~～]|—{1,2})[\d.一二三四五六七八九十两]{1,4}倍)/.test(text.slice(end, end + 8));
}

function sayRange(from: number, to: number | undefined, decimals: number, sign = ''): string {
  const low = englishNumber(from, decimals) + sign;
  return to === undefined ? low : `${low} to ${englishNumber(to)}${sign}`;
}

/** What 翻一番, 翻两番 and 翻倍 are in English, for the 翻 at `at`; null where it is another word. */
export function readDoubling(text: string, at: number): (Stretch & { readonly value: string }) | null {
  DOUBLINGS.lastIndex = at;
  const match = DOUBLINGS.exec(text);
  if (match === null) return null;
  const times = match[2] === undefined ? 1 : (readNumeral(match[2], 0)?.value ?? 1);
  const fold = 2 ** times;
  const english = FOLDS.get(fold) ?? `${fold}-fold`;
  const lead = match[1] === undefined ? (match[3] === undefined ? '' : 'more than ') : LEADS[match[1]];
  return { start: at, end: at + match[0].length, value: `${lead}${english}` };
}
