import { expect, test } from 'vitest';
import { chineseScriptOf, hasHan, isAllHan, isHan } from './scripts.ts';

test.each<[character: string, what: string, expected: boolean]>([
  ['一', 'first of the unified block', true],
  ['\u9fff', 'last of the unified block', true],
  ['\u3400', 'first of extension A', true],
  ['\u4dbf', 'last of extension A', true],
  ['\uf900', 'first compatibility ideograph', true],
  ['\ufaff', 'last compatibility ideograph', true],
  ['\u4dc0', 'hexagram after extension A', false],
  ['\ua000', 'Yi syllable after the unified block', false],
  ['\u33ff', 'unit sign before extension A', false],
  ['\ufb00', 'ligature after the compatibility block', false],
  ['〇', 'ideographic zero', false],
  ['。', 'ideographic full stop', false],
  ['あ', 'kana', false],
  ['A', 'Latin', false],
  ['\ud842', 'high surrogate', false],
])('isHan(%j), %s: %s', (character, _what, expected) => {
  expect(isHan(character.charCodeAt(0))).toBe(expected);
});

test.each<[text: string, all: boolean, any: boolean]>([
  ['株洲', true, true],
  ['株', true, true],
  ['', false, false],
  ['5G', false, false],
  ['5G基站', false, true],
  ['株 洲', false, true],
  ['。，', false, false],
  ['株洲5', false, true],
])('%j: isAllHan %s, hasHan %s', (text, all, any) => {
  expect(isAllHan(text)).toBe(all);
  expect(hasHan(text)).toBe(any);
});

test.each<[text: string, script: string]>([
  ['', 'zh-Hans'],
  ['三高四新', 'zh-Hans'],
  ['这是株洲国家高新区的产业', 'zh-Hans'],
  ['這是株洲國家高新區的產業', 'zh-Hant'],
  ['这个国家的“產業”', 'zh-Hans'],
])('%j is written in %s', (text, script) => {
  expect(chineseScriptOf(text)).toBe(script);
});
