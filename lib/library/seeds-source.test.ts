import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compileSmallPack } from '../../tests/fixtures/small-pack.ts';
import { type CardsParts, cutCards } from '../pack/card-shards.ts';
import { writeSearchPack } from '../pack/search-rows.ts';
import { PACK_FORMAT } from '../pack/types.ts';
import { createSpotter, readyLayer } from '../spot/spot.ts';
import { termRef } from '../terms/ref.ts';
import { createSeedsSource } from './seeds-source.ts';

const pack = compileSmallPack();
const ref = (id: string) => termRef('seeds', id);
const parseForms = vi.fn((): unknown => structuredClone(pack.forms));
const { head, shards } = cutCards(pack.cards);
const loadCards = vi.fn(async (): Promise<CardsParts> => ({ head, shard: async (at) => shards[at] ?? [] }));
const searchPack = writeSearchPack(pack.cards, pack.forms.allTraditional);
const loadSearch = vi.fn(async (): Promise<unknown> => structuredClone(searchPack));
beforeEach(() => void vi.clearAllMocks());
const open = () => createSeedsSource(parseForms, loadCards, loadSearch);

describe('the parts of the pack', () => {
  test('are parsed when they are needed: the forms at once, the cards with the first question about them', async () => {
    const source = open();
    await source.layer();
    expect([parseForms.mock.calls.length, loadCards.mock.calls.length]).toEqual([1, 0]);
    await source.cards([ref('hunan')]);
    expect(loadCards).toHaveBeenCalledTimes(1);
  });

  test.each<[what: string, ask: (source: ReturnType<typeof open>) => unknown]>([
    ['cards', (source) => source.cards([ref('hunan')])],
    ['titles', (source) => source.titles([ref('hunan')])],
  ])('are parsed once: asked twice for %s', async (_what, ask) => {
    const source = open();
    await ask(source);
    await ask(source);
    expect(parseForms).toHaveBeenCalledTimes(1);
    expect(loadCards).toHaveBeenCalledTimes(1);
  });

  test('a search reads what it needs once, and no card; what could not be read is tried again', async () => {
    const source = open();
    loadSearch.mockRejectedValueOnce(new Error('not now'));
    await expect(source.search('湖南', 1)).rejects.toThrow('not now');
    await Promise.all([source.search('湖南', 1), source.search('株洲', 1)]);
    expect([loadSearch.mock.calls.length, loadCards.mock.calls.length]).toEqual([2, 0]);
  });

  test('the cards are read ahead where one is about to be asked for, and a failure is told to whoever asks', async () => {
    const source = open();
    loadCards.mockRejectedValueOnce(new Error('not now'));
    source.makeReady('card');
    await expect(source.cards([ref('hunan')])).rejects.toThrow('not now');
    source.makeReady('card');
    source.makeReady('card');
    expect((await source.cards([ref('hunan')]))[0]?.headword).toBe('湖南省');
    expect(loadCards).toHaveBeenCalledTimes(2);
  });

  test('so is what a search needs, and nothing of the cards', async () => {
    const source = open();
    loadSearch.mockRejectedValueOnce(new Error('not now'));
    source.makeReady('search');
    await expect(source.search('湖南', 1)).rejects.toThrow('not now');
    source.makeReady('search');
    expect(await source.search('湖南', 1)).toHaveLength(1);
    expect([loadSearch.mock.calls.length, loadCards.mock.calls.length]).toEqual([2, 0]);
  });

  test('are refused where they are of another format, saying what to do', async () => {
    const older = (part: object) => ({ ...part, info: { ...pack.forms.info, format: PACK_FORMAT - 1 } });
    parseForms.mockReturnValueOnce(older(pack.forms));
    expect(open).toThrow(/forms part .* build again/);
    loadCards.mockResolvedValueOnce({ head: older(head), shard: async () => [] });
    await expect(open().cards([ref('hunan')])).rejects.toThrow(/cards part .* build again/);
    loadSearch.mockResolvedValueOnce(older(searchPack));
    await expect(open().search('湖南', 1)).rejects.toThrow(/search part .* build again/);
  });
});

test('the stamp is that of the seeds, and so is that of the layer', async () => {
  const source = open();
  expect(source.stamp).toEqual({ key: 'seeds', revision: '0123456789ab' });
  expect((await source.layer()).stamp).toEqual(source.stamp);
  expect(source.forms).toEqual(pack.forms);
});

test('the layer is made once, and spots what the seeds have', async () => {
  const source = open();
  const layer = await source.layer();
  expect(await source.layer()).toBe(layer);
  const { spans } = createSpotter([readyLayer(layer)]).spot('株洲市和湖南省', {}, () => true);
  expect(spans.map(({ entries }) => entries[0]?.ref)).toEqual([ref('zhuzhou'), ref('hunan')]);
});

test('cards and titles come in the order asked, null for what the seeds have not', async () => {
  const source = open();
  const asked = [ref('zhuzhou'), ref('no-such'), termRef('own', 'hunan'), ref('hunan')];
  expect((await source.cards(asked)).map((card) => card?.gloss?.en ?? null)).toEqual([
    'A city in Hunan.',
    null,
    null,
    'A province in central China.',
  ]);
  expect(await source.titles(asked)).toEqual([
    { ref: ref('zhuzhou'), headword: '株洲市', category: 'place' },
    null,
    null,
    { ref: ref('hunan'), headword: '湖南省', category: 'place' },
  ]);
});

test.each<[what: string, typed: string, limit: number, ids: string[]]>([
  ['a name', '可信数据空间', 9, ['trusted-data-space']],
  ['every Traditional character, those that no form has among them', '可信數據空间', 9, ['trusted-data-space']], // biome-ignore format: a row a case
  ['English', 'zhuzhou', 9, ['zhuzhou']],
  ['nothing', '长沙', 9, []],
  ['no more than asked for', '湖', 1, ['hunan']],
])('a search finds by %s', async (_what, typed, limit, ids) => {
  expect((await open().search(typed, limit)).map((hit) => hit.ref)).toEqual(ids.map(ref));
});
