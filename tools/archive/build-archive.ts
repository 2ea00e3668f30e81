import { resolve } from 'node:path';
import { openForms } from '../annotate/open-annotator.ts';
import { type ArchivePlan, type BlockDone, beginArchive, readDone } from './archive-folder.ts';
import { type ArchiveBlock, cutInputs, measureInputs } from './cut-inputs.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';
import { MOST_NOTES } from './limits.ts';
import { makeBlocks } from './make-blocks.ts';
import { startProgress } from './progress-line.ts';

/** What an archive is to be made of. */
export interface ArchiveOptions {
  readonly out: string;
  readonly inputs: readonly string[];
  readonly withText: boolean;
  readonly blockBytes: number;
}

/**
 * Plans an archive, and begins it or goes on with it. Gives its plan and blocks. Throws a `UsageError` where an input
 * cannot be read or the folder holds something else.
 */
export async function planArchive(options: ArchiveOptions): Promise<{ plan: ArchivePlan; blocks: ArchiveBlock[] }> {
  const inputs = await measureInputs(options.inputs.map((input) => resolve(input)));
  const blocks: ArchiveBlock[] = [];
  for await (const block of cutInputs(inputs, options.blockBytes)) blocks.push(block);
  const plan: ArchivePlan = {
    format: 1,
    glossary: openForms().info.version,
    withText: options.withText,
    blockBytes: options.blockBytes,
    inputs,
    blocks: blocks.length,
  };
  beginArchive(options.out, plan);
  return { plan, blocks };
}

/** Makes all blocks of an archive that are not made, in `jobs` threads, and gives the exit code. Throws as {@link planArchive} does, or a {@link StoppedError}. */
export async function buildArchive(options: ArchiveOptions, jobs: number): Promise<number> {
  const { out } = options;
  const { plan, blocks } = await planArchive(options);
  const left = blocks.filter(({ number }) => readDone(out, number) === null);
  const bytes = plan.inputs.reduce((sum, { size }) => sum + size, 0);
  let read = bytes - left.reduce((sum, { start, end }) => sum + end - start, 0);
  const progress = startProgress('articles', 0, read / Math.max(bytes, 1));
  const pool = makeBlocks(out, plan, Math.min(jobs, Math.max(left.length, 1)));
  let articles = 0;
  try {
    for await (const { task, result } of pool.inOrder(inTurn(left))) {
      if (!result.ok) {
        progress.clear();
        throw new StoppedError(result.message, result.isStop ? EXIT_CODES.unwritable : 2);
      }
      read += task.end - task.start;
      articles += result.done.articles;
      progress.update(articles, read / Math.max(bytes, 1));
    }
  } finally {
    progress.clear();
    await pool.close();
  }
  return reportArchive(out, plan);
}

/** Says what an archive holds, and gives the exit code: whether any line was bad. All blocks must be done. */
export function reportArchive(out: string, plan: ArchivePlan): number {
  const total = { articles: 0, spans: 0, quotes: 0, bad: 0 };
  const errors: string[] = [];
  for (let block = 0; block < plan.blocks; block++) {
    const done = readDone(out, block) as BlockDone;
    for (const name of ['articles', 'spans', 'quotes', 'bad'] as const) total[name] += done[name];
    errors.push(...done.errors);
  }
  for (const error of errors.slice(0, MOST_NOTES)) console.error(error);
  if (total.bad > 0)
    console.error(`${total.bad} of ${total.articles + total.bad} lines could not be read, and are left out`);
  console.error(
    `${out}: ${total.articles} articles, ${total.spans} spans, ${total.quotes} strings in quotes no form knows`,
  );
  return total.bad > 0 ? EXIT_CODES.badLines : EXIT_CODES.done;
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
