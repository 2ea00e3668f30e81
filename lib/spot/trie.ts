import type { PairHash, Trie } from './types.ts';

/** In place of a key where a slot is free: two NULs, which folding leaves nowhere. */
export const NO_PAIR = 0;

/** The slot at which a pair is first looked for. */
export function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/**
 * Builds the trie of patterns, which it names by their index. Of equal patterns the last is kept. Throws a RangeError on
 * a pattern shorter than two units. Cost: a sort, next to nothing for patterns that come sorted, then linear in what the
 * patterns do not share: in their order every node is made once and in its final place, for those of a depth stand side
 * by side as they come.
 */
export function buildTrie(patterns: readonly string[]): Trie {
  const order = sortedOrder(patterns);
  const shared = sharedUnits(patterns, order);
  const next = firstOfDepths(patterns, order, shared);
  const total = next[next.length - 1] as number;
  const rootKeys = new Int32Array(next[ROOT_DEPTH + 1] as number);
  const label = new Uint16Array(total);
  const firstChild = new Int32Array(total + 1);
  const patternOf = new Int32Array(total).fill(-1);
  for (let at = 0; at < order.length; at++) {
    const index = order[at] as number;
    const pattern = patterns[index] as string;
    let depth = Math.max(shared[at] as number, ROOT_DEPTH - 1);
    while (depth < pattern.length) {
      const unit = pattern.charCodeAt(depth++);
      const node = next[depth] as number;
      next[depth] = node + 1;
      // Where its children begin, or would: those made so far belong to the nodes before it.
      firstChild[node] = next[depth + 1] as number;
      label[node] = unit;
      if (depth === ROOT_DEPTH) rootKeys[node] = (pattern.charCodeAt(0) << 16) | unit;
    }
    patternOf[(next[depth] as number) - 1] = index;
  }
  firstChild[total] = total;
  return { rootKeys, roots: hashRoots(rootKeys), label, firstChild, patternOf };
}

/** Units that lead to a root. */
const ROOT_DEPTH = 2;

/** The indices of patterns in the order of their units, equal ones in the order they come. */
function sortedOrder(patterns: readonly string[]): Int32Array {
  const order = new Int32Array(patterns.length);
  let isSorted = true;
  for (let at = 0; at < order.length; at++) {
    order[at] = at;
    const pattern = patterns[at] as string;
    if (pattern.length < ROOT_DEPTH) throw new RangeError(`pattern ${at} is shorter than two units`);
    if (at > 0 && pattern < (patterns[at - 1] as string)) isSorted = false;
  }
  if (isSorted) return order;
  return order.sort((a, b) => {
    const one = patterns[a] as string;
    const other = patterns[b] as string;
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

/** By place in the order, how many units a pattern shares with the one before it. */
function sharedUnits(patterns: readonly string[], order: Int32Array): Uint16Array {
  const shared = new Uint16Array(order.length);
  for (let at = 1; at < order.length; at++) {
    const before = patterns[order[at - 1] as number] as string;
    const pattern = patterns[order[at] as number] as string;
    let same = 0;
    while (same < before.length && before.charCodeAt(same) === pattern.charCodeAt(same)) same++;
    shared[at] = same;
  }
  return shared;
}

/** By depth, the first node of it; the last entry is the number of all. The patterns' first units make none. */
function firstOfDepths(patterns: readonly string[], order: Int32Array, shared: Uint16Array): Int32Array {
  let deepest = ROOT_DEPTH;
  for (const pattern of patterns) deepest = Math.max(deepest, pattern.length);
  // A pattern makes a node of every depth beyond what it shares: written down at both ends, then summed up twice.
  const nodes = new Int32Array(deepest + 2);
  for (let at = 0; at < order.length; at++) {
    const same = shared[at] as number;
    const { length } = patterns[order[at] as number] as string;
    if (length === same) continue;
    nodes[same + 1] = (nodes[same + 1] as number) + 1;
    nodes[length + 1] = (nodes[length + 1] as number) - 1;
  }
  const firsts = new Int32Array(deepest + 2);
  let ofDepth = 0;
  for (let depth = 0; depth <= deepest; depth++) {
    ofDepth += nodes[depth] as number;
    firsts[depth + 1] = (firsts[depth] as number) + (depth < ROOT_DEPTH ? 0 : ofDepth);
  }
  return firsts;
}

function hashRoots(rootKeys: Int32Array): PairHash {
  const roots = createPairHash(rootKeys.length);
  for (let node = 0; node < rootKeys.length; node++) {
    const slot = findSlot(roots, rootKeys[node] as number);
    roots.keys[slot] = rootKeys[node] as number;
    roots.values[slot] = node;
  }
  return roots;
}

function createPairHash(entries: number): PairHash {
  const bits = Math.max(4, 33 - Math.clz32(entries));
  return { keys: new Int32Array(1 << bits), values: new Int32Array(1 << bits).fill(-1), shift: 32 - bits };
}

function findSlot({ keys, shift }: PairHash, key: number): number {
  let slot = slotOf(key, shift);
  while (keys[slot] !== NO_PAIR && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
  return slot;
}
