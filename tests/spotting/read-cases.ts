import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUOTE_PAIRS, STRAIGHT_QUOTES } from '../../lib/text/levelled.ts';

/** One labelled sentence of `cases.tsv`. */
export interface SpottingCase {
  /** Line in the file, from 1. */
  readonly row: number;
  readonly kind: string;
  /** Id of the publisher whose page it is on, or null where it is on nobody's. */
  readonly publisher: string | null;
  /** The string in question, invisible characters and all. */
  readonly surface: string;
  /** The concept it names in the sentence, or null where it names none. */
  readonly concept: string | null;
  readonly sentence: string;
  /** Day of the page, YYYY-MM-DD, where the table tells it. */
  readonly date: string | undefined;
}

/** A table of labelled sentences, in its order. Throws, naming the row, on one that is not of five columns, or six with a day. */
export function readCases(file = 'cases.tsv'): SpottingCase[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .flatMap((line, at) => (line === '' || line.startsWith('#') ? [] : [parseRow(line, at + 1, file)]));
}

function parseRow(line: string, row: number, file: string): SpottingCase {
  const [kind, publisher, surface, verdict, sentence, date, ...extra] = line.split('\t');
  const concept = verdict === 'no' ? null : /^yes ([a-z0-9-]+)$/.exec(verdict ?? '')?.[1];
  if (!kind || !publisher || !surface || !sentence || extra.length > 0 || concept === undefined) {
    throw new Error(`${file}, row ${row}: kind, publisher, string, verdict and sentence, parted by tabs`);
  }
  return {
    row,
    kind,
    publisher: publisher === '-' ? null : publisher,
    surface: unescaped(surface),
    concept,
    sentence: unescaped(sentence),
    date,
  };
}

/** Escapes are for what an editor would not show. */
function unescaped(text: string): string {
  return text
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const QUOTES = QUOTE_PAIRS.flat().join('') + STRAIGHT_QUOTES;

/** A place in a text without the quotes at its edges: whether they are marked with what they stand around is no matter. */
export function withoutQuotes(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && QUOTES.includes(text.charAt(from))) from++;
  while (to > from && QUOTES.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** What of a text stands where a case's string does, but for quotes. */
export function findAt<T extends { readonly start: number; readonly end: number }>(
  { sentence, surface }: SpottingCase,
  spans: readonly T[],
): T | undefined {
  const start = sentence.indexOf(surface);
  const place = withoutQuotes(sentence, { start, end: start + surface.length });
  return spans.find((span) => {
    const bare = withoutQuotes(sentence, span);
    return bare.start === place.start && bare.end === place.end;
  });
}
