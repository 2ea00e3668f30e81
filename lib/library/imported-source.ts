import type { Card } from '../card/types.ts';
import type { Category } from '../glossary/types.ts';
import { createSearch, type Search } from '../search/search.ts';
import type { RankedHit } from '../search/types.ts';
import type { SpotLayer } from '../spot/types.ts';
import type { GlossaryHue, ImportedGlossary } from '../termbase/types.ts';
import { type GlossaryStamp, glossaryOf, idOf, type TermRef, termRef } from '../terms/ref.ts';
import { listCard } from './list-source.ts';
import { type ListTable, layerOfTable } from './list-table.ts';
import type { GlossarySource, ListEntry } from './types.ts';
import { openWords, type WordIndex, type Words } from './word-index.ts';

/** What is loaded of an imported glossary when it is needed; undefined or empty where it is not there. */
export interface KeptImport {
  table(): Promise<ListTable | undefined>;
  index(): Promise<WordIndex | undefined>;
  /** All entries. */
  entries(): Promise<readonly ListEntry[]>;
  /** The entries from `number` × `blockSize` on. */
  block(number: number): Promise<readonly ListEntry[]>;
  readonly blockSize: number;
}

/** Entries up to which a glossary is searched by pinyin, English and what is like the query too; of more, by how a form begins. */
const MOST_SEARCHED = 5000;

/** Blocks of entries that are kept in memory: one card after another tends to be of one or two. */
const KEPT_BLOCKS = 4;

/** A category that is marked in this hue. */
const CATEGORY_OF: Readonly<Record<GlossaryHue, Category>> = {
  policy: 'policy',
  body: 'body',
  person: 'person',
  place: 'place',
  work: 'project',
};

/**
 * An imported glossary as a source. Spotting loads its table, look-up its index and the block of entries that it asks for, each
 * when first needed. What cannot be loaded is reported and answers with nothing: no other glossary goes with it.
 */
export function createImportedSource(
  glossary: ImportedGlossary,
  kept: KeptImport,
  traditional: string,
  report: (error: unknown) => void,
): GlossarySource {
  const { key, name, files, licence, hosts, use } = glossary;
  const stamp: GlossaryStamp = { key, revision: `${glossary.revision}.${glossary.changes}` };
  const category = CATEGORY_OF[glossary.hue ?? 'policy'];
  const blocks = new Map<number, Promise<readonly ListEntry[]>>();
  let loadingWords: Promise<Words | null> | undefined;
  let search: Promise<Search> | undefined;

  const words = (): Promise<Words | null> => {
    loadingWords ??= kept.index().then((index) => (index === undefined ? null : openWords(index)));
    return loadingWords.catch((error) => {
      // What could not be loaded is tried again by who asks next.
      loadingWords = undefined;
      report(error);
      return null;
    });
  };
  const entryAt = async (place: number): Promise<ListEntry | undefined> => {
    const number = Math.floor(place / kept.blockSize);
    const loading = blocks.get(number) ?? kept.block(number);
    blocks.delete(number);
    blocks.set(number, loading);
    const [oldest] = blocks.keys();
    if (blocks.size > KEPT_BLOCKS && oldest !== undefined) blocks.delete(oldest);
    try {
      return (await loading)[place % kept.blockSize];
    } catch (error) {
      blocks.delete(number);
      report(error);
      return undefined;
    }
  };
  const entriesAt = async (places: readonly number[]) =>
    (await Promise.all(places.map(entryAt))).filter((entry) => entry !== undefined);
  const entryOf = async (ref: TermRef): Promise<ListEntry | null> => {
    if (glossaryOf(ref) !== key) return null;
    const id = idOf(ref);
    const found = await entriesAt((await words())?.exact(id) ?? []);
    return found.find((entry) => entry.id === id) ?? null;
  };
  const refOf = ({ id }: ListEntry) => termRef(key, id);
  const cardOf = (entry: ListEntry): Card => ({
    ...listCard(refOf(entry), { ...entry, category }),
    from: { name, file: files.join(', '), licence },
  });

  return {
    stamp,
    markedOn: use === 'lookup' ? null : hosts,
    async layer() {
      let table: ListTable | undefined;
      try {
        table = await kept.table();
      } catch (error) {
        report(error);
      }
      return table === undefined ? emptyLayer(stamp, traditional) : layerOfTable(stamp, table, category);
    },
    cards: (refs) =>
      Promise.all(
        refs.map(async (ref) => {
          const entry = await entryOf(ref);
          return entry === null ? null : cardOf(entry);
        }),
      ),
    titles: (refs) =>
      Promise.all(
        refs.map(async (ref) => {
          const entry = await entryOf(ref);
          return entry === null ? null : { ref, headword: entry.forms[0] ?? '', category };
        }),
      ),
    async search(query, limit) {
      if (glossary.entries <= MOST_SEARCHED) {
        search ??= kept.entries().then((entries) => createSearch(() => entries.map(cardOf), traditional));
        const ready = await search.catch((error) => {
          search = undefined;
          report(error);
          return null;
        });
        return ready?.(query, limit) ?? [];
      }
      const opened = await words();
      const asked = query.trim();
      if (opened === null || asked === '') return [];
      const exact = opened.exact(asked);
      const found = await entriesAt([...new Set([...exact, ...opened.beginningWith(asked, limit)])].slice(0, limit));
      return found.map((entry, place) => hitOf(entry, place < exact.length ? 0 : 1));
    },
    async having(text) {
      return (await entriesAt((await words())?.exact(text) ?? [])).map(refOf);
    },
    async longestAt(text, at, least) {
      const found = (await words())?.longestAt(text, at, least) ?? null;
      if (found === null) return null;
      return { length: found.length, refs: (await entriesAt(found.owners)).map(refOf) };
    },
  };

  function hitOf(entry: ListEntry, place: number): RankedHit {
    const card = cardOf(entry);
    return {
      ref: card.ref,
      headword: card.headword,
      category,
      pinyin: card.pinyin,
      rendering: card.renderings[0]?.text ?? null,
      kind: 'form',
      found: null,
      rank: { pass: 0, place, tier: 0, length: card.headword.length },
    };
  }
}

function emptyLayer(stamp: GlossaryStamp, traditional: string): SpotLayer {
  return { stamp, patterns: [], traditional, guards: null, sensesOf: () => [], textOf: () => '' };
}
