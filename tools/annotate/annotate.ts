/**
 * npm run -s annotate -- [--json|--lines [--tsv]] [--explain] [--date YYYY-MM-DD] [--publisher NAME] [--address URL] FILE|-
 * npm run -s annotate -- --export FORMAT [--out FILE] [--language zh-CN|zh-TW|en] [--date …] [--publisher …] [--address …] FILE|-
 * Any of them with --glossary FILE, which may be said again: glossary files as layers over the seeds.
 * Spots terms in a text or HTML file with the same core the extension runs, and lists them or writes them as a file for
 * a translator's tools. Exit code 2 on bad input.
 */
import { parseArgs } from 'node:util';
import type { PackCards } from '../../lib/pack/open.ts';
import { saidByText } from '../../lib/page-day/page-said.ts';
import { addressOf } from '../../lib/sites/origin.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { readText } from '../command-line/read-text.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { type ArticleLine, readArticleLine, splitLines } from './article-line.ts';
import { type ArticleOrigin, explainText } from './explain-text.ts';
import { exportTerms, parseExport } from './export-terms.ts';
import { formatTable } from './format-table.ts';
import { openAnnotator } from './open-annotator.ts';
import { type PageUnderstood, understood } from './page-understood.ts';
import { readGlossaries } from './read-glossaries.ts';

const USAGE =
  'usage: npm run -s annotate -- [--json|--lines [--tsv]|--export FORMAT [--out FILE] [--language zh-CN|zh-TW|en]] ' +
  '[--explain] [--glossary FILE]… [--date YYYY-MM-DD] [--publisher NAME] [--address URL] FILE|-';

function main(): void {
  const { values, positionals } = readArguments();
  const [file, ...extra] = positionals;
  if (file === undefined || extra.length > 0) throw new UsageError(USAGE);
  const modes = [values.json, values.lines, values.export !== undefined].filter(Boolean);
  if (modes.length > 1) throw new UsageError('--json, --lines and --export exclude each other');
  const choice = values.export === undefined ? null : parseExport(values.export, values.out, values.language);
  if (choice === null && (values.out ?? values.language) !== undefined) {
    throw new UsageError('--out and --language go with --export');
  }
  if (values.explain && !values.json && !values.lines) throw new UsageError('--explain goes with --json and --lines');
  if (values.tsv && !values.lines) throw new UsageError('--tsv goes with --lines');
  if (values.date !== undefined && !isDay(values.date)) throw new UsageError(`--date ${values.date}: write YYYY-MM-DD`);

  const annotator = openAnnotator(readGlossaries(values.glossary ?? []));
  const { cards, publishers } = annotator;
  const named = values.publisher === undefined ? null : publisherCalled(values.publisher, publishers);
  if (values.publisher !== undefined && named === null) {
    const known = publishers.map((publisher) => publisher.id).join(', ');
    throw new UsageError(`--publisher ${values.publisher}: not known; one of ${known}, or a name of theirs`);
  }
  if (values.address !== undefined && addressOf(values.address) === null) {
    throw new UsageError(`--address ${values.address}: write it whole, as https://…`);
  }
  const read = readText(file);
  const input = { ...read, address: values.address ?? read.address };
  const { text, paragraphs } = input;
  const understand = (said: string) => understood(annotator.originOf(said, input.address), named, values.date ?? null);
  const page = understand(input.said);
  const spot = (part: string, { home, date }: PageUnderstood, its?: typeof paragraphs) =>
    annotator.annotateAs(part, { home: home ?? undefined, date: date ?? undefined }, its);
  const show = (part: string, spotted: Spotted, its: PageUnderstood, called = '') => {
    const origin = { date: its.date, publisher: its.publisher?.name.zh ?? (called || null), home: its.home };
    print(JSON.stringify(toJson(part, spotted, its, cards, values.explain ? origin : null)));
  };

  if (choice !== null) exportTerms(file, input, annotator, choice, page);
  else if (values.lines) {
    // A line is a text of its own: nothing in one says anything about another.
    for (const [index, line] of splitLines(text).entries()) {
      const article = readArticleLine(line, index + 1, values.tsv ?? false);
      const its = values.tsv ? understoodOf(article, index + 1) : understand(saidByText(article.text));
      show(article.text, spot(article.text, its), its, article.publisher);
    }
  } else if (values.json) show(text, spot(text, page, paragraphs), page);
  else print(formatTable(text, spot(text, page, paragraphs), cards, values.date ?? null));

  /** What a line with day and publisher in front is taken for: as it says, and else as the command line does. */
  function understoodOf({ date, publisher }: ArticleLine, line: number): PageUnderstood {
    if (date !== '' && !isDay(date)) {
      console.error(`line ${line}: ${date} is no day, write YYYY-MM-DD; taken as not known`);
    }
    const day = isDay(date) ? date : (values.date ?? null);
    const its = publisherCalled(publisher, publishers) ?? named;
    return { date: day, dateFrom: day === null ? null : 'option', publisher: its, home: its?.home ?? null };
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean' },
        lines: { type: 'boolean' },
        tsv: { type: 'boolean' },
        explain: { type: 'boolean' },
        date: { type: 'string' },
        publisher: { type: 'string' },
        address: { type: 'string' },
        export: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string' },
        glossary: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

/** The stable form batch users rely on. */
function toJson(
  text: string,
  { spans, rejected }: Spotted,
  page: PageUnderstood,
  cards: PackCards,
  origin: ArticleOrigin | null,
) {
  const describe = (start: number, end: number, ref: TermRef) => ({
    start,
    end,
    surface: text.slice(start, end),
    concept: idOf(ref),
    ref,
  });
  const { date, dateFrom, publisher, home } = page;
  return {
    page: { date, dateFrom, publisher: publisher?.id ?? null, home },
    spans: spans.map(({ start, end, entries }) => {
      const [first, ...others] = entries.map(({ ref }) => ref) as [TermRef, ...TermRef[]];
      return {
        ...describe(start, end, first),
        category: cards.title(first)?.category,
        ...(others.length > 0 && { also: others.map(idOf) }),
      };
    }),
    rejected: rejected.map(({ start, end, ref, reason }) => ({ ...describe(start, end, ref), reason })),
    ...(origin !== null && { explained: explainText(text, spans, origin, cards) }),
  };
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

runCommand(main);
