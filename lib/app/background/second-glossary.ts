import { browser } from 'wxt/browser';
import { createTableSource } from '../../library/list-source.ts';
import { buildListTable } from '../../library/list-table.ts';
import { sortForms } from '../../library/sorted-forms.ts';
import type { GlossarySource, ListEntry } from '../../library/types.ts';
import { createGlossaryStore } from '../../store/glossary-store.ts';

/** Key of the local storage under which tests and benches hand in a second glossary. */
const KEY = 'secondGlossary';

/** What is handed in; once it is in the store, without its entries. */
interface HandedIn {
  readonly revision: string;
  readonly entries?: readonly ListEntry[];
}

/**
 * A second glossary beside the seeds, in builds of the mode `second-glossary` alone: what tests and benches hand in is kept
 * and read as the reader's own terms will be. Gives the glossaries besides the seeds; `onChange` is called when they have
 * changed.
 */
export function watchSecondGlossary(
  traditional: string,
  onChange: () => void,
): () => Promise<readonly GlossarySource[]> {
  const store = createGlossaryStore();
  const take = async (handedIn: HandedIn): Promise<readonly GlossarySource[]> => {
    const stamp = { key: 'own', revision: handedIn.revision } as const;
    if (handedIn.entries !== undefined) {
      const table = buildListTable(stamp, handedIn.entries, sortForms(handedIn.entries, traditional));
      await store.save('own', { revision: stamp.revision, table }, handedIn.entries);
      await browser.storage.local.set({ [KEY]: { revision: stamp.revision } });
    }
    const stored = await store.load('own');
    if (stored === undefined) return [];
    return [createTableSource({ key: 'own', revision: stored.revision }, stored.table, () => store.entries('own'))];
  };
  // One after the other, in the order of what was handed in.
  let sources = browser.storage.local.get(KEY).then((kept) => {
    const handedIn = kept[KEY] as HandedIn | undefined;
    return handedIn === undefined ? [] : take(handedIn);
  });
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    const next = change?.newValue as HandedIn | undefined;
    if (change === undefined || (next !== undefined && next.entries === undefined)) return;
    const turn = async () => (next === undefined ? store.remove('own').then(() => []) : take(next));
    sources = sources.then(turn, turn);
    void sources.then(onChange);
  });
  return () => sources;
}
