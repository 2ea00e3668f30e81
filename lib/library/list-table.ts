import { CATEGORIES, type Category, TIERS } from '../glossary/types.ts';
import { OWN_WEIGHT, weightOf } from '../ink/weigh-entry.ts';
import { guardsOfKept, type KeptGuards } from '../spot/neighbour-guards.ts';
import { buildTrie } from '../spot/trie.ts';
import type { SpotEntry, SpotLayer, Trie } from '../spot/types.ts';
import { layerOfSorted, patternsOf } from '../spot/written-layer.ts';
import { type GlossaryStamp, termRef } from '../terms/ref.ts';
import { SEPARATOR, type SortedForms } from './sorted-forms.ts';
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
  /** What was said of the forms when the table was made; null where nobody was asked. Tables of older versions have neither. */
  readonly guards?: KeptGuards | null;
  /** By entry, how common its commonest form is; see `commonnessOf`. */
  readonly commonness?: Uint8Array | null;
}

/** Says of forms, which are folded, what a table keeps of them; see `lib/segment/weigh-forms.ts`. */
export interface FormSayings {
  guardsFor(forms: readonly string[]): KeptGuards;
  commonnessOf(form: string): number;
}

/**
 * Makes the table of a list, of which `forms` are the forms. Throws a RangeError where an id makes no reference or holds a NUL. Cost: a
 * trie, and what `sayings` take. Without those every doubt about its forms is weighed, and all its entries are rare.
 */
export function buildListTable(
  stamp: GlossaryStamp,
  entries: readonly ListEntry[],
  forms: SortedForms,
  sayings: FormSayings | null = null,
): ListTable {
  for (const [at, { id }] of entries.entries()) {
    termRef(stamp.key, id);
    if (id.includes(SEPARATOR)) throw new RangeError(`the id of entry ${at} holds a NUL`);
  }
  const isForm = (at: number) => at < forms.forms;
  const { patterns, order, begins } = patternsOf(forms.folded, forms.order.filter(isForm));
  const owners = forms.owners.slice(0, forms.forms);
  return {
    traditional: forms.traditional,
    texts: forms.texts.slice(0, forms.forms).join(SEPARATOR),
    patterns: patterns.join(SEPARATOR),
    ids: entries.map(({ id }) => id).join(SEPARATOR),
    owners,
    categories: Uint8Array.from(entries, ({ category }) => CATEGORIES.indexOf(category)),
    tiers: Uint8Array.from(entries, ({ tier }) => TIERS.indexOf(tier)),
    order,
    begins,
    trie: buildTrie(patterns),
    guards: sayings?.guardsFor(patterns) ?? null,
    commonness: sayings === null ? null : commonnessOfEntries(entries.length, sayings),
  };

  function commonnessOfEntries(count: number, { commonnessOf }: FormSayings): Uint8Array {
    const all = new Uint8Array(count);
    for (const [pattern, text] of patterns.entries()) {
      const common = commonnessOf(text);
      if (common === 0) continue;
      for (const at of order.subarray(begins[pattern], begins[pattern + 1])) {
        const owner = owners[at] as number;
        all[owner] = Math.max(all[owner] as number, common);
      }
    }
    return all;
  }
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
      weight: stamp.key === 'own' ? OWN_WEIGHT : weightOf(tier, table.commonness?.[owner]),
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
    table.guards ? guardsOfKept(table.guards) : null,
  );
}
