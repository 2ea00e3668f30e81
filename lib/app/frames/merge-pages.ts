import type { PageEntry, PageReport, PageTerms } from '../../protocol/types.ts';
import type { TermRef } from '../../terms/ref.ts';

/** What a page and its frames report as one: each entry once, with how often it stands in all of them. Pure. */
export function mergeReports(
  page: PageReport,
  frames: readonly { readonly entries: readonly PageEntry[]; readonly painted: readonly TermRef[] }[],
): PageReport {
  const counts = new Map<TermRef, number>();
  for (const { ref, count } of frames.flatMap(({ entries }) => entries))
    counts.set(ref, (counts.get(ref) ?? 0) + count);
  const painted = new Set(frames.flatMap((frame) => frame.painted));
  const entries = [...counts].map(([ref, count]) => ({ ref, count }));
  return { ...page, entries, painted: entries.filter(({ ref }) => painted.has(ref)).length };
}

/**
 * The terms of a page and its frames as one, in their order; null where there are none. The article is the one with most
 * terms: title, address and day are its own. Pure.
 */
export function mergeTerms(all: readonly PageTerms[]): PageTerms | null {
  const [first] = all;
  if (first === undefined) return null;
  const article = all.reduce((best, one) => (one.occurrences.length > best.occurrences.length ? one : best), first);
  return {
    page: article.page,
    occurrences: all.flatMap(({ occurrences }) => occurrences),
    unmarked: all.flatMap(({ unmarked }) => unmarked),
    explained: all.flatMap(({ explained }) => explained),
  };
}
