import { LINE_BREAK } from '../../text/line-break.ts';
import { createInlineLayout } from './inline-layout.ts';
import { firstChildOf, hostOf, isElement, isText, nameOf, nextSiblingOf, parentOf } from './nodes.ts';
import { isClosedOff, isUnknown, treatmentOf } from './treatment.ts';

/**
 * A run of text that reads as one: what a block holds between its edges, inline elements joined, and lines that may have
 * been broken by hand. `text` is the concatenation of `nodes`, with {@link LINE_BREAK} between lines; offsets in it are UTF-16.
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
  /** Null stands for a line break. */
  let nodes: (Text | null)[] = [];
  let linkJustClosed = false;
  /** The last text of the flow that shows; empty before the first. */
  let tail = '';
  let isBroken = false;
  /** Elements that were found inline as the flow ran into them, and those it has run out of since `tail`. */
  let within = new Set<Element>();
  let left: Element[] = [];
  const layoutOf = createInlineLayout();
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
        // White space that does not collapse sets a line in.
        if (/[^ \t\n\r]/.test(at.data)) goOn(at.data);
        nodes.push(at);
        linkJustClosed = false;
      }
    } else if (isElement(at) && !domAccess.isOurs(at)) {
      const treatment = treatmentOf(at);
      // Two links side by side are two entries of a list, whatever the markup.
      if (treatment === 'block' || treatment === 'closed' || (linkJustClosed && nameOf(at) === 'A')) flush();
      if (treatment === 'break') {
        if (isBroken || linkJustClosed || tail === '') flush();
        else isBroken = true;
      }
      if (treatment === 'inline' && tail !== '') {
        const layout = layoutOf(at);
        if (layout === 'unseen') return following(at);
        if (layout === 'apart') flush();
        else within.add(at);
      }
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
    const treatment = treatmentOf(element);
    if (treatment === 'block' || (isUnknown(element) && domAccess.shadowRootOf(element) !== null)) flush();
    else {
      if (nameOf(element) === 'A') linkJustClosed = true;
      if (tail !== '' && !within.delete(element)) left.push(element);
    }
  }

  /** Ends the flow if what comes next does not belong to it. */
  function goOn(data: string): void {
    for (const element of left) {
      const layout = layoutOf(element);
      if (layout === 'apart') flush();
      // All there is stands in it, or it would have been passed over.
      if (layout === 'unseen') {
        nodes = [];
        isBroken = false;
      }
    }
    left = [];
    if (isBroken) {
      if (/[\p{L}\p{N}][ \t\n\r]*$/u.test(tail) && /^[ \t\n\r]*[\p{L}\p{N}]/u.test(data)) nodes.push(null);
      else flush();
    }
    isBroken = false;
    tail = data;
  }

  function flush(): void {
    linkJustClosed = isBroken = false;
    tail = '';
    within = new Set();
    left = [];
    if (nodes.length === 0) return;
    const joined = joinNodes(nodes);
    if (joined !== null) ready.push({ ...joined, walk, place: place++ });
    nodes = [];
  }
}

/**
 * The flows below a node, in document order and in one go, or the first that cost `enough`: a character counts one, each flow and
 * each long stretch of elements without any fifty more, so that neither many short flows nor many empty elements take long.
 */
export function gatherFlows(root: Node, enough = Number.POSITIVE_INFINITY, domAccess: DomAccess = LIGHT): Flow[] {
  const flows: Flow[] = [];
  const walk = walkFlows(root, domAccess);
  let cost = 0;
  for (let flow = walk.next(); flow !== undefined && cost < enough; flow = walk.next()) {
    cost += 50;
    if (flow === null) continue;
    flows.push(flow);
    cost += flow.text.length;
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
    const standing = text.slice(starts[index], starts[index + 1] ?? text.length);
    return node.isConnected && (node.data === standing || node.data + LINE_BREAK === standing);
  });
}

function joinNodes(pieces: readonly (Text | null)[]): Pick<Flow, 'text' | 'nodes' | 'starts'> | null {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece === null) text += LINE_BREAK;
    else {
      nodes.push(piece);
      starts.push(text.length);
      text += piece.data;
    }
  }
  return isWorthReading(text) ? { text, nodes, starts } : null;
}

/** A term has at least two characters that are neither white space nor control. */
function isWorthReading(text: string): boolean {
  return text.length > 1 && /[^\s\u200b]\s*[^\s\u200b]/.test(text);
}
