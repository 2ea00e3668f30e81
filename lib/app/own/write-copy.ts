import type { FileMark } from '../../store/linked-file-store.ts';
import type { FileProblem } from '../../termbase/linked-file.ts';
import { markOf } from './append-lines.ts';
import { fileProblemOf } from './file-problem-of.ts';

/** What came of writing a copy. */
export type CopyWritten =
  | { readonly ok: true; readonly left: FileMark }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Puts bytes in the place of what a file holds: whole or not at all, for the browser puts a copy in its place when that is
 * whole. A file that is not as `left` has it was written to by something else, and is not touched; null for any. Throws a
 * RangeError for no bytes at all; rejects on other mistakes of ours.
 */
export async function writeCopy(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  left: FileMark | null,
): Promise<CopyWritten> {
  if (bytes.length === 0) throw new RangeError('a copy of nothing');
  try {
    const file = await handle.getFile();
    if (left !== null && (file.size !== left.sizeBytes || file.lastModified !== left.lastModified)) {
      return { ok: false, problem: 'changed' };
    }
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    const after = await handle.getFile();
    return after.size === bytes.length ? { ok: true, left: markOf(after) } : { ok: false, problem: 'changed' };
  } catch (error) {
    const problem = fileProblemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}
