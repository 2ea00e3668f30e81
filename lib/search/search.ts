import { TIERS, type Tier } from '../glossary/types.ts';
import type { Library } from '../pack/open.ts';
import type { CardTitle } from '../pack/types.ts';
import { createFoldTable, type FoldTable } from '../text/fold.ts';
import { type Entry, isEmpty, type Match, match, parseQuery, toEntry } from './match.ts';
import type { SearchHit } from './types.ts';

/** Finds concepts by what was typed; best first, at most `limit`. Never throws. Cost: a few ms. */
export type Search = (typed: string, limit: number) => readonly SearchHit[];

interface Indexed extends Entry {
  readonly title: CardTitle;
  readonly pinyin: string;
  readonly rendering: string;
  readonly tier: number;
}

interface Found {
  readonly entry: Indexed;
  readonly match: Match;
}

/** Least length of a name that is found within a longer query. */
const LEAST_WITHIN = 2;

/**
 * A search over all concepts of a library: by its names, misreadings among them, in either script; by pinyin, by
 * initials, by the words of renderings and gloss. Where nothing is found so, the names that stand within the query are:
 * a selection is seldom cut just so. The order is that of `match`; of what was found alike the higher tier comes first,
 * then the shorter headword, then the pack's own order. The index is made at the first query.
 */
export function createSearch(library: Library): Search {
  let index: { readonly table: FoldTable; readonly entries: readonly Indexed[] } | null = null;
  return (typed, limit) => {
    index ??= createIndex(library);
    const query = parseQuery(typed, index.table);
    if (isEmpty(query)) return [];
    const found = index.entries.flatMap((entry) => {
      const how = match(entry, query);
      return how === null ? [] : { entry, match: how };
    });
    const best = found.length > 0 ? found : namesWithin(query.folded, index.entries);
    return best.sort(inOrder).slice(0, limit).map(toHit);
  };
}

function createIndex(library: Library) {
  const table = createFoldTable(library.traditional);
  const entries = Array.from({ length: library.info.counts.concepts }, (_, concept) => concept).flatMap((concept) => {
    const card = library.card(concept);
    if (card === null) return [];
    const { headword, category, pinyin, forms, misreadings, renderings, gloss, tier } = card;
    const searchable = {
      names: [{ text: headword, pinyin }, ...forms, ...misreadings.map((text) => ({ text }))],
      renderings: renderings.map(({ text }) => text),
      gloss: gloss.en,
    };
    return {
      ...toEntry(searchable, table),
      title: { concept, headword, category },
      pinyin,
      rendering: renderings[0]?.text ?? '',
      tier: TIERS.indexOf(tier satisfies Tier),
    };
  });
  return { table, entries };
}

/** The longest name of each concept that stands within a longer text, the longer ones in better places. */
function namesWithin(folded: string, entries: readonly Indexed[]): Found[] {
  return entries.flatMap((entry) => {
    const within = entry.names
      .filter((name) => name.folded.length >= LEAST_WITHIN && folded.includes(name.folded))
      .sort((a, b) => b.folded.length - a.folded.length)[0];
    if (within === undefined) return [];
    const found = within === entry.names[0] ? null : within.text;
    return { entry, match: { place: -within.folded.length, kind: 'form', found } };
  });
}

function inOrder(a: Found, b: Found): number {
  return (
    a.match.place - b.match.place ||
    a.entry.tier - b.entry.tier ||
    a.entry.title.headword.length - b.entry.title.headword.length ||
    a.entry.title.concept - b.entry.title.concept
  );
}

function toHit({ entry: { title, pinyin, rendering }, match: { kind, found } }: Found): SearchHit {
  return { ...title, pinyin, rendering, kind, found };
}
