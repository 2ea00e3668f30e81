import { describe, expect, test } from 'vitest';
import { formatCoverage, unmarkedStretches } from './seeds-coverage.ts';

const span = (start: number, end: number, concept = 0) => ({ start, end, concepts: [concept], form: 0, nested: [] });

describe('unmarked stretches', () => {
  test('lie before, between and after spans, the longest first, without white space at their ends', () => {
    expect(unmarkedStretches('今天 株洲 举行大会\n，株洲说。', [span(3, 5), span(12, 14)])).toEqual([
      { text: '举行大会\n，', start: 6, han: 4 },
      { text: '今天', start: 0, han: 2 },
      { text: '说。', start: 14, han: 1 },
    ]);
  });

  test('have Han characters, and come once however often the page repeats them', () => {
    expect(
      unmarkedStretches('株洲好。株洲好。株洲 12 株洲', [span(0, 2), span(4, 6), span(8, 10), span(14, 16)]),
    ).toEqual([{ text: '好。', start: 2, han: 1 }]);
  });

  test('are the whole text where nothing is marked', () => {
    expect(unmarkedStretches('没有', [])).toEqual([{ text: '没有', start: 0, han: 2 }]);
  });
});

describe('the coverage of a file', () => {
  test('counts concepts once, and spans by the hundred Han characters', () => {
    expect(formatCoverage('x.txt', '株洲和株洲', [span(0, 2), span(3, 5)])).toBe(
      [
        'x.txt: 1 concepts, 2 spans, 40.0 spans per 100 of 5 Han characters',
        '  offset   Han  longest without a span',
        '       2     1  和',
      ].join('\n'),
    );
  });

  test('shows ten stretches, each cut at 60 characters', () => {
    const text = Array.from({ length: 12 }, (_, at) => `株洲${'字'.repeat(60 + at)}`).join('');
    const spans = [...text.matchAll(/株洲/g)].map(({ index }) => span(index, index + 2));
    const lines = formatCoverage('x.txt', text, spans).split('\n').slice(2);
    expect(lines).toHaveLength(10);
    expect(lines.every((line) => line.endsWith(`  ${'字'.repeat(60)}…`))).toBe(true);
  });

  test('says no density for a text without Han characters', () => {
    expect(formatCoverage('x.txt', 'RCEP', [])).toBe('x.txt: 0 concepts, 0 spans, – spans per 100 of 0 Han characters');
  });
});
