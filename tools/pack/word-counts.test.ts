import { expect, test } from 'vitest';
import { formatWordCounts, parseWordCounts, parseWordList } from './word-counts.ts';

const COUNTS = new Map([
  ['大学', 4],
  ['中国', 10],
  ['学生', 4],
]);

test('counts are written a row a count, falling, and read back', () => {
  const text = formatWordCounts(COUNTS, ['ours']);
  expect(text).toBe('# ours\n10\t中国\n4\t大学 学生\n');
  expect(new Map([...parseWordCounts(text)].sort())).toEqual(new Map([...COUNTS].sort()));
});

test('a line that is no row is named', () => {
  expect(() => parseWordCounts('# ours\n中国 10\n')).toThrow('line 2');
});

test('a list of words is read without its head', () => {
  expect(parseWordList('# what they are\n入驻 村级\n扫码\n')).toEqual(['入驻', '村级', '扫码']);
});
