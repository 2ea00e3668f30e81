import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latticeOf } from './lattice.ts';
import type { WordCosts } from './types.ts';

function wordsOf(costs: Readonly<Record<string, number>>): WordCosts {
  return {
    costOf: (word) => costs[word] ?? (word.length === 1 ? 100 : undefined),
    longest: Math.max(1, ...Object.keys(costs).map((word) => word.length)),
  };
}

/** What the cheapest way to cut a text costs, by trying all. */
function cheapest(text: string, words: WordCosts): number {
  if (text === '') return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let length = 1; length <= text.length; length++) {
    const cost = words.costOf(text.slice(0, length));
    if (cost !== undefined) least = Math.min(least, cost + cheapest(text.slice(length), words));
  }
  return least;
}

test('sums up what all before and after each place costs, and lists the words', () => {
  const lattice = latticeOf('全国开行', wordsOf({ 全国: 50, 开行: 60, 国开行: 90 }));
  expect([...lattice.upTo]).toEqual([0, 100, 50, 150, 110]);
  expect([...lattice.from]).toEqual([110, 90, 60, 100, 0]);
  expect(lattice.words).toEqual([
    { start: 0, end: 2, cost: 50 },
    { start: 1, end: 4, cost: 90 },
    { start: 2, end: 4, cost: 60 },
  ]);
});

test('an empty text has nothing and costs nothing', () => {
  const { upTo, from, words } = latticeOf('', wordsOf({}));
  expect([[...upTo], [...from], words]).toEqual([[0], [0], []]);
});

test('agrees with trying all ways, on any words and text', () => {
  const letters = fc.constantFrom('全', '国', '开', '行', '动');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.dictionary(word, fc.integer({ min: 1, max: 300 })),
      fc.string({ unit: letters, maxLength: 8 }),
      (costs, text) => {
        const words = wordsOf(costs);
        const { upTo, from } = latticeOf(text, words);
        for (let at = 0; at <= text.length; at++) {
          expect(upTo[at]).toBe(cheapest(text.slice(0, at), words));
          expect(from[at]).toBe(cheapest(text.slice(at), words));
        }
      },
    ),
  );
});
