/** A statement with the day of the newspaper page it stands on, YYYY-MM-DD. */
interface Dated {
  readonly source: { readonly date: string };
}

/**
 * Facts set against the date of the page being read: `later` was reported after that day, `known` on it or before.
 * Both keep the order given. On an undated page all are `known`.
 */
export function asOfPage<F extends Dated>(
  facts: readonly F[],
  pageDate: string | null,
): { readonly known: readonly F[]; readonly later: readonly F[] } {
  if (pageDate === null) return { known: facts, later: [] };
  return {
    known: facts.filter((fact) => fact.source.date <= pageDate),
    later: facts.filter((fact) => fact.source.date > pageDate),
  };
}
