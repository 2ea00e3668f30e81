import { isTextIn, viewport } from '../marks/boxes.ts';
import { type DomAccess, type Flow, type FlowWalk, walkFlows } from '../text/flows.ts';
import { composedParent, createClimb } from '../text/nodes.ts';

/** Longest stretch of work in one go, in milliseconds: above 50 a page is felt to stutter, and we are its guests. */
const SLICE_MS = 12;

/** Longest stretch for what is in view when we start, in milliseconds: marks that come together look like print. */
const VIEW_MS = 30;

/** Flows in a row out of view after which what is in view is taken to have ended. */
const MOST_BEYOND = 200;

/** Texts of a flow that are asked where they stand, to tell whether it is in view. */
const MOST_ASKED = 10;

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
  /** To be told of the nodes taken out of their places: a walk may be resting in one. Cost: the depth it rests at. */
  removed(nodes: ReadonlySet<Node>): void;
  stop(): void;
}

/** A root on its way. */
interface Job {
  readonly root: Node;
  /** Null until its turn comes. */
  walk: FlowWalk | null;
  readonly flows: Set<Flow>;
  /** Flows that the walk has met and that are still to be read, the last first. */
  passed: Flow[];
  restarts: number;
}

/** A work queue for one document. */
export function createWorkQueue(options: WorkQueueOptions): WorkQueue {
  let current: Job | null = null;
  /** Roots whose turn comes after that, in their order. */
  const waiting = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    start(page) {
      const job = jobFor(page);
      current = job;
      try {
        slice(VIEW_MS, isShort(page) ? readJobs : (until) => readView(job, until));
      } catch (error) {
        options.report(error);
      }
      goOn();
    },
    add(root) {
      if (current?.root !== root || current.walk !== null) waiting.add(root);
      goOn();
    },
    goOn,
    removed(nodes) {
      const at = current?.walk?.at() ?? null;
      if (current === null || createClimb((node) => nodes.has(node), composedParent)(at) === null) return;
      current.walk = null;
      current.passed = [];
      current.restarts++;
    },
    stop() {
      clearTimeout(timer);
      current = null;
      waiting.clear();
    },
  };

  function jobFor(root: Node): Job {
    return { root, walk: null, flows: new Set(), passed: [], restarts: 0 };
  }

  function next(): Job | null {
    const [root] = waiting;
    if (root === undefined) return null;
    waiting.delete(root);
    return jobFor(root);
  }

  function goOn(): void {
    if (!(current === null && waiting.size === 0) && !options.isFull())
      timer ??= setTimeout(() => guarded(() => slice(SLICE_MS, readJobs)));
  }

  function guarded(work: () => void): void {
    timer = undefined;
    try {
      work();
    } catch (error) {
      // What it stumbled on would make it stumble again.
      current = null;
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
    for (current ??= next(); current !== null; current ??= next()) {
      const job = current;
      if (!job.root.isConnected) {
        current = null;
        continue;
      }
      job.walk ??= walkFlows(job.root, options.domAccess);
      const flow = job.passed.pop() ?? job.walk.next();
      if (flow === undefined) {
        current = null;
        options.onEnd(job.root, job.flows);
      } else if (flow !== null) job.flows.add(options.read(flow));
      const mayRest = job.restarts < MOST_RESTARTS;
      if (mayRest && (performance.now() >= until || options.isFull())) return;
    }
  }

  function isShort({ documentElement }: Document): boolean {
    return (documentElement?.textContent ?? '').length <= SHORT_UNITS;
  }

  /** Reads what is in view of what a walk meets meanwhile; what it passes is read in its turn. */
  function readView(job: Job, until: number): void {
    const view = viewport();
    const walk = walkFlows(job.root, options.domAccess);
    job.walk = walk;
    let beyond = Number.NEGATIVE_INFINITY;
    while (beyond < MOST_BEYOND && performance.now() < until) {
      const flow = walk.next();
      if (flow === undefined) break;
      if (flow === null) continue;
      if (flow.nodes.slice(0, MOST_ASKED).some((node) => isTextIn(node, view))) {
        beyond = 0;
        job.flows.add(options.read(flow));
      } else {
        beyond++;
        job.passed.push(flow);
      }
    }
    job.passed.reverse();
  }
}
