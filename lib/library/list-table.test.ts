import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { listEntry } from '../../tests/fixtures/counted-glossary.ts';
import { OWN_WEIGHT, weightOf } from '../ink/weigh-entry.ts';
import { sortGuards } from '../spot/neighbour-guards.ts';
import { createSpotter, readyLayer } from '../spot/spot.ts';
import { writtenLayer } from '../spot/written-layer.ts';
import { termRef } from '../terms/ref.ts';
import { createTableSource } from './list-source.ts';
import { buildListTable, layerOfTable } from './list-table.ts';
import { sortForms } from './sorted-forms.ts';
import type { ListEntry } from './types.ts';

const STAMP = { key: 'import:client', revision: '7' } as const;
const PAIRS = '数數据據云雲';

const VALLEY = listEntry('云上陶谷', {
  id: 'a/42',
  forms: ['云上陶谷', '陶谷', '雲上陶谷园'],
  renderings: ['Cloud Kiln Valley'],
  category: 'project',
  tier: 'essential',
});

/** A table as it comes back from where it was kept. */
const kept = (entries: readonly ListEntry[]) =>
  structuredClone(buildListTable(STAMP, entries, sortForms(entries, PAIRS)));

const wordOf = fc.string({ unit: fc.constantFrom(...'云雲数據大道甲乙“”A１'), minLength: 1, maxLength: 5 });
const listOf = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom(...'ab/é。'), minLength: 1, maxLength: 4 }),
    forms: fc.array(wordOf, { minLength: 1, maxLength: 3 }),
    renderings: fc.constant([]),
    category: fc.constantFrom('policy', 'body', 'place'),
    tier: fc.constantFrom('essential', 'standard', 'everyday'),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
) as fc.Arbitrary<ListEntry[]>;

test('once it has been kept it spots what its forms do', async () => {
  await fc.assert(
    fc.asyncProperty(listOf, fc.array(wordOf, { maxLength: 12 }), async (entries, words) => {
      const forms = entries.flatMap(({ id, forms: texts, category, tier }) => {
        const entry = { ref: termRef(STAMP.key, id), category, tier, weight: weightOf(tier) };
        return texts.map((form) => ({ text: form, senses: [{ entry }] }));
      });
      const layer = writtenLayer(STAMP, forms, PAIRS);
      const text = words.join('');
      const spot = (one: typeof layer) => createSpotter([readyLayer(one)]).spot(text, {}, () => true);
      expect(spot(layerOfTable(STAMP, kept(entries)))).toEqual(spot(layer));
    }),
  );
});

test('a list of nothing has a table and finds nothing', () => {
  const layer = layerOfTable(STAMP, kept([]));
  expect(layer.patterns).toEqual([]);
  expect(createSpotter([readyLayer(layer)]).spot('云上陶谷', {}, () => true).spans).toEqual([]);
});

test('a separator in a form is white space to it, as to all spotting', () => {
  const layer = layerOfTable(STAMP, kept([listEntry('云上\0陶谷', { id: 'a' }), listEntry('数据')]));
  const { spans } = createSpotter([readyLayer(layer)]).spot('云上陶谷数据', {}, () => true);
  expect(spans.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [4, 6],
  ]);
});

test('an id that makes no reference throws before anything is kept', () => {
  expect(() => kept([listEntry('数据', { id: '' })])).toThrow(RangeError);
  expect(() => kept([listEntry('数据', { id: 'a\0b' })])).toThrow('entry 0');
});

describe('what is said of its forms when it is made', () => {
  const sayings = {
    guardsFor: (forms: readonly string[]) => ({
      before: sortGuards(new Map(forms.map((form) => [form.slice(0, 2), '全']))),
      after: sortGuards(new Map()),
    }),
    commonnessOf: (form: string) => ({ 陶谷: 20, 数据: 33 })[form] ?? 0,
  };
  const entries = [VALLEY, listEntry('數據', { id: 'b', tier: 'essential' })];
  const table = structuredClone(buildListTable(STAMP, entries, sortForms(entries, PAIRS), sayings));

  test('goes with its layer: guards for folded forms, and the weight of an entry by its commonest form', () => {
    const layer = layerOfTable(STAMP, table);
    expect([layer.guards?.before('数据'), layer.guards?.after('数据')]).toEqual(['全', '']);
    const { spans } = createSpotter([readyLayer(layer)]).spot('云上陶谷，數據', {}, () => true);
    expect(spans.map(({ entries }) => entries[0]?.weight)).toEqual([
      weightOf('essential', 20),
      weightOf('essential', 33),
    ]);
  });

  test('the reader’s own entries weigh more than any other, however common they are', () => {
    const { spans } = createSpotter([readyLayer(layerOfTable({ ...STAMP, key: 'own' }, table))]).spot(
      '數據',
      {},
      () => true,
    );
    expect(spans[0]?.entries[0]?.weight).toBe(OWN_WEIGHT);
  });

  test('is missed by nobody: a table of an older version has no guards, and its entries are rare', () => {
    const { guards: _, commonness: __, ...older } = table;
    const layer = layerOfTable(STAMP, older);
    expect(layer.guards).toBeNull();
    const { spans } = createSpotter([readyLayer(layer)]).spot('數據', {}, () => true);
    expect(spans[0]?.entries[0]?.weight).toBe(weightOf('essential'));
  });
});

describe('a glossary whose table was kept', () => {
  test('spots without its entries, and has them loaded once for cards, titles and search', async () => {
    const load = vi.fn(async () => [VALLEY]);
    const source = createTableSource(STAMP, kept([VALLEY]), load);
    const ref = termRef(STAMP.key, 'a/42');
    const { spans } = createSpotter([readyLayer(await source.layer())]).spot('雲上陶谷', {}, () => true);
    expect(spans[0]?.entries).toEqual([{ ref, category: 'project', tier: 'essential', weight: 65 }]);
    expect(load).not.toHaveBeenCalled();
    expect((await source.cards([ref]))[0]?.renderings[0]?.text).toBe('Cloud Kiln Valley');
    expect((await source.titles([ref]))[0]?.headword).toBe('云上陶谷');
    expect((await source.search('陶谷', 5)).map((hit) => hit.ref)).toEqual([ref]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('entries that could not be loaded are tried again', async () => {
    const load = vi.fn(async () => [VALLEY]);
    load.mockRejectedValueOnce(new Error('closed'));
    const source = createTableSource(STAMP, kept([VALLEY]), load);
    await expect(source.cards([])).rejects.toThrow('closed');
    expect(await source.titles([termRef(STAMP.key, 'a/42')])).toMatchObject([{ headword: '云上陶谷' }]);
  });
});
