import { describe, expect, test } from 'vitest';
import { formatWanted, markedPart, parseWanted } from './wanted-marks.ts';

test('lines are read by the names of their columns', () => {
  const text = 'kind\tclass\tsurface\r\npol\tg\t零碳园区\r\n\r\nname\tn\t某会议\r\n';
  expect(parseWanted(text, 'w.tsv')).toEqual([
    { surface: '零碳园区', class: 'g' },
    { surface: '某会议', class: 'n' },
  ]);
  expect(parseWanted('surface\n零碳园区\n', 'w.tsv')).toEqual([{ surface: '零碳园区', class: '' }]);
  expect(() => parseWanted('零碳园区\n', 'w.tsv')).toThrow('w.tsv: its first line names no column “surface”');
});

describe('a surface is marked', () => {
  test.each<[surface: string, spans: [number, number][], part: string]>([
    ['零碳园区', [[0, 4]], 'whole'],
    ['“零碳园区”', [[1, 5]], 'whole'],
    ['零碳园区', [[0, 2]], 'part'],
    ['零碳园区', [[0, 2], [2, 4]], 'part'], // biome-ignore format: a row a case
    ['零碳园区', [], 'none'],
  ])('%s %j: %s', (surface, spans, part) => {
    expect(
      markedPart(
        surface,
        spans.map(([start, end]) => ({ start, end })),
      ),
    ).toBe(part);
  });
});

test('what is printed counts by class and lists what is not marked', () => {
  const lines = [
    { surface: '甲甲', class: 'g', marked: 'whole' },
    { surface: '乙乙', class: 'n', marked: 'part' },
    { surface: '丙丙', class: 'g', marked: 'none' },
  ] as const;
  expect(formatWanted(lines).split('\n')).toEqual([
    '3 lines: 1 marked (33.3 %), 1 in part, 1 not, read each by itself at the default level',
    '  g: 2 lines: 1 marked (50.0 %), 0 in part, 1 not',
    '  n: 1 lines: 0 marked (0.0 %), 1 in part, 0 not',
    'part  n  乙乙',
    'none  g  丙丙',
  ]);
  expect(formatWanted([])).toBe('0 lines: 0 marked, 0 in part, 0 not, read each by itself at the default level');
});
