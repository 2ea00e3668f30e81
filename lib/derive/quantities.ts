import { isNumeralCharacter, type Numeral, readFraction, readNumeral, readScale } from '../text/numerals.ts';
import { englishFraction, englishNumber, englishOrder } from './english-numbers.ts';
import { isBeforeTimes, readDoubling, readTimes } from './multiples.ts';
import { type Qualifier, qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { isInTitle, titlesIn } from './titles.ts';
import type { Article, Explained, Stretch } from './types.ts';
import { currencyCalled, readPer, readUnit, type Unit } from './units.ts';

/** A number or a range of two, with its unit. */
interface Amount {
  readonly end: number;
  readonly from: Numeral;
  /** The upper end, its scale shared with the lower one: 30,000 and 50,000 for 3至5万. */
  readonly low: number;
  readonly high: number | null;
  readonly unit: Unit | null;
  /** What it is a rate of: tonne for 元/吨. */
  readonly per: string | null;
}

/** What quantities begin with. */
const CANDIDATE = /[\d０-９〇零一二两兩三四五六七八九十百千万萬亿億壹贰叁肆伍陆柒捌玖拾佰仟数几翻半]/g;
const RANGE = /(?:至|到|[-–－~～]|—{1,2})/y;
/** A number behind one of these is no quantity: an ordinal, a code, a time, a score. */
const NOT_AFTER = /[第A-Za-z\d０-９.．:：/／×＋+#№—–-]/;
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
  const candidates = new RegExp(CANDIDATE);
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const at = match.index;
    const numeral = readNumeral(text, at);
    const quantity = isInTitle(titles, at) ? null : readQuantity(text, at, numeral);
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
): (Stretch & { readonly value: string }) | null {
  if (text.charAt(at) === '翻') return readDoubling(text, at);
  if (NOT_AFTER.test(text.charAt(at - 1))) return null;
  const share = /[\d０-９]/.test(text.charAt(at)) ? null : readShare(text, at);
  if (share !== null) return finish(text, at, share.end, qualifierBefore(text, at), false, share.english);
  const from = numeral ?? readBareScale(text, at) ?? readHalf(text, at);
  if (from === null) return null;
  if (isBeforeTimes(text, from)) return readTimes(text, from);
  const amount = readAmount(text, from);
  if (!isWorthSaying(text, amount)) return null;
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

/** The upper end of a range whose lower one ends at `at`. */
function readUpper(text: string, at: number): Numeral | null {
  RANGE.lastIndex = at;
  const dash = RANGE.exec(text);
  return dash === null ? null : readNumeral(text, at + dash[0].length);
}

function readAmount(text: string, from: Numeral): Amount {
  const first = readUnitBehind(text, from);
  const behind = first?.end ?? from.end;
  const upper = from.isOrder || from.upTo !== undefined ? null : readUpper(text, behind);
  const second = upper === null ? null : readUnitBehind(text, upper);
  if (upper !== null && second !== null && (first === null || first.unit === second.unit)) {
    const low = first === null ? shareScale(text, from, upper) : from.value;
    if (low < second.value) {
      return { end: second.end, from, low, high: second.value, unit: second.unit, per: null };
    }
  }
  if (first === null) return { end: from.end, from, low: from.value, high: from.upTo ?? null, unit: null, per: null };
  const per = '/／'.includes(text.charAt(first.end) || ' ') ? readPer(text, first.end + 1) : null;
  const end = per?.end ?? first.end;
  return { end, from, low: first.value, high: from.upTo ?? null, unit: first.unit, per: per?.word ?? null };
}

/** 近百, 超千亿, 千余, 突破亿元 and 亿元以上: a scale that counts as one of it because something says so. */
function readBareScale(text: string, at: number): Numeral | null {
  const scale = readScale(text, at);
  if (scale === null || scale.value < 100) return null;
  const bare = { start: at, ...scale, decimals: 0, isOver: false, isOrder: false, isScaled: true, isArabic: false };
  const more = text.charAt(scale.end);
  if (qualifierBefore(text, at) !== null) return bare;
  if (more === '余' || more === '多') return { ...bare, end: scale.end + 1, isOver: true };
  const unit = readUnit(text, scale.end);
  if (unit === null || unit.unit.kind === 'share') return null;
  const isPassed = PASSED.test(text.slice(Math.max(0, at - 2), at));
  const isLeast = unit.unit.kind === 'money' && qualifierAfter(text, unit.end)?.english === 'or more';
  return isPassed || isLeast ? bare : null;
}

/** Verbs before a scale that is reached or passed. */
const PASSED = /(?:突破|冲破|首破|达到|高达|迈上|跨上|站上|[破达])$/;

/** 半个百分点, 半公里. */
function readHalf(text: string, at: number): Numeral | null {
  if (text.charAt(at) !== '半' || /[一大过多前后上下近对参各夜个\d]/.test(text.charAt(at - 1))) return null;
  const unit = readUnit(text, at + 1);
  if (unit?.unit.kind !== 'measure' || text.startsWith('半斤八两', at)) return null;
  const numeral = { start: at, end: at + 1, value: 0.5, decimals: 1 };
  return { ...numeral, isOver: false, isOrder: false, isScaled: false, isArabic: false };
}

/** The unit behind a number, and the number's value in it: 5千瓦 is five kilowatts, not five thousand watts. */
function readUnitBehind(text: string, { end, value, isOver }: Numeral) {
  if (text.charAt(end - 1) === '千' && !isOver) {
    const longer = readUnit(text, end - 1);
    if (longer !== null) return { ...longer, value: value / 1000 };
  }
  const unit = readUnit(text, end);
  if (unit?.unit.tenths === undefined) return unit === null ? null : { ...unit, value };
  // 三成五 is 35%.
  const tail = readNumeral(text, unit.end);
  const isTail = tail !== null && tail.value < 10 && tail.value > 0 && !tail.isArabic && tail.end === unit.end + 1;
  return isTail && value < 10 ? { ...unit, end: tail.end, value: value + tail.value / 10 } : { ...unit, value };
}

/** The value of the lower end of a range that leaves its scale to the upper one: 3至5万. */
function shareScale(text: string, low: Numeral, upper: Numeral): number {
  if (low.isScaled || !upper.isScaled) return low.value;
  let at = upper.end;
  while (at > upper.start && readScale(text, at - 1) !== null) at--;
  const scale = readScale(text, at)?.value ?? 1;
  return low.value < upper.value / scale ? low.value * scale : low.value;
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
  if (/^(?:hour|day|year)$/.test(unit.one)) return from.isScaled && from.value >= 1e4;
  if (unit.kind === 'count') return isLarge || (high !== null && high >= 1000);
  if (unit.kind === 'share') return unit.tenths === true;
  return true;
}

function sayAmount(text: string, at: number, amount: Amount): string | null {
  const { from, low, high, unit, per } = amount;
  if (from.isOrder) return sayOrder(from.value, unit);
  const times = unit?.tenths ? 10 : 1;
  const number = (value: number) => englishNumber(value * times, times === 1 ? from.decimals : 0);
  if (unit === null) return number(low);
  const rate = per === null ? '' : ` per ${per}`;
  const sign = unit.kind === 'share' ? unit.many : '';
  const range = high === null ? number(low) + sign : `${number(low)}${sign} to ${number(high)}${sign}`;
  if (unit.kind === 'share') return range;
  if (unit.kind === 'money') return sayMoney(currencyOf(text, at, unit), range) + rate;
  const word = wordOf(text, at, amount, high === null && low === 1 && from.decimals === 0 ? unit.one : unit.many);
  return `${range}${word && ` ${word}`}${rate}${sayAlso(unit, low, high)}`;
}

/** A currency that has no code here stands behind its number. */
function sayMoney(currency: string, range: string): string {
  return /^[A-Z]/.test(currency) ? `${currency} ${range}` : `${range} ${currency}`;
}

/** The word for a unit where what stands around it makes it another: 户 of businesses, 公里 of speed, 人次 of passengers. */
function wordOf(text: string, at: number, { end }: Amount, word: string): string {
  const before = text.slice(Math.max(0, at - 14), at);
  if (/^household/.test(word) && /主体|企业|工商|商户|用户|单位|店/.test(before + text.slice(end, end + 6))) return '';
  if (/^kilometre/.test(word) && /(?:时速|每小时)[^，。；、]{0,4}$/.test(before)) return 'km/h';
  if (/^visit/.test(word) && /旅客|客流|客运|客发|乘客|铁路|运送|发送|流动量/.test(before))
    return `passenger trip${word.slice(5)}`;
  if (/^visit/.test(word) && /培训|帮扶|资助|救助|补贴|惠及|发放|援助|慰问|志愿|就业/.test(before))
    return `person-time${word.slice(5)}`;
  return word;
}

function sayAlso({ also }: Unit, low: number, high: number | null): string {
  if (also === undefined) return '';
  const number = (value: number) => englishNumber(Number((value * also.times).toPrecision(3)));
  return ` (${high === null ? number(low) : `${number(low)} to ${number(high)}`} ${also.unit})`;
}

/** Names of currencies where the number is only an order of magnitude. */
const COINS: Readonly<Record<string, string>> = {
  RMB: 'yuan',
  USD: 'US dollars',
  EUR: 'euros',
  HKD: 'Hong Kong dollars',
};

/** 数十亿元: billions of yuan. */
function sayOrder(value: number, unit: Unit | null): string | null {
  const order = englishOrder(value);
  if (unit === null || unit.kind === 'share') return null;
  if (unit.kind !== 'money') return unit.many === '' ? order : `${order} of ${unit.many}`;
  const coin = COINS[unit.one];
  return coin === undefined ? null : `${order} of ${coin}`;
}

/** The currency of an amount in 元, which a name in front of it may say: 新台币100亿元. */
function currencyOf(text: string, at: number, unit: Unit): string {
  if (unit.one !== 'RMB') return unit.one;
  const name = /[\u4e00-\u9fff]{2,3}$/.exec(text.slice(Math.max(0, at - 4), at).replace(/约|近|超|逾$/, ''))?.[0] ?? '';
  return currencyCalled(name.slice(-3)) ?? currencyCalled(name.slice(-2)) ?? 'RMB';
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
  const word = before?.english ?? (isOver ? 'over' : undefined) ?? after?.english;
  const isBehind = word?.startsWith('or ');
  const value = word === undefined ? english : isBehind ? `${english} ${word}` : `${word} ${english}`;
  return { start: at - (before?.length ?? 0), end: end + (after?.length ?? 0), value };
}
