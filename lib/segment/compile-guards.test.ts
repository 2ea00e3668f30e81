import { expect, test } from 'vitest';
import type { NeighbourGuards } from '../spot/types.ts';
import { compileGuards } from './compile-guards.ts';
import { openWordCosts, packWordCosts } from './word-costs.ts';

const NEWS = new Map([
  ['的', 5000],
  ['全国', 3000],
  ['中国', 3000],
  ['行动', 2000],
  ['市长', 900],
  ['长期', 900],
  ['大学生', 800],
  ['学生', 800],
  ['大学', 900],
  ['市场', 900],
  ['国', 100],
  ['行', 50],
  ['长', 60],
  ['生', 60],
]);

function guardsOf(forms: readonly string[], more: readonly (readonly [string, number])[] = []): NeighbourGuards {
  const counts = new Map([...NEWS, ...more]);
  return compileGuards(forms, counts, openWordCosts(packWordCosts(counts)));
}

test.each<[what: string, forms: string[], guards: NeighbourGuards]>([
  ['a word that crosses the start', ['国开行'], { before: { 国开: '中全' }, after: { 开行: '动' } }],
  ['a word that crosses the end', ['市长'], { before: {}, after: { 市长: '期' } }],
  ['a word drawn out by a character, of a long form', ['中南大学'], { before: {}, after: { 大学: '生' } }],
  ['a form with Latin has none', ['5G市长'], { before: {}, after: {} }],
  ['nothing has none', [], { before: {}, after: {} }],
])('%s', (_what, forms, guards) => {
  expect(guardsOf(forms)).toEqual(guards);
});

test('a word of the news rarer than ten raises no doubt, but one that is a form does', () => {
  expect(guardsOf(['市长'], [['长颈', 9]]).after).toEqual({ 市长: '期' });
  expect(guardsOf(['市长', '长颈'], [['长颈', 9]]).after.市长).toBe('期颈');
});

test('a word that could never be the cheaper reading raises none', () => {
  // With 全国 for its head the other reading is left with 开行动员大会, of which no word is known.
  expect(guardsOf(['国家发展战略行动']).before).toEqual({});
});

test('forms that share an edge share its guards', () => {
  expect(guardsOf(['市长', '副市长']).after).toEqual({ 市长: '期' });
});
