import type { DBSchema } from 'idb';
import type { LineFormat } from '../export/own-lines.ts';
import type { Language } from '../i18n/language.ts';
import type { LinkedKind } from '../termbase/linked-file.ts';
import { openWhenAsked } from './open-database.ts';

/** A file of the reader's that is written to, with what was written to it. */
export interface LinkedFile {
  readonly kind: LinkedKind;
  readonly handle: FileSystemFileHandle;
  /** Of `lines`. */
  readonly format: LineFormat;
  /** Of the words in the lines. */
  readonly language: Language;
  /** As the file was when it was last written, or chosen; null of one that is written over whatever it is. */
  readonly left: FileMark | null;
  /** When it was last written, in ISO 8601; null where it has not been. */
  readonly written: string | null;
  /** Of `lines`: by entry, the last version that needs no line any more. The others wait. */
  readonly versions: ReadonlyMap<string, number>;
  /** Of `copy`: what the copy is of, as a text that differs when anything does; empty where none was made. */
  readonly state: string;
}

/** What tells that a file has been written to. */
export interface FileMark {
  readonly sizeBytes: number;
  readonly lastModified: number;
}

interface LinkedDatabase extends DBSchema {
  files: { key: LinkedKind; value: LinkedFile };
}

/** The files that are written to, kept over restarts of the browser. Rejects where the database cannot be had. */
export interface LinkedFileStore {
  /** Null where there is none of the kind. */
  get(kind: LinkedKind): Promise<LinkedFile | null>;
  /** Takes the place of another file of the kind. */
  put(file: LinkedFile): Promise<void>;
  /** The file itself stays as it is. */
  remove(kind: LinkedKind): Promise<void>;
}

/** Opens the store when it is first asked something. */
export function createLinkedFileStore(): LinkedFileStore {
  const open = openWhenAsked<LinkedDatabase>('linked-files', 1, (database) => {
    if (!database.objectStoreNames.contains('files')) database.createObjectStore('files', { keyPath: 'kind' });
  });
  return {
    get: async (kind) => (await (await open()).get('files', kind)) ?? null,
    put: async (file) => void (await (await open()).put('files', file)),
    remove: async (kind) => (await open()).delete('files', kind),
  };
}
