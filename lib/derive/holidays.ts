import { type DaySpan, dayOf, partsOf } from './calendar.ts';
import { festivalOf } from './festivals.ts';

/** Public holidays that are long, year by year as the State Council set them: MMDD of the first day and of the last. */
const LONG: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  春节: {
    2015: '0218-0224',
    2016: '0207-0213',
    2017: '0127-0202',
    2018: '0215-0221',
    2019: '0204-0210',
    2020: '0124-0202',
    2021: '0211-0217',
    2022: '0131-0206',
    2023: '0121-0127',
    2024: '0210-0217',
    2025: '0128-0204',
    2026: '0215-0223',
  },
  五一: {
    2019: '0501-0504',
    2020: '0501-0505',
    2021: '0501-0505',
    2022: '0430-0504',
    2023: '0429-0503',
    2024: '0501-0505',
    2025: '0501-0505',
    2026: '0501-0505',
  },
  // 中秋 fell into the week or beside it.
  国庆: { 2012: '0930-1007', 2017: '1001-1008', 2020: '1001-1008', 2023: '0929-1006', 2025: '1001-1008' },
};
/** Holidays of a day and the weekend beside it. */
const SHORT = new Set(['元旦', '清明', '端午', '中秋']);
/** Days from a festival to the first and the last of its holiday, by weekday from Monday: Wednesday stands alone. */
const AROUND: readonly (readonly [first: number, last: number])[] = [
  [-2, 0],
  [-2, 0],
  [0, 0],
  [0, 2],
  [0, 2],
  [0, 2],
  [-1, 1],
];

/**
 * The public holiday of a festival; null where it has none or the year's is not known. The long ones are set year by year;
 * the rule of the short ones has held from 2015 on.
 */
export function holidayOf(name: string, year: number): DaySpan | null {
  const days = LONG[name]?.[year] ?? (name === '国庆' && year >= 2000 ? '1001-1007' : undefined);
  if (days !== undefined) return spanOf(year, days);
  const day = SHORT.has(name) && year >= 2015 ? festivalOf(name, year) : null;
  if (day === null) return null;
  const { month, day: dayOfMonth, weekday } = partsOf(day);
  // Beside the national day the two are one holiday.
  if (name === '中秋' && (month === 10 || dayOfMonth >= 28)) return null;
  const [first, last] = AROUND[weekday - 1] ?? [0, 0];
  return { first: day + first, last: day + last };
}

function spanOf(year: number, days: string): DaySpan | null {
  const first = dayOf(year, Number(days.slice(0, 2)), Number(days.slice(2, 4)));
  const last = dayOf(year, Number(days.slice(5, 7)), Number(days.slice(7)));
  return first === null || last === null ? null : { first, last };
}
