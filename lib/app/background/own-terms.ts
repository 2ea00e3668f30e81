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
 * Keeps the reader's own entries: read once while the background lives, and followed from save to save; read again where somebody
 * else has changed them meanwhile. `onChange` is called after
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
      const { before, revision, terms } = saved;
      // Of thousands reading all again would take a tenth of a second, for which open pages wait.
      keeping = keeping?.then((kept) => {
        if (kept.revision >= revision) return kept;
        return kept.revision === before ? keptAs(revision, withChanged(kept.terms, terms)) : load();
      });
      const followed = keeping;
      followed?.catch(() => {
        if (keeping === followed) keeping = undefined;
      });
      options.onChange();
      return saved;
    },
  };

  async function load(): Promise<Kept> {
    // The revision first: a change between the two makes what was read newer than it says, and is read again.
    const revision = await store.revision();
    return keptAs(revision, await store.all());
  }

  function keptAs(revision: number, terms: readonly OwnTerm[]): Kept {
    const stamp = { key: 'own', revision: String(revision) } as const;
    return { revision, terms, source: createListSource(stamp, terms.map(listEntryOfOwn), traditional) };
  }
}

/** Entries as the store would give them once these have changed: deleted ones left out, in the order of their ids. */
function withChanged(terms: readonly OwnTerm[], changed: readonly OwnTerm[]): readonly OwnTerm[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  for (const term of changed) if ((byId.get(term.id)?.version ?? 0) <= term.version) byId.set(term.id, term);
  return [...byId.values()].filter(({ isDeleted }) => !isDeleted).sort((a, b) => (a.id < b.id ? -1 : 1));
}
