/** A thread that makes blocks of an archive, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { whyUnreadable } from '../command-line/why-unreadable.ts';
import { type ArchivePlan, type BlockDone, readDone, writeDone } from './archive-folder.ts';
import { type ArticleRows, createRowMaker } from './article-rows.ts';
import type { PoolMessage } from './block-pool.ts';
import { type BlockWriter, openBlockWriter } from './block-writer.ts';
import type { ArchiveBlock } from './cut-inputs.ts';
import { StoppedError } from './exit-codes.ts';
import { cutLines, linesOf } from './line-blocks.ts';
import type { BlockResult } from './make-blocks.ts';
import { readArticle } from './read-article.ts';
import { piecesOf } from './read-bytes.ts';

/** Bad lines of a block that are named; all are counted. */
const MOST_ERRORS = 20;

const { out, plan } = workerData as { readonly out: string; readonly plan: ArchivePlan };
const annotator = openAnnotator();
const makeRows = createRowMaker(annotator, plan.withText);
let writer: BlockWriter | undefined;

async function makeBlock(block: ArchiveBlock): Promise<BlockResult> {
  if (annotator.revision !== plan.glossary) {
    return {
      ok: false,
      isStop: true,
      message: `the glossary here is ${annotator.revision}, the archive's ${plan.glossary}`,
    };
  }
  const earlier = readDone(out, block.number);
  if (earlier !== null) return { ok: true, done: earlier };
  writer ??= await openBlockWriter();
  const counts = { articles: 0, spans: 0, quotes: 0, bad: 0 };
  const errors: string[] = [];
  const path = plan.inputs[block.input]?.path ?? '';
  let read = block.start;
  try {
    for await (const { bytes, firstLine, tooLong, end } of cutLines(piecesOf(path, block.start, block.end), {
      line: block.firstLine,
      bytes: block.start,
    })) {
      read = end;
      for (const [at, text] of linesOf(bytes).entries()) {
        const line = firstLine + at;
        const rows = tooLong.includes(line) ? 'is too long' : rowsOf(text, { input: block.input, line });
        if (typeof rows === 'string') {
          counts.bad++;
          if (errors.length < MOST_ERRORS) errors.push(`${path}, line ${line}: ${rows}`);
          continue;
        }
        counts.articles++;
        counts.spans += rows.spans.length;
        counts.quotes += rows.quotes.length;
        writer.add(rows);
      }
    }
  } catch (error) {
    await writer.clear();
    return { ok: false, isStop: false, message: `${path}: ${whyUnreadable(error)}` };
  }
  try {
    if (read !== block.end) return { ok: false, isStop: false, message: `${path}: is shorter than it was` };
    await writer.putInPlace(out, block.number);
    const done: BlockDone = { ...counts, errors };
    writeDone(out, block.number, done);
    return { ok: true, done };
  } catch (error) {
    return { ok: false, isStop: error instanceof StoppedError, message: (error as Error).message };
  } finally {
    await writer.clear();
  }
}

/** The rows of a line, or what is wrong with it. A fault of ours in one is told of that one. */
function rowsOf(text: string, place: { readonly input: number; readonly line: number }): ArticleRows | string {
  try {
    // A mark of the order of bytes is none of the text.
    const read = readArticle(place.line === 1 ? text.replace(/^\ufeff/, '') : text);
    return read.ok ? makeRows(read.article, place) : read.error;
  } catch (error) {
    return `fault: ${(error as Error).message}`;
  }
}

/** One at a time: they share the tables of the engine. */
let last = Promise.resolve();
parentPort?.on('message', ({ number, value }: PoolMessage<ArchiveBlock>) => {
  last = last.then(async () => {
    const answer: PoolMessage<BlockResult> = { number, value: await makeBlock(value) };
    parentPort?.postMessage(answer);
  });
});
