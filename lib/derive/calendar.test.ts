import { describe, expect, test } from 'vitest';
import { dayOf, formatDays, monthsSpan, parseDay, partsOf } from './calendar.ts';

describe('days of the calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['2022-08-24', 19_228],
    ['2024-02-29', 19_782],
    ['2023-02-29', null],
    ['2022-13-01', null],
    ['2022-8-24', null],
    ['', null],
  ])('%s is day %j', (text, number) => {
    expect(parseDay(text)).toBe(number);
    if (number !== null) expect(formatDays({ first: number, last: number })).toBe(text);
  });

  test('there are no days that months do not have', () => {
    expect([dayOf(2022, 4, 31), dayOf(2022, 0, 1), dayOf(2022, 12, 32)]).toEqual([null, null, null]);
  });

  test('weeks begin with Monday', () => {
    expect(partsOf(parseDay('2022-08-22') ?? 0)).toEqual({ year: 2022, month: 8, day: 22, weekday: 1 });
    expect(partsOf(parseDay('2022-08-28') ?? 0).weekday).toBe(7);
  });

  test('months are counted past the ends of a year', () => {
    expect(formatDays(monthsSpan(2022, 13))).toBe('2023-01-01/2023-01-31');
    expect(formatDays(monthsSpan(2022, 0))).toBe('2021-12-01/2021-12-31');
    expect(formatDays(monthsSpan(2024, 2))).toBe('2024-02-01/2024-02-29');
    expect(formatDays(monthsSpan(2022, 1, 9))).toBe('2022-01-01/2022-09-30');
  });
});
