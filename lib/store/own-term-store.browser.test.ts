import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownDraft, ownTerm } from '../../tests/fixtures/own-terms.ts';
import type { OwnTerm } from '../termbase/own-term.ts';
import { createOwnTermStore, type OwnSaved, type OwnTermStore } from './own-term-store.ts';

const NAME = 'own-terms';
const NOW = '2026-11-30T08:00:00.000Z';
const LATER = '2026-11-30T09:00:00.000Z';

let store: OwnTermStore;
beforeEach(() => {
  store = createOwnTermStore();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(NAME);
});

const draft = ownDraft('云上陶谷', { renderings: [{ text: 'Valley', status: 'preferred' }], note: 'A note.' });
const saved = (outcome: OwnSaved): readonly OwnTerm[] => {
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.terms;
};
const headwords = async (from = store) => (await from.all()).map(({ forms }) => forms[0]).sort();

test('what is saved is there for another that opens it, with its version and its instants', async () => {
  const [term] = saved(await store.save([{ id: 'a', base: 0, draft }], NOW));
  expect(term).toEqual({ ...draft, id: 'a', version: 1, created: NOW, changed: NOW, isDeleted: false });
  expect(await createOwnTermStore().all()).toEqual([term]);
  expect(await createOwnTermStore().revision()).toBe(1);
});

test('a change keeps when it was made first, and every version before it', async () => {
  await store.save([{ id: 'a', base: 0, draft }], NOW);
  const changed = { ...draft, note: 'Another.' };
  const [term] = saved(await store.save([{ id: 'a', base: 1, draft: changed }], LATER));
  expect(term).toMatchObject({ version: 2, created: NOW, changed: LATER, note: 'Another.' });
  expect((await store.history('a')).map(({ version, note }) => [version, note])).toEqual([
    [2, 'Another.'],
    [1, 'A note.'],
  ]);
  expect(await store.revision()).toBe(2);
});

test('what is deleted is listed no more, and can be brought back as it was', async () => {
  await store.save([{ id: 'a', base: 0, draft }], NOW);
  const [gone] = saved(await store.save([{ id: 'a', base: 1, draft: null }], LATER));
  expect(gone).toMatchObject({ isDeleted: true, version: 2, note: 'A note.' });
  expect(await store.all()).toEqual([]);
  saved(await store.save([{ id: 'a', base: 2, draft }], LATER));
  expect(await store.all()).toMatchObject([{ id: 'a', version: 3, note: 'A note.', isDeleted: false }]);
});

test('what is saved as it stands adds no version, from whichever version it was seen', async () => {
  await store.save([{ id: 'a', base: 0, draft }], NOW);
  const [same] = saved(await store.save([{ id: 'a', base: 1, draft }], LATER));
  expect(same).toMatchObject({ version: 1, changed: NOW });
  await store.save([{ id: 'a', base: 1, draft: null }], LATER);
  expect(saved(await store.save([{ id: 'a', base: 2, draft: null }], LATER))).toMatchObject([{ version: 2 }]);
  expect((await store.history('a')).length).toBe(2);
  expect(await store.revision()).toBe(2);
});

describe('two windows', () => {
  test('that change one entry: the second is told what it is now, and has changed nothing', async () => {
    const other = createOwnTermStore();
    await store.save([{ id: 'a', base: 0, draft }], NOW);
    const theirs = saved(await other.save([{ id: 'a', base: 1, draft: { ...draft, note: 'Theirs.' } }], NOW));
    const ours = await store.save([{ id: 'a', base: 1, draft: { ...draft, note: 'Ours.' } }], LATER);
    expect(ours).toEqual({ kind: 'conflict', terms: theirs });
    expect(await store.all()).toEqual(theirs);
    expect(await store.revision()).toBe(2);
    expect(await store.history('a')).toHaveLength(2);
  });

  test('at the very same time: one is saved, the other told', async () => {
    const other = createOwnTermStore();
    await store.save([{ id: 'a', base: 0, draft }], NOW);
    const kinds = await Promise.all(
      [store, other].map((one, at) => one.save([{ id: 'a', base: 1, draft: { ...draft, note: String(at) } }], NOW)),
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
  });

  test('of several changes none is made where one cannot be', async () => {
    await store.save([{ id: 'a', base: 0, draft }], NOW);
    const outcome = await store.save(
      [
        { id: 'b', base: 0, draft: ownDraft('渌江夜航') },
        { id: 'a', base: 7, draft: null },
      ],
      LATER,
    );
    expect(outcome.kind).toBe('conflict');
    expect(await headwords()).toEqual(['云上陶谷']);
    expect(await store.history('b')).toEqual([]);
  });

  test('a change of an entry that never was is told, not made', async () => {
    expect(await store.save([{ id: 'a', base: 3, draft }], NOW)).toEqual({ kind: 'conflict', terms: [] });
  });
});

describe('a background that is gone in the midst of a save', () => {
  test('whoever had no answer asks again, and it counts once', async () => {
    const change = { id: 'a', base: 0, draft };
    await store.save([change], NOW);
    const again = saved(await createOwnTermStore().save([change], LATER));
    expect(again).toMatchObject([{ version: 1, changed: NOW }]);
    expect(await store.revision()).toBe(1);
    expect(saved(await store.save([{ id: 'a', base: 1, draft: null }], NOW))[0]?.version).toBe(2);
    expect(saved(await store.save([{ id: 'a', base: 1, draft: null }], NOW))[0]?.version).toBe(2);
  });

  test('what was not finished leaves nothing, and the next save is whole', async () => {
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts++;
      // As the browser ends it: the entry has been written, its history not yet.
      if (puts === 2) this.transaction.abort();
      return put.apply(this, args as [unknown]);
    });
    await expect(store.save([{ id: 'a', base: 0, draft }], NOW)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await store.all()).toEqual([]);
    expect(saved(await store.save([{ id: 'a', base: 0, draft }], NOW))).toHaveLength(1);
  });
});

test('a full disk is said, and leaves what was there', async () => {
  await store.save([{ id: 'a', base: 0, draft }], NOW);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await store.save([{ id: 'a', base: 1, draft: { ...draft, note: 'Lost?' } }], LATER)).toEqual({ kind: 'full' });
  vi.restoreAllMocks();
  expect(await store.all()).toMatchObject([{ version: 1, note: 'A note.' }]);
  expect(await store.history('a')).toHaveLength(1);
});

describe('a database of another version', () => {
  test('of a later one is left as it is, and a save says so', async () => {
    const later = await openDB(NAME, 99, { upgrade: (database) => void database.createObjectStore('terms') });
    later.close();
    expect(await store.save([{ id: 'a', base: 0, draft }], NOW)).toEqual({ kind: 'newer' });
    await expect(store.all()).rejects.toThrow();
  });

  test('entries that an earlier version wrote are read, with what they lack as if it were empty', async () => {
    await store.all();
    const plain = await openDB(NAME);
    const { tags: _, places: __, register: ___, ...older } = ownTerm('a', '云上陶谷');
    await plain.put('terms', older);
    await plain.put('terms', { id: 'broken' });
    plain.close();
    expect(await store.all()).toEqual([ownTerm('a', '云上陶谷')]);
    expect(saved(await store.save([{ id: 'a', base: 1, draft }], LATER))[0]?.version).toBe(2);
  });

  test('makes room for a later version that wants to change it', async () => {
    await store.save([{ id: 'a', base: 0, draft }], NOW);
    const later = await openDB(NAME, 2);
    expect(await later.getAll('terms')).toHaveLength(1);
    later.close();
  });
});

test('five thousand entries are saved in one go and read in a moment', async () => {
  const changes = Array.from({ length: 5000 }, (_, at) => ({ id: `t${at}`, base: 0, draft: ownDraft(`词条${at}`) }));
  expect(saved(await store.save(changes, NOW))).toHaveLength(5000);
  expect(await store.all()).toHaveLength(5000);
  expect(await store.revision()).toBe(5000);
});
