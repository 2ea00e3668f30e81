import { existsSync, statSync } from 'node:fs';
import type { ReadGlossary } from '../annotate/read-glossaries.ts';
import { UsageError } from '../command-line/run-command.ts';
import type { Answers, LineOptions } from './answer-lines.ts';
import { createPool } from './block-pool.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Journal, journalOf, readJournal, removeJournal, writeJournal } from './journal.ts';
import { MOST_NOTES } from './limits.ts';
import { cutLines, type LineBlock } from './line-blocks.ts';
import { startProgress } from './progress-line.ts';
import { readBytes } from './read-bytes.ts';
import { fileOutput, type Sink, standardOutput } from './sink.ts';

/** What a filter is to do. */
export interface FilterTask {
  /** A file, or `-` for standard input. */
  readonly input: string;
  /** A file; undefined for standard output. */
  readonly out: string | undefined;
  /** Go on where a run with the same output stopped. */
  readonly resume: boolean;
  /** Threads that annotate. */
  readonly jobs: number;
  readonly options: LineOptions;
  /** Layers over the seeds. */
  readonly glossaries: readonly ReadGlossary[];
  /** Revisions of the glossaries, the seeds' first. */
  readonly revision: string;
}

/** What a thread begins with. */
export type FilterWorkerData = Pick<FilterTask, 'options' | 'glossaries'>;

/** Time between two entries in the journal: what a run that is killed does over again. */
const JOURNAL_MS = 2000;

/**
 * Answers each line of an input by one line, in their order, and gives the exit code. Throws a {@link UsageError} where
 * the input cannot be read or the output not be written. Memory does not grow with the input.
 */
export async function runFilter(task: FilterTask): Promise<number> {
  const { out, input, jobs, options, glossaries } = task;
  const begin = whereToBegin(task);
  if (begin === null) {
    console.error(`${out}: is whole already`);
    return EXIT_CODES.done;
  }
  const sink = out === undefined ? standardOutput() : fileOutput(out, begin.outputBytes);
  // From the first byte on: an output without a journal is whole.
  if (out !== undefined) writeJournal(out, begin);
  const pool = createPool<LineBlock, Answers>(
    new URL('./filter-worker.ts', import.meta.url),
    jobs,
    { options, glossaries } satisfies FilterWorkerData,
    (block) => [block.bytes.buffer],
  );
  try {
    const blocks = cutLines(skip(readBytes(input), begin.inputBytes, input), {
      line: begin.lines + 1,
      bytes: begin.inputBytes,
    });
    const end = await answerAll(pool.inOrder(blocks), sink, begin, task);
    if (out !== undefined) removeJournal(out);
    return end.bad > 0 ? EXIT_CODES.badLines : EXIT_CODES.done;
  } finally {
    sink.close();
    await pool.close();
  }
}

async function answerAll(
  answered: AsyncIterable<{ readonly task: LineBlock; readonly result: Answers }>,
  sink: Sink,
  begin: Journal,
  { input, out }: FilterTask,
): Promise<Journal> {
  const size = sizeOf(input);
  const share = (bytes: number) => (size === null ? null : Math.min(1, bytes / size));
  const progress = startProgress('lines', begin.lines, share(begin.inputBytes) ?? 0);
  let journal = begin;
  let kept = Number.NEGATIVE_INFINITY;
  let notes = 0;
  for await (const { task, result } of answered) {
    const { length } = result.bytes;
    await sink.write(result.bytes);
    journal = {
      ...journal,
      lines: task.firstLine - 1 + task.lines,
      bad: journal.bad + result.bad,
      inputBytes: task.end,
      outputBytes: journal.outputBytes + length,
    };
    // Given back now: memory outside of the heap is collected late.
    result.bytes.buffer.transfer(0);
    for (const note of result.notes) {
      if (++notes > MOST_NOTES) continue;
      progress.clear();
      console.error(note);
    }
    progress.update(journal.lines, share(journal.inputBytes));
    if (out !== undefined && performance.now() - kept > JOURNAL_MS) {
      sink.settle();
      writeJournal(out, journal);
      kept = performance.now();
    }
  }
  progress.clear();
  if (notes > MOST_NOTES) console.error(`${notes - MOST_NOTES} notes more of this kind`);
  if (journal.bad > 0)
    console.error(`${journal.bad} of ${journal.lines} lines could not be read; each is answered by its error`);
  return journal;
}

/** Where to begin or go on; null where the output is whole. */
function whereToBegin({ out, resume, input, options, revision }: FilterTask): Journal | null {
  const task = JSON.stringify({ input, options, revision });
  const anew = { task, lines: 0, bad: 0, inputBytes: 0, outputBytes: 0 };
  if (out === undefined) return anew;
  if (!resume) {
    if (!existsSync(journalOf(out))) return anew;
    throw new UsageError(`${journalOf(out)}: an earlier run stopped here; go on with --resume, or remove it`);
  }
  const journal = readJournal(out, task);
  if (journal === null) return existsSync(out) ? null : anew;
  if ((sizeOf(out) ?? 0) < journal.outputBytes) {
    throw new UsageError(`${out}: is shorter than ${journalOf(out)} says; remove both and begin anew`);
  }
  return journal;
}

/** Without the first bytes. Throws a {@link UsageError} where there are no more. */
async function* skip(pieces: AsyncIterable<Uint8Array>, bytes: number, file: string): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of pieces) {
    if (left < piece.length) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
  if (left > 0) throw new UsageError(`${file}: is shorter than it was; begin anew`);
}

/** Bytes of a file; null for standard input and what is no plain file. */
function sizeOf(file: string): number | null {
  const stats = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : null;
}
