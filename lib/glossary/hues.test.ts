import { expect, test } from 'vitest';
import { MARKED_KINDS } from '../derive/types.ts';
import { HUES, hueOf } from './hues.ts';
import { CATEGORIES } from './types.ts';

test('every category has one of the hues, and no hue is idle', () => {
  expect(new Set([...CATEGORIES, ...MARKED_KINDS].map(hueOf))).toEqual(new Set(HUES));
});
