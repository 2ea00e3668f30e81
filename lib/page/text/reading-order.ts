import { composedParent } from './nodes.ts';

/**
 * Compares two nodes of a page for sorting: negative where the first is read before the second. A shadow tree is read
 * where its host begins, before the host's own children. Cost: the depth of the nodes.
 */
export function compareReadingOrder(a: Node, b: Node): number {
  const [from, to] = inOneTree(a, b);
  if (from === to) return 0;
  return from.compareDocumentPosition(to) & 4 ? -1 : 1;
}

/** The two nodes, or the hosts they stand in, in the innermost tree that has both. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  const ofA = new Map<Node, Node>();
  for (const [tree, node] of treesAround(a)) ofA.set(tree, node);
  for (const [tree, node] of treesAround(b)) {
    const other = ofA.get(tree);
    if (other !== undefined) return [other, node];
  }
  return [a, b];
}

/** The trees a node stands in, from the inside, each with the node or host that stands in it. */
function* treesAround(node: Node): Generator<[tree: Node, inTree: Node]> {
  let at: Node | null = node;
  while (at !== null) {
    const tree: Node = at.getRootNode();
    yield [tree, at];
    at = tree === at ? null : composedParent(tree);
  }
}
