import { columnOfCell, type Quoting, readDelimited } from './read-delimited.ts';
import { readTable, type TableRow } from './read-table.ts';
import { type Found, type ImportProblem, isProblem, type Reading } from './types.ts';

/** The entries of a CSV or TSV text; lines before the table that begin with # are comments. */
export function* readTextTable(text: string, reading: Reading, separator: string): Generator<Found> {
  yield* readTable(rowsOf(text, reading, separator, separator === '\t' ? 'loose' : 'strict'), reading, separator);
}

/**
 * The entries of OmegaT's glossary text: source, target, comment, parted by tabs; a line that begins with # is a comment, and quotes are
 * characters like any other (OmegaT manual, “Glossaries”).
 */
export function* readOmegat(text: string, reading: Reading): Generator<Found> {
  yield* readTable(rowsOf(text, reading, '\t', 'none'), reading, '\t');
}

function* rowsOf(
  text: string,
  reading: Reading,
  separator: string,
  quoting: Quoting,
): Generator<TableRow | ImportProblem> {
  const lines = countLines(text);
  let isBegun = false;
  for (const row of readDelimited(text, separator, quoting)) {
    reading.share = row.line / lines;
    if (isProblem(row)) {
      yield row;
      continue;
    }
    const isComment = row.cells[0]?.startsWith('#') ?? false;
    // In a table a term may begin with #; above it, or in a file of comments, it does not.
    if (isComment && (quoting === 'none' || !isBegun)) continue;
    // Excel's own word for what separates.
    if (!isBegun && /^sep=.?$/.test(row.raw.trim())) continue;
    isBegun = true;
    yield {
      cells: row.cells,
      line: row.line,
      columnOf: (index) => columnOfCell(row, index, separator, quoting),
    };
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
