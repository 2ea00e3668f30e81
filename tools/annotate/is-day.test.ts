import { expect, test } from 'vitest';
import { isDay, readDay } from './is-day.ts';

test.each([
  ['2022-08-24', '2022-08-24'],
  ['20220824', '2022-08-24'],
  ['20240229', '2024-02-29'],
  ['20230229', null],
  ['2022-08-32', null],
  ['220824', null],
  ['202208241', null],
  ['2022/08/24', null],
  ['', null],
])('%j is read as the day %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('only the written form of the calendar is a day as it stands', () => {
  expect(isDay('2022-08-24')).toBe(true);
  expect(isDay('20220824')).toBe(false);
});
