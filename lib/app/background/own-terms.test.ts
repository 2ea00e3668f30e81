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
      const added = changes.map(({ id, draft }) => ownTerm(id, draft?.forms[0] ?? ''));
      terms.push(...added);
      revision++;
      return { kind: 'saved', terms: added };
    }),
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

test('the store is read once, and again after a save, which is told', async () => {
  const store = storeOf(ownTerm('a', '云上陶谷'));
  const { own, onChange } = start(store);
  await Promise.all([own.sources(), own.all(), own.find(null, '陶谷')]);
  expect(store.all).toHaveBeenCalledTimes(1);
  expect((await own.save([{ id: 'b', base: 0, draft: ownDraft('渌江夜航') }])).kind).toBe('saved');
  expect(onChange).toHaveBeenCalledTimes(1);
  const [source] = await own.sources();
  expect(source?.stamp.revision).toBe('2');
  expect((await own.all()).map(({ id }) => id)).toEqual(['a', 'b']);
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
