import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardsOfKept, guardsOfTable, sortGuards } from './neighbour-guards.ts';

test('guards that were kept say what they said before, and nothing of other edges', () => {
  const edge = fc.string({ unit: fc.constantFrom(...'市长国行鿿㐀'), minLength: 2, maxLength: 2 });
  const side = fc.dictionary(edge, fc.string({ unit: fc.constantFrom(...'全中动'), minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(side, side, fc.array(edge), (before, after, asked) => {
      const sorted = (one: Record<string, string>) => structuredClone(sortGuards(new Map(Object.entries(one))));
      const kept = guardsOfKept({ before: sorted(before), after: sorted(after) });
      const plain = guardsOfTable({ before, after });
      for (const one of [...asked, ...Object.keys(before), ...Object.keys(after)]) {
        expect([kept.before(one), kept.after(one)]).toEqual([plain.before(one), plain.after(one)]);
      }
    }),
  );
});
