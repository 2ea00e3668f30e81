import { expect, test, vi } from 'vitest';
import { ownDraft, ownTerm } from '../../../tests/fixtures/own-terms.ts';
import type { OwnTermStore } from '../../store/own-term-store.ts';
import type { OwnTerm } from '../../termbase/own-term.ts';
import { createOwnTerms } from './own-terms.ts';

/** A store that holds these entries. */
function storeOf(...terms: OwnTerm[]) {
  let revision = terms.length;
  const store = {
    revision: vi.fn(async () => revision),
    all: vi.fn(async () => [...terms] as readonly OwnTerm[]),
    history: vi.fn(async () => []),
    save: vi.fn<OwnTermStore['save']>(async (changes) => {
      const saved = changes.map(({ id, base, draft }) => ({
        ...ownTerm(id, draft?.forms[0] ?? ''),
        version: base + 1,
        isDeleted: draft === null,
      }));
      const others = terms.filter(({ id }) => !saved.some((one) => one.id === id));
      terms.splice(0, terms.length, ...others, ...saved.filter(({ isDeleted }) => !isDeleted));
      terms.sort((a, b) => (a.id < b.id ? -1 : 1));
      const before = revision;
      revision += saved.length;
      return { kind: 'saved', terms: saved, before, revision };
    }),
    /** A change that somebody else makes. */
    changeElsewhere(term: OwnTerm) {
      terms.push(term);
      revision++;
    },
  };
  return store;
}

function start(store: Omit<OwnTermStore, 'everything'>) {
  const onChange = vi.fn();
  const report = vi.fn();
  const own = createOwnTerms({ store, traditional: '云雲', now: () => '2026-11-30T08:00:00.000Z', onChange, report });
  return { own, onChange, report };
}

test('without entries there is no glossary; with some there is one, of the revision of the store', async () => {
  expect(await start(storeOf()).own.sources()).toEqual([]);
  const { own } = start(storeOf(ownTerm('a', '云上陶谷', { pinyin: 'Yúnshàng Táogǔ' })));
  const [source] = await own.sources();
  expect(source?.stamp).toEqual({ key: 'own', revision: '1' });
  expect((await source?.cards(['own/a' as never]))?.[0]).toMatchObject({ headword: '云上陶谷', tier: 'essential' });
});

test('the store is read once and followed from save to save, each of which is told', async () => {
  const store = storeOf(ownTerm('a', '云上陶谷'), ownTerm('c', '釉下五彩'));
  const { own, onChange } = start(store);
  await Promise.all([own.sources(), own.all(), own.find(null, '陶谷')]);
  const saves = [
    { id: 'b', base: 0, draft: ownDraft('渌江夜航') },
    { id: 'b', base: 1, draft: ownDraft('夜航渌江') },
    { id: 'c', base: 1, draft: null },
  ];
  for (const save of saves) {
    expect((await own.save([save])).kind).toBe('saved');
    const [source] = await own.sources();
    expect(source?.stamp.revision).toBe(String(await store.revision()));
    expect(await own.all()).toEqual(await start(store).own.all());
    const { patterns } = (await source?.layer()) ?? {};
    expect(patterns).toEqual((await own.all()).flatMap(({ forms }) => forms).toSorted());
  }
  expect((await own.all()).map(({ id, forms }) => [id, forms[0]])).toEqual([
    ['a', '云上陶谷'],
    ['b', '夜航渌江'],
  ]);
  expect(onChange).toHaveBeenCalledTimes(3);
  // One for what is kept here; the others are those it is held against.
  expect(store.all).toHaveBeenCalledTimes(1 + saves.length);
});

test('what somebody else has changed between two saves is read', async () => {
  const store = storeOf(ownTerm('a', '云上陶谷'));
  const { own } = start(store);
  await own.all();
  store.changeElsewhere(ownTerm('b', '釉下五彩'));
  await own.save([{ id: 'c', base: 0, draft: ownDraft('渌江夜航') }]);
  expect((await own.all()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect((await own.sources())[0]?.stamp.revision).toBe('3');
});

test('saves that are answered in another order leave what the store has', async () => {
  const store = storeOf(ownTerm('a', '云上陶谷'));
  const { own } = start(store);
  await own.all();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { save } = store;
  const real = save.getMockImplementation();
  save.mockImplementationOnce(async (...asked) => {
    const saved = await real?.(...asked);
    await answered;
    return saved as never;
  });
  const first = own.save([{ id: 'b', base: 0, draft: ownDraft('釉下五彩') }]);
  await own.save([{ id: 'c', base: 0, draft: ownDraft('渌江夜航') }]);
  answer();
  await first;
  expect((await own.all()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect((await own.sources())[0]?.stamp.revision).toBe('3');
});

test('what is refused tells nobody', async () => {
  const store = { ...storeOf(), save: vi.fn(async () => ({ kind: 'full' }) as const) };
  const { own, onChange } = start(store);
  expect(await own.save([{ id: 'b', base: 0, draft: ownDraft('甲') }])).toEqual({ kind: 'full' });
  expect(onChange).not.toHaveBeenCalled();
});

test('an entry is found by its id, or by a form as spotting reads it', async () => {
  const { own } = start(storeOf(ownTerm('a', '云上陶谷'), ownTerm('b', '陶谷')));
  expect((await own.find(null, '“雲上陶谷”'))?.id).toBe('a');
  expect((await own.find('b', '云上陶谷'))?.id).toBe('b');
  expect(await own.find(null, '别的词')).toBeNull();
  expect(await own.find('c', '陶谷')).toBeNull();
});

test('a database that cannot be read is reported, hides no other glossary, and is asked again', async () => {
  const store = storeOf(ownTerm('a', '云上陶谷'));
  store.all.mockRejectedValueOnce(new Error('closed'));
  const { own, report } = start(store);
  expect(await own.sources()).toEqual([]);
  expect(report).toHaveBeenCalledTimes(1);
  expect(await own.sources()).toHaveLength(1);
});
