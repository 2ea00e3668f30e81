import { expect, test } from 'vitest';
import { commonnessOf } from '../ink/weigh-entry.ts';
import { guardsOfKept } from '../spot/neighbour-guards.ts';
import { openCountedWords } from './counted-words.ts';
import { createFormWeigher } from './weigh-forms.ts';
import { packWordCosts } from './word-costs.ts';

const COUNTS = new Map([
  ['的', 5000],
  ['全国', 3000],
  ['中国', 3000],
  ['行动', 2000],
  ['长颈', 9],
  ['窑火', 3],
  ['市长', 40],
]);
const PACKED = packWordCosts(COUNTS);

test('forms are guarded against the words of the news', () => {
  const guards = guardsOfKept(createFormWeigher(PACKED).guardsFor(['国开行', '市长', '可信A']));
  expect([...guards.before('国开')].sort()).toEqual(['中', '全']);
  expect(guards.after('开行')).toBe('动');
  expect(guards.after('信A')).toBe('');
});

test('a form is as common as the news has it, and what it does not have is rare', () => {
  const { commonnessOf: common } = createFormWeigher(PACKED);
  expect(['全国', '市长', '窑火', '云上陶谷'].map(common)).toEqual([commonnessOf(3000), commonnessOf(40), 4, 0]);
});

test('counts come back from costs to within a tenth, and no word counted ten times is taken for rare', () => {
  const { countOf, words } = openCountedWords(PACKED);
  for (const [word, count] of COUNTS) {
    if (word.length > 1) expect(Math.abs(countOf(word) / count - 1)).toBeLessThan(0.1);
  }
  const rare = new Map(words(10));
  expect([rare.get('市长'), rare.get('窑火'), rare.has('的')]).toEqual([false, true, false]);
});
