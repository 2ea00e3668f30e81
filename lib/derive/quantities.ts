import type { Numeral } from '../text/numeral.ts';
import { isNumeralCharacter } from '../text/numeral-characters.ts';
import { readFraction, readNumeral } from '../text/numerals.ts';
import { type Amount, RANGE, readAmount, readBareScale, readHalf } from './amounts.ts';
import { englishFraction, englishNumber } from './english-numbers.ts';
import { isBeforeTimes, readDoubling, readTimes } from './multiples.ts';
import { type Qualifier, qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { sayAmount } from './say-amount.ts';
import { isInTitle, titlesIn } from './titles.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** What quantities begin with. */
const CANDIDATE = /[\d０-９〇零一二两兩三四五六七八九十百千万萬亿億壹贰叁肆伍陆柒捌玖拾佰仟数几翻半]/g;
/** A number behind one of these is no quantity: an ordinal, a code, a time, a score. */
const NOT_AFTER = /[第A-Za-z\d０-９.．:：/／×＋+#№—–-]/;
/** The last mile is no distance, and one's own affairs are no field: 守着一亩三分地. */
const FIGURE = /最[后初先]一(?:公里|米)|一亩三分/;
/** 八成 before a verb. */
const MOST_LIKELY = /^八成[是不会要得没就能]/;
/** 61公斤以上级 is a class in sport. */
const WEIGHT_CLASS = /公斤(?:及?以[上下])?级/;
/** Behind a bare number in 万 or 亿: what makes it a duration, an age, a grade or a name. */
const NOT_BEFORE = /^(?:[月日号时点分秒岁年天级强里能众象物千百万亿千.．:：/]|小时|周年)/;

/**
 * The quantities of an article that English counts, measures or calls otherwise, with what they are in English: 9600亿元
 * is RMB 960 billion. Rising, apart from each other. What stands in 《》 is a title and says nothing. Never throws; cost is
 * linear in the text.
 */
export function findQuantities({ text }: Article): readonly Explained[] {
  const found: Explained[] = [];
  const titles = titlesIn(text);
  const hasShares = text.includes('分之');
  const candidates = new RegExp(CANDIDATE);
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const at = match.index;
    const numeral = readNumeral(text, at);
    const quantity = isInTitle(titles, at) ? null : readQuantity(text, at, numeral, hasShares);
    if (quantity === null) candidates.lastIndex = numeral?.end ?? skip(text, at);
    else {
      const start = Math.max(quantity.start, found.at(-1)?.end ?? 0);
      const { end, value } = quantity;
      found.push({ start, end, surface: text.slice(start, end), kind: 'quantity', value, source: { start, end } });
      candidates.lastIndex = end;
    }
  }
  return found;
}

/** The end of a row of numeral characters that is no number, so that no part of it is taken for one. */
function skip(text: string, from: number): number {
  let next = from + 1;
  while (isNumeralCharacter(text.charAt(next))) next++;
  return next;
}

function readQuantity(
  text: string,
  at: number,
  numeral: Numeral | null,
  hasShares: boolean,
): (Stretch & { readonly value: string }) | null {
  if (text.charAt(at) === '翻') return readDoubling(text, at);
  if (NOT_AFTER.test(text.charAt(at - 1))) return null;
  // 八成是谈不拢了: most likely, where nothing says of whom eight tenths.
  const first = text.charAt(at);
  if (
    first === '八' &&
    MOST_LIKELY.test(text.slice(at, at + 3)) &&
    !/[中里内近约超逾达有占过以]/.test(text.charAt(at - 1))
  )
    return null;
  const share = hasShares && !/[\d０-９]/.test(first) ? readShare(text, at) : null;
  if (share !== null) return finish(text, at, share.end, qualifierBefore(text, at), false, share.english);
  const from = numeral ?? readBareScale(text, at) ?? readHalf(text, at);
  if (from === null) return null;
  if (isBeforeTimes(text, from)) return readTimes(text, from);
  const amount = readAmount(text, from);
  if (!isWorthSaying(text, amount) || WEIGHT_CLASS.test(text.slice(at, amount.end + 4))) return null;
  if (FIGURE.test(text.slice(Math.max(0, at - 2), amount.end + 2))) return null;
  const english = sayAmount(text, at, amount);
  return english === null ? null : finish(text, at, amount.end, qualifierBefore(text, at), amount.from.isOver, english);
}

/** 百分之三十五, 千分之二, 三分之一. */
function readShare(text: string, at: number): { readonly end: number; readonly english: string } | null {
  const fraction = readFraction(text, at);
  if (fraction === null) return null;
  const { end, of, part } = fraction;
  if (of % 100 !== 0) return { end, english: englishFraction(part.value, of) };
  const percent = (value: number) => englishNumber((value * 100) / of, of === 100 ? part.decimals : 0);
  const upper = part.upTo === undefined ? readUpperShare(text, end, of) : { end, value: part.upTo };
  if (upper === null) return { end, english: `${percent(part.value)}%` };
  return { end: upper.end, english: `${percent(part.value)}% to ${percent(upper.value)}%` };
}

/** The upper end of a range of shares, which may leave out 百分之. */
function readUpperShare(text: string, at: number, of: number): { readonly end: number; readonly value: number } | null {
  RANGE.lastIndex = at;
  const dash = RANGE.exec(text);
  if (dash === null) return null;
  const whole = readFraction(text, at + dash[0].length);
  return whole === null
    ? readNumeral(text, at + dash[0].length)
    : whole.of === of
      ? { end: whole.end, value: whole.part.value }
      : null;
}

/** Whether English says it otherwise: 16个 and 12.5% everyone can read. */
function isWorthSaying(text: string, { from, unit, end, high }: Amount): boolean {
  // 三元区 and 二元结构 are no money; 五元钱 is.
  const isBareDigit = !from.isArabic && !from.isScaled && unit?.kind === 'money';
  if (isBareDigit && /[\u4e00-\u9fff]/.test(text.charAt(end)) && !'钱的一左以多至到和'.includes(text.charAt(end)))
    return false;
  const isLarge = from.value >= 1e4 || (from.value >= 1000 && unit !== null);
  if (unit === null) return isLarge && from.isScaled && high === null && !NOT_BEFORE.test(text.slice(end, end + 2));
  // 2021年 and 1000天 anyone can read.
  if (/^(?:hour|day|year)$/.test(unit.one))
    return from.isScaled && from.value >= 1e4 && !text.startsWith('一万年', from.end - 2);
  // 零公里 is where a road begins.
  if (from.value === 0) return false;
  if (unit.kind === 'count') return isLarge || (high !== null && high >= 1000);
  if (unit.kind === 'share') return unit.tenths === true;
  return true;
}

/** The quantity from the qualifier in front of the number at `at` to the one behind its unit. */
function finish(
  text: string,
  at: number,
  end: number,
  before: Qualifier | null,
  isOver: boolean,
  english: string,
): Stretch & { readonly value: string } {
  const after = qualifierAfter(text, end);
  // 约合人民币560亿元 has its qualifier before the name of the money.
  const isNamed = before === null && text.startsWith('人民币', at - 3);
  const outer = isNamed ? qualifierBefore(text, at - 3) : null;
  const front = outer === null ? at : at - 3;
  const word = outer?.english ?? before?.english ?? (isOver ? 'over' : undefined) ?? after?.english;
  const isBehind = word?.startsWith('or ');
  const value = word === undefined ? english : isBehind ? `${english} ${word}` : `${word} ${english}`;
  return { start: front - (outer?.length ?? before?.length ?? 0), end: end + (after?.length ?? 0), value };
}
