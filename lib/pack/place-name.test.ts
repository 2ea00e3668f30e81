import { expect, test } from 'vitest';
import { placeName } from './place-name.ts';

const PACK = {
  ids: ['zhuzhou', 'plan', 'xiangxi'],
  patterns: ['株洲', '株洲地级市', '株洲市', '株洲市区', '计划市', '湘西'],
  senses: [0, 0, [1, [0, 3]], [[0, 1]], 1, 2],
} as const;

test('the shortest form of a place that says its class is its full name', () => {
  expect(placeName(PACK, 'zhuzhou')).toBe('株洲市');
});

test('a place without such a form, or that is not there, has none', () => {
  expect(placeName(PACK, 'xiangxi')).toBeUndefined();
  expect(placeName(PACK, 'atlantis')).toBeUndefined();
});
