import { expect, test } from 'vitest';
import { asOfPage } from './as-of.ts';

const facts = ['2025-04-06', '2024-12-25', '2022-04-28'].map((date) => ({ source: { date } }));

test.each<[pageDate: string | null, known: number[], later: number[]]>([
  [null, [0, 1, 2], []],
  ['2026-01-01', [0, 1, 2], []],
  ['2025-04-06', [0, 1, 2], []],
  ['2025-04-05', [1, 2], [0]],
  ['2024-12-25', [1, 2], [0]],
  ['2022-04-27', [], [0, 1, 2]],
])('on a page of %s facts %j are known and %j came later, in the order given', (pageDate, known, later) => {
  const at = (indices: readonly number[]) => indices.map((index) => facts[index]);
  expect(asOfPage(facts, pageDate)).toEqual({ known: at(known), later: at(later) });
});

test('no facts are neither', () => {
  expect(asOfPage([], '2024-12-25')).toEqual({ known: [], later: [] });
});
