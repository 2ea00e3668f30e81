import type { Category, Tier } from '../glossary/types.ts';
import type { Span, SpotGlossary } from './types.ts';

/** Which concepts a reader wants marked. */
export interface Choice {
  readonly tiers: ReadonlySet<Tier>;
  readonly hiddenCategories: ReadonlySet<Category>;
  /** Indices of concepts. */
  readonly hiddenConcepts: ReadonlySet<number>;
}

/** A span with the concepts that are wanted; the span itself where all are, null where none is. */
export function chosen(span: Span, glossary: SpotGlossary, choice: Choice): Span | null {
  const concepts = span.concepts.filter((concept) => {
    const { category, tier } = glossary.conceptAt(concept);
    return choice.tiers.has(tier) && !choice.hiddenCategories.has(category) && !choice.hiddenConcepts.has(concept);
  });
  if (concepts.length === span.concepts.length) return span;
  return concepts.length === 0 ? null : { ...span, concepts };
}
