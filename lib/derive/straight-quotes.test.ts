import { expect, test } from 'vitest';
import { explain } from './derive.ts';
import { turnStraightQuotes } from './straight-quotes.ts';

test.each([
  ['推行"四帮"，又说"四帮"', '推行“四帮”，又说“四帮”'],
  ['＂三清＂', '“三清”'],
  ['量得5"长', '量得5"长'],
  ['前一行"\n后一行"', '前一行"\n后一行"'],
])('%s', (text, turned) => {
  expect(turnStraightQuotes(text)).toBe(turned);
  expect(turned).toHaveLength(text.length);
});

test('what stands in straight quotes is explained as what stands in curly ones is, its surface as printed', () => {
  const text = '县里推行"四帮"：帮就业、帮就学、帮就医、帮安居。"四帮"要帮到心坎上。';
  const found = explain({ text, terms: [] }).filter(({ kind }) => kind === 'members');
  expect(found.map(({ surface, value }) => [surface, value])).toEqual([
    ['四帮', '帮就业,帮就学,帮就医,帮安居'],
    ['四帮', '帮就业,帮就学,帮就医,帮安居'],
  ]);
  for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
});
