import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/spot/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { formatCoverage, unmarkedStretches } from './coverage.ts';

const span = (start: number, end: number): Span => ({
  start,
  end,
  entries: [{ ref: termRef('seeds', 'zhuzhou'), category: 'place', tier: 'standard' }],
  match: { form: '株洲', reasons: [{ code: 'alone' }] },
  nested: [],
});

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
  test('counts concepts once, and tells of the levels', () => {
    expect(formatCoverage('x.txt', '株洲和株洲', [span(0, 2), span(3, 5)], 'density')).toBe(
      [
        'x.txt: 1 concepts, 2 spans, 5 Han characters',
        '  density',
        '  offset   Han  longest without a span',
        '       2     1  和',
      ].join('\n'),
    );
  });

  test('shows ten stretches, each cut at 60 characters', () => {
    const text = Array.from({ length: 12 }, (_, at) => `株洲${'字'.repeat(60 + at)}`).join('');
    const spans = [...text.matchAll(/株洲/g)].map(({ index }) => span(index, index + 2));
    const lines = formatCoverage('x.txt', text, spans, 'density').split('\n').slice(3);
    expect(lines).toHaveLength(10);
    expect(lines.every((line) => line.endsWith(`  ${'字'.repeat(60)}…`))).toBe(true);
  });

  test('has no stretches where there are no Han characters', () => {
    expect(formatCoverage('x.txt', 'RCEP', [], 'density')).toBe(
      'x.txt: 0 concepts, 0 spans, 0 Han characters\n  density',
    );
  });
});

describe('the command', () => {
  test.each([
    ['nothing to read', [], /^usage: .*\n$/],
    ['a file beside a sample', ['--sample', '3', 'x.txt'], /^usage: .*\n$/],
    ['a sample of no number', ['--sample', 'few'], /^few: write a whole number\n$/],
    ['a year that is none', ['--sample', '3', '--since', '24'], /^--since 24: write a year, YYYY\n$/],
    ['a corpus that is not there', ['--sample', '3', '--corpus', '/nowhere'], /^\/nowhere\/.*: no such file.*\n$/],
    ['a list that is not there', ['--wanted', '/nowhere.tsv'], /^\/nowhere.tsv: no such file\n$/],
  ])('ends with code 2 and a line on %s', (_, args, line) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['tools/seeds/coverage.ts', ...args], {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });
});
