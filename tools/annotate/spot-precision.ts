/**
 * npm run -s spot:precision -- [--count N] [--seed N] [--publisher NAME] [--archive FOLDER [--since YYYY-MM-DD] | FILE…]
 * npm run -s spot:precision -- --judged
 * Draws marks at random, every one as likely as any other, from text or HTML files or from an archive of the broadcasts, which is made in
 * FOLDER where it is not there, and prints each with its context for a person to judge. The same seed draws the same. What was judged is kept in
 * tests/spotting/judged-marks.tsv without the texts; --judged prints the shares that are wrong in it. Exit code 2 on bad input.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { QUESTIONS, type Question, type QuestionOptions } from '../archive/queries.ts';
import { readInput } from '../command-line/read-input.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { openBroadcastArchive } from '../seeds/broadcast-archive.ts';
import { CORPUS_FOLDER } from '../seeds/corpus.ts';
import { drawSample } from '../seeds/draw-sample.ts';
import { contextOf } from './context-of.ts';
import { formatShares, parseJudgedMarks } from './judged-marks.ts';
import { openAnnotator } from './open-annotator.ts';
import { understood } from './page-understood.ts';

const USAGE =
  'usage: npm run -s spot:precision -- [--count N] [--seed N] [--publisher NAME] [--archive FOLDER [--since YYYY-MM-DD] | FILE…], or --judged';
const JUDGED_FILE = join(import.meta.dirname, '..', '..', 'tests', 'spotting', 'judged-marks.tsv');
/** Marks of a sample: of 400 without a wrong one fewer than one in a hundred is wrong, nearly certainly. */
const COUNT = 400;
/** Characters shown either side of a mark. */
const CONTEXT = 32;

const SAMPLE = QUESTIONS.find(({ name }) => name === 'sample') as Question;

/** A mark as it is shown. */
interface ShownMark {
  readonly concept: string;
  readonly surface: string;
  readonly context: string;
}

async function main(): Promise<void> {
  const { values, positionals: files } = readArguments();
  if (values.judged) {
    console.log(formatShares(parseJudgedMarks(readFileSync(JUDGED_FILE, 'utf8'))));
    return;
  }
  const count = Number(values.count ?? COUNT);
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new UsageError(USAGE);
  if ((values.archive === undefined) === (files.length === 0)) throw new UsageError(USAGE);
  const { since } = values;
  if (since !== undefined && (values.archive === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(since))) {
    throw new UsageError(USAGE);
  }
  const marks =
    values.archive === undefined
      ? await drawSample(marksOfFiles(files, values.publisher), count, seed)
      : await marksOfArchive(values.archive, { limit: count, least: 1, seed, since });
  for (const [at, { concept, surface, context }] of marks.entries()) {
    console.log([at + 1, surface, concept, context].join('\t'));
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        judged: { type: 'boolean' },
        count: { type: 'string' },
        seed: { type: 'string' },
        publisher: { type: 'string' },
        archive: { type: 'string' },
        since: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

async function* marksOfFiles(files: readonly string[], publisherName: string | undefined): AsyncGenerator<ShownMark> {
  const { annotateAs, originOf, publishers } = openAnnotator();
  const publisher = publisherName === undefined ? null : publisherCalled(publisherName, publishers);
  if (publisherName !== undefined && publisher === null)
    throw new UsageError(`--publisher ${publisherName}: not known`);
  for (const file of files) {
    const input = readInput(file);
    if (!input.ok) {
      console.error(`${file}: ${input.message}`);
      continue;
    }
    const { home, date } = understood(originOf(input.said, input.address), publisher, null);
    const page = { home: home ?? undefined, date: date ?? undefined };
    yield* shownMarks(input.text, annotateAs(input.text, page, input.paragraphs).spans);
  }
}

async function marksOfArchive(folder: string, sample: QuestionOptions): Promise<ShownMark[]> {
  const { ask } = await openBroadcastArchive(folder, CORPUS_FOLDER);
  const { rows } = await ask(`
    SELECT concept, surface, "offset", text FROM (${SAMPLE.sql(sample)})
    JOIN (SELECT article, text FROM articles) USING (article)`);
  return rows.map((row) => {
    const [concept, surface, offset, text] = row as [string, string, number, string];
    return { concept, surface, context: contextOf(text, offset, offset + surface.length, CONTEXT) };
  });
}

function* shownMarks(
  text: string,
  spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly entries: readonly { readonly ref: TermRef }[];
  }[],
): Generator<ShownMark> {
  for (const { start, end, entries } of spans) {
    yield {
      concept: idOf(entries[0]?.ref as TermRef),
      surface: text.slice(start, end).replace(/\s+/g, ' '),
      context: contextOf(text, start, end, CONTEXT),
    };
  }
}

await runCommand(main);
