import { EXPLAINED_KINDS, type Explained, type ExplainedKind } from '../../lib/derive/types.ts';

/** An item a text has: a surface at a place, and what it means. */
export interface WantedItem {
  readonly start: number;
  readonly surface: string;
  readonly value: string;
}

/** A labelled text: all items of one kind that it has. */
export interface DeriveCase {
  readonly kind: ExplainedKind;
  /** YYYY-MM-DD; null where nothing tells. */
  readonly date: string | null;
  /** Id of the publisher; null where nothing tells. */
  readonly publisher: string | null;
  readonly text: string;
  readonly wanted: readonly WantedItem[];
  /** Line of the table, from 1. */
  readonly line: number;
}

/** The right items of a row, those it lacks, and those it should not have. */
export interface CaseOutcome {
  readonly right: number;
  readonly missing: readonly WantedItem[];
  readonly wrong: readonly Explained[];
}

/**
 * The rows of a table of labelled texts: kind, day or -, publisher or -, text with \n between blocks, and `-` or
 * `SURFACE#N => VALUE` parted by ` ; `, N being which occurrence of the surface. Throws, with the line, on what is neither.
 */
export function readDeriveCases(table: string): DeriveCase[] {
  const cases: DeriveCase[] = [];
  for (const [index, row] of table.split(/\r?\n/).entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const line = index + 1;
    const [named, date, publisher, written, expected, ...more] = row.split('\t');
    const kind = EXPLAINED_KINDS.find((known) => known === named);
    if (kind === undefined || written === undefined || expected === undefined || more.length > 0) {
      throw new Error(`line ${line}: no row of five fields with a known kind`);
    }
    const text = written.replaceAll('\\n', '\n');
    cases.push({
      kind,
      date: date === '-' ? null : (date as string),
      publisher: publisher === '-' ? null : (publisher as string),
      text,
      wanted: expected.trim() === '-' ? [] : expected.split(' ; ').map((item) => readItem(item, text, line)),
      line,
    });
  }
  return cases;
}

function readItem(item: string, text: string, line: number): WantedItem {
  const [, surface, count, value] = /^\s*(.+?)#(\d+) => (.+?)\s*$/.exec(item) ?? [];
  if (surface === undefined || value === undefined) throw new Error(`line ${line}: “${item}” is no SURFACE#N => VALUE`);
  let start = -1;
  for (let seen = 0; seen < Number(count); seen++) {
    start = text.indexOf(surface, start + 1);
    if (start < 0) throw new Error(`line ${line}: “${surface}” does not stand ${count} times in its text`);
  }
  return { start, surface, value };
}

/** Holds what was found in a row's text against what it has; only items of the row's kind count. */
export function judgeCase({ kind, wanted }: DeriveCase, found: readonly Explained[]): CaseOutcome {
  const ours = found.filter((item) => item.kind === kind);
  const isSame = (one: WantedItem, other: Explained) =>
    one.start === other.start && one.surface === other.surface && one.value === other.value;
  const missing = wanted.filter((item) => !ours.some((other) => isSame(item, other)));
  const wrong = ours.filter((item) => !wanted.some((other) => isSame(other, item)));
  return { right: wanted.length - missing.length, missing, wrong };
}
