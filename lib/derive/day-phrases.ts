import {
  DASH,
  type FestivalWord,
  type MonthWord,
  type PartWord,
  readDayOfMonth,
  readFestival,
  readMonth,
  readMonthPart,
  readYear,
  readYearPart,
  run,
  type YearWord,
} from './day-words.ts';

/** A day, a month, a year, a part of one or a festival, as far as it is said. */
export interface Point {
  readonly year?: YearWord;
  readonly month?: MonthWord;
  readonly day?: number;
  readonly part?: PartWord;
  readonly festival?: FestivalWord;
}

/**
 * What stands behind a date: 以来 runs to the page's day; 前后, 假期, 前夕 and 当天 belong to festivals; `other` names a time
 * that is not the date's own, as 同期 does.
 */
export type Tail = 'since' | 'around' | 'holiday' | 'eve' | 'day' | 'other';

/** A date as it is written, up to `end`. */
export interface DayPhrase {
  readonly end: number;
  readonly from: Point;
  /** The last of it, as far as it is said anew: 至4日. */
  readonly to?: Point;
  readonly tail?: Tail;
  /** Whether the two ends are only named side by side: 23、24日. */
  readonly isList?: true;
}

interface Read {
  readonly end: number;
  readonly point: Point;
}

const RANGE = new RegExp(DASH, 'y');
const LIST = /[、和]/y;
const TAILS: readonly (readonly [pattern: RegExp, tail: Tail])[] = [
  [/(?:以来|至今|迄今)/y, 'since'],
  [/前后/y, 'around'],
  [/(?:(?:小长假|长假|假期|假日)(?:期间)?|期间)/y, 'holiday'],
  [/前夕/y, 'eve'],
  [/(?:当天|当日|当晚|当夜|清晨|凌晨|早上|上午|下午|晚上|夜晚|这天|这一天)/y, 'day'],
  [/(?:的?同期|的?今[日天]|同比|左右|[春夏秋冬汛暑]|以前|之前|以后|之后)/y, 'other'],
];
/** 十月革命, 三月街: a month in Chinese numerals that neither ends its clause nor has 份 behind it is part of a name. */
const BARE_HAN_MONTH = /^[一二三四五六七八九十]{1,2}月[\u4e00-\u9fff](?<![至到起以])/;
/** What makes a day of the month a count of days, in front of it: 为期3日, 每月8日, 近7日. */
const NOT_BEFORE_DAY = /[\dA-Za-z第每月期历近连续共隔满过前后首逾达仅用比少长.．/:：-]/;
/** The same, behind it: 7日内, 24日元, 3日游, 3日前. */
const NOT_AFTER_DAY =
  /^(?:[内游间均产线龄元语后无年历]|前(?![往来去赴])|之[内间前后]|以[内前后上下]|本(?!报|台|周|次|届))/;

/** The date that begins at `at` with a year, a month, a part of one, a festival or a day of the month; null where none does. */
export function readDayPhrase(text: string, at: number): DayPhrase | null {
  const first = readPoint(text, at);
  if (first === null) return null;
  const isShort = first.point.festival === undefined && /[\d一二三四五六七八九十]/.test(text.charAt(first.end - 1));
  const list = isShort ? run(LIST, text, first.end) : null;
  const dash = list ?? run(RANGE, text, first.end);
  const last = dash === null ? null : readPoint(text, first.end + dash[0].length, first.point);
  // 13-14 without its 日 is no day.
  if (isShort && last === null) return null;
  const end = last?.end ?? first.end;
  const ends = {
    from: first.point,
    ...(last !== null && { to: last.point }),
    ...(list !== null && { isList: true as const }),
  };
  for (const [pattern, tail] of TAILS) {
    const match = run(pattern, text, end);
    if (match !== null) return { end: tail === 'day' ? end : end + match[0].length, ...ends, tail };
  }
  return { end, ...ends };
}

/** One end of a date; the last of a range may leave out what `before` has said. */
function readPoint(text: string, at: number, before?: Point): Read | null {
  if (before === undefined && /\d/.test(text.charAt(at)) && /[\d.．/]/.test(text.charAt(at - 1))) return null;
  const year = readYear(text, at);
  if (year === null) return readBelowYear(text, at, null, before);
  const below = readBelowYear(text, pastSpace(text, year.end), year.says, before);
  if (below === null) return { end: year.end, point: { year: year.says } };
  return { end: below.end, point: { year: year.says, ...below.point } };
}

function readBelowYear(text: string, at: number, year: YearWord | null, before: Point | undefined): Read | null {
  const month = readMonth(text, at + (year !== null && text.charAt(at) === '的' ? 1 : 0));
  // 21年8月24日 has a year that is not read.
  if (month !== null && year === null && text.charAt(at - 1) === '年') return null;
  if (month !== null) {
    const below = readBelowMonth(text, month.end, month.says);
    const isName = year === null && below.end === month.end && BARE_HAN_MONTH.test(text.slice(at, month.end + 1));
    return isName ? null : below;
  }
  const bare = year === null ? readBareMonthPart(text, at) : null;
  if (bare !== null) return bare;
  const part = readYearPart(text, at, year !== null);
  if (part !== null) return { end: part.end, point: { part: part.says } };
  const festival = readFestival(text, at);
  if (festival !== null) return { end: festival.end, point: { festival: festival.says } };
  if (year !== null) return null;
  const isFree = before === undefined;
  // 消息：26日 begins a sentence, 3：26日 is none.
  const isSaid = /[:：]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at - 2));
  if (isFree && !isSaid && NOT_BEFORE_DAY.test(text.charAt(at - 1))) return null;
  // 三日 alone is a count; only digits are a day of the month.
  const day = /\d/.test(text.charAt(at)) ? readDayOfMonth(text, at) : null;
  if (
    day === null ||
    (isFree && text.charAt(day.end - 1) === '号' && !isDayCalled(text, at, day.end)) ||
    NOT_AFTER_DAY.test(text.slice(day.end, day.end + 2))
  )
    return null;
  if (!isFree && before.day === undefined) return null;
  return { end: day.end, point: { day: day.says } };
}

/** 欧洲央行27号宣布: a number with 号 is a day where what follows happens on one, and no road, line or house goes before. */
function isDayCalled(text: string, at: number, end: number): boolean {
  const isEvent =
    /^(?:宣布|表示|发布|公布|召开|举行|举办|开[幕始业工]|上午|下午|晚|凌晨|中午|早上|傍晚|出生|抵达|启程|发生|通过|签署|在|起)/;
  return (
    isEvent.test(text.slice(end, end + 2)) &&
    !/[路街道楼栋幢线型门列车库井矿坝文院村组馆厅台案第编舰]/.test(text.charAt(at - 1))
  );
}

/** Past the one space that some set between 年, 月 and 日. */
function pastSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' || text.charAt(at) === '\u3000' ? at + 1 : at;
}

/** 月底 and 月初 without a month, which are this month's. */
function readBareMonthPart(text: string, at: number): Read | null {
  if (text.charAt(at) !== '月' || /[\d个每一二三四五六七八九十上下本当]/.test(text.charAt(at - 1))) return null;
  const part = readMonthPart(text, at + 1);
  return part === null || !/[底末初]/.test(text.charAt(at + 1))
    ? null
    : { end: part.end, point: { month: { offset: 0 }, part: part.says } };
}

function readBelowMonth(text: string, at: number, month: MonthWord): Read {
  const day = readDayOfMonth(text, pastSpace(text, at));
  if (day !== null) return { end: day.end, point: { month, day: day.says } };
  const part = readMonthPart(text, at);
  return part === null ? { end: at, point: { month } } : { end: part.end, point: { month, part: part.says } };
}
