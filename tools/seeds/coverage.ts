/**
 * npm run -s seeds:coverage -- FILE…
 * npm run -s seeds:coverage -- --sample N [--since YYYY] [--seed N] [--corpus FOLDER]
 * npm run -s seeds:coverage -- --wanted FILE
 * For each text or HTML file: how densely the glossary marks it at each level, and where it says nothing for longest; the
 * same density for broadcasts drawn at random; or how many lines of a list of expressions are marked. Exit code 2 on bad
 * input.
 */
import { parseArgs } from 'node:util';
import type { PageContext, Span } from '../../lib/spot/types.ts';
import { type Annotator, openAnnotator } from '../annotate/open-annotator.ts';
import { readText } from '../command-line/read-text.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { type Broadcast, CORPUS_FOLDER, readBroadcasts } from './corpus.ts';
import { drawSample } from './draw-sample.ts';
import { addMarks, countMarks, formatDensity } from './mark-density.ts';
import { hanOf } from './verify-text.ts';
import { formatWanted, markedPart, parseWanted } from './wanted-marks.ts';

const USAGE =
  'usage: npm run -s seeds:coverage -- FILE… | --sample N [--since YYYY] [--seed N] [--corpus FOLDER] | --wanted FILE';

/** How many stretches are shown: enough to see what a page is missing, few enough to read. */
const STRETCHES_SHOWN = 10;
/** Characters shown of a stretch. */
const SHOWN_LENGTH = 60;

/** A part of a text that no span touches. */
export interface UnmarkedStretch {
  /** As in the text, without white space at its ends. */
  readonly text: string;
  /** UTF-16 offset of its first character in the whole text. */
  readonly start: number;
  /** Its length in Han characters; never 0. */
  readonly han: number;
}

/**
 * The stretches between spans, before the first and after the last; the longest in Han characters first. A stretch that
 * comes again word for word, as machine-read pages repeat their paragraphs, is given once.
 */
export function unmarkedStretches(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): UnmarkedStretch[] {
  const byText = new Map<string, UnmarkedStretch>();
  let start = 0;
  for (const next of [...spans, { start: text.length, end: text.length }]) {
    const between = text.slice(start, next.start);
    const trimmed = between.trim();
    const han = hanOf(trimmed).length;
    if (han > 0 && !byText.has(trimmed)) {
      byText.set(trimmed, { text: trimmed, start: start + between.indexOf(trimmed), han });
    }
    start = next.end;
  }
  return [...byText.values()].sort((a, b) => b.han - a.han || a.start - b.start);
}

/** What is printed for one file; spans are those of every tier, `density` is its line on the levels. */
export function formatCoverage(file: string, text: string, spans: readonly Span[], density: string): string {
  const han = hanOf(text).length;
  const concepts = new Set(spans.map((span) => span.entries[0]?.ref)).size;
  const stretches = unmarkedStretches(text, spans).slice(0, STRETCHES_SHOWN);
  return [
    `${file}: ${concepts} concepts, ${spans.length} spans, ${han} Han characters`,
    `  ${density}`,
    ...(stretches.length > 0 ? ['  offset   Han  longest without a span'] : []),
    ...stretches.map((stretch) => {
      const place = `${String(stretch.start).padStart(8)}${String(stretch.han).padStart(6)}`;
      return `${place}  ${shorten(stretch.text)}`;
    }),
  ].join('\n');
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= SHOWN_LENGTH ? characters.join('') : `${characters.slice(0, SHOWN_LENGTH).join('')}…`;
}

async function main(): Promise<void> {
  const { values, positionals: files } = readArguments();
  const modes = [files.length > 0, values.sample !== undefined, values.wanted !== undefined].filter(Boolean);
  if (modes.length !== 1) throw new UsageError(USAGE);
  if (values.sample !== undefined) {
    const [size, seed] = [values.sample, values.seed ?? '1'].map(wholeNumber) as [number, number];
    const since = values.since ?? '';
    if (!/^(\d{4})?$/.test(since)) throw new UsageError(`--since ${since}: write a year, YYYY`);
    await coverSample(size, since, seed, values.corpus ?? CORPUS_FOLDER);
  } else if (values.wanted !== undefined) coverWanted(values.wanted);
  else coverFiles(files);
}

function coverFiles(files: readonly string[]): void {
  const inputs = files.map((file) => [file, readText(file)] as const);
  const annotator = openAnnotator();
  for (const [file, { text, said, address }] of inputs) {
    const { home, date } = annotator.originOf(said, address);
    const page = { home: home ?? undefined, date: date ?? undefined };
    const { spans } = annotator.annotateAs(text, page);
    process.stdout.write(`${formatCoverage(file, text, spans, formatDensity(marksOf(annotator, text, page)))}\n`);
  }
}

async function coverSample(size: number, since: string, seed: number, corpus: string): Promise<void> {
  const sample = await drawSample(broadcastsSince(since, corpus), size, seed);
  const annotator = openAnnotator();
  const counts = sample.map(({ text, date }) => marksOf(annotator, text, { date }));
  const drawn = `${sample.length} broadcasts${since === '' ? '' : ` since ${since}`}, drawn with seed ${seed}`;
  process.stdout.write(`${drawn}; as one text ${formatDensity(addMarks(counts))}\n`);
  const each = counts.filter(({ han }) => han > 0).map(({ han, marks }) => (marks.standard / han) * 100);
  const mean = each.reduce((sum, density) => sum + density, 0) / each.length;
  process.stdout.write(`  mean of the broadcasts, each counting alike: ${mean.toFixed(1)} at the default level\n`);
}

async function* broadcastsSince(since: string, corpus: string): AsyncGenerator<Broadcast> {
  for await (const broadcast of readBroadcasts(corpus)) if (broadcast.date >= since) yield broadcast;
}

function coverWanted(file: string): void {
  const wanted = parseWanted(readText(file).text, file);
  const { marksAt } = openAnnotator();
  const lines = wanted.map((line) => ({
    ...line,
    marked: markedPart(line.surface, marksAt('standard', line.surface, {})),
  }));
  process.stdout.write(`${formatWanted(lines)}\n`);
}

function marksOf({ marksAt }: Annotator, text: string, page: PageContext) {
  return countMarks(text, (level) => marksAt(level, text, page));
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`${text}: write a whole number`);
  return Number(text);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        sample: { type: 'string' },
        since: { type: 'string' },
        seed: { type: 'string' },
        corpus: { type: 'string' },
        wanted: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

if (import.meta.main) runCommand(main);
