import { describe, expect, test } from 'vitest';
import { isInTitle, titlesIn } from './titles.ts';

describe('titlesIn', () => {
  test.each([
    ['读《甲》和《乙》', ['《甲》', '《乙》']],
    ['《甲《乙》丙》', ['《甲《乙》丙》']],
    ['》《甲', []],
    ['《甲\n乙》', []],
    ['', []],
  ])('%j', (text, titles) => {
    const found = titlesIn(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(titles);
    const inside = new Set(found.flatMap(({ start, end }) => [...Array(end - start).keys()].map((at) => at + start)));
    for (let at = 0; at < text.length; at++) expect(isInTitle(found, at)).toBe(inside.has(at));
  });

  test('two thousand brackets', () => {
    const text = '《'.repeat(2000) + '》'.repeat(2000);
    expect(titlesIn(text)).toEqual([{ start: 0, end: 4000 }]);
  });
});
