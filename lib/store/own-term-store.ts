import type { DBSchema } from 'idb';
import { draftOf, isSameDraft, type OwnChange, type OwnTerm, parseOwnTerm } from '../termbase/own-term.ts';
import { openWhenAsked } from './open-database.ts';

interface OwnDatabase extends DBSchema {
  terms: { key: string; value: OwnTerm };
  /** Every version of every entry. */
  history: { key: [string, number]; value: OwnTerm };
  /** How many changes of entries have been made, under `revision`. */
  counters: { key: string; value: number };
}

const NAME = 'own-terms';
const VERSION = 1;

/** What came of a save. What is not `saved` has changed nothing at all. */
export type OwnSaved =
  | {
      readonly kind: 'saved';
      readonly terms: readonly OwnTerm[];
      /** See {@link OwnTermStore.revision}: before these, and with them. */
      readonly before: number;
      readonly revision: number;
    }
  /** Somebody else has changed these since they were seen: the entries as they are now. */
  | { readonly kind: 'conflict'; readonly terms: readonly OwnTerm[] }
  /** The disk, or what the browser gives us of it, is full. */
  | { readonly kind: 'full' }
  /** The database is of a later version of the extension. */
  | { readonly kind: 'newer' };

/** An entry with what it was before. */
export interface VersionedTerm {
  readonly term: OwnTerm;
  readonly earlier: readonly OwnTerm[];
}

/** The reader's own entries in the browser's database. */
export interface OwnTermStore {
  /** How many changes of entries have been made, each of many that go together too. Rejects where the database cannot be opened. */
  revision(): Promise<number>;
  /** All entries that have not been deleted. Cost: a twentieth of a second for 5,000. */
  all(): Promise<readonly OwnTerm[]>;
  /**
   * Everything, deleted entries too, each with its earlier versions in no order, and the revision it stands at. Cost: a
   * second for 10,000 entries.
   */
  everything(): Promise<{ readonly revision: number; readonly terms: readonly VersionedTerm[] }>;
  /** The versions of an entry, the newest first; none of one that never was. */
  history(id: string): Promise<readonly OwnTerm[]>;
  /**
   * Makes changes, all of them or none, at an instant in ISO 8601. A change of a version that is no longer the present one
   * makes none; the same change made twice, as by one who has had no answer, counts as one; what changes nothing adds no
   * version.
   */
  save(changes: readonly OwnChange[], now: string): Promise<OwnSaved>;
}

/** Opens the store when it is first asked something. */
export function createOwnTermStore(): OwnTermStore {
  const open = openWhenAsked<OwnDatabase>(NAME, VERSION, (database) => {
    // What is missing is made: a database that was begun and never finished is as good as none.
    const { objectStoreNames } = database;
    if (!objectStoreNames.contains('terms')) database.createObjectStore('terms', { keyPath: 'id' });
    if (!objectStoreNames.contains('history')) {
      database.createObjectStore('history', { keyPath: ['id', 'version'] });
    }
    if (!objectStoreNames.contains('counters')) database.createObjectStore('counters');
  });

  return {
    revision: async () => (await (await open()).get('counters', 'revision')) ?? 0,
    async all() {
      const kept = await (await open()).getAll('terms');
      return kept.flatMap((one) => parseOwnTerm(one) ?? []).filter(({ isDeleted }) => !isDeleted);
    },
    async everything() {
      const reading = (await open()).transaction(['terms', 'history', 'counters']);
      const [terms, history, revision] = await Promise.all([
        reading.objectStore('terms').getAll(),
        reading.objectStore('history').getAll(),
        reading.objectStore('counters').get('revision'),
      ]);
      const versions = Map.groupBy(
        history.flatMap((one) => parseOwnTerm(one) ?? []),
        ({ id }) => id,
      );
      return {
        revision: revision ?? 0,
        terms: terms.flatMap((one) => {
          const term = parseOwnTerm(one);
          if (term === null) return [];
          return [{ term, earlier: (versions.get(term.id) ?? []).filter(({ version }) => version < term.version) }];
        }),
      };
    },
    async history(id) {
      const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
      const kept = await (await open()).getAll('history', range);
      return kept.flatMap((one) => parseOwnTerm(one) ?? []).reverse();
    },
    save: (changes, now) => write(changes, now).catch((error: unknown) => refusalOf(error)),
  };

  async function write(changes: readonly OwnChange[], now: string): Promise<OwnSaved> {
    const stores = ['terms', 'history', 'counters'] as const;
    // Strict: what is said to be saved is on the disk, whatever becomes of the browser.
    const writing = (await open()).transaction(stores, 'readwrite', { durability: 'strict' });
    const [terms, history, counters] = stores.map((name) => writing.objectStore(name)) as never as [
      ReturnType<typeof writing.objectStore<'terms'>>,
      ReturnType<typeof writing.objectStore<'history'>>,
      ReturnType<typeof writing.objectStore<'counters'>>,
    ];
    try {
      const present = await Promise.all(changes.map(async ({ id }) => parseOwnTerm(await terms.get(id))));
      const others = present.flatMap((one, at) => {
        const change = changes[at] as OwnChange;
        return (one?.version ?? 0) === change.base || isDone(one, change) ? [] : one === null ? [] : [one];
      });
      const gone = present.some((one, at) => one === null && changes[at]?.base !== 0);
      if (others.length > 0 || gone) {
        writing.abort();
        await writing.done.catch(() => {});
        return { kind: 'conflict', terms: others };
      }
      const after = present.map((one, at) => changed(one, changes[at] as OwnChange, now));
      const fresh = after.filter((term, at) => term !== present[at]);
      // All at once: one after the other takes ten times as long.
      const writes: Promise<unknown>[] = [];
      for (const term of fresh) {
        for (const into of [terms, history]) {
          const write = into.put(term);
          // One that fails takes all others with it; each would be told for itself.
          write.catch(() => {});
          writes.push(write);
        }
      }
      await Promise.all(writes);
      const before = (await counters.get('revision')) ?? 0;
      const revision = before + fresh.length;
      if (fresh.length > 0) await counters.put(revision, 'revision');
      await writing.done;
      return { kind: 'saved', terms: after, before, revision };
    } catch (error) {
      writing.done.catch(() => {});
      try {
        writing.abort();
      } catch {
        // The browser has given it up itself.
      }
      throw error;
    }
  }
}

/**
 * True where an entry is already what a change makes of it, so that there is no version to add: it was saved as it stood,
 * or whoever had no answer asks again.
 */
function isDone(known: OwnTerm | null, { base, draft }: OwnChange): boolean {
  if (known === null || (known.version !== base && known.version !== base + 1)) return false;
  return draft === null ? known.isDeleted : !known.isDeleted && isSameDraft(known, draft);
}

function changed(known: OwnTerm | null, change: OwnChange, now: string): OwnTerm {
  if (known !== null && isDone(known, change)) return known;
  const { id, base, draft } = change;
  const contents = draft ?? (known as OwnTerm);
  const created = known?.created ?? now;
  return { ...draftOf(contents), id, version: base + 1, created, changed: now, isDeleted: draft === null };
}

/** What a database says when it does not take something; what is no such refusal is thrown. */
function refusalOf(error: unknown): OwnSaved {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { kind: 'full' };
  if (name === 'VersionError') return { kind: 'newer' };
  throw error;
}
