import { hasHan } from '../../text/scripts.ts';
import { type Columns, guessColumns, rowsAboveHeading } from './guess-columns.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { makeEntry } from './make-entry.ts';
import { statusOf } from './term-status.ts';
import { type ColumnRole, type Found, type ImportProblem, isProblem, type Reading } from './types.ts';

/** A row of a table, whatever its file. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The column, from 1, that a problem of the cell at this index is reported at. */
  readonly columnOf: (index: number) => number;
}

/** Rows of a table that are shown before it is taken in: a heading and twenty. */
const SHOWN = 21;

/** Rows from which the columns of a table are guessed. */
const SAMPLE = 500;

/**
 * The entries of a table, a row each. `separator` is what parts its cells; null where they are parted by the file itself. Where it is
 * one that texts have too, a row of more cells than others have is a problem.
 */
export function* readTable(
  rows: Iterator<TableRow | ImportProblem>,
  reading: Reading,
  separator: string | null,
): Generator<Found> {
  const head: (TableRow | ImportProblem)[] = [];
  const sample: TableRow[] = [];
  for (let next = rows.next(); !next.done; next = rows.next()) {
    head.push(next.value);
    if (isProblem(next.value)) continue;
    sample.push(next.value);
    if (sample.length >= SAMPLE) break;
  }
  if (sample.length === 0) {
    yield* head.filter(isProblem);
    return;
  }
  const looked = sample.map(({ cells }) => cells.slice(0, IMPORT_LIMITS.columns));
  const above = reading.choices.hasHeading === undefined ? rowsAboveHeading(looked) : 0;
  const titles = new Set<object>(sample.splice(0, above));
  const columns = guessColumns(looked.slice(above), reading.choices);
  reading.table = {
    separator,
    hasHeading: columns.hasHeading,
    columns: columns.roles,
    sample: looked.slice(above, above + SHOWN),
  };
  if (!columns.roles.some((role) => role === 'target' || role === 'definition')) {
    yield { line: 1, column: 1, reason: 'one column only: a glossary has a term and its translation' };
    return;
  }
  const widest = widestOf(sample, columns, separator);
  let isHeading = columns.hasHeading;
  for (const row of following(head, rows)) {
    if (titles.has(row)) continue;
    if (isProblem(row)) yield row;
    else if (isHeading) isHeading = false;
    else {
      const found = readRow(row, columns.roles, widest, reading.choices.columns === undefined);
      if (found !== null) yield found;
    }
  }
}

function* following<T>(head: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* head;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Share of the rows that have as many cells, from which on that is a width of the table and no slip. */
const USUAL = 0.2;

/** The most cells that a row may have. */
function widestOf(sample: readonly TableRow[], { hasHeading }: Columns, separator: string | null): number {
  if (separator === null || separator === '\t') return IMPORT_LIMITS.columns;
  const [first] = sample;
  if (hasHeading && first !== undefined) return Math.min(IMPORT_LIMITS.columns, first.cells.length);
  const widths = new Map<number, number>();
  for (const { cells } of sample) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const most = Math.max(...widths.values());
  const usual = [...widths].filter(([, rows]) => rows === most || rows >= sample.length * USUAL + 1);
  return Math.min(IMPORT_LIMITS.columns, Math.max(...usual.map(([width]) => width)));
}

function readRow(
  { cells, line, columnOf }: TableRow,
  roles: readonly ColumnRole[],
  widest: number,
  areGuessed: boolean,
): Found | null {
  const at = (index: number) => ({ line, column: columnOf(index) });
  const extra = cells.findIndex((cell, index) => index >= widest && cell.trim() !== '');
  if (extra >= 0) {
    const isMany = cells.length > IMPORT_LIMITS.columns;
    return {
      ...at(extra),
      reason: isMany
        ? `more than ${IMPORT_LIMITS.columns} columns`
        : `${cells.length} columns where ${widest} are usual: is a separator in a text that is not quoted?`,
    };
  }
  const of = (role: ColumnRole) =>
    roles.flatMap((one, index) => (one === role && (cells[index] ?? '').trim() !== '' ? [cells[index] as string] : []));
  const standing =
    of('status')
      .map(statusOf)
      .find((status) => status !== null) ?? null;
  const renderings = of('target')
    .flatMap(partNames)
    .map((text) => ({ text, status: standing }));
  const definition = of('definition').join('\n');
  const sources = of('source').flatMap(partNames);
  // A row written the other way round: where columns are guessed, Chinese is the source in all rows.
  if (
    areGuessed &&
    sources.length > 0 &&
    !sources.some(hasHan) &&
    renderings.length > 0 &&
    renderings.every(({ text }) => hasHan(text))
  ) {
    const names = renderings.map(({ text }) => text);
    renderings.splice(0, names.length, ...sources.map((text) => ({ text, status: standing })));
    sources.splice(0, sources.length, ...names);
  }
  const isBlank = cells.every((cell) => cell.trim() === '');
  if (isBlank) return null;
  if (sources.length === 0) return { ...at(roles.indexOf('source')), reason: 'no term: its cell is empty' };
  if (renderings.length === 0 && definition === '') {
    const target = roles.indexOf('target');
    const explained = target < 0 ? roles.indexOf('definition') : target;
    return {
      ...at(explained),
      reason:
        cells.length <= explained ? 'no translation: the row ends before it' : 'no translation: its cell is empty',
    };
  }
  const entry = makeEntry(
    { sources, renderings, definition, pinyin: of('pinyin')[0], note: of('note').join('\n'), tags: of('tag') },
    at(Math.max(0, roles.indexOf('source'))),
  );
  return entry ?? { ...at(roles.indexOf('source')), reason: 'no term: its cell has nothing that can be seen' };
}

/** The names in a cell that has several; a bracket keeps what stands in it together. */
function partNames(cell: string): string[] {
  if (!/[;；\n|]/.test(cell)) return [cell];
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < cell.length; at++) {
    const character = cell.charAt(at);
    if ('([（【〔［'.includes(character)) depth++;
    else if (')]）】〕］'.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && ';；|'.includes(character))) {
      names.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  names.push(cell.slice(from));
  return names;
}
