import { expect, test } from 'vitest';
import { openWordCosts, packWordCosts } from './word-costs.ts';

const COUNTS = new Map([
  ['中国', 1000],
  ['大学生', 100],
  ['大学', 400],
  ['的', 2000],
  ['生', 10],
]);

test('a rarer word costs more, and ten times as rare costs ten times the logarithm of ten more', () => {
  const { costOf } = openWordCosts(packWordCosts(COUNTS));
  const [china, student] = [costOf('中国'), costOf('大学生')] as [number, number];
  expect(student - china).toBe(Math.round(10 * Math.log(10)));
});

test('what is no word has no cost, a character always has one, and one never counted the dearest', () => {
  const { costOf, longest } = openWordCosts(packWordCosts(COUNTS));
  expect(costOf('国大')).toBeUndefined();
  expect(costOf('株')).toBe(costOf('洲'));
  expect(costOf('株') as number).toBeGreaterThan(costOf('大学生') as number);
  expect(longest).toBe(3);
});

test('a character that is mostly a piece of words costs more than one as often alone', () => {
  const { costOf } = openWordCosts(packWordCosts(new Map([...COUNTS, ['与', 10]])));
  expect(costOf('生') as number).toBeGreaterThan((costOf('与') as number) + 20);
});

test('the order of the counts does not show', () => {
  expect(packWordCosts(new Map([...COUNTS].reverse()))).toBe(packWordCosts(COUNTS));
});
