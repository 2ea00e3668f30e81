import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPLAINED_KINDS } from '../../lib/derive/types.ts';
import { formatJudged, parseJudgedItems } from './judged-items.ts';

const FILE = join(import.meta.dirname, '..', '..', 'tests', 'deriving', 'judged-items.tsv');

describe('items judged by eye', () => {
  test('are read: right, wrong and missed', () => {
    const lines = [
      '# what it is',
      'page 1\tdate\t去年\t2023-01-01/2023-12-31\tright',
      'page 1\tdate\t今天\t2024-12-25\twrong\tsaid on another day',
      'page 2\tdate\t当天\t\tmissed\tthe day of the meeting',
      '',
    ];
    const items = parseJudgedItems(lines.join('\n'));
    expect(items.map(({ verdict, surface }) => `${verdict} ${surface}`)).toEqual([
      'right 去年',
      'wrong 今天',
      'missed 当天',
    ]);
    expect(formatJudged(items).split('\n')).toContain('date           1      1      1      0.500   0.500');
    expect(formatJudged(items).split('\n').at(-1)).toBe('all            1      1      1      0.500   0.500');
    expect(formatJudged([]).split('\n')).toContain('role           0      0      0          -       -');
  });

  test.each([
    ['page 1\tday\t去年\t2023\tright'],
    ['page 1\tdate\t去年\t2023\twrong'],
    ['page 1\tdate\t去年\t2023\tright\tbut why'],
    ['page 1\tdate\t去年\t2023\tmissed\tit is there'],
    ['page 1\tdate\t去年\t\tright'],
    ['page 1\tdate\t\t2023\tright'],
    ['page 1\tdate\t去年\t2023\tright\t\tmore'],
    ['page 1'],
  ])('%j is refused, and its line named', (line) => {
    expect(() => parseJudgedItems(`#\n${line}`)).toThrow('judged-items.tsv, line 2');
  });

  // Of the twentieth nothing is derived.
  test('of the kept file are of nineteen texts and all kinds', () => {
    const items = parseJudgedItems(readFileSync(FILE, 'utf8'));
    expect(new Set(items.map(({ text }) => text)).size).toBe(19);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(EXPLAINED_KINDS.length);
  });
});
