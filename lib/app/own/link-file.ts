import type { LinkedKind, LinkOptions, LinkRefusal } from '../../termbase/linked-file.ts';
import { markOf } from './append-lines.ts';
import { readBackup } from './backup-file.ts';
import { fileProblemOf } from './file-problem-of.ts';
import type { LinkedSources } from './write-linked.ts';

/**
 * Takes a file that the reader has chosen for one to be written to, in the place of another; null where it was taken. A
 * copy of everything takes the place of nothing but an older one of what is here. Nothing is written yet. Rejects where a
 * database cannot be had.
 */
export async function linkFile(
  kind: LinkedKind,
  handle: FileSystemFileHandle,
  options: LinkOptions,
  { files, own }: LinkedSources,
): Promise<LinkRefusal | null> {
  const refused = (code: 'unread' | 'not-ours') => ({ code, file: handle.name }) as const;
  let file: File;
  try {
    file = await handle.getFile();
  } catch (error) {
    if (fileProblemOf(error) === null) throw error;
    return refused('unread');
  }
  if (kind === 'copy' && file.size > 0) {
    const found = await readBackup(file, own);
    if ('code' in found) return refused('not-ours');
    const count = found.plan.steps.length;
    if (count > 0) return { code: 'has-more', file: handle.name, count };
  }
  const present = options.withPresent ? [] : await own.all();
  await files.put({
    ...{ kind, handle, format: options.format, language: options.language },
    ...{ left: markOf(file), written: null, state: '' },
    versions: new Map(present.map(({ id, version }) => [id, version])),
  });
  return null;
}
