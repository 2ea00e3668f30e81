import { hueOf } from '../glossary/hues.ts';
import type { Density } from '../settings/settings.ts';
import type { Spotter } from '../spot/spot.ts';
import type { Doubt, PageSense, Span, VerdictOf } from '../spot/types.ts';
import { createFirsts, type PlacedTerm } from './firsts.ts';
import type { Flow } from './flows.ts';
import { isText, isWithin } from './nodes.ts';
import type { Painter } from './painter.ts';
import { compareReadingOrder } from './reading-order.ts';
import { conceptOf, staticRangeOf, type Term } from './term.ts';
import type { TextPlace } from './viewport.ts';
import { createVisibility } from './visibility.ts';

/** A flow that has been read, with its marks. Only flows with terms or doubts are kept. */
export interface FlowReading {
  readonly flow: Flow;
  readonly page: PageSense;
  readonly terms: readonly Term[];
  readonly ranges: readonly StaticRange[];
  readonly doubts: readonly Doubt[];
}

/** What has been read and marked on a page. */
export interface Readings {
  /** Spots and marks a flow afresh: what was known of its nodes is forgotten first. Null where it has nothing. */
  read(flow: Flow, page: PageSense): FlowReading | null;
  /** The reading that still holds for a flow; null where it is to be read. */
  standing(flow: Flow, page: PageSense): FlowReading | null;
  /** True while a reading is kept and its text stands in the page as it was read. */
  isCurrent(reading: FlowReading): boolean;
  /** Takes away the marks of what has been cut off the page with `node`. Cost: the nodes below it. */
  forgetRemoved(node: Node): void;
  /** Takes away the marks below `root` of flows that are not among `kept`. Cost: the nodes below it. */
  forgetBelow(root: Node, kept: ReadonlySet<Flow>): void;
  /** Takes away the marks of what is no longer in the page, as with a shadow tree whose host has gone. Cost: the flows. */
  forgetGone(): void;
  /** Takes every mark away. */
  clear(): void;
  /** The terms shown now, in reading order. Cost: sorts the flows by position; style and layout are brought up to date. */
  terms(): Term[];
  /** To be called after a burst of changes: where firsts alone are marked, others may have become the first. */
  settle(): void;
  /** The concepts found, whether they are shown now or not. Cost: all terms; no layout. */
  concepts(): Set<number>;
  /** The term at an offset of a text node, or null. Cost: the terms of one flow. */
  termAt(node: Node, offset: number): Term | null;
  /** The ranges of the terms around places of text. Cost: some hundred nodes a place. */
  rangesNear(places: readonly TextPlace[]): Set<StaticRange>;
}

/** How far around a place terms are near, in terms and in text nodes each way: more than a screenful of dense print. */
const NEAR_TERMS = 100;
const NEAR_NODES = 300;

/** Keeps readings, and their marks on the painter. `isWanted` is asked about flows that have something to mark. */
export function createReadings(options: {
  readonly spotter: Spotter;
  readonly painter: Painter;
  readonly verdictOf: VerdictOf;
  readonly isWanted: (flow: Flow) => boolean;
  /** A span as it is wanted; null where it is not. */
  readonly choose: (span: Span) => Span | null;
  /** Whether every term shows its mark or the first of each concept. */
  readonly density: Density;
  readonly shadowRoots: () => ShadowRoot[];
}): Readings {
  const { painter, spotter } = options;
  const firsts =
    options.density === 'first'
      ? createFirsts({
          show: ({ term, range }) => painter.mark(range, hueOfTerm(term)),
          hide: ({ term, range }) => painter.unmark(range, hueOfTerm(term)),
          isSeen: (node) => createVisibility()(node),
        })
      : null;
  const all = new Set<FlowReading>();
  const byNode = new Map<Text, FlowReading>();

  return {
    read,
    standing,
    isCurrent,
    forgetRemoved,
    forgetBelow,
    forgetGone,
    clear,
    settle,
    terms,
    concepts,
    termAt,
    rangesNear,
  };

  function read(flow: Flow, page: PageSense): FlowReading | null {
    const last = byNode.get(flow.nodes[0] as Text);
    const before = last !== undefined && isSameFlow(last.flow, flow) ? last.terms : [];
    for (const node of flow.nodes) {
      const old = byNode.get(node);
      if (old !== undefined) forget(old);
    }
    const { spans: found, doubts } = spotter.spot(flow.text, page, options.verdictOf);
    const spans = found.flatMap((span) => options.choose(span) ?? []);
    if ((spans.length === 0 && doubts.length === 0) || !options.isWanted(flow)) return null;
    // A term that stays is the same object still: a card open on it need not move.
    const terms = spans.map((span) => before.find((term) => isSameTerm(term, span)) ?? { flow, span });
    const ranges = terms.map(staticRangeOf);
    const reading: FlowReading = { flow, page, terms, ranges, doubts };
    all.add(reading);
    for (const node of flow.nodes) byNode.set(node, reading);
    for (const placed of placedTerms(reading)) {
      if (firsts === null) painter.mark(placed.range, hueOfTerm(placed.term));
      else firsts.added(placed);
    }
    return reading;
  }

  function standing(flow: Flow, page: PageSense): FlowReading | null {
    const reading = byNode.get(flow.nodes[0] as Text);
    if (reading === undefined || reading.page !== page || !isSameFlow(reading.flow, flow)) return null;
    return options.isWanted(flow) ? reading : null;
  }

  function isCurrent(reading: FlowReading): boolean {
    const { nodes, starts, text } = reading.flow;
    if (byNode.get(nodes[0] as Text) !== reading) return false;
    return nodes.every((node, index) => {
      const end = starts[index + 1] ?? text.length;
      return node.isConnected && node.data === text.slice(starts[index], end);
    });
  }

  function forgetRemoved(node: Node): void {
    for (const text of textsOf(node)) {
      const reading = byNode.get(text);
      if (reading !== undefined) forget(reading);
    }
  }

  function forgetBelow(root: Node, kept: ReadonlySet<Flow>): void {
    const trees = [root, ...options.shadowRoots().filter((shadow) => isWithin(shadow, root))];
    for (const tree of trees) {
      for (const node of textsOf(tree)) {
        const reading = byNode.get(node);
        if (reading !== undefined && !kept.has(reading.flow)) forget(reading);
      }
    }
  }

  function forgetGone(): void {
    for (const reading of all) if (!reading.flow.nodes.every((node) => node.isConnected)) forget(reading);
  }

  function clear(): void {
    for (const reading of all) forget(reading);
  }

  function terms(): Term[] {
    const isShown = createVisibility();
    const readings = [...all].filter((reading) => reading.terms.length > 0);
    readings.sort((a, b) => compareReadingOrder(a.flow.nodes[0] as Text, b.flow.nodes[0] as Text));
    return readings.flatMap(({ terms: found, ranges }) =>
      found.filter((_, index) => isShown((ranges[index] as StaticRange).startContainer)),
    );
  }

  function termAt(node: Node, offset: number): Term | null {
    const reading = byNode.get(node as Text);
    if (reading === undefined) return null;
    const inFlow = offsetInFlow(reading.flow, node as Text, offset);
    return reading.terms.find(({ span }) => inFlow >= span.start && inFlow < span.end) ?? null;
  }

  function rangesNear(places: readonly TextPlace[]): Set<StaticRange> {
    const near = new Set<StaticRange>();
    for (const { node, offset } of places) {
      const reading = byNode.get(node);
      const inFlow = reading === undefined ? 0 : offsetInFlow(reading.flow, node, offset);
      const next = reading?.terms.findIndex(({ span }) => span.end >= inFlow) ?? -1;
      for (const way of ['nextNode', 'previousNode'] as const) {
        const ranges = reading?.ranges ?? [];
        const isOn = way === 'nextNode';
        // Nothing from here on: all there is stands before.
        const at = next < 0 ? ranges.length : next;
        const own = isOn ? ranges.slice(at, at + NEAR_TERMS) : ranges.slice(Math.max(0, at - NEAR_TERMS), at);
        for (const range of own) near.add(range);
        addBeyond(node, way, NEAR_TERMS - own.length, near);
      }
    }
    return near;
  }

  /** Adds the ranges of other flows that follow or go before a node. */
  function addBeyond(start: Text, way: 'nextNode' | 'previousNode', most: number, near: Set<StaticRange>): void {
    const walker = document.createTreeWalker(start.getRootNode(), NodeFilter.SHOW_TEXT);
    walker.currentNode = start;
    let last = byNode.get(start);
    let left = most;
    for (let nodes = 0; nodes < NEAR_NODES && left > 0; nodes++) {
      const node = walker[way]();
      if (node === null) return;
      const reading = byNode.get(node as Text);
      if (reading === undefined || reading === last) continue;
      last = reading;
      const ranges = way === 'nextNode' ? reading.ranges.slice(0, left) : reading.ranges.slice(-left);
      for (const range of ranges) near.add(range);
      left -= ranges.length;
    }
  }

  function forget(reading: FlowReading): void {
    all.delete(reading);
    for (const placed of placedTerms(reading)) {
      if (firsts === null) painter.unmark(placed.range, hueOfTerm(placed.term));
      else firsts.removed(placed);
    }
    for (const node of reading.flow.nodes) if (byNode.get(node) === reading) byNode.delete(node);
  }

  function settle(): void {
    firsts?.settle(function* () {
      for (const reading of all) yield* placedTerms(reading);
    });
  }

  function concepts(): Set<number> {
    return new Set([...all].flatMap((reading) => reading.terms.map(conceptOf)));
  }

  function hueOfTerm({ span }: Term) {
    return hueOf(spotter.glossary.conceptAt(span.concepts[0] as number).category);
  }
}

/** The texts of one tree from a node down, the node itself if it is one. */
function* textsOf(root: Node): Generator<Text> {
  if (isText(root)) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) yield at as Text;
}

function placedTerms({ terms, ranges }: FlowReading): PlacedTerm[] {
  return terms.map((term, index) => ({ term, range: ranges[index] as StaticRange }));
}

function offsetInFlow(flow: Flow, node: Text, offset: number): number {
  return (flow.starts[flow.nodes.indexOf(node)] as number) + offset;
}

function isSameFlow(a: Flow, b: Flow): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index])
  );
}

function isSameTerm(term: Term, span: Span): boolean {
  const { start, end, concepts } = term.span;
  return start === span.start && end === span.end && `${concepts}` === `${span.concepts}`;
}
