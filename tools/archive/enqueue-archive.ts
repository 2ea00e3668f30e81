import { blockName, readDone } from './archive-folder.ts';
import { type ArchiveOptions, planArchive } from './build-archive.ts';
import { openQueue, TRIES } from './queue-connection.ts';

/** Jobs added at a time: a megabyte of messages. */
const AT_ONCE = 1000;

/** Time before a block is tried again, in milliseconds. */
const RETRY_MS = 1000;

/**
 * Puts the blocks of an archive that are not done into its queue, each once however often this is run; what was set aside is
 * tried anew. Gives the exit code; throws as `planArchive` and `openQueue` do.
 */
export async function enqueueArchive(options: ArchiveOptions, redis: string): Promise<number> {
  const { plan, blocks } = await planArchive(options);
  const queue = await openQueue(plan, redis);
  try {
    const left = blocks.filter(({ number }) => readDone(options.out, number) === null);
    // A job that has failed keeps its name, and another of that name would not be taken.
    for (const job of await queue.getFailed()) await job.remove();
    for (let at = 0; at < left.length; at += AT_ONCE) {
      await queue.addBulk(
        left.slice(at, at + AT_ONCE).map((block) => ({
          name: 'block',
          data: block,
          opts: {
            jobId: `block-${blockName(block.number)}`,
            attempts: TRIES,
            backoff: { type: 'fixed', delay: RETRY_MS },
            removeOnComplete: true,
          },
        })),
      );
    }
    console.error(
      `${options.out}: ${left.length} of ${plan.blocks} blocks are in the queue; ` +
        `npm run -s archive -- work ${options.out}, here and elsewhere, makes them`,
    );
    return 0;
  } finally {
    await queue.close();
  }
}
