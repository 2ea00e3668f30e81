import { expect, test } from 'vitest';
import { formatDuration, formatProgress } from './progress.ts';

test('says what is done, how fast, and how long it takes', () => {
  const begun = { doneBefore: 0, shareBefore: 0 };
  expect(formatProgress({ ...begun, done: 12_000, share: 0.25, elapsedMs: 10_000 }, 'lines')).toBe(
    '12,000 lines, 1,200 a second, 25 %, 30 s left',
  );
  expect(formatProgress({ ...begun, done: 5, share: null, elapsedMs: 1000 }, 'lines')).toBe('5 lines, 5 a second');
  expect(formatProgress({ ...begun, done: 0, share: 0, elapsedMs: 0 }, 'lines')).toBe('0 lines, 0 a second, 0 %');
});

test('what an earlier run has done is not this one’s speed', () => {
  const run = { done: 11_000, doneBefore: 10_000, share: 0.75, shareBefore: 0.5, elapsedMs: 10_000 };
  expect(formatProgress(run, 'lines')).toBe('11,000 lines, 100 a second, 75 %, 10 s left');
});

test.each([
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [5000, '84 min'],
  [11_100, '3 h 5 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});
