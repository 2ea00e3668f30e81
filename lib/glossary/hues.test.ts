import { expect, test } from 'vitest';
import { HUES, hueOf } from './hues.ts';
import { CATEGORIES } from './types.ts';

test('every category has one of the hues, and no hue is idle', () => {
  expect(new Set(CATEGORIES.map(hueOf))).toEqual(new Set(HUES));
});
