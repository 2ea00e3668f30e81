import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card, CardTitle } from '../../lib/card/types.ts';
import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import type { Occurrence, Unmarked } from '../../lib/protocol/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import type { PanelTerm, UnmarkedReason, UnmarkedSurface } from './types.ts';

/** A heading and the rows below it. */
export interface CategoryGroup<T> {
  readonly category: Category;
  readonly rows: readonly T[];
}

/**
 * The entries of a page in the order of their first places. A place counts for the likeliest of its entries, as the
 * page counts it. Entries without a card are left out.
 */
export function termsOf(occurrences: readonly Occurrence[], cards: ReadonlyMap<TermRef, Card>): PanelTerm[] {
  const places = groupBy(occurrences, ({ refs }) => refs[0]);
  return [...places].flatMap(([ref, all]) => {
    const card = ref === undefined ? undefined : cards.get(ref);
    if (card === undefined) return [];
    const { headword, category, pinyin } = card;
    const rendering = bestRendering(card);
    const forms = [...new Set(all.map(({ surface }) => surface))];
    return [
      { ref: card.ref, headword, category, pinyin, rendering, count: all.length, found: null, forms, places: all },
    ];
  });
}

/** What was left unmarked, by surface and entry, then by reason. Entries without a title are left out. */
export function unmarkedSurfaces(
  unmarked: readonly Unmarked[],
  titles: ReadonlyMap<TermRef, CardTitle>,
): UnmarkedSurface[] {
  const surfaces = groupBy(unmarked, ({ ref, surface }) => `${ref} ${surface}`);
  return [...surfaces.values()].flatMap((places) => {
    const { ref, surface } = places[0] as Unmarked;
    const title = titles.get(ref);
    if (title === undefined) return [];
    const reasons: UnmarkedReason[] = [...groupBy(places, (place) => place.reason)].map(([reason, of]) => ({
      reason,
      places: of,
    }));
    reasons.sort((a, b) => b.places.length - a.places.length);
    return [{ surface, ref, headword: title.headword, category: title.category, reasons }];
  });
}

/** How many places a list of unmarked surfaces stands for. */
export function countPlaces(surfaces: readonly UnmarkedSurface[]): number {
  return surfaces.flatMap(({ reasons }) => reasons).reduce((sum, { places }) => sum + places.length, 0);
}

/** Rows by category, in the order of the categories; empty ones are left out. */
export function byCategory<T extends CardTitle>(rows: readonly T[]): CategoryGroup<T>[] {
  const groups = groupBy(rows, ({ category }) => category);
  return CATEGORIES.flatMap((category) => {
    const of = groups.get(category);
    return of === undefined ? [] : [{ category, rows: of }];
  });
}

/** Items by key, keys and items in the order they come. */
function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
