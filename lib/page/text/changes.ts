import { composedParent, createClimb, nextSiblingOf, parentOf, previousSiblingOf } from './nodes.ts';
import { endsFlow, holdsFlows, isPassedOver } from './treatment.ts';

/**
 * What to watch: text and structure, and the attributes that decide what is read. Not `class` or `style`: pages change
 * them all the time, and what they hide is looked at when terms are listed.
 */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'contenteditable', 'translate', 'lang', 'role'],
};

/**
 * Adds to `dirty` the smallest roots whose flows the changes can have touched. A block put between blocks touches only
 * itself: an advertisement appended to the body does not make the page be read again. Cost: a step a record, and one
 * for each neighbour without text of its own.
 */
export function collectDirty(records: readonly MutationRecord[], dirty: Set<Node>): void {
  const batch = surveyBatch(records);
  const add = (node: Node | null) => {
    const root = batch.flowRootOf(node);
    if (root?.isConnected) dirty.add(root);
  };
  for (const record of records) {
    const { target } = record;
    if (record.type === 'attributes') add(parentOf(target));
    else if (record.type === 'characterData') add(target);
    else if (joinsOrParts(record, batch)) add(target);
    for (const node of record.addedNodes) if (node.isConnected && endsFlow(node)) dirty.add(node);
  }
}

/** The roots in the page without those that stand below another. Cost: what stands above them, each looked at once. */
export function outermost(roots: ReadonlySet<Node>): Node[] {
  const rootAround = createClimb((node) => roots.has(node), composedParent);
  return [...roots].filter((root) => root.isConnected && rootAround(composedParent(root)) === null);
}

/** What records of one batch do to each other: they are read when all of it has happened. */
interface Batch {
  /** Nodes whose children changed more than once: their neighbours now may not be those of the record. */
  readonly changedOften: ReadonlySet<Node>;
  /** Elements that may have been treated otherwise before. */
  readonly altered: ReadonlySet<Node>;
  /** The nearest node that holds whole flows. */
  readonly flowRootOf: (node: Node | null) => Node | null;
}

function surveyBatch(records: readonly MutationRecord[]): Batch {
  const changed = new Set<Node>();
  const changedOften = new Set<Node>();
  const altered = new Set<Node>();
  for (const { type, target } of records) {
    if (type === 'attributes') altered.add(target);
    if (type !== 'childList') continue;
    if (changed.has(target)) changedOften.add(target);
    else changed.add(target);
  }
  return { changedOften, altered, flowRootOf: createClimb(holdsFlows) };
}

/** True where the change may join or part the text around it. */
function joinsOrParts(record: MutationRecord, { changedOften, altered, flowRootOf }: Batch): boolean {
  const changed = [...record.addedNodes, ...record.removedNodes];
  if (changed.some((node) => altered.has(node))) return true;
  const seen = changed.filter((node) => !isPassedOver(node));
  if (seen.length === 0) return false;
  // Within an inline element the text around it stands elsewhere.
  if (!seen.every(endsFlow) || flowRootOf(record.target) !== record.target) return true;
  const isOften = changedOften.has(record.target);
  return (
    flowsOn(record.previousSibling, previousSiblingOf, isOften) && flowsOn(record.nextSibling, nextSiblingOf, isOften)
  );
}

/** True where text may run on from a neighbour, or from what stands behind it where it is passed over. */
function flowsOn(neighbour: Node | null, beyond: (node: Node) => Node | null, isChangedOften: boolean): boolean {
  let node = neighbour;
  while (node !== null && isPassedOver(node)) {
    if (isChangedOften) return true;
    node = beyond(node);
  }
  return node !== null && !endsFlow(node);
}
