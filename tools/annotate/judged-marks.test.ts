import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatShares, parseJudgedMarks } from './judged-marks.ts';

test('the shares that are wrong are told by source and of all', () => {
  const marks = parseJudgedMarks(
    '# head\npages\t长沙\tchangsha\tright\npages\t岳阳\tyueyang\twrong\ta ship\nnews\t5G\tfive-g\tright\n',
  );
  expect(formatShares(marks)).toBe(
    'pages: 1 of 2 marks wrong, 50.00 %\nnews: 0 of 1 marks wrong, 0.00 %\nall: 1 of 3 marks wrong, 33.33 %',
  );
});

test.each([
  ['a verdict that is none', 'pages\t长沙\tchangsha\tmaybe'],
  ['wrong without a reason', 'pages\t长沙\tchangsha\twrong'],
  ['right with one', 'pages\t长沙\tchangsha\tright\twhy'],
  ['too few columns', 'pages\t长沙'],
])('a line is refused by its number: %s', (_what, line) => {
  expect(() => parseJudgedMarks(`# head\n${line}`)).toThrow('line 2');
});

test('the file that is kept holds 800 marks', () => {
  const file = join(import.meta.dirname, '..', '..', 'tests', 'spotting', 'judged-marks.tsv');
  expect(parseJudgedMarks(readFileSync(file, 'utf8')).length).toBeGreaterThanOrEqual(800);
});
