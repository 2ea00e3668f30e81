/**
 * npm run -s annotate -- [--json|--lines [--tsv]] [--explain] [--date YYYY-MM-DD] [--publisher NAME] FILE|-
 * npm run -s annotate -- --export csv|tbx|md|anki [--out FILE] [--language zh-CN|zh-TW|en] [--date …] [--publisher …] FILE|-
 * Spots terms in a text or HTML file with the same core the extension runs, and lists them or writes them as a file for
 * a translator's tools. Exit code 2 on bad input.
 */
import { parseArgs } from 'node:util';
import type { Publisher } from '../../lib/glossary/types.ts';
import type { PackCards } from '../../lib/pack/open.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { readText } from '../command-line/read-text.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { readArticleLine, splitLines } from './article-line.ts';
import { type ArticleOrigin, explainText } from './explain-text.ts';
import { exportTerms, parseExport } from './export-terms.ts';
import { formatTable } from './format-table.ts';
import { openAnnotator } from './open-annotator.ts';

const USAGE =
  'usage: npm run -s annotate -- [--json|--lines [--tsv]|--export csv|tbx|md|anki [--out FILE] [--language zh-CN|zh-TW|en]] ' +
  '[--explain] [--date YYYY-MM-DD] [--publisher NAME] FILE|-';

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

  const annotator = openAnnotator();
  const { cards, publishers, annotate } = annotator;
  const named = values.publisher === undefined ? null : publisherCalled(values.publisher, publishers);
  if (values.publisher !== undefined && named === null) {
    const known = publishers.map((publisher) => publisher.id).join(', ');
    throw new UsageError(`--publisher ${values.publisher}: not known; one of ${known}, or a name of theirs`);
  }
  const input = readText(file);
  const { text } = input;
  const spot = (part: string) => annotate(part, named, values.date);
  const showAs = (part: string, spotted: Spotted, publisher: Publisher | null, date: string | null, called = '') => {
    const origin = { date, publisher: publisher?.name.zh ?? (called || null), home: publisher?.home ?? null };
    print(JSON.stringify(toJson(part, spotted, cards, values.explain ? origin : null)));
  };
  const show = (part: string) => {
    const origin = annotator.originOf(part, input.declared);
    showAs(part, spot(part), named ?? origin.publisher, values.date ?? origin.date);
  };

  if (choice !== null) exportTerms(file, input, annotator, choice, named, values.date);
  else if (values.lines) {
    // A line is a text of its own: nothing in one says anything about another.
    for (const [index, line] of splitLines(text).entries()) {
      const article = readArticleLine(line, index + 1, values.tsv ?? false);
      if (!values.tsv) show(article.text);
      else {
        const publisher = publisherCalled(article.publisher, publishers) ?? named;
        const date = isDay(article.date) ? article.date : (values.date ?? null);
        if (article.date !== '' && date !== article.date) {
          console.error(`line ${index + 1}: ${article.date} is no day, write YYYY-MM-DD; taken as not known`);
        }
        const spotted = annotator.annotateAs(article.text, { home: publisher?.home, date: date ?? undefined });
        showAs(article.text, spotted, publisher, date, article.publisher);
      }
    }
  } else if (values.json) show(text);
  else print(formatTable(text, spot(text), cards, values.date ?? null));
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
        export: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

/** The stable form batch users rely on. */
function toJson(text: string, { spans, rejected }: Spotted, cards: PackCards, origin: ArticleOrigin | null) {
  const describe = (start: number, end: number, ref: TermRef) => ({
    start,
    end,
    surface: text.slice(start, end),
    concept: idOf(ref),
    ref,
  });
  return {
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
