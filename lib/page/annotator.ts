import { hueOf } from '../glossary/hues.ts';
import { doubtKey } from '../spot/doubt.ts';
import type { Spotter } from '../spot/spot.ts';
import type { Doubt, PageSense, Span, Verdict } from '../spot/types.ts';
import { hasHan } from '../text/scripts.ts';
import { collectDirty, OBSERVED, outermost } from './changes.ts';
import { type Flow, gatherFlows } from './flows.ts';
import type { Painter } from './painter.ts';
import { staticRangeOf, type Term } from './term.ts';

/** Longest stretch of work in one go, in milliseconds: above 50 a page is felt to stutter, and we are its guests. */
const SLICE_MS = 12;

/** How long to let a burst of changes settle before they are read, in milliseconds: shorter rescans half-built content. */
const SETTLE_MS = 120;

/** How long to wait before doubts that found nobody to judge them are asked again, in milliseconds: a background wakes in less. */
const ASK_AGAIN_MS = 2000;

/** What the annotator asks of its surroundings. */
export interface AnnotatorOptions {
  readonly spotter: Spotter;
  readonly painter: Painter;
  readonly page: PageSense;
  /** Answers to doubts, in their order; null where none is to be had now. Never rejects. */
  readonly judge: (doubts: readonly Doubt[]) => Promise<readonly Verdict[] | null>;
  /** True for nodes of our own that stand in the page. */
  readonly isOurs: (node: Node) => boolean;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
  /** Ends everything: marks vanish, observers stop. */
  readonly signal: AbortSignal;
}

/** Keeps a page annotated. */
export interface Annotator {
  /** The terms on the page in reading order. Cost: sorts the flows by position. */
  terms(): Term[];
  /** The term at an offset of a text node, or null. Cost: the terms of one flow. */
  termAt(node: Node, offset: number): Term | null;
}

/** A flow that has been read, with its marks. */
interface FlowReading {
  readonly flow: Flow;
  readonly terms: readonly Term[];
  readonly ranges: readonly StaticRange[];
  readonly doubts: readonly Doubt[];
}

/**
 * Annotates the document's body now and whatever comes or changes later. Reading goes in slices that leave the page its
 * frames; gathering the text of a root is one go, at about a tenth of a microsecond a node. Doubtful surfaces are sent
 * to be judged and marked when the answer comes.
 */
export function startAnnotator(options: AnnotatorOptions): Annotator {
  const { spotter, painter, page, signal } = options;
  const readings = new Map<Text, FlowReading>();
  const verdicts = new Map<string, Verdict>();
  const waiting: Flow[] = [];
  const dirty = new Set<Node>();
  let isWorking = false;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if ([...record.addedNodes, ...record.removedNodes].some(options.isOurs)) continue;
      collectDirty(record, dirty);
      for (const node of record.removedNodes) forgetBelow(node, new Set());
    }
    settleTimer ??= setTimeout(readDirty, SETTLE_MS);
  });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settleTimer);
    waiting.length = 0;
    for (const reading of new Set(readings.values())) forget(reading);
    painter.destroy();
  });
  // From the root, not the body: some sites put another body in its place.
  observer.observe(document.documentElement, OBSERVED);
  // A page without Chinese has no terms worth a walk; what arrives later is looked at when it comes.
  if (hasHan(document.body.textContent ?? '')) enqueue(gatherFlows(document.body));

  return { terms, termAt };

  function terms(): Term[] {
    const unique = [...new Set(readings.values())].filter((reading) => reading.terms.length > 0);
    const sorted = unique.sort((a, b) => inReadingOrder(a.flow, b.flow));
    return sorted.flatMap((reading) => reading.terms);
  }

  function termAt(node: Node, offset: number): Term | null {
    const reading = readings.get(node as Text);
    if (reading === undefined) return null;
    const inFlow = (reading.flow.starts[reading.flow.nodes.indexOf(node as Text)] as number) + offset;
    return reading.terms.find(({ span }) => inFlow >= span.start && inFlow < span.end) ?? null;
  }

  /** Reads what has changed; flows that stand as they were keep their marks, and the card on them stays. */
  function readDirty(): void {
    settleTimer = undefined;
    const roots = outermost(dirty);
    dirty.clear();
    for (const root of roots) {
      const kept = new Set<FlowReading>();
      const fresh: Flow[] = [];
      for (const flow of gatherFlows(root)) {
        const reading = readings.get(flow.nodes[0] as Text);
        if (reading !== undefined && isSameFlow(reading.flow, flow)) kept.add(reading);
        else fresh.push(flow);
      }
      forgetBelow(root, kept);
      enqueue(fresh);
    }
    options.onChange();
  }

  function enqueue(flows: readonly Flow[]): void {
    for (const flow of flows) waiting.push(flow);
    if (!isWorking) void work();
  }

  async function work(): Promise<void> {
    isWorking = true;
    try {
      while (waiting.length > 0) {
        readSlice();
        if (waiting.length > 0) await nextTurn();
      }
    } catch (error) {
      options.report(error);
    } finally {
      isWorking = false;
    }
  }

  function readSlice(): void {
    const doubtful: FlowReading[] = [];
    const until = performance.now() + SLICE_MS;
    let next = 0;
    while (next < waiting.length && performance.now() < until) {
      const flow = waiting[next++] as Flow;
      // Changed while it waited: the observer has seen it and brings it back.
      if (!isCurrent(flow)) continue;
      const reading = read(flow);
      if (reading.doubts.length > 0) doubtful.push(reading);
    }
    waiting.splice(0, next);
    options.onChange();
    void settle(doubtful);
  }

  /** Reads a flow afresh: what was known of its nodes is forgotten first. */
  function read(flow: Flow): FlowReading {
    const before = readings.get(flow.nodes[0] as Text)?.terms ?? [];
    for (const node of flow.nodes) {
      const old = readings.get(node);
      if (old !== undefined) forget(old);
    }
    const { spans, doubts } = spotter.spot(flow.text, page, (doubt) => verdicts.get(doubtKey(doubt)));
    // A term that stays is the same object still: a card open on it need not move.
    const terms = spans.map((span) => before.find((term) => isSameTerm(term, flow, span)) ?? { flow, span });
    const ranges = terms.map(staticRangeOf);
    const reading: FlowReading = { flow, terms, ranges, doubts };
    if (terms.length > 0 || doubts.length > 0) {
      for (const node of flow.nodes) readings.set(node, reading);
      for (const [index, term] of terms.entries()) painter.mark(ranges[index] as StaticRange, hueOfTerm(term));
    }
    return reading;
  }

  async function settle(doubtful: readonly FlowReading[], isSecondTry = false): Promise<void> {
    if (doubtful.length === 0) return;
    const open = new Map(doubtful.flatMap((reading) => reading.doubts.map((doubt) => [doubtKey(doubt), doubt])));
    const answers = await options.judge([...open.values()]);
    if (signal.aborted) return;
    if (answers === null) {
      if (!isSecondTry) setTimeout(() => void settle(doubtful, true), ASK_AGAIN_MS);
      return;
    }
    for (const [index, key] of [...open.keys()].entries()) verdicts.set(key, answers[index] === true);
    for (const reading of doubtful) {
      if (readings.get(reading.flow.nodes[0] as Text) === reading && isCurrent(reading.flow)) read(reading.flow);
    }
    options.onChange();
  }

  function forget(reading: FlowReading): void {
    for (const [index, term] of reading.terms.entries()) {
      painter.unmark(reading.ranges[index] as StaticRange, hueOfTerm(term));
    }
    for (const node of reading.flow.nodes) if (readings.get(node) === reading) readings.delete(node);
  }

  function forgetBelow(root: Node, kept: ReadonlySet<FlowReading>): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const reading = readings.get(node as Text);
      if (reading !== undefined && !kept.has(reading)) forget(reading);
    }
  }

  function hueOfTerm({ span }: Term) {
    const concept = spotter.glossary.concepts[span.concepts[0] as number];
    return hueOf(concept?.category ?? 'policy');
  }
}

/** True while a flow's nodes are in the page and hold the text that was gathered. */
function isCurrent({ nodes, starts, text }: Flow): boolean {
  return nodes.every((node, index) => {
    const end = starts[index + 1] ?? text.length;
    return node.isConnected && node.data === text.slice(starts[index], end);
  });
}

function isSameFlow(a: Flow, b: Flow): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index])
  );
}

function isSameTerm(term: Term, flow: Flow, span: Span): boolean {
  return term.flow === flow && term.span.start === span.start && term.span.end === span.end;
}

function inReadingOrder(a: Flow, b: Flow): number {
  const relation = (a.nodes[0] as Text).compareDocumentPosition(b.nodes[0] as Text);
  return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Lets the page go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
