import { stringify } from 'csv-stringify/browser/esm/sync';
import type { TermSheet } from './entries.ts';
import { pairsOf } from './term-pairs.ts';

/** Bytes of UTF-8 that DeepL takes in a cell (DeepL's help on glossary files). */
const DEEPL_CELL_BYTES = 1024;

/** A CSV of two columns headed `source,target`, every cell quoted, without a byte order mark. */
export function writePairs(sheet: TermSheet): string {
  return table([['source', 'target'], ...pairsOf(sheet).map(({ source, target }) => [source, target])]);
}

/** A CSV as Immersive Translate takes it: `source,target,tgt_lng`. */
export function writeImmersive(sheet: TermSheet): string {
  const rows = pairsOf(sheet).map(({ source, target }) => [source, target, 'en']);
  return table([['source', 'target', 'tgt_lng'], ...rows]);
}

/**
 * A CSV as DeepL takes it: two columns without a heading, no source twice, no cell over 1,024 bytes; what is longer is left
 * out. A glossary's ten megabytes are more than a page has.
 */
export function writeDeepl(sheet: TermSheet): string {
  const fits = (text: string) => bytesOf(text) <= DEEPL_CELL_BYTES;
  const rows = pairsOf(sheet).filter(({ source, target }) => fits(source) && fits(target));
  return table(rows.map(({ source, target }) => [source, target]));
}

function table(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { quoted: true, quoted_empty: true, record_delimiter: '\r\n', escape_formulas: true },
  );
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
