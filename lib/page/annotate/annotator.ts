import type { Density } from '../../settings/settings.ts';
import type { PageContext, Span } from '../../spot/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { TextWithTerms } from '../marks/hit-test.ts';
import type { MarkFilter } from '../marks/mark-filter.ts';
import type { Painter } from '../marks/painter.ts';
import type { Term } from '../marks/term.ts';
import { collectDirty, OBSERVED, outermost } from '../text/changes.ts';
import { type DomAccess, type Flow, gatherFlows } from '../text/flows.ts';
import { createLinkDensity } from '../text/link-density.ts';
import { isElement } from '../text/nodes.ts';
import { findShadowRoots } from '../text/shadow-roots.ts';
import { createVisibility } from '../text/visibility.ts';
import { createAnnotatedFlows } from './annotated-flows.ts';
import { type AskSpots, createSpotRequests } from './spot-requests.ts';
import { createWorkQueue } from './work-queue.ts';

/** How long to let a burst of changes settle before they are read, in milliseconds: shorter rescans half-built content. */
const SETTLE_MS = 120;

/** What the annotator asks of its surroundings. */
export interface AnnotatorOptions {
  /** Asks what terms stand in texts, in the context given. Never rejects. */
  readonly askSpots: (context: PageContext, ...asked: Parameters<AskSpots>) => ReturnType<AskSpots>;
  /** Most text in one request, in UTF-16 units. */
  readonly sliceUnits: number;
  readonly painter: Painter;
  /** What is known of the page as it starts; see {@link Annotator.setContext}. */
  readonly context: PageContext;
  readonly filter: MarkFilter;
  /** Whether every term may show its mark or the first of each entry; all are live under the pointer. */
  readonly density: Density;
  /** Share of the Han characters that may be painted, in percent; infinite for all. */
  readonly inkShare: number;
  /** The shadow root of an element, open or closed, if the browser lets us see it. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** True for elements of our own that stand in the page. */
  readonly isOurs: (node: Node) => boolean;
  /** Called after the page has changed and settled, before what changed is read. */
  readonly onPageChange: () => void;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
  /** Ends everything: marks vanish, observers stop. */
  readonly signal: AbortSignal;
}

/** Keeps a page annotated. */
export interface Annotator {
  /** The terms shown on the page now, in reading order. Cost: walks over the page, and one layout. */
  terms(): Term[];
  /**
   * The flows of the page that are shown and are content, in its order; those of the first `enough` characters of it, of all
   * if left out. Cost: reads as much of the page, and one layout.
   */
  contentFlows(enough?: number): Flow[];
  /** Marks in flows, as they stand, what was found in them now. To be called within the context it was found in. */
  put(found: Iterable<readonly [flow: Flow, found: readonly Span[]]>): void;
  /** The terms in a text node, or none. */
  termsIn(text: Node): TextWithTerms | undefined;
  /** All texts with terms. */
  textsWithTerms(): Iterable<TextWithTerms>;
  /** True where a term is painted, or would be if there were not too many. */
  isPainted(term: Term): boolean;
  /** The shadow trees that have been read. */
  shadowRoots(): ShadowRoot[];
  /** The entries of the page with how often each stands on it; see `AnnotatedFlows`. */
  entries(): ReadonlyMap<TermRef, number>;
  context(): PageContext;
  /** Says what is known of the page now; what was found in another context is asked about again. */
  setContext(context: PageContext): void;
  /** Marks other entries than before, in place. */
  filter(filter: MarkFilter): void;
  /** Looks at the page again soon, as after a change. */
  refresh(): void;
  /** Asks about all of the page again soon: a glossary has changed. What is found again keeps its marks. */
  askAgain(): void;
}

/**
 * Annotates the document's body, its shadow trees included, now and whatever comes or changes later. Its text is gathered
 * in slices that leave the page its frames, what is in view first, and asked about in slices as they are gathered, no more
 * of them on their way than can be answered. What is hidden by style is read and marked, which nobody sees; it is left
 * out when terms are listed, so that nothing need be watched for it to come back.
 */
export function startAnnotator(options: AnnotatorOptions): Annotator {
  const { painter, signal } = options;
  const density = createLinkDensity();
  const dirty = new Set<Node>();
  /** Where something has changed, or was taken out: how densely links stand there is another matter now. */
  const touched = new Set<Node>();
  let context = options.context;
  /** Of the marks when they were last told of; none yet. */
  let toldRevision = -1;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  const isContent = (flow: Flow) => density.kindOf(flow) === 'content';
  const annotated = createAnnotatedFlows({
    painter,
    isWanted: isContent,
    filter: options.filter,
    density: options.density,
    inkShare: options.inkShare,
    shadowRoots: () => shadows.all(),
  });
  const requests = createSpotRequests({
    ask: (texts, isPatient) => options.askSpots(context, texts, isPatient),
    sliceUnits: options.sliceUnits,
    onAnswer(found) {
      if (signal.aborted) return;
      // From the inside, for what is known of inner elements is not measured again in the outer.
      for (const [flow, spans] of found.toReversed()) if (spans.length > 0) isContent(flow);
      put(found);
      queue.goOn();
    },
  });
  const observer = new MutationObserver((records) => {
    const theirs = records.filter(isTheirs);
    const removed = new Set(theirs.flatMap(({ removedNodes }) => [...removedNodes]));
    if (removed.size > 0) queue.removed(removed);
    for (const node of removed) if (!node.isConnected) annotated.forgetRemoved(node);
    collectDirty(theirs, dirty);
    for (const { target } of theirs) touched.add(target);
    if (theirs.length > 0) refresh();
  });
  const shadows = findShadowRoots({
    shadowRootOf: options.shadowRootOf,
    onFound(root, isLate) {
      observer.observe(root, OBSERVED);
      painter.adopt(root);
      if (!isLate) return;
      dirty.add(root.host);
      refresh();
    },
    signal,
  });
  const domAccess: DomAccess = { shadowRootOf: shadows.of, isOurs: options.isOurs };
  const queue = createWorkQueue({
    domAccess,
    read(flow) {
      return annotated.standing(flow, context) ?? requests.add(flow);
    },
    isFull: requests.isFull,
    onSlice() {
      requests.send();
      marksChanged();
    },
    onEnd(root, flows) {
      // What is asked about anew keeps its marks until the answer is here.
      annotated.forgetBelow(root, (flow) => flows.has(flow) || flow.nodes.some(requests.awaits));
    },
    report: options.report,
  });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settleTimer);
    queue.stop();
    requests.clear();
    annotated.clear();
    painter.destroy();
  });
  // Not the body, nor the root element: some sites put another in its place.
  observer.observe(document, OBSERVED);
  queue.start(document);

  return {
    terms: annotated.terms,
    contentFlows,
    put,
    termsIn: annotated.termsIn,
    textsWithTerms: annotated.textsWithTerms,
    isPainted: annotated.isPainted,
    shadowRoots: shadows.all,
    entries: annotated.entries,
    context: () => context,
    setContext,
    filter(filter) {
      annotated.filter(filter);
      marksChanged();
    },
    refresh,
    // Another object: what was found under the one before stands no longer.
    askAgain: () => setContext({ ...context }),
  };

  function put(found: Iterable<readonly [Flow, readonly Span[]]>): void {
    for (const [flow, spans] of found) annotated.put(flow, spans, context);
    marksChanged();
  }

  function contentFlows(enough?: number): Flow[] {
    const isShown = createVisibility();
    const flows = gatherFlows(document, enough, domAccess);
    return flows.filter((flow) => isContent(flow) && isShown(flow.nodes[0] as Text));
  }

  function setContext(next: PageContext): void {
    if (signal.aborted) return;
    context = next;
    requests.clear();
    queue.add(document);
  }

  function refresh(): void {
    settleTimer ??= setTimeout(readDirty, SETTLE_MS);
  }

  /** Reads what has changed; flows that stand as they were keep their marks, and the card on them stays. */
  function readDirty(): void {
    settleTimer = undefined;
    options.onPageChange();
    for (const element of density.changedAround(new Set([...dirty, ...touched]))) dirty.add(element);
    touched.clear();
    density.forgetGone();
    annotated.forgetGone();
    for (const root of shadows.all()) painter.adopt(root);
    for (const root of outermost(dirty)) queue.add(root);
    dirty.clear();
    marksChanged();
  }

  function marksChanged(): void {
    annotated.settle();
    if (annotated.revision() === toldRevision) return;
    toldRevision = annotated.revision();
    options.onChange();
  }

  /** Our own comings and goings are no change of the page; what comes or goes with them is. */
  function isTheirs({ addedNodes, removedNodes }: MutationRecord): boolean {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length === 0 || !nodes.every((node) => isElement(node) && options.isOurs(node));
  }
}
