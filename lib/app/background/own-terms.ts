import { createListSource } from '../../library/list-source.ts';
import type { GlossarySource } from '../../library/types.ts';
import type { OwnSaved, OwnTermStore } from '../../store/own-term-store.ts';
import { ownWordsOf } from '../../termbase/own-list.ts';
import { listEntryOfOwn, type OwnChange, type OwnTerm, type OwnWords } from '../../termbase/own-term.ts';
import { createFoldTable, foldText } from '../../text/fold.ts';

/** The reader's own entries, as the background keeps them. */
export interface OwnTerms {
  /** The glossary over them; none while there are none, or while the database cannot be read. Never rejects. */
  sources(): Promise<readonly GlossarySource[]>;
  /** All of them, deleted ones left out. */
  all(): Promise<readonly OwnTerm[]>;
  history(id: string): Promise<readonly OwnTerm[]>;
  /** The one of an id, or the first that has a form, as spotting reads it; null where there is none. */
  find(id: string | null, form: string): Promise<OwnTerm | null>;
  /** Tags, clients and registers that entries have. */
  words(): Promise<OwnWords>;
  /** See {@link OwnTermStore.save}; once it is saved the glossary is another, and that is told. */
  save(changes: readonly OwnChange[]): Promise<OwnSaved>;
}

/** The entries as they stand. */
interface Kept {
  readonly revision: number;
  readonly terms: readonly OwnTerm[];
  readonly source: GlossarySource;
}

/**
 * Keeps the reader's own entries: read once while the background lives, and again after a save. `onChange` is called after
 * each save, before it is answered; `now` gives an instant in ISO 8601.
 */
export function createOwnTerms(options: {
  readonly store: Omit<OwnTermStore, 'everything'>;
  readonly traditional: string;
  readonly now: () => string;
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
}): OwnTerms {
  const { store, traditional } = options;
  const table = createFoldTable(traditional);
  let keeping: Promise<Kept> | undefined;
  const kept = () => {
    keeping ??= load().catch((error) => {
      // What could not be read is tried again by who asks next.
      keeping = undefined;
      throw error;
    });
    return keeping;
  };
  return {
    async sources() {
      try {
        const { terms, source } = await kept();
        return terms.length === 0 ? [] : [source];
      } catch (error) {
        options.report(error);
        return [];
      }
    },
    all: async () => (await kept()).terms,
    history: store.history,
    async find(id, form) {
      const { terms } = await kept();
      if (id !== null) return terms.find((term) => term.id === id) ?? null;
      const wanted = foldText(form, table);
      return terms.find(({ forms }) => forms.some((one) => foldText(one, table) === wanted)) ?? null;
    },
    words: async () => ownWordsOf((await kept()).terms),
    async save(changes) {
      const saved = await store.save(changes, options.now());
      if (saved.kind !== 'saved') return saved;
      keeping = undefined;
      options.onChange();
      return saved;
    },
  };

  async function load(): Promise<Kept> {
    // The revision first: a change between the two makes what was read newer than it says, and is read again.
    const revision = await store.revision();
    const terms = await store.all();
    const stamp = { key: 'own', revision: String(revision) } as const;
    return { revision, terms, source: createListSource(stamp, terms.map(listEntryOfOwn), traditional) };
  }
}
