import type { FileMark } from '../../store/linked-file-store.ts';
import type { FileProblem } from '../../termbase/linked-file.ts';
import { fileProblemOf } from './file-problem-of.ts';

/** Largest file that lines are added to: it is read whole each time, and no glossary that a tool watches is so large. */
const LARGEST_BYTES = 50_000_000;

/** How often it is tried where something else writes in the same moment. */
const TRIES = 3;

/** What came of adding lines to a file. */
export type Appended =
  | { readonly ok: true; readonly left: FileMark; readonly added: number }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Adds lines at the end of a text file, those that stand in it already left out; `head` goes before them where the file is
 * empty. What is in the file stays, byte for byte: a last line without its end gets one, and the line ends are those of the file. A
 * file smaller than `left` says was last seen has lost something, and is not written to; null for any. All lines are written or
 * none: the browser puts a copy in the place of the file when it is whole, and that only if nobody has written to the file
 * meanwhile. Rejects on mistakes of ours alone. Cost: the file is read and copied.
 */
export async function appendLines(
  handle: FileSystemFileHandle,
  lines: readonly string[],
  { head, left }: { readonly head: string; readonly left: FileMark | null },
): Promise<Appended> {
  try {
    for (let turn = 0; turn < TRIES; turn++) {
      const appended = await tryToAppend(handle, lines, head, left);
      if (appended !== null) return appended;
    }
    return { ok: false, problem: 'busy' };
  } catch (error) {
    const problem = fileProblemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}

/** Null where something else has written to the file meanwhile. */
async function tryToAppend(
  handle: FileSystemFileHandle,
  lines: readonly string[],
  head: string,
  left: FileMark | null,
): Promise<Appended | null> {
  const file = await handle.getFile();
  if (file.size > LARGEST_BYTES) return { ok: false, problem: 'too-large' };
  if (left !== null && file.size < left.sizeBytes) return { ok: false, problem: 'changed' };
  const text = textOf(await file.arrayBuffer());
  if (text === null) return { ok: false, problem: 'not-text' };
  const present = new Set(text.split(/\r\n|\r|\n/));
  const fresh = [...new Set(lines)].filter((line) => !present.has(line));
  if (fresh.length === 0) return { ok: true, left: markOf(file), added: 0 };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const first = text === '' ? (head === '' ? [] : [head]) : [];
  const before = text === '' || /[\r\n]$/.test(text) ? '' : end;
  const bytes = new TextEncoder().encode(before + [...first, ...fresh].map((line) => line + end).join(''));

  const writable = await handle.createWritable({ keepExistingData: true });
  try {
    await writable.write({ type: 'write', position: file.size, data: bytes });
    const now = await handle.getFile();
    if (now.size !== file.size || now.lastModified !== file.lastModified) {
      await writable.abort();
      return null;
    }
    await writable.close();
  } catch (error) {
    // What was begun is thrown away; the file is as it was.
    await writable.abort().catch(() => {});
    throw error;
  }
  return { ok: true, left: markOf(await handle.getFile()), added: fresh.length };
}

/** The state of a file by which a later change is seen. */
export function markOf({ size, lastModified }: File): FileMark {
  return { sizeBytes: size, lastModified };
}

/** A text in UTF-8; null for anything else. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
