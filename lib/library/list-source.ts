import type { Card, CardRendering } from '../card/types.ts';
import { createSearch, type Search } from '../search/search.ts';
import { type GlossaryStamp, glossaryOf, idOf, type TermRef, termRef } from '../terms/ref.ts';
import { buildListTable, type ListTable, layerOfTable } from './list-table.ts';
import { sortForms } from './sorted-forms.ts';
import type { GlossarySource, ListEntry } from './types.ts';

/**
 * A glossary over a plain list held in memory. `traditional` lists the pairs, simplified first, by which Traditional text
 * is read. Cost: the layer is made at the first spotting, the index at the first search.
 */
export function createListSource(
  stamp: GlossaryStamp,
  entries: readonly ListEntry[],
  traditional = '',
): GlossarySource {
  // An id that makes no reference is our own mistake: it throws here, not when the entry is met.
  for (const { id } of entries) termRef(stamp.key, id);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const entryAt = (ref: TermRef): ListEntry | undefined =>
    glossaryOf(ref) === stamp.key ? byId.get(idOf(ref)) : undefined;
  let search: Search | undefined;
  const card = (ref: TermRef): Card | null => {
    const entry = entryAt(ref);
    return entry === undefined ? null : listCard(ref, entry);
  };
  return {
    stamp,
    layer: async () => layerOfTable(stamp, buildListTable(stamp, entries, sortForms(entries, traditional))),
    cards: async (refs) => refs.map(card),
    titles: async (refs) =>
      refs.map((ref) => {
        const entry = entryAt(ref);
        return entry === undefined ? null : { ref, headword: entry.forms[0] ?? '', category: entry.category };
      }),
    async search(query, limit) {
      search ??= createSearch(() => entries.flatMap(({ id }) => card(termRef(stamp.key, id)) ?? []), traditional);
      return search(query, limit);
    },
  };
}

/** The card of an entry of a plain list: what the list says, and no more. */
export function listCard(ref: TermRef, entry: ListEntry): Card {
  const [headword = '', ...others] = entry.forms;
  return {
    ref,
    headword,
    category: entry.category,
    tier: entry.tier,
    pinyin: entry.pinyin ?? null,
    forms: others.map((text) => ({ text, kind: 'variant', pinyin: null })),
    misreadings: [],
    gloss: null,
    renderings: renderingsOf(entry),
    facts: [],
    links: [],
    ...(entry.note !== undefined && { note: entry.note }),
    background: false,
  };
}

/** Preferred ones first, then the others that may be taken as they stand, those that must not last. */
function renderingsOf({ renderings }: ListEntry): readonly CardRendering[] {
  const judged = renderings.map(
    (one): CardRendering => (typeof one === 'string' ? { text: one, status: 'suggested' } : one),
  );
  const rank = ({ status }: CardRendering) => (status === 'preferred' ? 0 : status === 'forbidden' ? 2 : 1);
  return judged.sort((a, b) => rank(a) - rank(b));
}

/** A glossary over a list that was kept: spotting needs its table alone, the entries are loaded for cards and search. */
export function createTableSource(
  stamp: GlossaryStamp,
  table: ListTable,
  loadEntries: () => Promise<readonly ListEntry[]>,
): GlossarySource {
  let loading: Promise<GlossarySource> | undefined;
  const list = () => {
    loading ??= loadEntries()
      .then((entries) => createListSource(stamp, entries, table.traditional))
      .catch((error) => {
        // What could not be loaded is tried again by who asks next.
        loading = undefined;
        throw error;
      });
    return loading;
  };
  return {
    stamp,
    layer: async () => layerOfTable(stamp, table),
    cards: async (refs) => (await list()).cards(refs),
    titles: async (refs) => (await list()).titles(refs),
    search: async (query, limit) => (await list()).search(query, limit),
  };
}
