import type { FrontCoded } from './front-code.ts';

/**
 * A flat trie of patterns. Nodes are numbered breadth first, so that the children of a node stand side by side in the
 * order of their units. The first nodes are the roots, one for each pair of units that begins a pattern.
 */
export interface Trie {
  /** `(first << 16) | second` of each root, in the order of the nodes. */
  readonly rootKeys: Int32Array;
  readonly roots: PairHash;
  /** The unit that leads to a node; meaningless for roots. */
  readonly label: Uint16Array;
  /** The children of `node` are `firstChild[node]` to `firstChild[node + 1]`, the latter left out. */
  readonly firstChild: Int32Array;
  /** The pattern that ends at a node, or -1. */
  readonly patternOf: Int32Array;
}

/** Pairs of units to root nodes, by open addressing: a pair is looked for from {@link slotOf} on until {@link NO_PAIR}. */
export interface PairHash {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** For {@link slotOf}. */
  readonly shift: number;
}

/** In place of a key where a slot is free: two NULs, which folding leaves nowhere. */
export const NO_PAIR = 0;

/** The slot at which a pair is first looked for. */
export function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/**
 * Builds the trie of patterns, which it names by their place in `order` or, without one, in their own. Of equal patterns
 * the last is kept. Cost: linear in what the patterns do not share: sorted as they are, every node is made once and in
 * its final place, for those of a depth stand side by side as they come.
 */
export function buildTrie({ text, starts, shared }: FrontCoded, order?: Int32Array): Trie {
  const next = firstOfDepths(starts, shared);
  const total = next[next.length - 1] as number;
  const rootKeys = new Int32Array(next[ROOT_DEPTH + 1] as number);
  const label = new Uint16Array(total);
  const firstChild = new Int32Array(total + 1);
  const patternOf = new Int32Array(total).fill(-1);
  let first = 0;
  for (let at = 0; at < shared.length; at++) {
    const end = (starts[at + 1] as number) - 1;
    let depth = shared[at] as number;
    for (let i = starts[at] as number; i < end; i++) {
      const unit = text.charCodeAt(i);
      depth++;
      if (depth < ROOT_DEPTH) {
        first = unit;
        continue;
      }
      const node = next[depth] as number;
      next[depth] = node + 1;
      // Where its children begin, or would: those made so far belong to the nodes before it.
      firstChild[node] = next[depth + 1] as number;
      label[node] = unit;
      if (depth === ROOT_DEPTH) rootKeys[node] = (first << 16) | unit;
    }
    patternOf[(next[depth] as number) - 1] = order === undefined ? at : (order[at] as number);
  }
  firstChild[total] = total;
  return { rootKeys, roots: hashRoots(rootKeys), label, firstChild, patternOf };
}

/** Units that lead to a root. */
const ROOT_DEPTH = 2;

/** By depth, the first node of it; the last entry is the number of all. The patterns' first units make none. */
function firstOfDepths(starts: Int32Array, shared: Uint16Array): Int32Array {
  let deepest = ROOT_DEPTH;
  for (let at = 0; at < shared.length; at++) {
    deepest = Math.max(deepest, (shared[at] as number) + (starts[at + 1] as number) - 1 - (starts[at] as number));
  }
  // A pattern makes a node of every depth beyond what it shares: written down at both ends, then summed up twice.
  const nodes = new Int32Array(deepest + 2);
  for (let at = 0; at < shared.length; at++) {
    const same = shared[at] as number;
    const own = (starts[at + 1] as number) - 1 - (starts[at] as number);
    if (own === 0) continue;
    nodes[same + 1] = (nodes[same + 1] as number) + 1;
    nodes[same + own + 1] = (nodes[same + own + 1] as number) - 1;
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
