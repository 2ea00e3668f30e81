import { describe, expect, test } from 'vitest';
import { type DayNumber, formatDays, partsOf } from './calendar.ts';
import { festivalOf } from './festivals.ts';

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
/** Years of which the calendar of some engines knows the first month a day late, with the festival counted from it. */
const MISSED_BY_ENGINES = new Set(['2012 七夕', '2027 春节', '2030 春节']);

const written = (day: DayNumber | null) => (day === null ? null : formatDays({ first: day, last: day }));

describe('festivalOf', () => {
  test.each([
    ['春节', 2022, '2022-02-01'],
    ['春节', 2025, '2025-01-29'],
    ['春节', 2027, '2027-02-06'],
    ['除夕', 2022, '2022-01-31'],
    ['元宵', 2025, '2025-02-12'],
    ['端午', 2023, '2023-06-22'],
    ['七夕', 2022, '2022-08-04'],
    ['中秋', 2022, '2022-09-10'],
    ['重阳', 2022, '2022-10-04'],
    ['清明', 2022, '2022-04-05'],
    ['清明', 2025, '2025-04-04'],
    ['国庆', 2022, '2022-10-01'],
    ['五一', 2022, '2022-05-01'],
    ['元旦', 2050, '2050-01-01'],
  ])('%s of %d is %s', (name, year, day) => {
    expect(written(festivalOf(name, year))).toBe(day);
  });

  test('agrees with the lunar calendar of the engine, which misses some', () => {
    const lunar = { 春节: '1/1', 端午: '5/5', 七夕: '7/7', 中秋: '8/15', 重阳: '9/9' };
    for (let year = 2000; year <= 2050; year++) {
      for (const [name, monthDay] of Object.entries(lunar)) {
        const day = festivalOf(name, year);
        expect(day).not.toBeNull();
        if (day === null || MISSED_BY_ENGINES.has(`${year} ${name}`)) continue;
        const { month, day: dayOfMonth } = partsOf(day);
        expect(CHINESE.format(Date.UTC(year, month - 1, dayOfMonth)), `${name} ${year}`).toBe(monthDay);
      }
    }
  });

  test('knows nothing of other names and years', () => {
    expect([festivalOf('春节', 1999), festivalOf('春节', 2051), festivalOf('圣诞', 2022)]).toEqual([null, null, null]);
  });
});
