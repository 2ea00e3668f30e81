import { changeStored, loadStored } from '../../extension/settings-store.ts';
import { parseSettings, type Settings, toStored } from '../../settings/settings.ts';
import { writeSettingsFile } from '../../settings/settings-file.ts';
import type { OwnTermStore } from '../../store/own-term-store.ts';
import { unpackGzip } from '../../termbase/import/unpack.ts';
import {
  type BackedUpGlossary,
  type Backup,
  type BackupProblem,
  markOf,
  parseBackup,
  planRestore,
  type RestorePlan,
  settingsOf,
  writeBackup,
} from '../../termbase/own-backup.ts';

/** Largest backup that is read, in bytes as it lies on the disk. */
const LARGEST_FILE = 100_000_000;

/** A backup ready to be saved. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of own entries, as they stand in it. */
  readonly revision: number;
  readonly saved: string;
}

/** What was found in a backup, before anything is changed. */
export interface BackupRead {
  readonly backup: Backup;
  readonly plan: RestorePlan;
  /** Hidden concepts of the backup that are not hidden here. */
  readonly hidden: number;
  /** Names of settings that are otherwise here; hidden concepts aside. */
  readonly otherwise: readonly string[];
}

/** Why a backup was not read; `unread` where the browser did not give it, `damaged` where it is no gzip file. */
export type BackupRefusal = BackupProblem | { readonly code: 'too-large' | 'unread' | 'damaged' };

/**
 * All that the reader has made, as a file. `now` is an instant in ISO 8601. Rejects where the database cannot be read. Cost:
 * a second or two for 10,000 entries, the packing off the thread.
 */
export async function makeBackup(
  store: OwnTermStore,
  glossaries: readonly BackedUpGlossary[],
  now: string,
): Promise<BackupFile> {
  const [{ revision, terms }, stored] = await Promise.all([store.everything(), loadStored()]);
  const text = writeBackup({
    saved: now,
    settings: writeSettingsFile(stored),
    terms: terms.map(({ term, earlier }) => ({ term, earlier: earlier.map(markOf) })),
    glossaries,
  });
  // The browser's own packing: that of a package runs in a worker made of text, which Firefox lets no page of ours have.
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return { name: `xiangjian-${now.slice(0, 10)}.json.gz`, bytes, revision, saved: now };
}

/** What a backup file, packed or not, would change here. Nothing is changed. Rejects where the database cannot be read. */
export async function readBackup(file: File, store: OwnTermStore): Promise<BackupRead | BackupRefusal> {
  if (file.size > LARGEST_FILE) return { code: 'too-large' };
  const raw = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (raw === null) return { code: 'unread' };
  const isPacked = raw[0] === 0x1f && raw[1] === 0x8b;
  const unpacked = isPacked ? unpackGzip(raw) : null;
  if (unpacked !== null && !unpacked.ok) return { code: 'damaged' };
  const bytes = unpacked === null ? raw : (unpacked.files.get('') as Uint8Array);
  const read = parseBackup(new TextDecoder().decode(bytes));
  if (!read.ok) return read.problem;
  const { terms } = await store.everything();
  const mine = terms.map(({ term, earlier }) => ({ term, earlier: earlier.map(markOf) }));
  const settings = settingsOf(read.backup);
  const here = parseSettings(await loadStored());
  const theirs = settings.ok ? settings.settings : here;
  const names = Object.keys(here) as (keyof Settings)[];
  return {
    backup: read.backup,
    plan: planRestore(mine, read.backup.terms),
    hidden: theirs.hiddenTerms.filter((ref) => !here.hiddenTerms.includes(ref)).length,
    otherwise: names.filter(
      (name) => name !== 'hiddenTerms' && JSON.stringify(here[name]) !== JSON.stringify(theirs[name]),
    ),
  };
}

/**
 * Takes the settings of a backup: what is hidden in it is hidden here too, and `withAll` takes all others. Rejects where they
 * cannot be stored.
 */
export async function takeSettings(backup: Backup, withAll: boolean): Promise<void> {
  const read = settingsOf(backup);
  if (!read.ok) return;
  await changeStored((before) => {
    const here = parseSettings(before);
    const hiddenTerms = [...new Set([...here.hiddenTerms, ...read.settings.hiddenTerms])];
    if (!withAll) return toStored({ ...here, hiddenTerms }, before);
    return toStored({ ...read.settings, hiddenTerms }, { ...before, ...read.unknown });
  });
}
