import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTrie, NO_PAIR, slotOf } from './trie.ts';
import type { Trie } from './types.ts';

/** The children of a node. */
const childrenOf = ({ firstChild }: Trie, node: number): number[] => {
  const [from = 0, to = 0] = [firstChild[node], firstChild[node + 1]];
  return Array.from({ length: to - from }, (_, at) => from + at);
};

/** The node that a text of two units or more leads to, or -1. */
function nodeAt(trie: Trie, text: string): number {
  const key = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
  const { keys, values, shift } = trie.roots;
  let slot = slotOf(key, shift);
  while (keys[slot] !== key && keys[slot] !== NO_PAIR) slot = (slot + 1) % keys.length;
  let node = keys[slot] === key ? (values[slot] ?? -1) : -1;
  for (let at = 2; at < text.length && node !== -1; at++) {
    node = childrenOf(trie, node).find((child) => trie.label[child] === text.charCodeAt(at)) ?? -1;
  }
  return node;
}

/** The pattern that a text is, or -1. */
function patternAt(trie: Trie, text: string): number {
  const node = nodeAt(trie, text);
  return node === -1 ? -1 : (trie.patternOf[node] ?? -1);
}

describe('a trie', () => {
  test.each<[what: string, patterns: string[]]>([
    ['sorted', ['株洲', '株洲市', '株洲市民', '长沙']],
    ['not sorted', ['长沙', '株洲市民', '株洲', '株洲市']],
    ['of one beginning that is none of them', ['株洲市民', '株洲市长']],
    ['of one pattern', ['云上陶谷']],
    ['of pairs alone', ['乙甲', '甲乙', '甲甲']],
    ['at the limits of UTF-16', ['\uffff\uffff\uffff', '\u0002\u0002', '\uffff\u0002']],
  ])('has each of its patterns, %s', (_what, patterns) => {
    const trie = buildTrie(patterns);
    expect(patterns.map((pattern) => patternAt(trie, pattern))).toEqual(patterns.map((_, index) => index));
  });

  test('has nothing else', () => {
    const trie = buildTrie(['株洲市民', '株洲', '长沙']);
    expect(['株洲市', '洲市', '株沙', '株洲市民民', '株洲长', '沙长'].map((text) => patternAt(trie, text))).toEqual(
      Array(6).fill(-1),
    );
  });

  test('of nothing has nothing', () => {
    const trie = buildTrie([]);
    expect([trie.rootKeys.length, trie.label.length, trie.patternOf.length]).toEqual([0, 0, 0]);
    expect(patternAt(trie, '株洲')).toBe(-1);
  });

  test.each<[what: string, patterns: string[], kept: number]>([
    ['sorted', ['株洲', '株洲', '株洲市'], 1],
    ['not sorted', ['株洲', '长沙', '株洲', '株洲市', '株洲', '长沙'], 4],
  ])('of equal patterns, %s, names the last', (_what, patterns, kept) => {
    expect(patternAt(buildTrie(patterns), '株洲')).toBe(kept);
  });

  test.each([['株'], ['']])('refuses a pattern of fewer than two units, %j, by its index', (short) => {
    expect(() => buildTrie(['长沙', '株洲', short])).toThrow(new RangeError('pattern 2 is shorter than two units'));
    expect(() => buildTrie([short])).toThrow('pattern 0 is shorter than two units');
    expect(() => buildTrie(['长沙', '株洲'])).not.toThrow();
  });

  test('has its roots first, in the order of their pairs, and the children of a node in that of their units', () => {
    const trie = buildTrie(['乙丙丁', '甲乙', '甲丙', '甲乙丁', '甲乙丙']);
    const pairs = [...trie.rootKeys].map((key) => String.fromCharCode(key >>> 16, key & 0xffff));
    expect(pairs).toEqual(['乙丙', '甲丙', '甲乙'].toSorted());
    const labels = childrenOf(trie, nodeAt(trie, '甲乙')).map((child) => String.fromCharCode(trie.label[child] ?? 0));
    expect(labels).toEqual(['丙', '丁'].toSorted());
    expect(trie.firstChild.at(-1)).toBe(trie.label.length);
  });
});

describe('for any patterns', () => {
  const unit = fc.constantFrom(...'甲乙丙a', '\uffff');
  const text = fc.string({ unit, minLength: 2, maxLength: 6 });

  test('it has the last of each and nothing else, in nodes that are each one beginning', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), fc.array(text, { maxLength: 10 }), (patterns, others) => {
        const trie = buildTrie(patterns);
        for (const one of [...patterns, ...others]) expect(patternAt(trie, one)).toBe(patterns.lastIndexOf(one));
        const beginnings = new Set(
          patterns.flatMap((one) => Array.from({ length: one.length - 1 }, (_, at) => one.slice(0, at + 2))),
        );
        expect(trie.label.length).toBe(beginnings.size);
        expect(new Set([...beginnings].map((one) => nodeAt(trie, one))).size).toBe(beginnings.size);
      }),
      { numRuns: 500 },
    );
  });

  test('its order does not matter but for which of equal ones is the last', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 30 }), (patterns) => {
        const sorted = patterns.toSorted();
        const [a, b] = [buildTrie(patterns), buildTrie(sorted)];
        expect([a.rootKeys, a.label, a.firstChild]).toEqual([b.rootKeys, b.label, b.firstChild]);
        expect([...a.patternOf].map((at) => patterns[at])).toEqual([...b.patternOf].map((at) => sorted[at]));
      }),
    );
  });
});

test('the table of roots is half free at the most, so that a look-up ends', () => {
  for (const count of [0, 1, 7, 8, 9, 15, 16, 17, 1000, 1024]) {
    const patterns = Array.from({ length: count }, (_, at) => String.fromCharCode(0x4e00 + (at % 90), 0x5000 + at));
    const { roots, rootKeys } = buildTrie(patterns);
    expect(rootKeys.length).toBe(count);
    expect(roots.keys.length).toBeGreaterThan(rootKeys.length);
    expect(roots.values.length).toBe(roots.keys.length);
    // Slots are the highest bits of a product, as many as there are.
    expect(2 ** (32 - roots.shift)).toBe(roots.keys.length);
    for (const key of rootKeys) expect(slotOf(key, roots.shift)).toBeLessThan(roots.keys.length);
  }
});
