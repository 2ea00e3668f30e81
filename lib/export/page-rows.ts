import { membersIn, type PageSaying } from '../card/page-saying.ts';
import type { ExplainedKind } from '../derive/types.ts';

/** What a page says of a surface, as a file has it: once, with how often it stands on the page. */
export interface PageRow {
  readonly kind: ExplainedKind;
  readonly surface: string;
  /** What it means here: the full name, the office, the quantity in English; of members each one. Never empty. */
  readonly means: readonly string[];
  readonly count: number;
  /** What it was taken from. */
  readonly sentence: string;
}

/** Kinds that name things: they stand in files beside the terms. */
export const NAMING_KINDS: readonly ExplainedKind[] = ['abbrev', 'members', 'role'];

/** What a page says of some kinds, the same said of the same surface once, in reading order. */
export function pageRows(sayings: readonly PageSaying[], kinds: readonly ExplainedKind[]): PageRow[] {
  const rows = new Map<string, PageRow>();
  for (const saying of sayings) {
    const { kind, surface, value, source } = saying;
    if (!kinds.includes(kind)) continue;
    const key = `${kind}\n${surface}\n${value}`;
    const row = rows.get(key);
    const means = kind === 'members' ? membersIn(saying) : [value];
    rows.set(
      key,
      row === undefined ? { kind, surface, means, count: 1, sentence: source } : { ...row, count: row.count + 1 },
    );
  }
  return [...rows.values()];
}

/** The figures of a page, every place for itself, in reading order: what a translator checks his numbers by. */
export function figuresOf(sayings: readonly PageSaying[]): PageRow[] {
  return sayings.flatMap(({ kind, surface, value, sentence }) =>
    kind === 'quantity' ? [{ kind, surface, means: [value], count: 1, sentence }] : [],
  );
}
