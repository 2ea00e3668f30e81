import { AGAIN, hanByStretch, spendInk } from '../../ink/spend-ink.ts';
import type { Density } from '../../settings/settings.ts';
import type { PageContext, Span, SpotEntry } from '../../spot/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { TextWithTerms } from '../marks/hit-test.ts';
import { filterSpan, type MarkFilter } from '../marks/mark-filter.ts';
import type { Painter } from '../marks/painter.ts';
import { hueOfTerm, refOf, staticRangeOf, type Term } from '../marks/term.ts';
import { type Flow, isSameFlow } from '../text/flows.ts';
import { composedParent, createClimb, isText } from '../text/nodes.ts';
import { compareReadingOrder } from '../text/reading-order.ts';
import { createVisibility } from '../text/visibility.ts';

/** A flow whose terms are known. */
interface AnnotatedFlow {
  readonly flow: Flow;
  readonly context: PageContext;
  /** All that was found, whether it is wanted or not; may be empty. */
  readonly found: readonly Span[];
  readonly terms: readonly Term[];
  readonly ranges: readonly StaticRange[];
  readonly han: readonly number[];
  /** Where it stood when it was last walked over, which is elsewhere once the page has moved it. */
  place: Flow;
  /** Its place among all when they were last in order. */
  rank?: number | undefined;
  /** Whether it could be seen when its terms were last chosen from. */
  isSeen?: boolean;
  /** What of the flows before it the choice depended on, and what was owed behind it: where that is the same, the choice is. */
  before?: string;
  owed?: number;
}

/** What has been found and marked on a page. */
export interface AnnotatedFlows {
  /**
   * Keeps what was found in a flow in place of what was known of its nodes. A term that stands where it stood is the same
   * object still and keeps its mark; what has come is painted once it has {@link settle}d.
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
  /**
   * Paints the terms that earn it, to be called after changes: in reading order, so that what is painted does not depend
   * on what comes after it nor on the order in which texts were read. Cost: a look at all terms, where any has changed; those whose
   * choice may be another are chosen from again.
   */
  settle(): void;
  /** True where a term is painted, or would be if the painter had room. */
  isPainted(term: Term): boolean;
  /**
   * The entries of the page with how often each stands on it, in the order of their first places. This is the one count
   * of a page: badge, popup, panel and the page for texts all say it. Counted are terms that are live, painted or not,
   * and that can be seen now; a term counts for the likeliest of its entries. What the page says itself is no concept.
   * Cost: as `terms`.
   */
  entries(): ReadonlyMap<TermRef, number>;
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
  /** Whether every term may show its mark or the first of each entry. */
  readonly density: Density;
  /** Share of the Han characters that may be painted, in percent; infinite for all. */
  readonly inkShare: number;
  readonly shadowRoots: () => ShadowRoot[];
}): AnnotatedFlows {
  const { painter } = options;
  let markFilter = options.filter;
  let revision = 0;
  let isSettled = true;
  const all = new Set<AnnotatedFlow>();
  const byNode = new Map<Text, AnnotatedFlow>();
  const withTerms = new Map<Node, TextWithTerms>();
  /** Those of all that stand in shadow trees: what a page takes away there is not told of. */
  const inShadow = new Set<AnnotatedFlow>();

  return {
    put,
    standing,
    filter,
    forgetRemoved,
    forgetBelow,
    forgetGone,
    clear,
    settle,
    isPainted,
    terms,
    entries,
    revision: () => revision,
    termsIn: (text) => withTerms.get(text),
    textsWithTerms: () => withTerms.values(),
  };

  function put(flow: Flow, found: readonly Span[], context: PageContext): void {
    const old = new Set(flow.nodes.flatMap((node) => byNode.get(node) ?? []));
    if (found.length > 0 && !options.isWanted(flow)) {
      for (const annotated of old) forget(annotated);
      return;
    }
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
    const terms: Term[] = [];
    const ranges: StaticRange[] = [];
    for (const span of spans) {
      const same = kept.get(keyOf(span));
      const term = same?.term ?? { flow, span };
      if (same === undefined) revision++;
      terms.push(term);
      ranges.push(same?.range ?? staticRangeOf(term));
    }
    return { flow, context, found, place: before?.place ?? flow, han: hanByStretch(flow.text), terms, ranges };
  }

  /** Puts one flow in the place of others; what stands in both stays painted. */
  function replace(old: ReadonlySet<AnnotatedFlow>, next: AnnotatedFlow): void {
    const staying = new Set(next.ranges);
    for (const annotated of old) forget(annotated, staying);
    all.add(next);
    isSettled = false;
    if (isInShadow(next.flow)) inShadow.add(next);
    for (const node of next.flow.nodes) byNode.set(node, next);
    noteTexts(next);
  }

  function standing(flow: Flow, context: PageContext): Flow | null {
    const known = byNode.get(flow.nodes[0] as Text);
    if (known === undefined || !isSameFlow(known.flow, flow)) return null;
    known.place = flow;
    known.rank = undefined;
    isSettled = false;
    // What was boilerplate may be content by now, and the other way round.
    const isKept = known.found.length === 0 || options.isWanted(flow);
    return isKept && known.context === context ? known.flow : null;
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
    return inOrder().flatMap(({ terms, ranges }) =>
      terms.filter((_, index) => isShown((ranges[index] as StaticRange).startContainer)),
    );
  }

  /** Those that were in order keep it, so that only what has come is compared. */
  function inOrder(): AnnotatedFlow[] {
    return [...all].sort((a, b) => (a.rank as number) - (b.rank as number) || compareFlows(a.place, b.place));
  }

  function entries(): ReadonlyMap<TermRef, number> {
    const counts = new Map<TermRef, number>();
    for (const term of terms()) if (isCounted(term)) counts.set(refOf(term), (counts.get(refOf(term)) ?? 0) + 1);
    return counts;
  }

  function forget(annotated: AnnotatedFlow, staying: ReadonlySet<StaticRange> = new Set()): void {
    drop(annotated);
    isSettled = false;
    for (const range of annotated.ranges) {
      if (staying.has(range)) continue;
      revision++;
      painter.unmark(range);
    }
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
    if (isSettled) return;
    isSettled = true;
    const isShown = createVisibility();
    const met = new Set<TermRef>();
    let owed = 0;
    for (const [rank, annotated] of inOrder().entries()) {
      annotated.rank = rank;
      const { flow, han, terms, ranges } = annotated;
      annotated.isSeen ??= terms.length === 0 || isShown(flow.nodes[0] as Text);
      const { isSeen } = annotated;
      const from = isSeen ? owed : 0;
      // What nobody sees, as in a closed menu, is no first: a page would go without.
      const agains = terms.map((term) => isSeen && met.size === met.add(refOf(term)).size);
      const before = `${from} ${agains}`;
      if (before !== annotated.before) {
        const candidates = terms.flatMap(({ span }, at) => {
          const isAgain = agains[at];
          if (isAgain && options.density === 'first') return [];
          const { weight = 0 } = span.entries[0] as SpotEntry;
          return { ...span, weight: isAgain ? weight - AGAIN : weight, range: ranges[at] };
        });
        const spent = spendInk(han, candidates, options.inkShare, from);
        annotated.before = before;
        annotated.owed = spent.owed;
        const painted = new Set([...spent.painted].map(({ range }) => range));
        for (const [at, range] of ranges.entries()) {
          const isPainted = painted.has(range);
          if (isPainted === painter.isMarked(range)) continue;
          revision++;
          if (isPainted) painter.mark(range, hueOfTerm(terms[at] as Term));
          else painter.unmark(range);
        }
      }
      if (isSeen) owed = annotated.owed as number;
    }
  }

  function isPainted(term: Term): boolean {
    const annotated = byNode.get(term.flow.nodes[0] as Text);
    return painter.isMarked(annotated?.ranges[annotated.terms.indexOf(term)]);
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

function isCounted(term: Term): boolean {
  return hueOfTerm(term) !== 'page';
}

/** What makes two spans of a flow the same to a reader: place, entries and their hues. */
function keyOf({ start, end, entries }: Span): string {
  // A few bytes of every tab less than one template.
  // biome-ignore lint/style/useTemplate: the reason above
  return `${start} ${end}` + entries.map(({ ref, category }) => ref + category);
}

function compareFlows(a: Flow, b: Flow): number {
  // Chromium 156 counts siblings to compare two nodes.
  return a.walk === b.walk ? a.place - b.place : compareReadingOrder(a.nodes[0] as Text, b.nodes[0] as Text);
}
