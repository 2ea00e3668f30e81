import type { Language } from './language.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Of a day: year, month, day. */
type Parts = readonly [year: number, month: number, day: number];

/**
 * A day, `YYYY-MM-DD`, or a span of them, `first/last`, in words: 5 January 2025; October 2024 to March 2025. Whole months and
 * whole years are named as such, and what two ends share is said once. Pure; what is no such value is given back as it is.
 */
export function sayDays(value: string, language: Language): string {
  const [first, last = first] = value.split('/').map(partsOf);
  if (first == null || last == null) return value;
  const say = language === 'en' ? IN_ENGLISH : IN_CHINESE;
  if (isSame(first, last, 3)) return say.day(first);
  const [year, month] = last;
  const isOfMonths = first[2] === 1 && last[2] === daysIn(year, month);
  if (isOfMonths && first[1] === 1 && month === 12) return say.years(first[0], year);
  return isOfMonths ? say.months(first, last) : say.days(first, last);
}

/** How days and spans are said in one language. */
interface Wording {
  readonly day: (day: Parts) => string;
  readonly days: (first: Parts, last: Parts) => string;
  readonly months: (first: Parts, last: Parts) => string;
  readonly years: (first: number, last: number) => string;
}

const IN_ENGLISH: Wording = {
  day: ([year, month, day]) => `${day} ${monthName(month)} ${year}`,
  days(first, last) {
    if (isSame(first, last, 2)) return `${first[2]} to ${IN_ENGLISH.day(last)}`;
    const from = `${first[2]} ${monthName(first[1])}`;
    return `${from}${isSame(first, last, 1) ? '' : ` ${first[0]}`} to ${IN_ENGLISH.day(last)}`;
  },
  months(first, last) {
    const to = `${monthName(last[1])} ${last[0]}`;
    if (isSame(first, last, 2)) return to;
    return `${monthName(first[1])}${isSame(first, last, 1) ? '' : ` ${first[0]}`} to ${to}`;
  },
  years: (first, last) => (first === last ? String(first) : `${first} to ${last}`),
};

const IN_CHINESE: Wording = {
  day: ([year, month, day]) => `${year}年${month}月${day}日`,
  days(first, last) {
    if (isSame(first, last, 2)) return `${IN_CHINESE.day(first)}至${last[2]}日`;
    return `${IN_CHINESE.day(first)}至${isSame(first, last, 1) ? `${last[1]}月${last[2]}日` : IN_CHINESE.day(last)}`;
  },
  months(first, last) {
    const from = `${first[0]}年${first[1]}月`;
    if (isSame(first, last, 2)) return from;
    return `${from}至${isSame(first, last, 1) ? '' : `${last[0]}年`}${last[1]}月`;
  },
  years: (first, last) => (first === last ? `${first}年` : `${first}年至${last}年`),
};

function partsOf(day: string): Parts | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(date)];
}

/** True where two days have their first parts in common: the year, the month, the day. */
function isSame(a: Parts, b: Parts, parts: number): boolean {
  return a.slice(0, parts).every((part, at) => part === b[at]);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}
