import { type Numeral, readNumeral } from '../text/numerals.ts';
import { englishNumber } from './english-numbers.ts';
import { qualifierBefore } from './qualifiers.ts';
import type { Stretch } from './types.ts';

/** Verbs of growth that add what is said: 增长三倍 is four times what it was. A 到 or 至 behind them takes that away. */
const GROWTH = /(增长|增加|提高|提升|扩大|上升|上涨|增多|超出|高出|多出|涨|增|多)了?$/;
const DOUBLINGS = /翻(?:了|上)?([一两二三四五1-5１-５])番|翻番|翻(?:了)?(?:一)?倍/y;
const FOLDS: ReadonlyMap<number, string> = new Map([
  [2, 'doubled'],
  [4, 'quadrupled'],
]);

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
  let end = numeral.end + 1;
  const isMore = numeral.isOver || /[多余]/.test(text.charAt(end));
  if (!numeral.isOver && isMore) end++;
  const word = before?.english ?? (isMore ? 'over' : '');
  const lead = word && `${word} `;
  if (verb === null && numeral.value === 1) return null;
  if (verb === null || numeral.upTo !== undefined) return { start: front, end, value: lead + sayTimes(numeral) };
  return { start: front - verb[0].length, end, value: lead + sayGrowth(numeral) };
}

/** What 翻一番, 翻两番 and 翻倍 are in English, for the 翻 at `at`; null where it is another word. */
export function readDoubling(text: string, at: number): (Stretch & { readonly value: string }) | null {
  DOUBLINGS.lastIndex = at;
  const match = DOUBLINGS.exec(text);
  if (match === null) return null;
  const times = match[1] === undefined ? 1 : (readNumeral(match[1], 0)?.value ?? 1);
  const fold = 2 ** times;
  return { start: at, end: at + match[0].length, value: FOLDS.get(fold) ?? `${fold}-fold` };
}

function sayTimes({ value, upTo, decimals }: Numeral): string {
  return `${englishNumber(value, decimals)}${upTo === undefined ? '' : ` to ${englishNumber(upTo)}`} times`;
}

/** Growth by so many times what there was: in percent, for which English has no second reading. */
function sayGrowth({ value }: Numeral): string {
  return `up ${englishNumber(value * 100)}%`;
}
