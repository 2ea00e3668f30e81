import { columnOfCell, type DelimitedRow, type Quoting, readDelimited } from './read-delimited.ts';
import { readTable } from './read-table.ts';
import { type Found, type ImportProblem, isProblem, type Reading } from './types.ts';

/** The entries of a CSV or TSV text; lines before the table that begin with # are comments. */
export function readTextTable(text: string, reading: Reading, separator: string): Generator<readonly Found[]> {
  return readRows(text, reading, separator, separator === '\t' ? 'loose' : 'strict');
}

/**
 * The entries of OmegaT's glossary text: source, target, comment, parted by tabs; a line that begins with # is a comment, and quotes are
 * characters like any other (OmegaT manual, “Glossaries”).
 */
export function readOmegat(text: string, reading: Reading): Generator<readonly Found[]> {
  return readRows(text, reading, '\t', 'none');
}

function readRows(text: string, reading: Reading, separator: string, quoting: Quoting) {
  return readTable(rowsOf(text, reading, separator, quoting), reading, separator, (row: DelimitedRow, index) =>
    columnOfCell(row, index, separator, quoting),
  );
}

function* rowsOf(
  text: string,
  reading: Reading,
  separator: string,
  quoting: Quoting,
): Generator<readonly (DelimitedRow | ImportProblem)[]> {
  let isBegun = false;
  for (const { rows, share } of readDelimited(text, separator, quoting)) {
    reading.share = share;
    // In a table a term may begin with #; above it, or in a file of comments, it does not.
    if (isBegun && quoting !== 'none') yield rows;
    else yield rows.filter((row) => isProblem(row) || isOfTable(row));
  }

  function isOfTable({ cells, raw }: DelimitedRow): boolean {
    const isComment = cells[0]?.startsWith('#') ?? false;
    if (isComment && (quoting === 'none' || !isBegun)) return false;
    // Excel's own word for what separates.
    if (!isBegun && /^sep=.?$/.test(raw.trim())) return false;
    isBegun = true;
    return true;
  }
}
