import { placesInView } from '../marks/viewport.ts';
import { outermost } from '../text/changes.ts';
import { type DomAccess, type Flow, type FlowWalk, walkFlows } from '../text/flows.ts';
import { isWithin, nextSiblingOf, parentOf } from '../text/nodes.ts';
import { endsFlow, flowRootOf } from '../text/treatment.ts';

/** Longest stretch of work in one go, in milliseconds: above 50 a page is felt to stutter, and we are its guests. */
const SLICE_MS = 12;

/** Longest stretch for what is in view when we start, in milliseconds: marks that come together look like print. */
const VIEW_MS = 30;

/** Most text of a page that is read from the top at once, in UTF-16 units: what is in view comes in the same breath. */
const SHORT_UNITS = 20_000;

/** Times a walk is begun again because the page took away what it rested on; then it goes through without a rest. */
const MOST_RESTARTS = 4;

/** What the queue asks of its surroundings. */
export interface WorkQueueOptions {
  readonly domAccess: DomAccess;
  /** Takes a flow to be read; gives it back as it is kept. */
  readonly read: (flow: Flow) => Flow;
  /** True while as much is on its way as may be: the queue rests until it is told to {@link WorkQueue.goOn}. */
  readonly isFull: () => boolean;
  /** Called after each stretch of work. */
  readonly onSlice: () => void;
  /** Called when all below a root has been read, with its flows. */
  readonly onEnd: (root: Node, flows: ReadonlySet<Flow>) => void;
  readonly report: (error: unknown) => void;
}

/** Brings the text of roots to be read, one root after the other, in slices. */
export interface WorkQueue {
  /** Reads what is in view of a document first, then all of it; a short one at once. */
  start(page: Document): void;
  /** Reads all below a root, after what has been asked for before. */
  add(root: Node): void;
  /** To be called when there is room again for what is read. */
  goOn(): void;
  /** To be told of every node taken out of its place: a walk may be resting in it. */
  removed(node: Node): void;
  stop(): void;
}

/** A root on its way. */
interface Job {
  readonly root: Node;
  /** Null until its turn comes. */
  walk: FlowWalk | null;
  readonly flows: Set<Flow>;
  restarts: number;
}

/** A work queue for one document. */
export function createWorkQueue(options: WorkQueueOptions): WorkQueue {
  let jobs: Job[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    start(page) {
      jobs.push(jobFor(page));
      try {
        slice(VIEW_MS, isShort(page) ? readJobs : readView);
      } catch (error) {
        options.report(error);
      }
      goOn();
    },
    add(root) {
      const isWaiting = jobs.some((job) => job.root === root && job.walk === null);
      if (!isWaiting) jobs.push(jobFor(root));
      goOn();
    },
    goOn,
    removed(node) {
      const job = jobs[0];
      const at = job?.walk?.at() ?? null;
      if (job === undefined || at === null || !isWithin(at, node)) return;
      job.walk = null;
      job.restarts++;
    },
    stop() {
      clearTimeout(timer);
      jobs = [];
    },
  };

  function jobFor(root: Node): Job {
    return { root, walk: null, flows: new Set(), restarts: 0 };
  }

  function goOn(): void {
    if (jobs.length > 0 && !options.isFull()) timer ??= setTimeout(() => guarded(() => slice(SLICE_MS, readJobs)));
  }

  function guarded(work: () => void): void {
    timer = undefined;
    try {
      work();
    } catch (error) {
      // What it stumbled on would make it stumble again.
      jobs.shift();
      options.report(error);
    }
    goOn();
  }

  function slice(ms: number, work: (until: number) => void): void {
    try {
      work(performance.now() + ms);
    } finally {
      options.onSlice();
    }
  }

  function readJobs(until: number): void {
    for (let job = jobs[0]; job !== undefined; job = jobs[0]) {
      if (!job.root.isConnected) {
        jobs.shift();
        continue;
      }
      job.walk ??= walkFlows(job.root, options.domAccess);
      const flow = job.walk.next();
      if (flow === undefined) {
        jobs.shift();
        options.onEnd(job.root, job.flows);
      } else if (flow !== null) job.flows.add(options.read(flow));
      const mayRest = job.restarts < MOST_RESTARTS;
      if (mayRest && (performance.now() >= until || options.isFull())) return;
    }
  }

  function isShort({ documentElement }: Document): boolean {
    return (documentElement?.textContent ?? '').length <= SHORT_UNITS;
  }

  /**
   * Of each block in view, what stands from its first line in view to the last: it may be a whole newspaper. And the blocks
   * between two of them, whole: the points looked at meet but some.
   */
  function readView(until: number): void {
    const texts = new Set(placesInView().map(({ node }) => node));
    const roots = new Set<Node>();
    for (const text of texts) {
      const root = flowRootOf(text);
      if (root !== null) roots.add(root);
    }
    const inView = outermost(roots);
    for (const block of withBetween(inView)) {
      const walk = walkFlows(block, options.domAccess);
      const isWhole = !inView.includes(block);
      let between: Flow[] = [];
      let isInside = false;
      for (let flow = walk.next(); flow !== undefined && (isWhole || texts.size > 0); flow = walk.next()) {
        if (performance.now() >= until) return;
        if (flow === null) continue;
        if (isWhole) {
          options.read(flow);
          continue;
        }
        const isSeen = flow.nodes.filter((node) => texts.delete(node)).length > 0;
        if (isInside || isSeen) between.push(flow);
        if (!isSeen) continue;
        isInside = true;
        for (const one of between) options.read(one);
        between = [];
      }
    }
  }
}

/** Blocks and the blocks that stand between two of them, in the order of the page among those of one parent. */
function withBetween(blocks: readonly Node[]): Set<Node> {
  const ofParent = new Map<Node | null, Node[]>();
  for (const block of blocks) {
    const parent = parentOf(block);
    ofParent.set(parent, [...(ofParent.get(parent) ?? []), block]);
  }
  const all = new Set<Node>();
  for (const siblings of ofParent.values()) {
    siblings.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
    const last = siblings.at(-1);
    for (let at: Node | null = siblings[0] ?? null; at !== null; at = at === last ? null : nextSiblingOf(at)) {
      if (siblings.includes(at) || endsFlow(at)) all.add(at);
    }
  }
  return all;
}
