import { createHash } from 'node:crypto';
import { Queue } from 'bullmq';
import { UsageError } from '../command-line/run-command.ts';
import type { ArchivePlan } from './archive-folder.ts';
import type { ArchiveBlock } from './cut-inputs.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';

/** A job is a block; everything else is in the plan of the archive. */
export type BlockQueue = Queue<ArchiveBlock>;

/** Time in which Redis must answer for the first time. */
const FIRST_ANSWER_MS = 5000;

/** Times a block is tried before it is set aside: whether it fails or its worker dies. */
export const TRIES = 3;

/** The queue of an archive: of the same plan, the same queue, from whatever machine and under whatever path. */
export function queueName(plan: ArchivePlan): string {
  return `archive-${createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16)}`;
}

/** An address of Redis without its password, to be shown. */
export function shownAddress(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}

/** What a connection is made of; one that is lost is sought again for as long as it takes. Throws a {@link UsageError} for an address that is none. */
export function connectionOptions(url: string) {
  if (!/^rediss?:\/\/[^\s/]/.test(url)) throw new UsageError(`--redis ${shownAddress(url)}: write redis://HOST:PORT`);
  return {
    url,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_ANSWER_MS,
    retryStrategy: (times: number) => Math.min(200 * times, 2000),
  };
}

/** Opens the queue of an archive. Throws a {@link StoppedError} where Redis does not answer within five seconds. */
export async function openQueue(plan: ArchivePlan, url: string): Promise<BlockQueue> {
  const queue: BlockQueue = new Queue(queueName(plan), { connection: connectionOptions(url) });
  let why = 'no answer';
  queue.on('error', (error: NodeJS.ErrnoException) => {
    why = error.code ?? error.message;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), FIRST_ANSWER_MS);
  });
  const first = await Promise.race([queue.waitUntilReady(), late]).catch((error: Error) => {
    why = error.message;
    return 'late' as const;
  });
  clearTimeout(timer);
  if (first !== 'late') return queue;
  queue.close().catch(() => {});
  throw new StoppedError(`Redis at ${shownAddress(url)} cannot be reached (${why})`, EXIT_CODES.noRedis);
}
