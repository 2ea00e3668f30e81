import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
}

/** A table of labelled sentences, in its order. Throws, naming the row, on one that is not of five columns. */
export function readCases(file = 'cases.tsv'): SpottingCase[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .flatMap((line, at) => (line === '' || line.startsWith('#') ? [] : [parseRow(line, at + 1, file)]));
}

function parseRow(line: string, row: number, file: string): SpottingCase {
  const [kind, publisher, surface, verdict, sentence, ...extra] = line.split('\t');
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
  };
}

/** Escapes are for what an editor would not show. */
function unescaped(text: string): string {
  return text
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
