/** A trie that grows, by numbers alone: a node is a number from 1, and what is known of it is kept by whoever asks. */
export interface UnitTrie {
  /** The node that a UTF-16 unit leads to from another, or from the root, 0; 0 where it leads nowhere. */
  step(node: number, unit: number): number;
  /** The same; made where there is none. */
  grow(node: number, unit: number): number;
  /** How many nodes there are, the root among them. */
  size(): number;
}

/** An empty trie with room for about so many nodes; it widens where there are more. Cost: a look into one hash table a step, some 20 ns; a quarter of a megabyte, and 12 bytes
 * a slot. */
export function createUnitTrie(expected = 1000): UnitTrie {
  /** By unit, the node that it leads to from the root: most steps are the first. */
  const roots = new Int32Array(0x10000);
  /** `node * 65536 + unit` of what leads on from other nodes; where a slot is free there is no node. */
  let keys = new Float64Array(2 ** Math.ceil(Math.log2(2 * expected)));
  let nodes = new Int32Array(keys.length);
  let count = 1;
  return {
    step: (node, unit) => (node === 0 ? roots[unit] : nodes[slotOf(node, unit)]) as number,
    grow(node, unit) {
      if (node === 0) {
        if (roots[unit] === 0) roots[unit] = count++;
        return roots[unit] as number;
      }
      let slot = slotOf(node, unit);
      const known = nodes[slot] as number;
      if (known !== 0) return known;
      if (count * 2 >= keys.length) {
        widen();
        slot = slotOf(node, unit);
      }
      keys[slot] = node * 0x10000 + unit;
      nodes[slot] = count;
      return count++;
    },
    size: () => count,
  };

  /** Where a step is kept, or would be. */
  function slotOf(node: number, unit: number): number {
    const key = node * 0x10000 + unit;
    const mask = keys.length - 1;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (keys[slot] !== key && nodes[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  function widen(): void {
    const [before, beforeNodes] = [keys, nodes];
    keys = new Float64Array(before.length * 2);
    nodes = new Int32Array(keys.length);
    for (let slot = 0; slot < beforeNodes.length; slot++) {
      const node = beforeNodes[slot] as number;
      if (node === 0) continue;
      const key = before[slot] as number;
      const to = slotOf(Math.floor(key / 0x10000), key % 0x10000);
      keys[to] = key;
      nodes[to] = node;
    }
  }
}
