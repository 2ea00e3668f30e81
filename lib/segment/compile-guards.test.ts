import { expect, test } from 'vitest';
import type { NeighbourGuards } from '../spot/types.ts';
import { compileGuards } from './compile-guards.ts';

const common = (...words: string[]) => words.map((word) => ({ word, frequency: 1000 }));

test.each<[what: string, forms: string[], words: string[], guards: NeighbourGuards]>([
  ['a word that crosses the start', ['国开行'], ['全国'], { before: { 国: '全' }, after: {} }],
  ['a word that crosses the end', ['国开行'], ['行动'], { before: {}, after: { 行: '动' } }],
  ['a word that crosses with two characters', ['国开行'], ['新国开'], { before: { 国: '新' }, after: {} }],
  ['a word that holds the form at its end', ['市长'], ['副市长'], { before: { 市: '副' }, after: {} }],
  ['a word that holds the form at its start', ['市长'], ['市长期'], { before: {}, after: { 长: '期' } }],
  ['a word that holds the form in its middle', ['市长'], ['副市长级'], { before: { 市: '副' }, after: { 长: '级' } }],
  ['the form itself raises none', ['市长'], ['市长'], { before: {}, after: {} }],
  ['a word inside the form raises none', ['国开行'], ['国开', '开行'], { before: {}, after: {} }],
  ['a word that has nothing of the form raises none', ['市长'], ['全国'], { before: {}, after: {} }],
  ['characters are sorted and unique', ['市长'], ['长期', '长大', '长期'], { before: {}, after: { 长: '大期' } }],
  ['forms may share an edge', ['市长', '市委'], ['全市', '城市'], { before: { 市: '全城' }, after: {} }],
  ['long forms are not guarded', ['可信空间'], ['间距'], { before: {}, after: {} }],
  ['forms with Latin are not guarded', ['5G站'], ['站台'], { before: {}, after: {} }],
  ['a form is taken as folded', ['“市长”'], ['长期'], { before: {}, after: { 长: '期' } }],
  ['no forms, no guards', [], ['长期'], { before: {}, after: {} }],
])('%s', (_what, forms, words, guards) => {
  expect(compileGuards(forms, common(...words))).toEqual(guards);
});

test('a word rarer than a hundred raises no doubt', () => {
  const words = [
    { word: '长期', frequency: 100 },
    { word: '长颈', frequency: 99 },
  ];
  expect(compileGuards(['市长'], words).after).toEqual({ 长: '期' });
});

test('the order of the dictionary does not show', () => {
  const words = common('长期', '全市', '行动', '长大');
  const forms = ['市长', '国开行'];
  expect(JSON.stringify(compileGuards(forms, words))).toBe(JSON.stringify(compileGuards(forms, words.toReversed())));
});
