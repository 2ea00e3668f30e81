/** A calendar day in a text: YYYY-MM-DD, and where it is written, UTF-16, half-open. */
export interface DayAt {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** A day written without its year. */
export interface MonthDayAt {
  /** MM-DD. */
  readonly monthDay: string;
  readonly start: number;
  readonly end: number;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const HAN_DIGIT = '〇○零OＯo0一二三四五六七八九';
const HAN_NUMBER = '[一二三四五六七八九十廿卅]{1,3}';

/** As English pages have it; where that is no day, day first. */
const MONTH_FIRST = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g;

/** The ways a full day is written: a pattern, and which of its groups are year, month and day. */
const WAYS: readonly (readonly [pattern: RegExp, order: readonly [number, number, number]])[] = [
  [/(?<![\d.])(\d{4})\s*(?:年|[-/.．])\s*(\d{1,2})\s*(?:月|[-/.．])\s*(\d{1,2})(?:\s*[日号號]|(?!\d))/g, [1, 2, 3]],
  [/(?<=民[国國])\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g, [1, 2, 3]],
  [new RegExp(`([${HAN_DIGIT}]{4})年(${HAN_NUMBER})月(${HAN_NUMBER})[日号]`, 'g'), [1, 2, 3]],
  [
    new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{4})(?!\\d)`, 'gi'),
    [3, 1, 2],
  ],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})(?!\\d)`, 'gi'), [3, 2, 1]],
  [MONTH_FIRST, [4, 1, 3]],
];

/** Ways that stand only where a line holds nothing but its date, in pieces that are set apart. */
const LOOSE_WAYS: typeof WAYS = [
  // 08-24 2022, 8月24日 2022年
  [/(?<![\d:.-])(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[\s,，]*(?<!\d)(\d{4})(?![\d:])/g, [3, 1, 2]],
  // 24 2022-08, 24 / 2022.08
  [/(?<![\d:.-])(\d{1,2})\s*[日/]?\s+(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\s*[-/.]?\d)/g, [2, 3, 1]],
  // 2022 08/24
  [/(?<!\d)(\d{4})\s+(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/g, [1, 2, 3]],
  // 22-08-24 09:30
  [/(?<![\d-])([12]\d)-(\d{2})-(\d{2})(?=\s+\d{1,2}:\d{2}|\s*$)/g, [1, 2, 3]],
  // Aug 24 … 2022, with the weekday or a time between
  [new RegExp(`\\b${MONTH}\\s*(\\d{1,2})\\b.{0,12}?\\b(\\d{4})(?![\\d:])`, 'gi'), [3, 1, 2]],
];

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * The full days in a text, in order: 2022年8月24日, 2022-08-24, 2022/8/24, 2022.8.24, in full-width or Han numerals too,
 * 民國111年8月24日, Aug. 24, 2022, 8/24/2022. With `isLoose` also what is written in pieces: 08-24 2022. Never overlapping.
 */
export function daysIn(text: string, isLoose = false): DayAt[] {
  const plain = toPlainDigits(text);
  const found: DayAt[] = [];
  for (const [pattern, [y, m, d]] of isLoose ? [...WAYS, ...LOOSE_WAYS] : WAYS) {
    for (const match of plain.matchAll(pattern)) {
      const [year, month, day] = [match[y], match[m], match[d]].map((part) => part ?? '') as [string, string, string];
      const [its, first, second] = [fullYear(year), numberOf(month), numberOf(day)];
      const full = toDay(its, first, second) ?? (pattern === MONTH_FIRST ? toDay(its, second, first) : null);
      const [start, end] = [match.index, match.index + match[0].length];
      if (full === null || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ day: full, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first full day in a text, as {@link daysIn} has them; null where there is none. */
export function firstDay(text: string): string | null {
  return daysIn(text)[0]?.day ?? null;
}

/** The days in a text that are written without a year: 8月24日, and 08-24 where `isLoose`. In order. */
export function monthDaysIn(text: string, isLoose = false): MonthDayAt[] {
  const plain = toPlainDigits(text);
  const pattern = isLoose
    ? /(?<![\d年.:/-])(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*(?:日|(?![\d:.%-]))/g
    : /(?<![\d年])(\d{1,2})月(\d{1,2})日/g;
  return [...plain.matchAll(pattern)].flatMap((match) => {
    // A leap year: whether that year has the day is seen when it is known.
    const day = toDay(2000, Number(match[1]), Number(match[2]));
    if (day === null) return [];
    return [{ monthDay: day.slice(5), start: match.index, end: match.index + match[0].length }];
  });
}

/**
 * The day in China of a stamp as metadata have it: with a zone (…T23:30:00Z, +00:00, GMT), in seconds or milliseconds, or
 * else the day it names, 20220824 among them. Null where it names none.
 */
export function dayOfStamp(stamp: string): string | null {
  const text = stamp.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return inChina(Number(text.padEnd(13, '0')));
  const moment = momentOf(text);
  if (moment !== null) return inChina(moment);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$|\d{4,6}(?!\d))/.exec(text);
  if (compact !== null) return toDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return firstDay(text);
}

/** The moment of a stamp that names its zone, in milliseconds; null where it names none. */
function momentOf(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})/.exec(text);
  const [, day, minute, second = ':00', zone = ''] = parts ?? [];
  const offset = /\d/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})/, '$1:$2') : 'Z';
  const isMail = /^[A-Z][a-z]{2}, .*(?:GMT|[+-]\d{4})$/.test(text);
  const ms =
    parts === null ? (isMail ? Date.parse(text) : Number.NaN) : Date.parse(`${day}T${minute}${second}${offset}`);
  return Number.isNaN(ms) ? null : ms;
}

/** A calendar day as YYYY-MM-DD, or null where the numbers are no day of the years news is read from. */
export function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1949 || year > 2100) return null;
  return date.toISOString().slice(0, 10);
}

/** Hours that clocks in China are before those of Greenwich. */
const CHINA_HOURS = 8;

function inChina(ms: number): string | null {
  const date = new Date(ms + CHINA_HOURS * 3_600_000);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Full-width digits and marks as plain ones, a unit for a unit. */
function toPlainDigits(text: string): string {
  return text.replace(/[０-９．／－：]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A year of four figures, of two, or of the Republic of China. */
function fullYear(part: string): number {
  const year = numberOf(part);
  return part.length === 4 ? year : part.length === 2 && year < 30 ? year + 2000 : year + 1911;
}

function numberOf(part: string): number {
  if (/^\d+$/.test(part)) return Number(part);
  const month = MONTHS.indexOf(part.toLowerCase().slice(0, 3));
  if (month >= 0 && /^[a-z]/i.test(part) && part.length >= 3 && /^[a-z]+$/i.test(part)) return month / 3 + 1;
  if (part.length === 4) return Number([...part].map(hanDigit).join(''));
  const [tens = '', ones = ''] = part.replace('廿', '二十').replace('卅', '三十').split('十');
  if (!/[十廿卅]/.test(part)) return part.length === 1 ? hanDigit(part) : Number.NaN;
  return (tens === '' ? 1 : hanDigit(tens)) * 10 + (ones === '' ? 0 : hanDigit(ones));
}

function hanDigit(digit: string): number {
  const at = '一二三四五六七八九'.indexOf(digit);
  return at >= 0 ? at + 1 : 0;
}
