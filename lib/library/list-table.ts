import { CATEGORIES, type Category, TIERS } from '../glossary/types.ts';
import { weightOf } from '../ink/weigh-entry.ts';
import { buildTrie } from '../spot/trie.ts';
import type { SpotEntry, SpotLayer, Trie } from '../spot/types.ts';
import { layerOfSorted, sortTexts } from '../spot/written-layer.ts';
import { type GlossaryStamp, termRef } from '../terms/ref.ts';
import type { ListEntry } from './types.ts';

/**
 * A plain list of terms as spotting needs it: folded, sorted, its trie built, so that a background that wakes has but to
 * read it. Plain data without an object for each entry, which a structured clone takes whole: 100,000 forms are some
 * strings and some arrays of numbers.
 */
export interface ListTable {
  /** Pairs of a simplified character and a Traditional one by which the forms were folded. */
  readonly traditional: string;
  /** The forms of all entries, as written, and as folded and sorted; joined by {@link SEPARATOR}. */
  readonly texts: string;
  readonly patterns: string;
  /** Ids of the entries, joined alike. */
  readonly ids: string;
  /** By form, the place of its entry. */
  readonly owners: Uint32Array;
  /** By entry, places in `CATEGORIES` and `TIERS`. */
  readonly categories: Uint8Array;
  readonly tiers: Uint8Array;
  readonly order: Uint32Array;
  readonly begins: Uint32Array;
  readonly trie: Trie;
}

/** Stands in no id; in a form it is read as a space. */
const SEPARATOR = '\0';

/** Makes the table of a list. Throws a RangeError where an id makes no reference or holds a NUL. Cost: folding and a sort. */
export function buildListTable(stamp: GlossaryStamp, entries: readonly ListEntry[], traditional: string): ListTable {
  for (const [at, { id }] of entries.entries()) {
    termRef(stamp.key, id);
    if (id.includes(SEPARATOR)) throw new RangeError(`the id of entry ${at} holds a NUL`);
  }
  const texts = entries.flatMap(({ forms }) => forms.map((form) => form.replaceAll(SEPARATOR, ' ')));
  const { patterns, order, begins } = sortTexts(texts, traditional);
  return {
    traditional,
    texts: texts.join(SEPARATOR),
    patterns: patterns.join(SEPARATOR),
    ids: entries.map(({ id }) => id).join(SEPARATOR),
    owners: Uint32Array.from(entries.flatMap(({ forms }, owner) => forms.map(() => owner))),
    categories: Uint8Array.from(entries, ({ category }) => CATEGORIES.indexOf(category)),
    tiers: Uint8Array.from(entries, ({ tier }) => TIERS.indexOf(tier)),
    order,
    begins,
    trie: buildTrie(patterns),
  };
}

/**
 * The layer of a table; `category`, where given, is that of all its entries. Cost: its strings parted; entries are made as they
 * are met.
 */
export function layerOfTable(stamp: GlossaryStamp, table: ListTable, category?: Category): SpotLayer {
  const { order, begins, owners, trie, traditional } = table;
  const texts = table.texts.split(SEPARATOR);
  const ids = table.ids.split(SEPARATOR);
  const patterns = begins.length === 0 ? [] : table.patterns.split(SEPARATOR);
  const met = new Map<number, SpotEntry>();
  const entryOf = (owner: number): SpotEntry => {
    const known = met.get(owner);
    if (known !== undefined) return known;
    const tier = TIERS[table.tiers[owner] as number] ?? 'standard';
    const entry: SpotEntry = {
      ref: termRef(stamp.key, ids[owner] as string),
      category: category ?? CATEGORIES[table.categories[owner] as number] ?? 'policy',
      tier,
      weight: weightOf(tier),
    };
    met.set(owner, entry);
    return entry;
  };
  return layerOfSorted(
    stamp,
    { patterns, order, begins },
    (at) => texts[at] as string,
    (at) => [{ entry: entryOf(owners[at] as number) }],
    traditional,
    trie,
  );
}
