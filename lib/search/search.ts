import { bestRendering, renderingsFor } from '../card/renderings.ts';
import type { Card } from '../card/types.ts';
import { TIERS } from '../glossary/types.ts';
import { createFoldTable, type FoldTable } from '../text/fold.ts';
import { likeness } from './likeness.ts';
import { type Entry, type FoldedName, isEmpty, match, parseQuery, type Query, toEntry } from './match.ts';
import { overlapWith } from './overlap.ts';
import type { RankedHit, SearchHit, SearchKind, SearchRank } from './types.ts';

/** Finds entries of one glossary by what was typed; best first, at most `limit`. Never throws. Cost: a few ms. */
export type Search = (typed: string, limit: number) => readonly RankedHit[];

/** What a search needs of a card. */
export type SearchedCard = Pick<
  Card,
  'ref' | 'headword' | 'category' | 'tier' | 'pinyin' | 'forms' | 'misreadings' | 'renderings' | 'gloss'
>;

/** What a search knows of an entry: plain data, which may be made long before it is searched. */
export interface SearchEntry {
  readonly entry: Entry;
  /** What a hit shows of it. */
  readonly shown: Omit<SearchHit, 'kind' | 'found'>;
  /** The place of its tier among the tiers. */
  readonly tier: number;
}

/** Least length of a name that is found within a longer query. */
const LEAST_WITHIN = 2;

/** Least that a name and a query have in common where nothing else was found, as {@link overlapWith} has it: half of both. */
const LEAST_OVERLAP = 0.5;
/** Least characters of a query that is looked for so: of fewer, half is one pair, which says nothing. */
const LEAST_OVERLAPPING = 4;

/**
 * A search over the cards of one glossary: by its names, misreadings among them, in either script; by pinyin, by
 * initials, by characters and pinyin mixed, by the words of renderings and gloss. Where nothing is found so, the names that
 * are like the query are, one character or syllable being wrong, and those that stand within it: a selection is seldom cut
 * just so; where there are none of these either, those that have half their characters in common with it. The order is that of `match`; of what was found alike the higher tier comes first,
 * then the shorter headword, then the order of `cards`. They are asked for at the first query, which makes the index.
 */
export function createSearch(cards: () => Iterable<SearchedCard>, traditional: string): Search {
  return createSearchOver((table) => Array.from(cards(), (card) => searchEntryOf(card, table)), traditional);
}

/** The same over what a search knows of each entry, asked for at the first query with the table that its names have to be folded by. */
export function createSearchOver(entries: (table: FoldTable) => readonly SearchEntry[], traditional: string): Search {
  const table = createFoldTable(traditional);
  let all: readonly SearchEntry[] | null = null;
  return (typed, limit) => {
    all ??= entries(table);
    const query = parseQuery(typed, table);
    if (isEmpty(query)) return [];
    const found = all.flatMap((indexed) => {
      const how = match(indexed.entry, query);
      return how === null ? [] : [toHit(indexed, how.kind, how.found, { pass: 0, place: how.place })];
    });
    const best = found.length > 0 ? found : nearly(query, all);
    return best.sort(inOrder).slice(0, limit);
  };
}

/** What a search knows of a card, its names folded by `table`. Cost: some twenty microseconds. */
export function searchEntryOf(card: SearchedCard, table: FoldTable): SearchEntry {
  const { ref, headword, category, pinyin, forms, misreadings, gloss, tier } = card;
  const names = [
    { text: headword, pinyin },
    ...forms,
    ...[...misreadings, ...shortNames(gloss?.zh)].map((text) => ({ text, pinyin: null })),
  ];
  const renderings = renderingsFor(card, null).map(({ text }) => text);
  return {
    entry: toEntry({ names, renderings, gloss: gloss?.en ?? '' }, table),
    shown: { ref, headword, category, pinyin, rendering: bestRendering(card) },
    tier: TIERS.indexOf(tier),
  };
}

/**
 * The hits of several glossaries for one query in one order, at most `limit`: by rank, and of equal rank those of the
 * earlier list first, each list in its own order. What is like the query or stands within it is left out where any list has
 * an entry that answers to all of it. Each list has to be of no smaller limit, or hits are missed.
 */
export function mergeHits(lists: readonly (readonly RankedHit[])[], limit: number): SearchHit[] {
  const all = lists.flat();
  const isFound = all.some(({ rank }) => rank.pass === 0);
  return all
    .filter(({ rank }) => !isFound || rank.pass === 0)
    .sort(inOrder)
    .slice(0, limit)
    .map(({ rank, ...hit }) => hit);
}

/** Names of one character that a gloss tells (湖南，简称湘): no text is marked by them, for they are in every other word. */
function shortNames(gloss = ''): readonly string[] {
  if (!gloss.includes('简称')) return [];
  return [...gloss.matchAll(/简称(?<short>\p{Script=Han})(?=[，。；、]|$)/gu)].map(([, short]) => short as string);
}

/** The entries a name of which is like what was typed, or stands within it, or else has half in common with it. */
function nearly(query: Query, entries: readonly SearchEntry[]): RankedHit[] {
  const like = entries.flatMap((indexed) => {
    const how = likeness(indexed.entry, query);
    if (how === null) return nameWithin(query.folded, indexed);
    return [toHit(indexed, 'like', how.found, { pass: 1, place: how.place })];
  });
  if (like.length > 0 || query.folded.length < LEAST_OVERLAPPING) return like;
  const inCommon = overlapWith(query.folded);
  return entries.flatMap((indexed) => nameInCommon(inCommon, indexed));
}

/** The name of an entry that has the most in common with a text; nothing where that is less than half. */
function nameInCommon(inCommon: (name: string) => number, indexed: SearchEntry): RankedHit[] {
  let best = LEAST_OVERLAP;
  let found: string | null | undefined;
  for (const [at, name] of indexed.entry.names.entries()) {
    const share = inCommon(name.folded);
    if (share < best || (share === best && found !== undefined)) continue;
    best = share;
    found = at === 0 ? null : name.text;
  }
  return found === undefined ? [] : [toHit(indexed, 'like', found, { pass: 3, place: 1 - best })];
}

/** The longest name of an entry that stands within a longer text, the longer ones in better places; nothing where none does. */
function nameWithin(folded: string, indexed: SearchEntry): RankedHit[] {
  const { names } = indexed.entry;
  let within: FoldedName | undefined;
  for (const name of names) {
    if (name.folded.length < Math.max(LEAST_WITHIN, (within?.folded.length ?? 0) + 1)) continue;
    if (folded.includes(name.folded)) within = name;
  }
  if (within === undefined) return [];
  const found = within === names[0] ? null : within.text;
  return [toHit(indexed, 'form', found, { pass: 2, place: -within.folded.length })];
}

function inOrder({ rank: a }: RankedHit, { rank: b }: RankedHit): number {
  return a.pass - b.pass || a.place - b.place || a.tier - b.tier || a.length - b.length;
}

function toHit(
  { shown, tier }: SearchEntry,
  kind: SearchKind,
  found: string | null,
  how: Pick<SearchRank, 'pass' | 'place'>,
): RankedHit {
  return { ...shown, kind, found, rank: { ...how, tier, length: shown.headword.length } };
}
