import { outermost } from './changes.ts';
import { type Flow, type FlowWalk, type Sight, walkFlows } from './flows.ts';
import { isWithin } from './nodes.ts';
import type { FlowReading } from './readings.ts';
import { flowRootOf } from './treatment.ts';
import { placesInView } from './viewport.ts';

/** Longest stretch of work in one go, in milliseconds: above 50 a page is felt to stutter, and we are its guests. */
const SLICE_MS = 12;

/** Longest stretch for what is in view when we start, in milliseconds: marks that come together look like print. */
const VIEW_MS = 30;

/** Times a walk is begun again because the page took away what it rested on; then it goes through without a rest. */
const MOST_RESTARTS = 4;

/** What gathering asks of its surroundings. */
export interface GatheringOptions {
  readonly sight: Sight;
  /** Reads a flow; the flow comes back as it is kept, with its reading where that is in doubt. */
  readonly read: (flow: Flow) => { readonly flow: Flow; readonly doubtful: FlowReading | null };
  /** Called after each stretch of work with the readings in doubt. */
  readonly onSlice: (doubtful: readonly FlowReading[]) => void;
  /** Called when all below a root has been read, with its flows. */
  readonly onEnd: (root: Node, flows: ReadonlySet<Flow>) => void;
  readonly report: (error: unknown) => void;
}

/** Brings the text of roots to be read, one root after the other, in slices. */
export interface Gathering {
  /** Reads what is in view first, then all below a root. */
  start(root: Node): void;
  /** Reads all below a root, after what has been asked for before. */
  gather(root: Node): void;
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

/** A gathering for one document. */
export function createGathering(options: GatheringOptions): Gathering {
  let jobs: Job[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    start(root) {
      jobs.push(jobFor(root));
      try {
        slice(VIEW_MS, readView);
      } catch (error) {
        options.report(error);
      }
      goOn();
    },
    gather,
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

  function gather(root: Node): void {
    const isWaiting = jobs.some((job) => job.root === root && job.walk === null);
    if (!isWaiting) jobs.push(jobFor(root));
    goOn();
  }

  function jobFor(root: Node): Job {
    return { root, walk: null, flows: new Set(), restarts: 0 };
  }

  function goOn(): void {
    if (jobs.length > 0) timer ??= setTimeout(() => guarded(() => slice(SLICE_MS, readJobs)));
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

  function slice(ms: number, work: (until: number, doubtful: FlowReading[]) => void): void {
    const doubtful: FlowReading[] = [];
    try {
      work(performance.now() + ms, doubtful);
    } finally {
      options.onSlice(doubtful);
    }
  }

  function readJobs(until: number, doubtful: FlowReading[]): void {
    for (let job = jobs[0]; job !== undefined; job = jobs[0]) {
      if (!job.root.isConnected) {
        jobs.shift();
        continue;
      }
      job.walk ??= walkFlows(job.root, options.sight);
      const flow = job.walk.next();
      if (flow === undefined) {
        jobs.shift();
        options.onEnd(job.root, job.flows);
      } else if (flow !== null) job.flows.add(read(flow, doubtful));
      if (performance.now() >= until && job.restarts < MOST_RESTARTS) return;
    }
  }

  /** Of each block in view, what stands from its first line in view to the last: it may be a whole newspaper. */
  function readView(until: number, doubtful: FlowReading[]): void {
    const texts = new Set(placesInView().map(({ node }) => node));
    const roots = new Set<Node>();
    for (const text of texts) {
      const root = flowRootOf(text);
      if (root !== null) roots.add(root);
    }
    for (const root of outermost(roots)) {
      const walk = walkFlows(root, options.sight);
      let between: Flow[] = [];
      let isInside = false;
      for (let flow = walk.next(); flow !== undefined && texts.size > 0; flow = walk.next()) {
        if (performance.now() >= until) return;
        if (flow === null) continue;
        const isSeen = flow.nodes.filter((node) => texts.delete(node)).length > 0;
        if (isInside || isSeen) between.push(flow);
        if (!isSeen) continue;
        isInside = true;
        for (const one of between) read(one, doubtful);
        between = [];
      }
    }
  }

  function read(flow: Flow, doubtful: FlowReading[]): Flow {
    const done = options.read(flow);
    if (done.doubtful !== null) doubtful.push(done.doubtful);
    return done.flow;
  }
}
