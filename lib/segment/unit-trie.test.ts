import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUnitTrie } from './unit-trie.ts';

test('a text leads to one node, and what was never grown leads nowhere, however many there are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'国市长行', '\ufffe', 'A'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), fc.array(text), (grown, asked) => {
      const trie = createUnitTrie();
      const known = new Map<string, number>();
      for (const one of grown) {
        let node = 0;
        for (let at = 0; at < one.length; at++) {
          node = trie.grow(node, one.charCodeAt(at));
          const before = known.get(one.slice(0, at + 1));
          expect(node).toBe(before ?? trie.size() - 1);
          known.set(one.slice(0, at + 1), node);
        }
      }
      expect(trie.size()).toBe(known.size + 1);
      for (const one of [...asked, ...grown]) {
        let node = 0;
        for (let at = 0; at < one.length; at++) {
          node = trie.step(node, one.charCodeAt(at));
          if (node === 0) break;
        }
        expect(node).toBe(known.get(one) ?? 0);
      }
    }),
  );
});

test('it widens without losing anything', () => {
  const trie = createUnitTrie();
  const nodes = Array.from({ length: 20_000 }, (_, at) => trie.grow(trie.grow(0, 0x4e00 + (at % 100)), 1 + at));
  const found = nodes.map((_, at) => trie.step(trie.step(0, 0x4e00 + (at % 100)), 1 + at));
  expect(found).toEqual(nodes);
  expect(new Set(nodes).size).toBe(20_000);
});
