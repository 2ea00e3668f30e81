import type { Density } from '../../settings/settings.ts';
import type { PageContext, Span } from '../../spot/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createFirstOccurrences, type PlacedTerm } from '../marks/first-occurrences.ts';
import type { TextWithTerms } from '../marks/hit-test.ts';
import { filterSpan, type MarkFilter } from '../marks/mark-filter.ts';
import type { Painter } from '../marks/painter.ts';
import { hueOfTerm, refOf, staticRangeOf, type Term } from '../marks/term.ts';
import { type Flow, isSameFlow } from '../text/flows.ts';
import { composedParent, createClimb, isText } from '../text/nodes.ts';
import { createVisibility } from '../text/visibility.ts';

/** A flow whose terms are known, with its marks. */
interface AnnotatedFlow {
  readonly flow: Flow;
  readonly context: PageContext;
  /** All that was found, whether it is wanted or not; never empty. */
  readonly found: readonly Span[];
  readonly terms: readonly Term[];
  readonly ranges: readonly StaticRange[];
}

/** What has been found and marked on a page. */
export interface AnnotatedFlows {
  /**
   * Keeps what was found in a flow and marks it in place of what was known of its nodes. A term that stands where it
   * stood is the same object still and keeps its mark: only what differs is painted.
   */
  put(flow: Flow, found: readonly Span[], context: PageContext): void;
  /** The flow as it is kept, where what is known of it still holds; null where it is to be asked about. */
  standing(flow: Flow, context: PageContext): Flow | null;
  /** Marks other entries than before, in place. Cost: all flows. */
  filter(filter: MarkFilter): void;
  /** Takes away the marks of what has been cut off the page with `node`. Cost: the nodes below it. */
  forgetRemoved(node: Node): void;
  /** Takes away the marks below `root` of flows that are not kept. Cost: the nodes below it. */
  forgetBelow(root: Node, isKept: (flow: Flow) => boolean): void;
  /** Takes away the marks in shadow trees that have gone with their hosts. Cost: the flows in shadow trees. */
  forgetGone(): void;
  /** Takes every mark away. */
  clear(): void;
  /** The terms shown now, in reading order. Cost: the page walked over; style and layout are brought up to date. */
  terms(): Term[];
  /** To be called after a burst of changes: where each entry is marked once, others may have become the first. */
  settle(): void;
  /**
   * The entries of the page with how often each stands on it, in the order of their first places. This is the one count
   * of a page: badge, popup, panel and the page for texts all say it. Counted are terms that are marked, or would be if each
   * occurrence were, and that can be seen now; a term counts for the likeliest of its entries. What the page says itself is
   * no concept. Cost: as `terms`.
   */
  entries(): ReadonlyMap<TermRef, number>;
  /** How many `entries` there are. Cost: style brought up to date and a look at one place of each; most pages some ms. */
  countEntries(): number;
  /** A number that is another whenever terms have come or gone. */
  revision(): number;
  /** The terms in a text node, or none. */
  termsIn(text: Node): TextWithTerms | undefined;
  /** All texts with terms. */
  textsWithTerms(): Iterable<TextWithTerms>;
}

/** Keeps flows, and their marks on the painter. `isWanted` is asked about flows that have something to mark. */
export function createAnnotatedFlows(options: {
  readonly painter: Painter;
  readonly isWanted: (flow: Flow) => boolean;
  readonly filter: MarkFilter;
  /** Whether every term shows its mark or the first of each entry. */
  readonly density: Density;
  readonly shadowRoots: () => ShadowRoot[];
  /** The flows of the page as they stand now, in reading order. */
  readonly flows: () => Iterable<Flow>;
}): AnnotatedFlows {
  const { painter } = options;
  let markFilter = options.filter;
  let revision = 0;
  const firsts =
    options.density === 'first'
      ? createFirstOccurrences({
          show: ({ term, range }) => painter.mark(range, hueOfTerm(term)),
          hide: ({ term, range }) => painter.unmark(range, hueOfTerm(term)),
          isSeen: (node) => createVisibility()(node),
        })
      : null;
  const all = new Set<AnnotatedFlow>();
  const byNode = new Map<Text, AnnotatedFlow>();
  const withTerms = new Map<Node, TextWithTerms>();
  /** Those of all that stand in shadow trees: what a page takes away there is not told of. */
  const inShadow = new Set<AnnotatedFlow>();
  /** Flows without anything, by their first node: they need not be asked about again. */
  const bare = new WeakMap<Text, { readonly flow: Flow; readonly context: PageContext }>();

  return {
    put,
    standing,
    filter,
    forgetRemoved,
    forgetBelow,
    forgetGone,
    clear,
    settle,
    terms,
    entries,
    countEntries,
    revision: () => revision,
    termsIn: (text) => withTerms.get(text),
    textsWithTerms: () => withTerms.values(),
  };

  function put(flow: Flow, found: readonly Span[], context: PageContext): void {
    const old = new Set(flow.nodes.flatMap((node) => byNode.get(node) ?? []));
    if (found.length === 0 || !options.isWanted(flow)) {
      for (const annotated of old) forget(annotated);
      if (found.length === 0) bare.set(flow.nodes[0] as Text, { flow, context });
      return;
    }
    bare.delete(flow.nodes[0] as Text);
    const [before] = old;
    const isSame = old.size === 1 && before !== undefined && isSameFlow(before.flow, flow);
    // The flow of the terms that stay, so that terms of one flow are in the same.
    replace(old, annotate(isSame ? before.flow : flow, found, context, isSame ? before : null));
  }

  function annotate(
    flow: Flow,
    found: readonly Span[],
    context: PageContext,
    before: AnnotatedFlow | null,
  ): AnnotatedFlow {
    const spans = found.flatMap((span) => filterSpan(span, markFilter));
    const kept = new Map(before?.terms.map((term, at) => [keyOf(term.span), { term, range: before.ranges[at] }]));
    const placed = spans.map((span): PlacedTerm => {
      const same = kept.get(keyOf(span));
      if (same?.range !== undefined) return { term: same.term, range: same.range };
      const term: Term = { flow, span };
      return { term, range: staticRangeOf(term) };
    });
    return { flow, context, found, terms: placed.map(({ term }) => term), ranges: placed.map(({ range }) => range) };
  }

  /** Puts one flow in the place of others; what stands in both stays painted. */
  function replace(old: ReadonlySet<AnnotatedFlow>, next: AnnotatedFlow): void {
    const staying = new Set(next.ranges);
    const painted = new Set([...old].flatMap(({ ranges }) => ranges));
    for (const annotated of old) {
      drop(annotated);
      for (const placed of placedTerms(annotated)) if (!staying.has(placed.range)) unmark(placed);
    }
    all.add(next);
    if (isInShadow(next.flow)) inShadow.add(next);
    for (const node of next.flow.nodes) byNode.set(node, next);
    noteTexts(next);
    for (const placed of placedTerms(next)) if (!painted.has(placed.range)) mark(placed);
  }

  function mark(placed: PlacedTerm): void {
    revision++;
    if (firsts === null) painter.mark(placed.range, hueOfTerm(placed.term));
    else firsts.added(placed);
  }

  function unmark(placed: PlacedTerm): void {
    revision++;
    if (firsts === null) painter.unmark(placed.range, hueOfTerm(placed.term));
    else firsts.removed(placed);
  }

  function standing(flow: Flow, context: PageContext): Flow | null {
    const first = flow.nodes[0] as Text;
    const known = byNode.get(first) ?? bare.get(first);
    if (known === undefined || known.context !== context || !isSameFlow(known.flow, flow)) return null;
    const isBare = !('found' in known);
    // What was boilerplate may be content by now, and the other way round.
    return isBare || options.isWanted(flow) ? known.flow : null;
  }

  function filter(next: MarkFilter): void {
    markFilter = next;
    for (const annotated of [...all]) {
      const { flow, found, context } = annotated;
      replace(new Set([annotated]), annotate(flow, found, context, annotated));
    }
    settle();
  }

  function forgetRemoved(node: Node): void {
    for (const text of textsOf(node)) {
      const annotated = byNode.get(text);
      if (annotated !== undefined) forget(annotated);
    }
  }

  function forgetBelow(root: Node, isKept: (flow: Flow) => boolean): void {
    const rootAround = createClimb((node) => node === root, composedParent);
    const trees = [root, ...options.shadowRoots().filter((shadow) => rootAround(shadow) !== null)];
    for (const tree of trees) {
      for (const node of textsOf(tree)) {
        const annotated = byNode.get(node);
        if (annotated !== undefined && !isKept(annotated.flow)) forget(annotated);
      }
    }
  }

  function forgetGone(): void {
    for (const annotated of inShadow) if (!annotated.flow.nodes.every((node) => node.isConnected)) forget(annotated);
  }

  function clear(): void {
    for (const annotated of all) forget(annotated);
  }

  function terms(): Term[] {
    const isShown = createVisibility();
    const inOrder = new Set<AnnotatedFlow | undefined>();
    // Not sorted by their positions: Chromium 156 counts siblings for each it compares.
    for (const { nodes } of options.flows()) for (const node of nodes) inOrder.add(byNode.get(node));
    return [...inOrder].flatMap(
      (annotated) =>
        annotated?.terms.filter((_, index) => isShown((annotated.ranges[index] as StaticRange).startContainer)) ?? [],
    );
  }

  function entries(): ReadonlyMap<TermRef, number> {
    const counts = new Map<TermRef, number>();
    for (const term of terms()) if (isCounted(term)) counts.set(refOf(term), (counts.get(refOf(term)) ?? 0) + 1);
    return counts;
  }

  function countEntries(): number {
    const isShown = createVisibility();
    const counted = new Set<TermRef>();
    for (const annotated of all) {
      for (const { term, range } of placedTerms(annotated)) {
        if (isCounted(term) && !counted.has(refOf(term)) && isShown(range.startContainer)) counted.add(refOf(term));
      }
    }
    return counted.size;
  }

  function forget(annotated: AnnotatedFlow): void {
    drop(annotated);
    for (const placed of placedTerms(annotated)) unmark(placed);
  }

  /** Notes in which texts its terms stand. Cost: its nodes and its terms. */
  function noteTexts({ flow: { nodes, starts, text }, terms, ranges }: AnnotatedFlow): void {
    let first = 0;
    for (const [at, node] of nodes.entries()) {
      while ((terms[first]?.span.end ?? text.length + 1) <= (starts[at] as number)) first++;
      let last = first - 1;
      while ((terms[last + 1]?.span.start ?? text.length) < (starts[at + 1] ?? text.length)) last++;
      if (last >= first) withTerms.set(node, { node, terms, ranges, first, last });
    }
  }

  function drop(annotated: AnnotatedFlow): void {
    all.delete(annotated);
    inShadow.delete(annotated);
    for (const node of annotated.flow.nodes) {
      if (byNode.get(node) !== annotated) continue;
      byNode.delete(node);
      withTerms.delete(node);
    }
  }

  function settle(): void {
    firsts?.settle(function* () {
      for (const annotated of all) yield* placedTerms(annotated);
    });
  }
}

/** The texts of one tree from a node down, the node itself if it is one. */
function* textsOf(root: Node): Generator<Text> {
  if (isText(root)) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) yield at as Text;
}

function isInShadow({ nodes }: Flow): boolean {
  return (nodes[0] as Text).getRootNode() instanceof ShadowRoot;
}

function placedTerms({ terms, ranges }: AnnotatedFlow): PlacedTerm[] {
  return terms.map((term, index) => ({ term, range: ranges[index] as StaticRange }));
}

function isCounted(term: Term): boolean {
  return hueOfTerm(term) !== 'page';
}

/** What makes two spans of a flow the same to a reader: place and entries. */
function keyOf({ start, end, entries }: Span): string {
  return `${start} ${end} ${entries.map(({ ref }) => ref).join(' ')}`;
}
