import type { DBSchema } from 'idb';
import type { ListTable } from '../library/list-table.ts';
import { type PackedEntries, packEntries, unpackEntries } from '../library/packed-entries.ts';
import type { ListEntry } from '../library/types.ts';
import type { WordIndex } from '../library/word-index.ts';
import type { ImportedGlossary, ImportedKey } from '../termbase/types.ts';
import type { GlossaryKey } from '../terms/ref.ts';
import { openWhenAsked } from './open-database.ts';

/** A glossary as it is kept. */
export interface StoredGlossary {
  readonly revision: string;
  readonly table: ListTable;
}

interface GlossaryDatabase extends DBSchema {
  /** What spotting needs, by glossary. */
  tables: { key: GlossaryKey; value: StoredGlossary };
  /** The entries, a thousand to a record: one each takes forty times as long to write. Older versions kept all of them as objects. */
  blocks: { key: [GlossaryKey, number]; value: KeptBlock };
  /** What the list of imported glossaries shows. */
  catalogue: { key: ImportedKey; value: ImportedGlossary };
  /** What look-up needs of imported glossaries. */
  indexes: { key: ImportedKey; value: WordIndex };
}

/** Entries in columns where these hold all that they say. */
type KeptBlock = PackedEntries | readonly ListEntry[];

type StoreName = 'tables' | 'blocks' | 'catalogue' | 'indexes';

const NAME = 'glossaries';
const VERSION = 2;

/** Entries to a record. */
export const BLOCK = 1000;

/** What is made of an imported glossary's entries, to be kept with them. */
export interface MadeOfEntries {
  readonly index: WordIndex;
  /** Null where it is for look-up alone. */
  readonly table: ListTable | null;
}

/** The reader's glossaries in the browser's database. */
export interface GlossaryStore {
  /** Keeps a glossary in the place of the one before, wholly or not at all. Rejects where the browser has no room. */
  save(key: GlossaryKey, glossary: StoredGlossary, entries: readonly ListEntry[]): Promise<void>;
  /** What spotting needs of a glossary; undefined where it is not kept. */
  load(key: GlossaryKey): Promise<StoredGlossary | undefined>;
  /** All of its entries, in their order; none where it is not kept. Cost: a tenth of a second for 100,000. */
  entries(key: GlossaryKey): Promise<readonly ListEntry[]>;
  /** The entries from `number` × {@link BLOCK} on, as many as a record holds; none where there is no such record. */
  block(key: GlossaryKey, number: number): Promise<readonly ListEntry[]>;
  /** All that is kept of a glossary goes. */
  remove(key: GlossaryKey): Promise<void>;
  /** The imported glossaries, in no order; those that were deleted and can be taken back are among them. */
  catalogue(): Promise<readonly ImportedGlossary[]>;
  /** What look-up needs of an imported glossary; undefined where it is not kept. */
  index(key: ImportedKey): Promise<WordIndex | undefined>;
  /**
   * Keeps an imported glossary in the place of the one before, wholly or not at all. `make`, which may throw, is called while the browser
   * writes the entries. Rejects where the browser has no room.
   */
  saveImport(glossary: ImportedGlossary, entries: readonly ListEntry[], make: () => MadeOfEntries): Promise<void>;
  /**
   * Keeps what has changed of imported glossaries, all or none; one that has gone meanwhile stays gone. `tables` has what
   * spotting needs of those that are marked from now on.
   */
  change(glossaries: readonly ImportedGlossary[], tables?: ReadonlyMap<ImportedKey, ListTable>): Promise<void>;
}

/** Opens the store when it is first asked something. */
export function createGlossaryStore(): GlossaryStore {
  const open = openWhenAsked<GlossaryDatabase>(NAME, VERSION, (database, before) => {
    if (before < 1) {
      database.createObjectStore('tables');
      database.createObjectStore('blocks');
    }
    if (before < 2) {
      database.createObjectStore('catalogue');
      database.createObjectStore('indexes');
    }
  });
  const blocksOf = (key: GlossaryKey) => IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);

  const write = async (
    names: readonly StoreName[],
    work: (to: Writer) => readonly Promise<unknown>[] | Promise<void>,
  ) => {
    const writing = (await open()).transaction(names, 'readwrite');
    try {
      const started = work((name) => writing.objectStore(name) as never);
      await Promise.all([...(Array.isArray(started) ? started : [started]), writing.done]);
    } catch (error) {
      writing.done.catch(() => {});
      try {
        writing.abort();
      } catch {
        // The browser has given it up itself.
      }
      throw error;
    }
  };
  const writeBlocks = (to: Writer, key: GlossaryKey, entries: readonly ListEntry[]): Promise<unknown>[] => {
    const blocks = to('blocks');
    const writes: Promise<unknown>[] = [blocks.delete(blocksOf(key))];
    for (let at = 0; at * BLOCK < entries.length; at++) {
      const block = entries.slice(at * BLOCK, (at + 1) * BLOCK);
      writes.push(blocks.put(packEntries(block) ?? block, [key, at]));
    }
    return writes;
  };

  return {
    save: (key, glossary, entries) =>
      write(['tables', 'blocks'], (to) => [to('tables').put(glossary, key), ...writeBlocks(to, key, entries)]),
    load: async (key) => (await open()).get('tables', key),
    entries: async (key) => (await (await open()).getAll('blocks', blocksOf(key))).flatMap(entriesIn),
    block: async (key, number) => entriesIn((await (await open()).get('blocks', [key, number])) ?? []),
    remove: (key) =>
      write(['tables', 'blocks', 'catalogue', 'indexes'], (to) => [
        to('tables').delete(key),
        to('blocks').delete(blocksOf(key)),
        to('catalogue').delete(key as ImportedKey),
        to('indexes').delete(key as ImportedKey),
      ]),
    catalogue: async () => (await open()).getAll('catalogue'),
    index: async (key) => (await open()).get('indexes', key),
    saveImport: (glossary, entries, make) =>
      write(['tables', 'blocks', 'catalogue', 'indexes'], (to) => {
        const { key, revision } = glossary;
        const writes = [to('catalogue').put(glossary, key), ...writeBlocks(to, key, entries)];
        try {
          const { index, table } = make();
          writes.push(to('indexes').put(index, key));
          writes.push(table === null ? to('tables').delete(key) : to('tables').put({ revision, table }, key));
        } catch (error) {
          // What was begun is taken back, and nobody waits for it.
          for (const one of writes) one.catch(() => {});
          throw error;
        }
        return writes;
      }),
    change: (glossaries, tables = new Map()) =>
      write(['catalogue', 'tables'], async (to) => {
        for (const glossary of glossaries) {
          const { key, revision } = glossary;
          const kept = await to('catalogue').get(key);
          if (kept?.revision !== revision) continue;
          await to('catalogue').put(glossary, key);
          const table = tables.get(key);
          if (table !== undefined) await to('tables').put({ revision, table }, key);
          else if (glossary.use === 'lookup') await to('tables').delete(key);
        }
      }),
  };
}

function entriesIn(block: KeptBlock): readonly ListEntry[] {
  return 'count' in block ? unpackEntries(block) : block;
}

/** Gives a store of a transaction that writes. */
type Writer = <S extends StoreName>(
  name: S,
) => {
  put(value: GlossaryDatabase[S]['value'], key: GlossaryDatabase[S]['key']): Promise<unknown>;
  get(key: GlossaryDatabase[S]['key']): Promise<GlossaryDatabase[S]['value'] | undefined>;
  delete(key: GlossaryDatabase[S]['key'] | IDBKeyRange): Promise<void>;
};
