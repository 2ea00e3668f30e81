import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapWith } from './overlap.ts';

const overlap = (a: string, b: string) => overlapWith(a)(b);

test.for<[a: string, b: string, share: number]>([
  ['新质生产工具', '新质生产力', 6 / 9],
  ['甲乙甲乙', '甲乙', 2 / 4],
  ['甲乙', '甲乙甲乙', 2 / 4],
  ['甲乙', '乙甲', 0],
  ['甲', '甲', 0],
  ['', '甲乙', 0],
])('%s and %s share %d', ([a, b, share]) => {
  expect(overlap(a, b)).toBeCloseTo(share);
});

test('it is the same both ways, from 0 to 1, and 1 for the same text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(overlap(a, b)).toBe(overlap(b, a));
      expect(overlap(a, b)).toBeLessThanOrEqual(1);
      expect(overlap(a, a)).toBe(a.length < 2 ? 0 : 1);
    }),
  );
});
