import { browser } from 'wxt/browser';

/** Key of the local storage. */
const KEY = 'lastBackup';

/** When own entries were last saved to a file, and at which of their revisions. */
export interface LastBackup {
  /** An instant in ISO 8601. */
  readonly saved: string;
  readonly revision: number;
}

/** The last backup that was made here; null where none was. */
export async function lastBackup(): Promise<LastBackup | null> {
  const kept = (await browser.storage.local.get(KEY))[KEY] as Partial<LastBackup> | undefined;
  return typeof kept?.saved === 'string' && typeof kept.revision === 'number' ? (kept as LastBackup) : null;
}

/** Keeps that a backup was made. */
export async function keepLastBackup(backup: LastBackup): Promise<void> {
  await browser.storage.local.set({ [KEY]: backup });
}
