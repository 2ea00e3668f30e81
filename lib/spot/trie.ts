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
 * Builds the trie of patterns. Of equal patterns the last is kept. Throws on a pattern shorter than two units. Cost:
 * linear in the patterns' total length but for the search among siblings; no object is made for a node, for that was
 * most of the time of a start.
 */
export function buildTrie(patterns: readonly string[]): Trie {
  let capacity = 0;
  patterns.forEach((pattern, index) => {
    if (pattern.length < 2) throw new RangeError(`pattern ${index} is shorter than two units`);
    capacity += pattern.length - 1;
  });
  const linked = linkNodes(patterns, capacity);
  return { ...flatten(linked), roots: hashRoots(linked.rootKeys) };
}

/** Nodes in the order they were made; siblings are linked in the order of their units. -1 ends a list. */
interface LinkedNodes {
  readonly rootKeys: readonly number[];
  readonly rootNodes: readonly number[];
  readonly count: number;
  readonly unit: Uint16Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly pattern: Int32Array;
}

function linkNodes(patterns: readonly string[], capacity: number): LinkedNodes {
  const unit = new Uint16Array(capacity);
  const child = new Int32Array(capacity).fill(-1);
  const sibling = new Int32Array(capacity).fill(-1);
  const pattern = new Int32Array(capacity).fill(-1);
  const roots = createPairHash(patterns.length);
  const rootKeys: number[] = [];
  const rootNodes: number[] = [];
  let count = 0;
  for (let index = 0; index < patterns.length; index++) {
    const text = patterns[index] as string;
    const key = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    const slot = findSlot(roots, key);
    let node = roots.values[slot] as number;
    if (node === -1) {
      node = count++;
      roots.keys[slot] = key;
      roots.values[slot] = node;
      rootKeys.push(key);
      rootNodes.push(node);
    }
    for (let at = 2; at < text.length; at++) {
      const wanted = text.charCodeAt(at);
      let before = -1;
      let next = child[node] as number;
      while (next !== -1 && (unit[next] as number) < wanted) {
        before = next;
        next = sibling[next] as number;
      }
      if (next === -1 || unit[next] !== wanted) {
        unit[count] = wanted;
        sibling[count] = next;
        if (before === -1) child[node] = count;
        else sibling[before] = count;
        next = count++;
      }
      node = next;
    }
    pattern[node] = index;
  }
  return { rootKeys, rootNodes, count, unit, child, sibling, pattern };
}

function flatten({ rootKeys, rootNodes, count, unit, child, sibling, pattern }: LinkedNodes): Omit<Trie, 'roots'> {
  const order = new Int32Array(count);
  order.set(rootNodes);
  const label = new Uint16Array(count);
  const firstChild = new Int32Array(count + 1);
  const patternOf = new Int32Array(count);
  let reached = rootNodes.length;
  for (let at = 0; at < count; at++) {
    const node = order[at] as number;
    label[at] = unit[node] as number;
    patternOf[at] = pattern[node] as number;
    firstChild[at] = reached;
    for (let next = child[node] as number; next !== -1; next = sibling[next] as number) order[reached++] = next;
  }
  firstChild[count] = reached;
  return { rootKeys: Int32Array.from(rootKeys), label, firstChild, patternOf };
}

/** The same pairs in as little room as serves, leading to flat nodes. */
function hashRoots(rootKeys: readonly number[]): PairHash {
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
