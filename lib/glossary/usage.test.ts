import { describe, expect, test } from 'vitest';
import type { Usage } from './types.ts';
import { formatUsage, parseUsage } from './usage.ts';

const years = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 267, 204, 94];
const USAGE = new Map<string, Usage>([
  ['zero-carbon-park', { total: 3, per10000: 0.4, course: undefined }],
  ['new-quality-forces', { total: 582, per10000: 79.9, course: { first: '2023-09-08', years } }],
  ['*', { total: 72843, per10000: 10000, course: { first: '2012-07-02', years } }],
]);
const TEXT = `# Counts.
id\titems\tper 10,000\tfirst day\titems a year, 2012 to 2026
*\t72843\t10000.0\t2012-07-02\t0 0 0 0 0 0 0 0 0 0 0 17 267 204 94
new-quality-forces\t582\t79.9\t2023-09-08\t0 0 0 0 0 0 0 0 0 0 0 17 267 204 94
zero-carbon-park\t3\t0.4\t\t
`;

test('counts are written sorted by id, below their head', () => {
  expect(formatUsage(USAGE, ['Counts.'])).toBe(TEXT);
});

test('what is written is read again', () => {
  expect(parseUsage(TEXT, 'usage.tsv')).toEqual({ ok: true, value: new Map([...USAGE].reverse()) });
});

describe('what is no row of counts is said to be so, with its line', () => {
  test.each([
    ['an id that is none', 'Zero\t3\t0.4\t\t'],
    ['a column too few', 'zero\t3\t0.4\t'],
    ['a year too few', 'zero\t30\t4.1\t2023-09-08\t0 0 0 0 0 0 0 0 0 0 0 17 267 204'],
    ['a course without its first day', 'zero\t30\t4.1\t\t0 0 0 0 0 0 0 0 0 0 0 0 17 9 4'],
    ['a first day without a course', 'zero\t30\t4.1\t2023-09-08\t'],
    ['anything else', 'hello'],
  ])('%s', (_what, row) => {
    const message = 'not a row of counts; npm run seeds:usage writes them';
    expect(parseUsage(`${TEXT}${row}\n`, 'usage.tsv')).toEqual({
      ok: false,
      problems: [{ file: 'usage.tsv', line: 6, path: '', message }],
    });
  });
});
