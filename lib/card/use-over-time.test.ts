import { describe, expect, test } from 'vitest';
import type { CardUse } from './types.ts';
import { placeOnAxis, useOverTime } from './use-over-time.ts';

/** Items of the evening news from July 2012 to June 2026. */
const ALL = [2678, 5581, 4980, 4777, 4769, 5058, 5330, 5682, 5895, 5544, 5309, 5042, 5132, 4962, 2104];

const use = (first: string, years: readonly number[]): CardUse => ({
  first,
  years,
  total: years.reduce((a, b) => a + b, 0),
  all: ALL,
});
const told = (first: string, years: readonly number[]) => {
  const course = useOverTime(use(first, years));
  if (course === null) throw new Error('nothing told');
  return course;
};

const SUPPLY_SIDE = [0, 0, 0, 9, 188, 220, 110, 91, 57, 37, 24, 21, 9, 4, 2];
const NEW_FORCES = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 267, 204, 94];

describe('the use of a term over time', () => {
  test('is the share of the items of each year, not their number', () => {
    const { years } = told('2012-07-05', [2678, 5581, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1052]);
    expect(years.map(({ share }) => share).filter((share) => share > 0)).toEqual([1, 1, 0.5]);
    expect(years.map(({ year }) => year)).toEqual(ALL.map((_, at) => 2012 + at));
  });

  test('knows the two half years as such', () => {
    const { years } = told('2016-01-05', SUPPLY_SIDE);
    expect(years.flatMap(({ year, half }) => (half === null ? [] : [[year, half]]))).toEqual([
      [2012, 'from-july'],
      [2026, 'to-june'],
    ]);
  });

  test('peaks where the share is greatest, in a half year too', () => {
    expect(told('2015-11-10', SUPPLY_SIDE).peak.year).toBe(2017);
    // Fewer items than in 2025, and a greater part of them.
    const { peak } = told('2025-01-02', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 20]);
    expect([peak.year, peak.half]).toEqual([2026, 'to-june']);
  });

  test.each([
    ['yesterday’s word', SUPPLY_SIDE, 'rare', 2026],
    ['today’s', NEW_FORCES, 'common', 2026],
    ['one that comes up less', [0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 20, 10], 'fewer', 2026],
    ['one that has gone', [0, 20, 10, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], 'gone', 2020],
  ] as const)('%s is told from others by its last year and a half', (_what, years, now, last) => {
    const course = told('2013-01-02', years);
    expect([course.now, course.last.year]).toEqual([now, last]);
  });

  test('is of late what both last years give together', () => {
    expect(told('2023-09-08', NEW_FORCES).nowShare).toBeCloseTo((204 + 94) / (4962 + 2104));
  });

  test('has a first day unless it was there when the counts began', () => {
    expect(told('2015-11-10', SUPPLY_SIDE).first).toBe('2015-11-10');
    expect(told('2013-01-01', SUPPLY_SIDE).first).toBe('2013-01-01');
    expect(told('2012-12-31', SUPPLY_SIDE).first).toBeNull();
  });

  test('is nothing to tell where no item has it, or none was counted', () => {
    expect(useOverTime(use('2013-01-01', []))).toBeNull();
    expect(useOverTime({ ...use('2013-01-01', SUPPLY_SIDE), all: [] })).toBeNull();
  });
});

test.each([
  ['2012-07-01', 0],
  ['2019-07-01', 0.5],
  ['2026-07-01', 1],
  ['2012-06-30', null],
  ['2026-12-25', null],
])('%s lies at %s of the time that was counted', (day, place) => {
  const found = placeOnAxis(day);
  if (place === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(place, 5);
});
