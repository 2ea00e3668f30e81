import { headOfLines, linesOfOwn } from '../../export/own-lines.ts';
import { keepLastBackup } from '../../extension/last-backup.ts';
import { loadStored } from '../../extension/settings-store.ts';
import type { LinkedFile, LinkedFileStore } from '../../store/linked-file-store.ts';
import type { OwnTermStore } from '../../store/own-term-store.ts';
import type { LinkedKind, LinkedStatus } from '../../termbase/linked-file.ts';
import type { BackedUpGlossary } from '../../termbase/own-backup.ts';
import type { OwnTerm } from '../../termbase/own-term.ts';
import { appendLines } from './append-lines.ts';
import { makeBackup } from './backup-file.ts';
import { mayWrite } from './file-permission.ts';
import { writeCopy } from './write-copy.ts';

/** What is written from, and where it is kept that it was. */
export interface LinkedSources {
  readonly files: LinkedFileStore;
  readonly own: OwnTermStore;
  readonly glossaries: () => Promise<BackedUpGlossary[]>;
  /** An instant in ISO 8601. */
  readonly now: () => string;
}

/**
 * Writes to a linked file what is not in it yet; null where no file of the kind is linked. `isForced`: also where something
 * else has written to it. One at a time, whichever page of ours asks. What was written is kept after the file is: between the
 * two nothing is lost, for a line that stands in the file is not added again, and a copy is made once more. Rejects where a
 * database cannot be had.
 */
export function writeLinked(kind: LinkedKind, sources: LinkedSources, isForced = false): Promise<LinkedStatus | null> {
  return navigator.locks.request('linked-files', async () => {
    const file = await sources.files.get(kind);
    if (file === null) return null;
    return kind === 'lines' ? writeLines(file, sources, isForced) : writeAll(file, sources, isForced);
  });
}

async function writeLines(file: LinkedFile, sources: LinkedSources, isForced: boolean): Promise<LinkedStatus> {
  const { handle, format, language, versions } = file;
  const terms = await sources.own.all();
  const waiting = waitingOf(terms, versions);
  const status = { name: handle.name, format, written: file.written, waiting: waiting.length };
  if (!(await mayWrite(handle))) return { ...status, problem: 'needs-asking' };
  if (waiting.length === 0 && !isForced) return { ...status, problem: null };
  const lines = waiting.flatMap((term) => linesOfOwn(term, format, language));
  const appended = await appendLines(handle, lines, {
    head: headOfLines(format),
    left: isForced ? null : file.left,
  });
  if (!appended.ok) return { ...status, problem: appended.problem };
  const written = appended.added > 0 ? sources.now() : file.written;
  await sources.files.put({
    ...{ ...file, left: appended.left, written },
    versions: new Map(terms.map(({ id, version }) => [id, version])),
  });
  return { ...status, written, waiting: 0, problem: null };
}

/** The entries that have been saved since they were written, the first saved first. */
export function waitingOf(terms: readonly OwnTerm[], versions: ReadonlyMap<string, number>): readonly OwnTerm[] {
  return terms
    .filter(({ id, version }) => version > (versions.get(id) ?? 0))
    .sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : 0));
}

async function writeAll(file: LinkedFile, sources: LinkedSources, isForced: boolean): Promise<LinkedStatus> {
  const { handle, format } = file;
  // Before it is read: what changes meanwhile makes another state, and is written next.
  const glossaries = await sources.glossaries();
  const state = JSON.stringify([await sources.own.revision(), await loadStored(), glossaries]);
  const waiting = state === file.state ? 0 : 1;
  const status = { name: handle.name, format, written: file.written, waiting };
  if (!(await mayWrite(handle))) return { ...status, problem: 'needs-asking' };
  if (waiting === 0 && !isForced) return { ...status, problem: null };
  const backup = await makeBackup(sources.own, glossaries, sources.now());
  const copied = await writeCopy(handle, backup.bytes, isForced ? null : file.left);
  if (!copied.ok) return { ...status, problem: copied.problem };
  await sources.files.put({ ...file, left: copied.left, written: backup.saved, state });
  await keepLastBackup({ saved: backup.saved, revision: backup.revision });
  return { ...status, written: backup.saved, waiting: 0, problem: null };
}
