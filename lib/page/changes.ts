import { beginsFlow, flowRootOf } from './flows.ts';

/** What to watch: text and structure, and the attributes that decide what is read. */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'contenteditable', 'translate', 'lang', 'role'],
};

/**
 * Adds to `dirty` the smallest roots whose flows a change can have touched. A block put between blocks touches only
 * itself: an advertisement appended to the body does not make the page be read again.
 */
export function collectDirty(record: MutationRecord, dirty: Set<Node>): void {
  if (record.type === 'attributes') {
    add(dirty, record.target.parentNode);
    return;
  }
  if (record.type === 'characterData') {
    add(dirty, record.target);
    return;
  }
  const changed = [...record.addedNodes, ...record.removedNodes];
  const isBetweenBlocks = !flowsOn(record.previousSibling) || !flowsOn(record.nextSibling);
  if (!changed.every(beginsFlow) || !isBetweenBlocks) add(dirty, record.target);
  for (const node of record.addedNodes) if (node.isConnected) dirty.add(node);
}

/** The roots without those that stand below another. Cost: the roots times their depth. */
export function outermost(roots: ReadonlySet<Node>): Node[] {
  return [...roots].filter((root) => {
    if (!root.isConnected) return false;
    for (let above = root.parentNode; above !== null; above = above.parentNode) if (roots.has(above)) return false;
    return true;
  });
}

function add(dirty: Set<Node>, node: Node | null): void {
  const root = node === null ? null : flowRootOf(node);
  if (root?.isConnected) dirty.add(root);
}

/** True for a neighbour whose text would run on into what stands beside it. */
function flowsOn(node: Node | null): boolean {
  return node !== null && !beginsFlow(node);
}
