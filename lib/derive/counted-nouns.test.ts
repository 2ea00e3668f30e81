import { expect, it } from 'vitest';
import { knownNounEnd, nounWordEnd, openNounEnd } from './counted-nouns.ts';

it.each<[string, string | null]>([
  ['主导产业持续发力', '主导产业'],
  ['关键环节，', '关键环节'],
  ['关键要素做文章', '关键要素'],
  ['国家公园获批', '国家公园'],
  ['国家级应急预案', null],
  ['要素保障，', '要素'],
  ['课堂协同', null],
])('the known noun of %s', (text, wanted) => {
  const end = knownNounEnd(text, 0);
  expect(end < 0 ? null : text.slice(0, end)).toBe(wanted);
});

it.each<[string, string | null]>([
  ['突出违法行为。', '突出违法行为'],
  ['传染病报告数均下降', '传染病'],
  ['剧种同台演出', '剧种'],
  ['新设立的自贸区', null],
  ['甲乙丙丁戊己庚辛壬癸子丑', null],
])('the noun of any words of %s', (text, wanted) => {
  const end = openNounEnd(text, 0);
  expect(end < 0 ? null : text.slice(0, end)).toBe(wanted);
});

it('a noun that needs no classifier ends with itself', () => {
  expect(nounWordEnd('要素齐备', 0)).toBe(2);
  expect(nounWordEnd('齐备要素', 0)).toBe(-1);
});
