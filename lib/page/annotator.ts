import type { Density } from '../settings/settings.ts';
import { doubtKey } from '../spot/doubt.ts';
import type { Spotter } from '../spot/spot.ts';
import type { Doubt, PageSense, Rejection, Span, Verdict, VerdictOf } from '../spot/types.ts';
import { collectDirty, OBSERVED, outermost } from './changes.ts';
import { watchCrowd } from './crowd.ts';
import { type Flow, walkFlows } from './flows.ts';
import { createGathering } from './gathering.ts';
import { isElement } from './nodes.ts';
import type { Painter } from './painter.ts';
import { createReadings, type FlowReading } from './readings.ts';
import { findShadowRoots } from './shadow-roots.ts';
import type { Term } from './term.ts';
import { createValuer } from './value.ts';
import { createVisibility } from './visibility.ts';

/** How long to let a burst of changes settle before they are read, in milliseconds: shorter rescans half-built content. */
const SETTLE_MS = 120;

/** How long to wait before doubts that found nobody to judge them are asked again, in milliseconds: a background wakes in less. */
const ASK_AGAIN_MS = 2000;

/** What the annotator asks of its surroundings. */
export interface AnnotatorOptions {
  readonly spotter: Spotter;
  readonly painter: Painter;
  /** What is known of the page as it is now; asked again after changes. Cheap, for it is asked often. */
  readonly pageSense: () => PageSense;
  /** True where terms are marked in navigation, link farms, mastheads and imprints too. */
  readonly readsLowValue: boolean;
  /** A span as it is wanted now; null where it is not. */
  readonly choose: (span: Span) => Span | null;
  /** Whether every term shows its mark or the first of each concept; all are live under the pointer. */
  readonly density: Density;
  /** Answers to doubts, in their order; null where none is to be had now. Never rejects. */
  readonly judge: (doubts: readonly Doubt[]) => Promise<readonly Verdict[] | null>;
  /** The shadow root of an element, open or closed, if the browser lets us see it. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** True for elements of our own that stand in the page. */
  readonly isOurs: (node: Node) => boolean;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
  /** Ends everything: marks vanish, observers stop. */
  readonly signal: AbortSignal;
}

/** A surface that was not marked, in the flow it stands in. */
export interface TurnedDown {
  readonly flow: Flow;
  readonly rejection: Rejection;
}

/** Keeps a page annotated. */
export interface Annotator {
  /** The terms shown on the page now, in reading order. Cost: sorts the flows by position, and one layout. */
  terms(): Term[];
  /** What matched outside marked terms and was not marked, in the order of the page. Cost: reads the whole page again. */
  turnedDown(): TurnedDown[];
  /** The term at an offset of a text node, or null. Cost: the terms of one flow. */
  termAt(node: Node, offset: number): Term | null;
  /** The shadow trees that have been read. */
  shadowRoots(): ShadowRoot[];
  /** The concepts found, whether they are shown now or not. Cost: all terms; no layout. */
  concepts(): Set<number>;
  /** Looks at the page's sense again soon: its address has changed. */
  refresh(): void;
  /** Reads all of the page again soon: what is wanted has changed. */
  reread(): void;
}

/**
 * Annotates the document's body, its shadow trees included, now and whatever comes or changes later. Gathering and
 * reading go in slices that leave the page its frames, what is in view first. Doubtful surfaces are sent to be judged
 * and marked when the answer comes. What is hidden by style is read and marked, which nobody sees; it is left out when
 * terms are listed, so that nothing need be watched for it to come back.
 */
export function startAnnotator(options: AnnotatorOptions): Annotator {
  const { signal } = options;
  const verdicts = new Map<string, Verdict>();
  const valuer = createValuer();
  const dirty = new Set<Node>();
  let sense = options.pageSense();
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  const { spotter } = options;
  const verdictOf: VerdictOf = (doubt) => verdicts.get(doubtKey(doubt));
  const isWanted = (flow: Flow) => options.readsLowValue || valuer.worth(flow) === 'article';
  const readings = createReadings({
    spotter,
    painter: options.painter,
    verdictOf,
    isWanted,
    choose: options.choose,
    density: options.density,
    shadowRoots: () => shadows.all(),
  });
  const observer = new MutationObserver((records) => {
    const theirs = records.filter(isTheirs);
    for (const { removedNodes } of theirs) {
      for (const node of removedNodes) {
        gathering.removed(node);
        if (!node.isConnected) readings.forgetRemoved(node);
      }
    }
    collectDirty(theirs, dirty);
    if (theirs.length > 0) refresh();
  });
  const shadows = findShadowRoots({
    shadowRootOf: options.shadowRootOf,
    onFound(root, isLate) {
      observer.observe(root, OBSERVED);
      options.painter.adopt(root);
      if (!isLate) return;
      dirty.add(root.host);
      refresh();
    },
    signal,
  });
  const gathering = createGathering({
    sight: { shadowRootOf: shadows.of, isOurs: options.isOurs },
    read(flow) {
      const kept = readings.standing(flow, sense);
      if (kept !== null) return { flow: kept.flow, doubtful: kept.doubts.length > 0 ? kept : null };
      const reading = readings.read(flow, sense);
      return { flow, doubtful: reading !== null && reading.doubts.length > 0 ? reading : null };
    },
    onSlice(doubtful) {
      marksChanged();
      void settle(doubtful);
    },
    onEnd: readings.forgetBelow,
    report: options.report,
  });
  const lookAtCrowd = watchCrowd({ painter: options.painter, readings, shadowRoots: shadows.all, signal });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settleTimer);
    gathering.stop();
    readings.clear();
    options.painter.destroy();
  });
  // Not the body, nor the root element: some sites put another in its place.
  observer.observe(document, OBSERVED);
  gathering.start(document);

  return {
    terms: readings.terms,
    turnedDown,
    termAt: readings.termAt,
    shadowRoots: shadows.all,
    concepts: readings.concepts,
    refresh,
    reread,
  };

  function turnedDown(): TurnedDown[] {
    const found: TurnedDown[] = [];
    const isShown = createVisibility();
    const walk = walkFlows(document.body, { shadowRootOf: shadows.of, isOurs: options.isOurs });
    for (let flow = walk.next(); flow !== undefined; flow = walk.next()) {
      if (flow === null) continue;
      const { spans, rejected } = spotter.spot(flow.text, sense, verdictOf);
      const outside = rejected.filter(
        ({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end),
      );
      if (outside.length === 0 || !isWanted(flow) || !isShown(flow.nodes[0] as Text)) continue;
      for (const rejection of outside) found.push({ flow, rejection });
    }
    return found;
  }

  function refresh(): void {
    settleTimer ??= setTimeout(readDirty, SETTLE_MS);
  }

  function reread(): void {
    // Another object: what was read under the one before stands no longer.
    sense = { ...sense };
    dirty.add(document);
    refresh();
  }

  /** Reads what has changed; flows that stand as they were keep their marks, and the card on them stays. */
  function readDirty(): void {
    settleTimer = undefined;
    const now = options.pageSense();
    if (now.home !== sense.home || now.date !== sense.date) {
      sense = now;
      dirty.add(document);
    }
    for (const root of [...dirty]) for (const element of valuer.changedAround(root)) dirty.add(element);
    valuer.forgetGone();
    readings.forgetGone();
    for (const root of shadows.all()) options.painter.adopt(root);
    for (const root of outermost(dirty)) gathering.gather(root);
    dirty.clear();
    marksChanged();
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
    for (const reading of doubtful) if (readings.isCurrent(reading)) readings.read(reading.flow, sense);
    marksChanged();
  }

  function marksChanged(): void {
    readings.settle();
    lookAtCrowd();
    options.onChange();
  }

  /** Our own comings and goings are no change of the page. */
  function isTheirs({ addedNodes, removedNodes }: MutationRecord): boolean {
    return ![...addedNodes, ...removedNodes].some((node) => isElement(node) && options.isOurs(node));
  }
}
