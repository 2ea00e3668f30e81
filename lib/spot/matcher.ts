/**
 * Finds every pattern at every start of a text: the overlapping matches too, for the choice is made later.
 *
 * Layout, from the outside in: one table of 65,536 masks says in one look whether two neighbouring units can begin any
 * pattern (low half: buckets this unit opens; high half: buckets it may be second in); a hash of the pair leads to a
 * trie node; the rest of the pattern is walked in a flat trie whose children stand side by side, sorted.
 * Patterns are at least two units long. The layout was chosen by measurement.
 */
export interface Matcher {
  /**
   * Calls `emit` for each match, ordered by start and then by length, shortest first. Offsets are half-open, in units.
   * Cost: about one table look-up a unit, plus one trie step a matched unit.
   */
  scan(units: Uint16Array, length: number, emit: (pattern: number, start: number, end: number) => void): void;
}

const BUCKETS = 16;

interface TrieNode {
  pattern: number;
  readonly next: Map<number, TrieNode>;
}

/**
 * Builds a matcher for patterns in folded spelling; `emit` names them by their index. Of equal patterns the last is
 * named. Throws on a pattern shorter than two units. Cost: linear in the patterns' total length.
 */
export function createMatcher(patterns: readonly string[]): Matcher {
  const pairs = buildPairs(patterns);
  const masks = buildMasks(pairs);
  const { label, firstChild, childCount, patternOf, roots } = flatten(pairs);
  const { keys, values, shift } = buildHash(roots);

  function findChild(node: number, unit: number): number {
    let low = firstChild[node] as number;
    let high = low + (childCount[node] as number);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = label[middle] as number;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  return {
    scan(units, length, emit) {
      const hashMask = keys.length - 1;
      let previous = 0;
      for (let i = 0; i < length; i++) {
        const mask = masks[units[i] as number] as number;
        if ((previous & (mask >>> 16)) !== 0) {
          const key = ((units[i - 1] as number) << 16) | (units[i] as number);
          let slot = Math.imul(key, 0x9e3779b1) >>> shift;
          while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & hashMask;
          let node = values[slot] as number;
          let end = i + 1;
          while (node !== -1) {
            const pattern = patternOf[node] as number;
            if (pattern !== -1) emit(pattern, i - 1, end);
            if (end >= length) break;
            node = findChild(node, units[end] as number);
            end++;
          }
        }
        previous = mask;
      }
    },
  };
}

function buildPairs(patterns: readonly string[]): Map<number, TrieNode> {
  const pairs = new Map<number, TrieNode>();
  const child = (map: Map<number, TrieNode>, key: number): TrieNode => {
    let node = map.get(key);
    if (node === undefined) {
      node = { pattern: -1, next: new Map() };
      map.set(key, node);
    }
    return node;
  };
  patterns.forEach((pattern, index) => {
    if (pattern.length < 2) throw new RangeError(`pattern ${index} is shorter than two units`);
    let node = child(pairs, (pattern.charCodeAt(0) << 16) | pattern.charCodeAt(1));
    for (let i = 2; i < pattern.length; i++) node = child(node.next, pattern.charCodeAt(i));
    node.pattern = index;
  });
  return pairs;
}

/** Spreads first units over the buckets so that each bucket has about as many pairs; the fuller, the more false passes. */
function buildMasks(pairs: ReadonlyMap<number, TrieNode>): Int32Array {
  const seconds = new Map<number, number[]>();
  for (const key of pairs.keys()) {
    const first = key >>> 16;
    const list = seconds.get(first) ?? [];
    list.push(key & 0xffff);
    seconds.set(first, list);
  }
  const masks = new Int32Array(0x10000);
  const load = new Array<number>(BUCKETS).fill(0);
  const byWeight = [...seconds].sort((a, b) => b[1].length - a[1].length);
  for (const [first, list] of byWeight) {
    const bucket = load.indexOf(Math.min(...load));
    load[bucket] = (load[bucket] as number) + list.length;
    masks[first] = (masks[first] as number) | (1 << bucket);
    for (const second of list) masks[second] = (masks[second] as number) | (1 << (bucket + 16));
  }
  return masks;
}

function flatten(pairs: ReadonlyMap<number, TrieNode>) {
  const order: TrieNode[] = [];
  const labels: number[] = [];
  const roots = new Map<number, number>();
  for (const [key, node] of pairs) {
    roots.set(key, order.length);
    order.push(node);
    labels.push(0);
  }
  const first: number[] = [];
  // Breadth first, so that the children of a node stand side by side; `order` grows while it is walked.
  for (let i = 0; i < order.length; i++) {
    const node = order[i] as TrieNode;
    first.push(order.length);
    for (const [unit, next] of [...node.next].sort((a, b) => a[0] - b[0])) {
      order.push(next);
      labels.push(unit);
    }
  }
  return {
    roots,
    label: Uint16Array.from(labels),
    firstChild: Int32Array.from(first),
    childCount: Uint16Array.from(order, (node) => node.next.size),
    patternOf: Int32Array.from(order, (node) => node.pattern),
  };
}

function buildHash(roots: ReadonlyMap<number, number>) {
  const bits = Math.max(4, Math.ceil(Math.log2(roots.size * 2 + 1)));
  const keys = new Int32Array(1 << bits);
  const values = new Int32Array(1 << bits).fill(-1);
  const shift = 32 - bits;
  for (const [key, node] of roots) {
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    while (values[slot] !== -1) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    values[slot] = node;
  }
  return { keys, values, shift };
}
