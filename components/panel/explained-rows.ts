import type { PageSaying } from '../../lib/card/page-saying.ts';
import type { ExplainedKind } from '../../lib/derive/types.ts';
import type { ExplainedPlace, ExplainedRow } from './types.ts';

/** What a page says of itself as rows, in the order of their first places: the same said of the same is one row. */
export function explainedRows(sayings: readonly PageSaying[]): ExplainedRow[] {
  const rows = new Map<string, ExplainedRow & { readonly places: ExplainedPlace[] }>();
  const met = new Map<string, number>();
  for (const { kind, surface, value, known, sentence, at } of sayings) {
    const occurrence = met.get(surface) ?? 0;
    met.set(surface, occurrence + 1);
    const key = `${kind}\n${surface}\n${value}`;
    const row = rows.get(key);
    const place = { sentence, at, occurrence };
    if (row === undefined) rows.set(key, { kind, surface, value, known, places: [place] });
    else row.places.push(place);
  }
  return [...rows.values()];
}

/** The rows of some kinds that hold what is typed, in surface, value or sentence; capitals or not. */
export function filterExplained(
  rows: readonly ExplainedRow[],
  kinds: ReadonlySet<ExplainedKind>,
  typed: string,
): readonly ExplainedRow[] {
  const wanted = typed.trim().toLowerCase();
  return rows.filter(
    ({ kind, surface, value, places }) =>
      kinds.has(kind) &&
      [surface, value, ...places.map(({ sentence }) => sentence)].some((text) => text.toLowerCase().includes(wanted)),
  );
}
