import { hasHan } from '../../text/scripts.ts';
import { type Columns, guessColumns, rowsAboveHeading } from './guess-columns.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { makeEntry } from './make-entry.ts';
import { statusOf } from './term-status.ts';
import {
  type ColumnRole,
  type Found,
  type ImportedStatus,
  type ImportProblem,
  isProblem,
  type Reading,
  type RowFate,
  type SampleRow,
} from './types.ts';

/** A row of a table, whatever its file. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The column, from 1, that a problem of the cell at this index of a row is reported at. */
export type ColumnOf<Row extends TableRow> = (row: Row, index: number) => number;

/** Rows of a table that are shown before it is taken in: a heading and twenty. */
const SHOWN = 21;

/** Rows from which the columns of a table are guessed. */
const SAMPLE = 500;

/**
 * The entries of a table, a row each, whose rows come in batches. `separator` is what parts its cells; null where they are parted by the file
 * itself. Where it is one that texts have too, a row of more cells than others have is a problem.
 */
export function* readTable<Row extends TableRow>(
  batches: Iterator<readonly (Row | ImportProblem)[]>,
  reading: Reading,
  separator: string | null,
  columnOf: ColumnOf<Row>,
): Generator<readonly Found[]> {
  const head: (Row | ImportProblem)[] = [];
  const sample: Row[] = [];
  for (let next = batches.next(); !next.done; next = batches.next()) {
    for (const row of next.value) {
      head.push(row);
      if (!isProblem(row) && sample.length < SAMPLE) sample.push(row);
    }
    if (sample.length >= SAMPLE) break;
  }
  if (sample.length === 0) {
    yield head.filter(isProblem);
    return;
  }
  const looked = sample.map(({ cells }) => cells.slice(0, IMPORT_LIMITS.columns));
  const above = reading.choices.hasHeading === undefined ? rowsAboveHeading(looked) : 0;
  const titles = new Set<object>(sample.splice(0, above));
  const columns = guessColumns(looked.slice(above), reading.choices);
  const widest = widestOf(sample, columns, separator);
  const areGuessed = reading.choices.columns === undefined;
  const plan: RowPlan<Row> = { columns: placesOf(columns.roles), widest, areGuessed, columnOf };
  reading.table = {
    separator,
    hasHeading: columns.hasHeading,
    columns: columns.roles,
    width: widest,
    sample: sample.slice(0, SHOWN).map((row, at): SampleRow => {
      const isHeading = columns.hasHeading && at === 0;
      return {
        line: row.line,
        cells: looked[above + at] as readonly string[],
        fate: isHeading ? 'heading' : fateOf(row, plan),
      };
    }),
  };
  if (!columns.roles.some((role) => role === 'target' || role === 'definition')) {
    yield [{ line: 1, column: 1, reason: { key: 'problemOneColumn' } }];
    return;
  }
  let isHeading = columns.hasHeading;
  for (const rows of following(head, batches)) {
    const batch: Found[] = [];
    for (const row of rows) {
      if (isProblem(row)) batch.push(row);
      else if (titles.size > 0 && titles.has(row)) continue;
      else if (isHeading) isHeading = false;
      else {
        const found = readRow(row, plan);
        if (found !== null) batch.push(found);
      }
    }
    yield batch;
  }
}

function* following<T>(head: T, rest: Iterator<T>): Generator<T> {
  yield head;
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

function readRow<Row extends TableRow>(row: Row, plan: RowPlan<Row>): Found | null {
  const { cells, line } = row;
  const { columns, widest, columnOf } = plan;
  const at = (index: number) => ({ line, column: columnOf(row, index) });
  const extra = cells.length <= widest ? -1 : cells.findIndex((cell, index) => index >= widest && isFilled(cell));
  if (extra >= 0) {
    const isMany = cells.length > IMPORT_LIMITS.columns;
    return {
      ...at(extra),
      reason: isMany
        ? { key: 'problemTooManyColumns', values: { count: IMPORT_LIMITS.columns } }
        : { key: 'problemUnusualColumns', values: { count: cells.length, usual: widest } },
    };
  }
  let sources = namesIn(cellsOf(cells, columns.source));
  let targets = namesIn(cellsOf(cells, columns.target));
  if (isTurned(sources, targets, plan)) [sources, targets] = [targets, sources];
  const definition = joined(cells, columns.definition);
  if (sources.length === 0 || (targets.length === 0 && definition === '')) {
    if (!cells.some(isFilled)) return null;
    if (sources.length === 0) return { ...at(columns.source[0] ?? -1), reason: { key: 'problemNoTerm' } };
    const explained = columns.target[0] ?? columns.definition[0] ?? -1;
    return {
      ...at(explained),
      reason: { key: cells.length <= explained ? 'problemRowEnds' : 'problemNoTranslation' },
    };
  }
  const status = columns.status.length === 0 ? null : standingOf(cells, columns.status);
  const entry = makeEntry(
    {
      sources,
      renderings: targets.map((text) => ({ text, status })),
      definition,
      pinyin: cellsOf(cells, columns.pinyin)[0],
      note: joined(cells, columns.note),
      tags: cellsOf(cells, columns.tag),
    },
    at(columns.source[0] ?? 0),
  );
  return entry ?? { ...at(columns.source[0] ?? -1), reason: { key: 'problemUnseenTerm' } };
}

/** Where the columns of each kind stand: looked up once, not in every row. */
type ColumnPlaces = Readonly<Record<ColumnRole, readonly number[]>>;

/** How the rows of a table are read. */
interface RowPlan<Row extends TableRow> {
  readonly columns: ColumnPlaces;
  /** The most cells that a row may have. */
  readonly widest: number;
  readonly areGuessed: boolean;
  readonly columnOf: ColumnOf<Row>;
}

function placesOf(roles: readonly ColumnRole[]): ColumnPlaces {
  const of = (role: ColumnRole) => roles.flatMap((one, index) => (one === role ? [index] : []));
  return {
    source: of('source'),
    target: of('target'),
    pinyin: of('pinyin'),
    definition: of('definition'),
    note: of('note'),
    tag: of('tag'),
    status: of('status'),
    ignored: of('ignored'),
  };
}

const NONE: readonly string[] = [];

/** The cells of a row in some columns that hold something. */
function cellsOf(cells: readonly string[], columns: readonly number[]): readonly string[] {
  if (columns.length === 0) return NONE;
  const filled: string[] = [];
  for (const index of columns) {
    const cell = cells[index] ?? '';
    if (isFilled(cell)) filled.push(cell);
  }
  return filled;
}

/** The cells of a row in some columns, a line each. */
function joined(cells: readonly string[], columns: readonly number[]): string {
  const filled = cellsOf(cells, columns);
  return filled.length < 2 ? (filled[0] ?? '') : filled.join('\n');
}

/** What is not white space to `trim`. */
const SEEN = /\S/;

function isFilled(cell: string): boolean {
  // Most cells begin with what can be seen, and looking is quicker than a pattern.
  const first = cell.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff) || SEEN.test(cell);
}

function standingOf(cells: readonly string[], columns: readonly number[]): ImportedStatus | null {
  for (const cell of cellsOf(cells, columns)) {
    const status = statusOf(cell);
    if (status !== null) return status;
  }
  return null;
}

/** True where columns are guessed, so that Chinese is the source in all rows, and a row is written the other way round. */
function isTurned(
  sources: readonly string[],
  targets: readonly string[],
  { areGuessed }: Pick<RowPlan<TableRow>, 'areGuessed'>,
): boolean {
  return areGuessed && sources.length > 0 && !sources.some(hasHan) && targets.length > 0 && targets.every(hasHan);
}

function fateOf<Row extends TableRow>(row: Row, plan: RowPlan<Row>): RowFate {
  const found = readRow(row, plan);
  if (found === null) return 'blank';
  if (isProblem(found)) return 'unread';
  const { source, target } = plan.columns;
  const isOther = isTurned(namesIn(cellsOf(row.cells, source)), namesIn(cellsOf(row.cells, target)), plan);
  return isOther ? 'turned' : 'entry';
}

function namesIn(cells: readonly string[]): readonly string[] {
  return cells.some((cell) => PARTS_NAMES.test(cell)) ? cells.flatMap(partNames) : cells;
}

/** What may part the names in a cell. */
const PARTS_NAMES = /[;；\n|]/;

/** The names in a cell that has several; a bracket keeps what stands in it together. */
function partNames(cell: string): string[] {
  if (!PARTS_NAMES.test(cell)) return [cell];
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
