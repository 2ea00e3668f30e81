import { firstChildOf, hostOf, isElement, isText, nameOf, nextSiblingOf, parentOf } from './nodes.ts';
import { isClosedOff, treatmentOf } from './treatment.ts';

/**
 * A run of text that reads as one: what a block holds between its edges and line breaks, inline elements joined.
 * `text` is the concatenation of `nodes`; offsets in it are UTF-16.
 */
export interface Flow {
  readonly text: string;
  /** Never empty, in document order. */
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins; same length as `nodes`. */
  readonly starts: readonly number[];
  /** The walk that met it, and its place among the flows of that walk: of two of one walk it tells which is read first. */
  readonly walk: object;
  readonly place: number;
}

/** A walk over the flows below a node, in document order, that can rest after every step. */
export interface FlowWalk {
  /** The next flow; null where the walk has only come further; undefined at its end. */
  next(): Flow | null | undefined;
  /** The node it rests at; null at its end. Taken out of the page, it takes the rest of the walk with it. */
  at(): Node | null;
}

/** How a walk reaches into the page. */
export interface DomAccess {
  /** The shadow root of an element, open or closed; null where it has none. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** True for elements of our own, which are passed over. */
  isOurs(element: Element): boolean;
}

/** The light tree alone. */
const LIGHT: DomAccess = { shadowRootOf: () => null, isOurs: () => false };

/** Nodes a walk passes before it offers a rest, where it finds no flow: well under a millisecond. */
const STEPS_TO_REST = 500;

/**
 * Walks the flows below a node. A shadow tree is read before the children of its host, which are read where they stand
 * and not again in their slots. Flows in which no term could stand are left out. Cost: one step a node, no
 * layout, no recursion, so that no depth of nesting overflows the stack.
 */
export function walkFlows(root: Node, domAccess: DomAccess = LIGHT): FlowWalk {
  let nodes: Text[] = [];
  let linkJustClosed = false;
  const ready: Flow[] = [];
  let place = 0;
  let node = first();
  const walk: FlowWalk = { next, at: () => node };
  return walk;

  function next(): Flow | null | undefined {
    for (let steps = 0; ready.length === 0 && node !== null; steps++) {
      if (steps === STEPS_TO_REST) return null;
      node = step(node);
    }
    if (node === null) flush();
    return ready.shift();
  }

  function first(): Node | null {
    if (isClosedOff(root)) return null;
    if (isElement(root)) return enter(root);
    return isText(root) ? root : firstChildOf(root);
  }

  function step(at: Node): Node | null {
    if (isText(at)) {
      if (at.data !== '') {
        nodes.push(at);
        linkJustClosed = false;
      }
    } else if (isElement(at) && !domAccess.isOurs(at)) {
      const treatment = treatmentOf(at);
      // Two links side by side are two entries of a list, whatever the markup.
      if (treatment === 'block' || treatment === 'closed' || (linkJustClosed && nameOf(at) === 'A')) flush();
      if (treatment === 'block' || treatment === 'inline') {
        const inside = enter(at);
        if (inside !== null) return inside;
        leave(at);
      }
    }
    return following(at);
  }

  /** The first node inside an element, in its shadow tree if it has one. */
  function enter(element: Element): Node | null {
    const shadow = domAccess.shadowRootOf(element);
    if (shadow !== null) {
      flush();
      const first = firstChildOf(shadow);
      if (first !== null) return first;
    }
    // What a slot holds itself is shown only where nothing is put into it.
    const isFilled = nameOf(element) === 'SLOT' && (element as HTMLSlotElement).assignedNodes?.().length > 0;
    return isFilled ? null : firstChildOf(element);
  }

  function following(from: Node): Node | null {
    let at = from;
    while (at !== root) {
      const next = nextSiblingOf(at);
      if (next !== null) return next;
      const parent = parentOf(at);
      if (parent === null || parent === root) return null;
      const host = hostOf(parent);
      if (host !== null) {
        flush();
        const first = firstChildOf(host);
        if (first !== null || host === root) return first;
      }
      at = host ?? parent;
      leave(at);
    }
    return null;
  }

  function leave(element: Node): void {
    if (!isElement(element)) return;
    if (treatmentOf(element) === 'block') flush();
    else if (nameOf(element) === 'A') linkJustClosed = true;
  }

  function flush(): void {
    linkJustClosed = false;
    if (nodes.length === 0) return;
    const joined = joinNodes(nodes);
    if (joined !== null) ready.push({ ...joined, walk, place: place++ });
    nodes = [];
  }
}

/** The flows below a node, in document order, or the first that have `enough` characters together, in one go. */
export function gatherFlows(root: Node, enough = Number.POSITIVE_INFINITY, domAccess: DomAccess = LIGHT): Flow[] {
  const flows: Flow[] = [];
  const walk = walkFlows(root, domAccess);
  let length = 0;
  for (let flow = walk.next(); flow !== undefined && length < enough; flow = walk.next()) {
    if (flow === null) continue;
    flows.push(flow);
    length += flow.text.length;
  }
  return flows;
}

/** The node and the offset in it of an offset in a flow. An offset between two nodes belongs to the later one unless `end`. */
export function locate(flow: Flow, offset: number, end: boolean): { node: Text; offset: number } {
  let index = 0;
  // By halves: the last node, of which there may be very many, that begins before it.
  for (let behind = flow.starts.length; behind - index > 1; ) {
    const middle = (index + behind) >> 1;
    const start = flow.starts[middle] as number;
    if (end ? start >= offset : start > offset) behind = middle;
    else index = middle;
  }
  return { node: flow.nodes[index] as Text, offset: offset - (flow.starts[index] as number) };
}

/** True where two flows are the same text in the same nodes. */
export function isSameFlow(a: Flow, b: Flow): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index])
  );
}

/** True while the text of a flow stands in the page as it was read. */
export function isStanding({ nodes, starts, text }: Flow): boolean {
  return nodes.every((node, index) => {
    const end = starts[index + 1] ?? text.length;
    return node.isConnected && node.data === text.slice(starts[index], end);
  });
}

function joinNodes(nodes: readonly Text[]): Pick<Flow, 'text' | 'nodes' | 'starts'> | null {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    return isWorthReading(only.data) ? { text: only.data, nodes, starts: [0] } : null;
  }
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return isWorthReading(text) ? { text, nodes, starts } : null;
}

/** A term has at least two characters that are neither white space nor control. */
function isWorthReading(text: string): boolean {
  return text.length > 1 && /[^\s\u200b]\s*[^\s\u200b]/.test(text);
}
