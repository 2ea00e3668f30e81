import type { ExplainedKind } from '../../derive/types.ts';
import type { Category, Tier } from '../../glossary/types.ts';
import type { Span, SpotEntry } from '../../spot/types.ts';
import type { TermRef } from '../../terms/ref.ts';

/** Which entries a reader wants marked. */
export interface MarkFilter {
  readonly tiers: ReadonlySet<Tier>;
  readonly hiddenCategories: ReadonlySet<Category | ExplainedKind>;
  readonly hiddenTerms: ReadonlySet<TermRef>;
}

/**
 * What of a span is wanted: the span with the entries that are, or itself where all are. Where none is, the terms within
 * it that are wanted stand in its place (乡村振兴 in an everyday 乡村振兴示范村); most often none do. Rising, never
 * overlapping.
 */
export function filterSpan(span: Span, filter: MarkFilter): readonly Span[] {
  const entries = span.entries.filter((entry) => isWanted(entry, filter));
  if (entries.length === span.entries.length) return [span];
  if (entries.length > 0) return [{ ...span, entries }];
  return span.nested.flatMap((term) => filterSpan({ ...term, nested: [] }, filter));
}

function isWanted({ ref, category, tier }: SpotEntry, { tiers, hiddenCategories, hiddenTerms }: MarkFilter): boolean {
  return tiers.has(tier) && !hiddenCategories.has(category) && !hiddenTerms.has(ref);
}
