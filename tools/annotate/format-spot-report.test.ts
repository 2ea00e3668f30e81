import { describe, expect, test } from 'vitest';
import type { Span, Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef, termRef } from '../../lib/terms/ref.ts';
import { formatSpotReport } from './format-spot-report.ts';

const ZHUZHOU = termRef('seeds', 'zhuzhou');
const BANK = termRef('seeds', 'cdb');
const nameOf = (ref: TermRef) => ({ headword: ref === BANK ? '国家开发银行' : '株洲', id: idOf(ref) });

/** A place where 株洲 is marked. */
const markAt = (start: number, end: number): Span => ({
  start,
  end,
  entries: [{ ref: ZHUZHOU, category: 'place', tier: 'standard' }],
  match: { form: '株洲', reasons: [{ code: 'alone' }] },
  nested: [],
});

/** Every 株洲 of a text marked, every 国开行 rejected as part of a word. */
function spotted(text: string): Spotted {
  const find = (surface: string) =>
    [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => ({ start: index, end: index + surface.length }));
  return {
    spans: find('株洲').map(({ start, end }) => markAt(start, end)),
    rejected: find('国开行').map((place) => ({ ...place, ref: BANK, reason: 'word' as const })),
  };
}

const report = (text: string, shown?: 'all' | 'spans' | 'rejected') =>
  formatSpotReport('x.txt', text, spotted(text), nameOf, shown).split('\n');

describe('the report on what was spotted', () => {
  test('counts, then lists rejections with their reason and spans, the surface set off', () => {
    expect(report('在株洲，全国开行。')).toEqual([
      'x.txt: 9 characters, 7 Han; 2 hits, 1 spans, 1 rejected (word 1)',
      '  rejected',
      '    1  国家开发银行 (cdb), as 国开行: word',
      '         在株洲，全【国开行】。',
      '  spans',
      '    1  株洲 (zhuzhou)',
      '         在【株洲】，全国开行。',
    ]);
  });

  test('says of a rejection what is marked in its place', () => {
    const lines = formatSpotReport(
      'x.txt',
      '在株洲',
      {
        spans: [markAt(1, 3)],
        rejected: [{ start: 0, end: 2, ref: BANK, reason: 'scope' }],
      },
      nameOf,
      'rejected',
    );
    expect(lines.split('\n').slice(2)).toEqual([
      '    1  国家开发银行 (cdb), as 在株: scope, 株洲 marked instead',
      '         【在株】洲',
    ]);
  });

  test.each([
    ['spans', ['  spans', '    1  株洲 (zhuzhou)']],
    ['rejected', ['  rejected', '    1  国家开发银行 (cdb), as 国开行: word']],
  ] as const)('lists only the %s where asked to, and still counts both', (shown, expected) => {
    const lines = report('在株洲，全国开行。', shown);
    expect(lines[0]).toContain('2 hits, 1 spans, 1 rejected');
    expect(lines.slice(1, -1)).toEqual(expected);
  });

  test('gives twelve characters either side and says where the text goes on', () => {
    const line = report('一二三四五六七八九十甲乙丙株洲一二三四五六七八九十甲乙丙').at(-1);
    expect(line?.trim()).toBe('…二三四五六七八九十甲乙丙【株洲】一二三四五六七八九十甲乙…');
  });

  test('folds contexts that print alike, whatever their white space', () => {
    const dozen = '一二三四五六七八九十甲乙';
    const lines = report(`${dozen}丙${dozen}株洲 好${dozen}丙${dozen}株洲\n好${dozen}丙`, 'spans').slice(2);
    expect(lines.map((line) => line.trim())).toEqual([
      '2  株洲 (zhuzhou)',
      '…一二三四五六七八九十甲乙【株洲】 好一二三四五六七八九十… ×2',
    ]);
  });

  test('puts the frequent before the rare', () => {
    const bank: Span = {
      ...markAt(0, 3),
      entries: [{ ref: BANK, category: 'body', tier: 'standard' }],
      match: { form: '国开行', reasons: [{ code: 'word' }] },
    };
    const spans = [bank, markAt(3, 5), markAt(6, 8)];
    const lines = formatSpotReport('x.txt', '国开行株洲，株洲', { spans, rejected: [] }, nameOf).split('\n');
    expect(lines.filter((line) => /^ +\d/.test(line)).map((line) => line.trim())).toEqual([
      '2  株洲 (zhuzhou)',
      '1  国家开发银行 (cdb), as 国开行',
    ]);
  });

  test('never prints half a surrogate pair at the edge of a context', () => {
    const line = report(`𠮷${'一'.repeat(11)}株洲`).at(-1);
    expect(line?.trim()).toBe(`…${'一'.repeat(11)}【株洲】`);
  });

  test('says only the totals of a text without a hit', () => {
    expect(report('没有')).toEqual(['x.txt: 2 characters, 2 Han; 0 hits, 0 spans, 0 rejected']);
  });
});
