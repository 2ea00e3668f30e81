import { hostname } from 'node:os';
import { DelayedError, type Job, Worker } from 'bullmq';
import { openForms } from '../annotate/open-annotator.ts';
import { UsageError } from '../command-line/run-command.ts';
import { blockName, clearUnfinished, countDone, needPlan } from './archive-folder.ts';
import type { BlockPool } from './block-pool.ts';
import { reportArchive } from './build-archive.ts';
import type { ArchiveBlock } from './cut-inputs.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';
import { type BlockResult, makeBlocks } from './make-blocks.ts';
import { startProgress } from './progress-line.ts';
import { type BlockQueue, connectionOptions, openQueue, queueName, shownAddress, TRIES } from './queue-connection.ts';

/** How an archive is worked at. */
export interface WorkOptions {
  readonly out: string;
  readonly redis: string;
  /** Threads. */
  readonly jobs: number;
  /** Time after which a worker that says nothing is taken for dead, and its block for another's. */
  readonly lockSeconds: number;
}

/** Time between two looks at what is left. */
const LOOK_MS = 1000;

/** Time a lost Redis is waited for before a worker gives up, in milliseconds. */
const LONGEST_ABSENCE_MS = 600_000;

/**
 * Makes blocks of an archive from its queue until all are done or set aside, by this worker or another. Gives the exit
 * code; throws a {@link StoppedError} where Redis cannot be reached or the disk is full, a {@link UsageError} where there is
 * no such archive here or the glossary is another.
 */
export async function workArchive({ out, redis, jobs, lockSeconds }: WorkOptions): Promise<number> {
  const plan = needPlan(out);
  const { version } = openForms().info;
  if (version !== plan.glossary) {
    throw new UsageError(
      `${out}: is made with the glossary ${plan.glossary}, here is ${version}; use the same version`,
    );
  }
  const queue = await openQueue(plan, redis);
  const pool = makeBlocks(out, plan, jobs);
  const stop: { error?: StoppedError } = {};
  const worker = startWorker(pool, stop);
  const absence = watchConnection(worker, redis);
  try {
    await untilDone(queue, out, plan.blocks, () => {
      if (stop.error !== undefined) throw stop.error;
      if (absence() > LONGEST_ABSENCE_MS) {
        throw new StoppedError(`Redis at ${shownAddress(redis)} cannot be reached any more`, EXIT_CODES.noRedis);
      }
    });
    const setAside = await queue.getFailed();
    const done = countDone(out);
    if (done === plan.blocks) {
      clearUnfinished(out);
      return reportArchive(out, plan);
    }
    if (setAside.length === 0) {
      throw new UsageError(
        `${out}: ${done} of ${plan.blocks} blocks are done and no other is in the queue; enqueue them`,
      );
    }
    for (const { data, failedReason } of setAside.sort((a, b) => a.data.number - b.data.number)) {
      const { path } = plan.inputs[data.input] ?? { path: '' };
      console.error(
        `block ${blockName(data.number)} is set aside after ${TRIES} tries: ${failedReason} ` +
          `(${path}, from line ${data.firstLine}); mend it and enqueue again`,
      );
    }
    console.error(`${out}: ${done} of ${plan.blocks} blocks are done, ${setAside.length} set aside`);
    return EXIT_CODES.setAside;
  } finally {
    await Promise.race([
      Promise.allSettled([worker.close(stop.error !== undefined), queue.close()]),
      pause(LOOK_MS * 5),
    ]);
    await pool.close();
  }

  function startWorker(threads: BlockPool<ArchiveBlock, BlockResult>, stopped: typeof stop): Worker<ArchiveBlock> {
    return new Worker<ArchiveBlock>(queueName(plan), (job, token) => makeBlock(job, token, threads, stopped), {
      connection: connectionOptions(redis),
      name: `${hostname()}-${process.pid}`,
      concurrency: jobs,
      lockDuration: lockSeconds * 1000,
      stalledInterval: lockSeconds * 500,
      // With the first try, as many as blocks that fail by themselves have.
      maxStalledCount: TRIES - 1,
    });
  }
}

/** A full disk is no fault of the block's: it goes back to the queue, and the worker ends. */
async function makeBlock(
  job: Job<ArchiveBlock>,
  token: string | undefined,
  pool: BlockPool<ArchiveBlock, BlockResult>,
  stop: { error?: StoppedError },
): Promise<void> {
  const result = await pool.run(job.data).catch((error: Error) => {
    // A thread that dies may die of its block: this try counts, and the worker ends.
    stop.error ??= new StoppedError(`a thread has died: ${error.message}`, 1);
    throw error;
  });
  if (result.ok) return;
  if (!result.isStop) throw new Error(result.message);
  stop.error ??= new StoppedError(result.message, EXIT_CODES.unwritable);
  await job.moveToDelayed(Date.now() + LOOK_MS, token);
  throw new DelayedError();
}

/** Says when Redis is away and when it is back; gives for how many milliseconds it has been away. */
function watchConnection(worker: Worker<ArchiveBlock>, redis: string): () => number {
  let since: number | null = null;
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (since !== null) return;
    since = performance.now();
    console.error(`Redis at ${shownAddress(redis)} is away (${error.code ?? error.message}); waiting for it`);
  });
  worker.on('ready', () => {
    if (since !== null) console.error(`Redis at ${shownAddress(redis)} is back`);
    since = null;
  });
  return () => (since === null ? 0 : performance.now() - since);
}

/** Looks again and again, until nothing waits and nobody works. `check` throws where there is no point in waiting. */
async function untilDone(queue: BlockQueue, out: string, blocks: number, check: () => void): Promise<void> {
  const before = countDone(out);
  const progress = startProgress('blocks', before, before / Math.max(blocks, 1));
  try {
    for (;;) {
      check();
      const counts = await Promise.race([
        queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized'),
        pause(LOOK_MS),
      ]);
      if (counts !== undefined && Object.values(counts).every((count) => count === 0)) return;
      const done = countDone(out);
      progress.update(done, done / Math.max(blocks, 1));
      await pause(LOOK_MS);
    }
  } finally {
    progress.clear();
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
