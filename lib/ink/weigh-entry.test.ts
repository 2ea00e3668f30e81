import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIERS } from '../glossary/types.ts';
import { commonnessOf, lookedUp, MOST_COMMON, weightOf } from './weigh-entry.ts';

test.each([
  [0, 0],
  [1, 2],
  [3, 4],
  [20, 9],
  [1023, 20],
  [72_843, 32],
  [1e9, MOST_COMMON],
])('what stands in %d items has a commonness of %d', (items, commonness) => {
  expect(commonnessOf(items)).toBe(commonness);
});

test('commonness fits into one character of base 36', () => {
  expect(MOST_COMMON.toString(36)).toHaveLength(1);
});

test('the rarer weighs more, of like rarity what is nearer to essential', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), fc.constantFrom(...TIERS), (some, more, tier) => {
      const [rare, common] = some <= more ? [some, more] : [more, some];
      expect(weightOf(tier, commonnessOf(rare))).toBeGreaterThanOrEqual(weightOf(tier, commonnessOf(common)));
      const weights = TIERS.map((one) => weightOf(one, commonnessOf(some)));
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(new Set(weights).size).toBe(TIERS.length);
    }),
  );
});

test('weights are whole numbers from 0 on, and what was not counted is rare', () => {
  expect(weightOf('everyday', MOST_COMMON)).toBe(0);
  expect(weightOf('essential')).toBe(65);
  for (const tier of TIERS) expect(weightOf(tier)).toBe(weightOf(tier, 0));
});

test('what has been looked up weighs more than anything that has not', () => {
  expect(lookedUp(weightOf('everyday', MOST_COMMON))).toBeGreaterThan(weightOf('essential'));
});
