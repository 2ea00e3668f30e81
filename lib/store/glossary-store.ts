import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ListTable } from '../library/list-table.ts';
import type { ListEntry } from '../library/types.ts';
import type { GlossaryKey } from '../terms/ref.ts';

/** A glossary as it is kept. */
export interface StoredGlossary {
  readonly revision: string;
  readonly table: ListTable;
}

interface GlossaryDatabase extends DBSchema {
  /** What spotting needs, by glossary. */
  tables: { key: GlossaryKey; value: StoredGlossary };
  /** The entries, a thousand to a record: one each takes forty times as long to write. */
  blocks: { key: [GlossaryKey, number]; value: readonly ListEntry[] };
}

const NAME = 'glossaries';
const VERSION = 1;
const BLOCK = 1000;

/** The reader's glossaries in the browser's database. */
export interface GlossaryStore {
  /** Keeps a glossary in the place of the one before, wholly or not at all. Rejects where the browser has no room. */
  save(key: GlossaryKey, glossary: StoredGlossary, entries: readonly ListEntry[]): Promise<void>;
  /** What spotting needs of a glossary; undefined where it is not kept. */
  load(key: GlossaryKey): Promise<StoredGlossary | undefined>;
  /** All of its entries, in their order; none where it is not kept. Cost: a tenth of a second for 100,000. */
  entries(key: GlossaryKey): Promise<readonly ListEntry[]>;
  remove(key: GlossaryKey): Promise<void>;
}

/** Opens the store when it is first asked something. */
export function createGlossaryStore(): GlossaryStore {
  let opening: Promise<IDBPDatabase<GlossaryDatabase>> | undefined;
  const open = () => {
    opening ??= openDB<GlossaryDatabase>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore('tables');
        database.createObjectStore('blocks');
      },
      // The browser has closed it, as when its data are cleared: the next question opens it anew.
      terminated() {
        opening = undefined;
      },
    }).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const blocksOf = (key: GlossaryKey) => IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);

  return {
    async save(key, glossary, entries) {
      const writing = (await open()).transaction(['tables', 'blocks'], 'readwrite');
      const [tables, blocks] = [writing.objectStore('tables'), writing.objectStore('blocks')];
      try {
        await blocks.delete(blocksOf(key));
        const writes: Promise<unknown>[] = [tables.put(glossary, key)];
        for (let at = 0; at * BLOCK < entries.length; at++) {
          writes.push(blocks.put(entries.slice(at * BLOCK, (at + 1) * BLOCK), [key, at]));
        }
        await Promise.all([...writes, writing.done]);
      } catch (error) {
        writing.done.catch(() => {});
        try {
          writing.abort();
        } catch {
          // The browser has given it up itself.
        }
        throw error;
      }
    },
    load: async (key) => (await open()).get('tables', key),
    entries: async (key) => (await (await open()).getAll('blocks', blocksOf(key))).flat(),
    async remove(key) {
      const writing = (await open()).transaction(['tables', 'blocks'], 'readwrite');
      await Promise.all([
        writing.objectStore('tables').delete(key),
        writing.objectStore('blocks').delete(blocksOf(key)),
        writing.done,
      ]);
    },
  };
}
