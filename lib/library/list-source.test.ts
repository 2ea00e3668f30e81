import { describe, expect, test, vi } from 'vitest';
import { listEntry } from '../../tests/fixtures/counted-glossary.ts';
import { createSpotter, readyLayer } from '../spot/spot.ts';
import { termRef } from '../terms/ref.ts';
import { createListSource } from './list-source.ts';

const STAMP = { key: 'import:client', revision: '7' } as const;
const VALLEY = listEntry('云上陶谷', {
  id: '42',
  forms: ['云上陶谷', '陶谷', '雲上陶谷园'],
  renderings: ['Cloud Kiln Valley', 'Kiln Valley'],
  category: 'project',
  tier: 'essential',
});
const source = createListSource(STAMP, [VALLEY, listEntry('数据大道'), listEntry('三高四新')], '云雲数數据據');
const ref = (id: string) => termRef(STAMP.key, id);

test('a card says what the list says, and no more', async () => {
  const [card] = await source.cards([ref('42')]);
  expect(card).toEqual({
    ref: 'import:client/42',
    headword: '云上陶谷',
    category: 'project',
    tier: 'essential',
    pinyin: null,
    forms: [
      { text: '陶谷', kind: 'variant', pinyin: null },
      { text: '雲上陶谷园', kind: 'variant', pinyin: null },
    ],
    misreadings: [],
    gloss: null,
    renderings: [
      { text: 'Cloud Kiln Valley', status: 'suggested' },
      { text: 'Kiln Valley', status: 'suggested' },
    ],
    facts: [],
    links: [],
    background: false,
  });
});

test('a list that judges its renderings has preferred ones first, forbidden ones last, and a note in one language', async () => {
  const judging = createListSource(
    STAMP,
    [
      listEntry('渌江夜航', {
        renderings: [
          { text: 'Voyage', status: 'forbidden' },
          'Plain',
          { text: '渌江夜航', status: 'asIs' },
          { text: 'Cruise', status: 'preferred' },
          { text: 'Trip', status: 'admitted' },
        ],
        note: 'The client says Cruise.',
      }),
    ],
    '',
  );
  const [card] = await judging.cards([ref('渌江夜航')]);
  expect(card?.renderings.map(({ text, status }) => [text, status])).toEqual([
    ['Cruise', 'preferred'],
    ['Plain', 'suggested'],
    ['渌江夜航', 'asIs'],
    ['Trip', 'admitted'],
    ['Voyage', 'forbidden'],
  ]);
  expect(card?.note).toBe('The client says Cruise.');
  // Found by what must not be said, shown with what may be.
  expect((await judging.search('voyage', 1))[0]).toMatchObject({ rendering: 'Cruise' });
});

test('cards and titles come in the order asked, null for what the list has not', async () => {
  const asked = [ref('三高四新'), ref('no-such'), ref('42'), termRef('own', '42')];
  expect((await source.cards(asked)).map((card) => card?.headword ?? null)).toEqual([
    '三高四新',
    null,
    '云上陶谷',
    null,
  ]);
  expect(await source.titles(asked)).toEqual([
    { ref: ref('三高四新'), headword: '三高四新', category: 'policy' },
    null,
    { ref: ref('42'), headword: '云上陶谷', category: 'project' },
    null,
  ]);
});

describe('its layer', () => {
  const spotted = async (text: string) =>
    createSpotter([readyLayer(await source.layer())]).spot(text, {}, () => true).spans;

  test('has the stamp of the list', async () => {
    expect((await source.layer()).stamp).toEqual(STAMP);
  });

  test('finds every form of an entry, with what a mark needs to know of it', async () => {
    const spans = await spotted('到陶谷，云上陶谷，云上陶谷园');
    expect(spans.map(({ match }) => match.form)).toEqual(['陶谷', '云上陶谷', '雲上陶谷园']);
    for (const { entries } of spans)
      expect(entries).toEqual([{ ref: ref('42'), category: 'project', tier: 'essential', weight: 65 }]);
  });

  test('reads Traditional text by the pairs it was given', async () => {
    expect((await spotted('走過數據大道')).map(({ entries }) => entries[0]?.ref)).toEqual([ref('数据大道')]);
    const plain = createListSource(STAMP, [listEntry('数据大道')]);
    expect(createSpotter([readyLayer(await plain.layer())]).spot('數據大道', {}, () => true).spans).toEqual([]);
  });
});

describe('its search', () => {
  const found = async (typed: string, limit = 9) => (await source.search(typed, limit)).map((hit) => hit.ref);

  test.each([
    ['the headword', '云上陶谷', ['42']],
    ['another form', '陶谷', ['42']],
    ['a rendering', 'kiln valley', ['42']],
    ['Traditional characters', '數據', ['数据大道']],
    ['nothing it has', '长沙', []],
  ])('finds by %s', async (_what, typed, ids) => {
    expect(await found(typed)).toEqual(ids.map(ref));
  });

  test('gives no more than asked for', async () => {
    const many = createListSource(
      STAMP,
      ['三高', '三高四', '三高四新'].map((headword) => listEntry(headword)),
    );
    expect(await many.search('三高', 2)).toHaveLength(2);
  });

  test('is made once', async () => {
    const renderings = vi.fn(() => ['Three Highlands']);
    const list = createListSource(STAMP, [
      Object.defineProperty({ ...listEntry('三高四新') }, 'renderings', { get: renderings }),
    ]);
    await list.search('三高', 1);
    const asked = renderings.mock.calls.length;
    expect(asked).toBeGreaterThan(0);
    await list.search('四新', 1);
    expect(renderings).toHaveBeenCalledTimes(asked);
  });
});

test('an entry without an id cannot be', () => {
  expect(() => createListSource(STAMP, [listEntry('甲乙', { id: '' })])).toThrow(RangeError);
});
