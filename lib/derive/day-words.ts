import { readNumeral } from '../text/numerals.ts';
import { FESTIVAL_NAMES } from './festivals.ts';

/** A word of a date that was read up to `end`, and what it says. */
export interface Word<T> {
  readonly end: number;
  readonly says: T;
}

/** A year: printed; so many years from the page's; `same` as one named before. */
export type YearWord = { readonly printed: number } | { readonly offset: number } | 'same';
/** A month: 1 to 12, or so many months from the page's. */
export type MonthWord = { readonly printed: number } | { readonly offset: number };
/** A part of a year or of a month. */
export type PartWord =
  | {
      readonly kind: 'months';
      readonly from: number;
      readonly to: number;
      readonly isTally: boolean;
      readonly isOfNow?: boolean;
    }
  | { readonly kind: 'months-end'; readonly to: number }
  | { readonly kind: 'quarter'; readonly offset: number }
  | { readonly kind: 'year-start' | 'year-end' | 'year-middle' }
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  | { readonly kind: 'month-end' };

const HAN_YEAR = '[〇○零一二三四五六七八九]{4}';
const HAN_DAY = '三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]';
/** What a number begins with. */
const DIGITS = '0123456789〇○零一二三四五六七八九十';
const SPACE = '[ \\u3000]?';
/** What joins the two ends of a range, as a pattern. */
export const DASH = `${SPACE}(?:至|到|[-–－~～]|—{1,2})${SPACE}`;
/** What joins two that share their unit: 23、24日. */
const LIST = `(?:${DASH}|[、和])`;
const YEAR = new RegExp(
  `(\\d{4}|${HAN_YEAR})(?:${SPACE}年(?:度(?!假))?(?![代级货版])|(?=${LIST}\\d{4}${SPACE}年))`,
  'y',
);
const YEAR_WORDS: readonly (readonly [form: RegExp, offset: number, notAfter: string])[] = [
  [/今年度?(?!轻|纪)/y, 0, '如当'],
  [/本年度?(?!轻|纪|人)/y, 0, '日基成根资文版'],
  [/去年度?/y, -1, '过出'],
  [/上年度?(?!纪|龄|夜|轻|画)/y, -1, '以晚早'],
  [/大前年/y, -3, ''],
  [/前年度?(?!货)/y, -2, '以之目此大五十节'],
  [/明年度?/y, 1, '证说声表'],
  [/来年/y, 1, '以年近将从历后后起本原未由'],
  [/后年度?(?!均|轻)/y, 2, '今此之以战其然最'],
];
const SAME_YEAR = /(?:同|当)年(?=\d|[一二三四五六七八九十]{1,2}月|上半年|下半年|年?[初底末])/y;
const MONTH_NUMBER = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const MONTH = new RegExp(
  `${MONTH_NUMBER}(?:${SPACE}月(?![龄刊嫂饼球亮光色])份?|(?=${LIST}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])${SPACE}月))`,
  'y',
);
const MONTH_WORDS: readonly (readonly [form: RegExp, offset: number, notAfter: string])[] = [
  [/(?:本月份?|这个月)/y, 0, '日基成'],
  [/上个?月份?(?!色|亮|球|台|饼)/y, -1, '以晚早'],
  [/下个?月份?(?!色|亮|球|台)/y, 1, '天之以'],
];
const DAY = new RegExp(
  `(3[01]|[12]\\d|0?[1-9]|${HAN_DAY})(?:${SPACE}(?:日|号(?![楼院文线店馆仓]))|(?=${LIST}\\d{1,2}${SPACE}[日号]))`,
  'y',
);
const MONTH_PART = /(上中旬|中下旬|上旬|中旬|下旬|上半月|下半月|初|底|末)/y;
const QUARTERS = new RegExp(
  `(?<![提此之以目])前([一二两三123])个?季度|(?<![上下本\\d.])第?([一二三四1-4])(?:季度([末底])?|(?=${LIST}第?[一二三四1-4]季度))|首季`,
  'y',
);
const NEAR_QUARTER = /([上下本])(?:一?个?|这个)季度/y;
const HALF_END = /([上下])半年[末底]/y;
const YEAR_PART =
  /(上半年|下半年|全年|(?<![大少青童老晚中]|岁末)年初(?![一二三四五六七八九十])|年底|年末|(?<!岁末)岁末(?!年初)|(?<![\u4e00-\u9fff])年中(?!国)|(?<=[在至到去今明])年中(?!国)|(?<![提此之以目])[前头](\d{1,2}|[一二两三四五六七八九十]{1,2})个月|初|底|末)/y;
const FESTIVAL = new RegExp(`[“"]?(${FESTIVAL_NAMES})[”"]?(?:(?:传统)?佳?节|国际)?(?:劳动节)?`, 'y');

/** Days of the first lunar month, and 大年三十, the eve of it. */
const NEW_YEAR_DAY =
  /(?:大年(?:三十|夜)|(?:大年|农历正月|正月)(?:初([一二三四五六七八九十])|(?<=正月)(二?十[一二三四五六七八九]?)))/y;

/** The year that begins at `at`. */
export function readYear(text: string, at: number): Word<YearWord> | null {
  const match = run(YEAR, text, at, DIGITS);
  if (match !== null) {
    const printed = numberOf(match[1] ?? '');
    return printed >= 1800 && printed <= 2100 ? { end: at + match[0].length, says: { printed } } : null;
  }
  const same = run(SAME_YEAR, text, at, '同当');
  if (same !== null) return { end: at + same[0].length, says: 'same' };
  return '今本去上大前明来后'.includes(text.charAt(at)) ? offsetWord(YEAR_WORDS, text, at) : null;
}

/** The month that begins at `at`. */
export function readMonth(text: string, at: number): Word<MonthWord> | null {
  const match = run(MONTH, text, at, DIGITS);
  if (match !== null && isLunar(text, at, at + match[0].length)) return null;
  if (match !== null) return { end: at + match[0].length, says: { printed: numberOf(match[1] ?? '') } };
  return '本这上下'.includes(text.charAt(at)) ? offsetWord(MONTH_WORDS, text, at) : null;
}

/** 农历三月, 壬寅年三月, 三月初三, 三月廿八 and 人间四月天: months that are none of the calendar. */
function isLunar(text: string, at: number, end: number): boolean {
  if (/\d/.test(text.charAt(at))) return false;
  // 七八月 are two.
  if (/[一二三四五六七八九]/.test(text.charAt(at - 1))) return true;
  if (/[农阴历]$|[子丑寅卯辰巳午未申酉戌亥]年$/.test(text.slice(Math.max(0, at - 2), at))) return true;
  return /^(?:初[一二三四五六七八九十]|廿|天|十[一二三四五六七八九]?(?!日)|[一二三四五六七八九](?![日十]))/.test(
    text.slice(end, end + 3),
  );
}

/** The day of a month that begins at `at`. */
export function readDayOfMonth(text: string, at: number): Word<number> | null {
  const match = run(DAY, text, at, DIGITS);
  return match === null ? null : { end: at + match[0].length, says: numberOf(match[1] ?? '') };
}

/** 上旬, 底 and their like, behind a month. */
export function readMonthPart(text: string, at: number): Word<PartWord> | null {
  const match = run(MONTH_PART, text, at, '上中下初底末');
  if (match === null) return null;
  const end = at + match[0].length;
  switch (match[1]) {
    case '上旬':
    case '初':
      return { end, says: { kind: 'days', from: 1, to: 10 } };
    case '中旬':
      return { end, says: { kind: 'days', from: 11, to: 20 } };
    case '下旬':
      return { end, says: { kind: 'days', from: 21, to: 31 } };
    case '上中旬':
      return { end, says: { kind: 'days', from: 1, to: 20 } };
    case '中下旬':
      return { end, says: { kind: 'days', from: 11, to: 31 } };
    case '上半月':
      return { end, says: { kind: 'days', from: 1, to: 15 } };
    case '下半月':
      return { end, says: { kind: 'days', from: 16, to: 31 } };
    default:
      return { end, says: { kind: 'month-end' } };
  }
}

/** Half-years, quarters, the first months, beginning, middle and end of a year; 初, 底 and 末 alone only behind a year. */
export function readYearPart(text: string, at: number, isBehindYear: boolean): Word<PartWord> | null {
  const quarter = run(QUARTERS, text, at, `前第首${DIGITS}`);
  if (quarter !== null) {
    const end = at + quarter[0].length;
    const tally = quarter[1] === undefined ? null : numberOf(quarter[1]);
    if (tally !== null) return { end, says: { kind: 'months', from: 1, to: tally * 3, isTally: true } };
    const which = quarter[2] === undefined ? 1 : numberOf(quarter[2]);
    if (quarter[3] !== undefined) return { end, says: { kind: 'months-end', to: which * 3 } };
    return { end, says: { kind: 'months', from: which * 3 - 2, to: which * 3, isTally: false } };
  }
  const near = isBehindYear ? null : run(NEAR_QUARTER, text, at, '上下本');
  if (near !== null) {
    return { end: at + near[0].length, says: { kind: 'quarter', offset: '上本下'.indexOf(near[1] ?? '') - 1 } };
  }
  const half = run(HALF_END, text, at, '上下');
  if (half !== null) return { end: at + half[0].length, says: { kind: 'months-end', to: half[1] === '上' ? 6 : 12 } };
  const match = run(YEAR_PART, text, at, '上下全年岁前头初底末');
  if (match === null) return null;
  const end = at + match[0].length;
  const [form = '', , months] = match;
  if (months !== undefined) {
    const to = numberOf(months);
    return to > 1 && to <= 12
      ? { end, says: { kind: 'months', from: 1, to, isTally: true, isOfNow: !isBehindYear && !/\d/.test(months) } }
      : null;
  }
  if (form.length === 1 && !isBehindYear) return null;
  if (form === '全年') return isBehindYear ? { end, says: { kind: 'months', from: 1, to: 12, isTally: false } } : null;
  if (form === '上半年') return { end, says: { kind: 'months', from: 1, to: 6, isTally: false } };
  if (form === '下半年') return { end, says: { kind: 'months', from: 7, to: 12, isTally: false } };
  if (form === '年中') return { end, says: { kind: 'year-middle' } };
  return { end, says: { kind: form.endsWith('初') ? 'year-start' : 'year-end' } };
}

/** A festival, or a day so many days from it: 大年初三 is two from 春节. */
export interface FestivalWord {
  readonly name: string;
  readonly shiftDays: number;
}

/** The festival or the day of the lunar new year named at `at`, with the quotes around it. */
export function readFestival(text: string, at: number): Word<FestivalWord> | null {
  const match = run(FESTIVAL, text, at);
  if (match?.[1] !== undefined) return { end: at + match[0].length, says: { name: match[1], shiftDays: 0 } };
  const lunar = run(NEW_YEAR_DAY, text, at, '大农正');
  if (lunar === null) return null;
  const day = lunar[1] ?? lunar[2];
  const shiftDays = day === undefined ? -1 : numberOf(day) - 1;
  return { end: at + lunar[0].length, says: { name: '春节', shiftDays } };
}

/** The match of a sticky pattern at a place; null at once where none of what it begins with stands there, if that is said. */
export function run(pattern: RegExp, text: string, at: number, firsts = ''): RegExpExecArray | null {
  if (firsts !== '' && !firsts.includes(text.charAt(at))) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The value of a number that a pattern has found; 0 where it is none. */
export function numberOf(digits: string): number {
  return readNumeral(digits, 0)?.value ?? 0;
}

function offsetWord(
  words: readonly (readonly [form: RegExp, offset: number, notAfter: string])[],
  text: string,
  at: number,
): Word<{ readonly offset: number }> | null {
  for (const [form, offset, notAfter] of words) {
    const match = run(form, text, at);
    if (match === null) continue;
    const before = text.charAt(at - 1);
    if (before === '' || !notAfter.includes(before)) return { end: at + match[0].length, says: { offset } };
  }
  return null;
}
