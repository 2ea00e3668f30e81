import { createHash } from 'node:crypto';
import { packEntries } from '../../lib/library/packed-entries.ts';
import { BLOCK } from '../../lib/store/glossary-store.ts';
import { beginReading, readGlossary } from '../../lib/termbase/import/read-glossary.ts';
import {
  type GlossaryFile,
  type ImportedEntry,
  type ImportProblem,
  isProblem,
} from '../../lib/termbase/import/types.ts';
import { listOfImport } from '../../lib/termbase/list-of-import.ts';
import { decodeBytes } from '../../tools/glossary/report-glossary.ts';

/** What is kept of an imported glossary. */
export interface StoredImport {
  readonly format: string | null;
  readonly encoding: string | null;
  readonly problems: number;
  /** SHA-256 of each block of its entries, as JSON, in hexadecimal. */
  readonly digests: readonly string[];
}

/** What an import of files is to keep, as the readers have it here, and all that is wrong with them. */
export function expectedImport(files: readonly GlossaryFile[]): {
  readonly kept: StoredImport;
  readonly entries: number;
  readonly problems: readonly ImportProblem[];
} {
  const reading = beginReading(decodeBytes);
  const entries: ImportedEntry[] = [];
  const problems: ImportProblem[] = [];
  for (const found of readGlossary(files, reading)) {
    if (isProblem(found)) problems.push(found);
    else entries.push(found);
  }
  const list = listOfImport(entries);
  const digests: string[] = [];
  for (let at = 0; at < list.length; at += BLOCK) {
    const block = JSON.stringify(packEntries(list.slice(at, at + BLOCK)));
    digests.push(createHash('sha256').update(block).digest('hex'));
  }
  const { format, encoding } = reading;
  return { kept: { format, encoding, problems: problems.length, digests }, entries: entries.length, problems };
}

/**
 * Runs inside a page of the extension: what is kept of the glossary whose first file has this name, as JSON of a {@link StoredImport};
 * null where there is none, or it was deleted.
 */
export async function collectStored(file: string): Promise<string | null> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossaries');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = (store: string, range?: IDBKeyRange) =>
    new Promise<unknown[]>((resolve, reject) => {
      const reading = database.transaction(store).objectStore(store).getAll(range);
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
    });
  const catalogue = (await all('catalogue')) as {
    key: string;
    files: string[];
    deleted?: number;
    format: string;
    encoding: string | null;
    problems: number;
  }[];
  const found = catalogue.find(({ files, deleted }) => files[0] === file && deleted === undefined);
  if (found === undefined) {
    database.close();
    return null;
  }
  const { key, format, encoding, problems } = found;
  const blocks = await all('blocks', IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]));
  database.close();
  const digests = await Promise.all(
    blocks.map(async (block) => {
      const bytes = new TextEncoder().encode(JSON.stringify(block));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }),
  );
  return JSON.stringify({ format, encoding, problems, digests });
}
