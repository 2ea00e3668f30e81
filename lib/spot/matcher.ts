import {
  DASH,
  type FoldCursor,
  type FoldTable,
  foldUnit,
  isLookedThrough,
  isLowSurrogate,
  isTransparent,
  LAST_CONTEXTUAL,
  MAYBE_TIMES,
  readUnit,
  SPACE,
  TIMES,
} from '../text/fold.ts';
import { INVISIBLE_LEAD } from '../text/levelled.ts';
import { buildTrie, NO_PAIR, slotOf } from './trie.ts';
import type { Trie } from './types.ts';

/**
 * Finds every pattern at every start of a text as printed: the overlapping matches too, for the choice is made later.
 *
 * Layout, from the outside in: one table of 65,536 masks says in one look whether two neighbouring units can begin any
 * pattern (low half: buckets this unit opens; high half: buckets it may be second in), whatever their width, case or
 * script, so that nothing need be folded to find that nothing is there; a hash of the folded pair leads to a trie node;
 * the rest is folded as it is walked in a flat trie whose children stand side by side, sorted. The layout was chosen by
 * measurement.
 */
export interface Matcher {
  /**
   * Calls `emit` for each match, ordered by start and then by length, shortest first. Offsets are half-open UTF-16, in
   * the text as given, from the first character of the match to the last: what is dropped or white space at its edges
   * is left out. Cost: one table look-up a unit, plus one trie step a matched unit.
   */
  scan(text: string, emit: Emit): void;
}

/** Takes a match; see {@link Matcher.scan}. */
export type Emit = (pattern: number, start: number, end: number) => void;

const BUCKETS = 16;
/** May be second to anything: what is transparent must be looked at, and then looked through. */
const LOOK_THROUGH = 0xffff0000 | 0;

/**
 * Builds a matcher for patterns as `foldText` gives them with the same table; `emit` names them by their index. Of
 * equal patterns the last is named. Throws on a pattern shorter than two units. Cost: that of the trie, and 256 kB.
 */
export function createMatcher(patterns: readonly string[], table: FoldTable): Matcher {
  return matcherOf(buildTrie(patterns), table);
}

/** The same of patterns whose trie has been built before. Cost: 256 kB. */
export function matcherOf({ rootKeys, roots, label, firstChild, patternOf }: Trie, table: FoldTable): Matcher {
  const masks = buildMasks(rootKeys, label, firstChild, table);
  const { keys, values, shift } = roots;
  const hashMask = keys.length - 1;
  const { to } = table;
  const cursor: FoldCursor = { unit: 0, at: 0 };

  function findRoot(key: number): number {
    let slot = slotOf(key, shift);
    for (;;) {
      const found = keys[slot] as number;
      if (found === key) return values[slot] as number;
      if (found === NO_PAIR) return -1;
      slot = (slot + 1) & hashMask;
    }
  }

  function findChild(node: number, unit: number): number {
    let low = firstChild[node] as number;
    let high = firstChild[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = label[middle] as number;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** Emits what ends at `node`, reached with `unit` before `end`, and what goes on from there. */
  function walk(text: string, node: number, unit: number, start: number, end: number, emit: Emit): void {
    for (;;) {
      const pattern = patternOf[node] as number;
      if (pattern !== -1) emit(pattern, start, end);
      if (firstChild[node] === firstChild[node + 1] || end >= text.length) return;
      const printed = text.charCodeAt(end);
      const next = to[printed] || printed;
      if (next > LAST_CONTEXTUAL) {
        unit = next;
        end++;
      } else {
        if (!readUnit(text, table, end, unit, cursor)) return;
        unit = cursor.unit;
        end = cursor.at + 1;
      }
      node = findChild(node, unit);
      if (node === -1) return;
    }
  }

  /** As {@link walk}, from a pair that folds by what stands around it: `second` and the last printed unit before it. */
  function walkFromContext(text: string, second: number, emit: Emit): void {
    const start = printedBefore(text, table, second);
    readUnit(text, table, start, 0, cursor);
    const first = cursor.unit;
    readUnit(text, table, start + 1, first, cursor);
    // A dash that only draws another out begins nothing of its own.
    if (cursor.at > second) return;
    const node = findRoot((first << 16) | cursor.unit);
    if (node !== -1) walk(text, node, cursor.unit, start, cursor.at + 1, emit);
  }

  return {
    scan(text, emit) {
      const { length } = text;
      let previous = 0;
      let before = 0;
      for (let i = 0; i < length; i++) {
        const printed = text.charCodeAt(i);
        const mask = masks[printed] as number;
        if ((previous & (mask >>> 16)) !== 0) {
          const unit = to[printed] || printed;
          if (mask === LOOK_THROUGH && isTransparent(unit)) {
            before = printed;
            // With the other half of what it is half of.
            if (printed === INVISIBLE_LEAD && isLowSurrogate(text.charCodeAt(i + 1))) i++;
            continue;
          }
          const first = to[before] || before;
          if (first > LAST_CONTEXTUAL && unit > LAST_CONTEXTUAL) {
            const node = findRoot((first << 16) | unit);
            if (node !== -1) walk(text, node, unit, i - 1, i + 1, emit);
          } else walkFromContext(text, i, emit);
        }
        previous = mask;
        before = printed;
      }
    },
  };
}

/** The last unit before `at` that is not transparent; of a run of dashes the first. There is one. */
function printedBefore(text: string, table: FoldTable, at: number): number {
  let found = at - 1;
  while (isLookedThrough(text, table, found)) found--;
  if (foldUnit(table, text.charCodeAt(found)) !== DASH) return found;
  for (let i = found; i >= 0; i--) {
    const unit = foldUnit(table, text.charCodeAt(i));
    if (unit === DASH) found = i;
    else if (!isLookedThrough(text, table, i)) break;
  }
  return found;
}

/** The bucket of each root: those of one first unit share one, and each bucket has about as many; the fuller, the more false passes. */
function assignBuckets(rootKeys: Int32Array): Uint8Array {
  const bucketOf = new Uint8Array(rootKeys.length);
  const load = new Int32Array(BUCKETS);
  for (let root = 0; root < rootKeys.length; ) {
    let bucket = 0;
    for (let i = 1; i < BUCKETS; i++) if ((load[i] as number) < (load[bucket] as number)) bucket = i;
    const first = (rootKeys[root] as number) >>> 16;
    for (; root < rootKeys.length && (rootKeys[root] as number) >>> 16 === first; root++) {
      bucketOf[root] = bucket;
      load[bucket] = (load[bucket] as number) + 1;
    }
  }
  return bucketOf;
}

function buildMasks(rootKeys: Int32Array, label: Uint16Array, firstChild: Int32Array, table: FoldTable): Int32Array {
  const masks = new Int32Array(0x10000);
  const bucketOf = assignBuckets(rootKeys);
  for (let root = 0; root < rootKeys.length; root++) {
    const key = rootKeys[root] as number;
    const first = key >>> 16;
    const second = key & 0xffff;
    const bucket = bucketOf[root] as number;
    const bit = 1 << (bucket + 16);
    masks[first] = (masks[first] as number) | (1 << bucket);
    masks[second] = (masks[second] as number) | bit;
    if (second !== SPACE) continue;
    // The space is looked through, so what comes after it counts as second.
    for (let node = firstChild[root] as number; node < (firstChild[root + 1] as number); node++) {
      masks[label[node] as number] = (masks[label[node] as number] as number) | bit;
    }
  }
  for (const unit of MAYBE_TIMES) masks[unit] = (masks[unit] as number) | (masks[TIMES] as number);
  for (const unit of table.changed) {
    const folded = foldUnit(table, unit);
    masks[unit] = isTransparent(folded) ? LOOK_THROUGH : (masks[folded] as number);
  }
  return masks;
}
