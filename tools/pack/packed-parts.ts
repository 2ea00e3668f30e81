import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where the generated pack lies; not committed. */
export const PACK_FOLDER = join(ROOT, '.pack');

/** True where the pack is newer than every seed and source that shapes it. Cost: a look at each file's date. */
export function isPackFresh(): boolean {
  const made = Math.min(modified(join(PACK_FOLDER, 'forms.json')), modified(join(PACK_FOLDER, 'cards.json')));
  const shaping = ['seeds', 'lib', 'tools'].map((folder) => newestIn(join(ROOT, folder)));
  return made >= Math.max(...shaping);
}

/** One of the two files of the pack as it lies there, fresh or not. */
export function packedPart(part: 'forms' | 'cards'): unknown {
  return JSON.parse(readFileSync(join(PACK_FOLDER, `${part}.json`), 'utf8'));
}

/** The words doubts are judged by, as `packWordCosts` writes them; the pack must be fresh. */
export function packedWords(): string {
  return readFileSync(join(PACK_FOLDER, 'words.txt'), 'utf8');
}

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(0, ...entries.map((entry) => modified(join(entry.parentPath, entry.name))));
}

/** Milliseconds since the epoch; 0 for a file that is not there. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
