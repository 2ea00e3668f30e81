import { createGlossaryStore } from '../../store/glossary-store.ts';
import type { BackedUpGlossary } from '../../termbase/own-backup.ts';

const glossaries = createGlossaryStore();

/** The imported glossaries that are in use, by name: their files are the reader's own. */
export async function glossariesHere(): Promise<BackedUpGlossary[]> {
  const kept = await glossaries.catalogue();
  return kept
    .filter(({ deleted }) => deleted === undefined)
    .map(({ name, files, licence, entries }) => ({ name, file: files.join(', '), licence, entries }));
}
