import { describe, expect, test } from 'vitest';
import type { Rendering, Tier } from '../glossary/types.ts';
import { termRef } from '../terms/ref.ts';
import { createSearch, mergeHits, type SearchedCard } from './search.ts';
import type { RankedHit } from './types.ts';

interface Short {
  readonly headword: string;
  readonly pinyin: string | null;
  readonly renderings: readonly (string | Rendering)[];
  readonly tier?: Tier;
  readonly forms?: readonly (readonly [text: string, pinyin: string | null])[];
  readonly misreadings?: readonly string[];
  readonly gloss?: string;
  readonly glossZh?: string;
}

/** The given cards as a search takes them, in their order. */
const toCards = (cards: readonly Short[], key: 'seeds' | 'own' = 'seeds') =>
  cards.map(
    (short): SearchedCard => ({
      ref: termRef(key, short.headword),
      category: 'policy',
      tier: short.tier ?? 'standard',
      headword: short.headword,
      pinyin: short.pinyin,
      forms: (short.forms ?? []).map(([text, pinyin]) => ({ text, pinyin, kind: 'short' as const })),
      misreadings: short.misreadings ?? [],
      gloss: { zh: short.glossZh ?? '', en: short.gloss ?? '' },
      renderings: short.renderings.map((of) => (typeof of === 'string' ? { text: of, status: 'suggested' } : of)),
    }),
  );
const searchOf = (cards: readonly Short[], traditional = '') => createSearch(() => toCards(cards), traditional);

/** Headwords found, best first. */
function headwords(cards: readonly Short[], typed: string, limit = 10): string[] {
  return searchOf(cards)(typed, limit).map(({ headword }) => headword);
}

const named = (headword: string, pinyin: string, ...renderings: string[]): Short => ({ headword, pinyin, renderings });

const BANK: Short = {
  ...named('国家开发银行', 'guó jiā kāi fā yín háng', 'China Development Bank (CDB)'),
  forms: [['国开行', 'guó kāi háng']],
  misreadings: ['国家开发很行'],
  gloss: 'A policy bank that lends to public works.',
};
const BRANCH = named('国开行湖南省分行', 'guó kāi háng hú nán shěng fēn háng', 'China Development Bank Hunan Branch');
const LEASING = named('湖南国开行租赁', 'hú nán guó kāi háng zū lìn', 'Hunan leasing arm');

describe('what comes first', () => {
  test.for<[why: string, typed: string, cards: readonly Short[], order: readonly string[]]>([
    [
      'the very headword, the very form, a beginning, a part',
      '国开行',
      [LEASING, BRANCH, BANK, named('国开行', 'guó kāi háng', 'CDB')],
      ['国开行', '国家开发银行', '国开行湖南省分行', '湖南国开行租赁'],
    ],
    [
      'the very rendering before a longer one',
      'china development bank',
      [BRANCH, BANK],
      ['国家开发银行', '国开行湖南省分行'],
    ],
    [
      'a short name in brackets, as if it stood alone',
      'cdb',
      [named('甲', 'jiǎ', 'CDB fund'), BANK],
      ['国家开发银行', '甲'],
    ],
    ['a rendering before the gloss', 'policy', [BANK, named('乙', 'yǐ', 'monetary policy')], ['乙', '国家开发银行']],
    [
      'the very reading before its beginning',
      'lukou',
      [named('渌口经开区', 'lù kǒu jīng kāi qū', 'zone'), named('渌口', 'lù kǒu', 'district')],
      ['渌口', '渌口经开区'],
    ],
    [
      'of what is found alike: the tier, the shorter, the earlier',
      '园',
      [
        { ...named('园三三', 'yuán sān sān', 'a'), tier: 'everyday' },
        named('园四四四', 'yuán sì sì sì', 'b'),
        named('园五五', 'yuán wǔ wǔ', 'c'),
        named('园六六', 'yuán liù liù', 'd'),
        { ...named('园七七七七', 'yuán qī qī qī qī', 'e'), tier: 'essential' },
      ],
      ['园七七七七', '园五五', '园六六', '园四四四', '园三三'],
    ],
  ])('%s', ([, typed, cards, order]) => {
    expect(headwords(cards, typed)).toEqual(order);
  });

  test('at most as many as asked for', () => {
    expect(headwords([BANK, BRANCH, LEASING], '国', 2)).toHaveLength(2);
    expect(headwords([BANK, BRANCH, LEASING], '国', 0)).toEqual([]);
  });
});

describe('a hit says how it was found', () => {
  const search = searchOf([{ ...BANK, renderings: [...BANK.renderings, 'State Development Bank'] }], '國国開开');
  test.for<[typed: string, kind: string, found: string | null]>([
    ['国家开发银行', 'form', null],
    ['国开', 'form', '国开行'],
    ['国家开发很行', 'form', '国家开发很行'],
    ['guojia', 'pinyin', null],
    ['guó kāi háng', 'pinyin', '国开行'],
    ['gjkfyh', 'initials', null],
    ['gkh', 'initials', '国开行'],
    ['china development', 'english', null],
    ['state bank', 'english', 'State Development Bank'],
    ['public works', 'english', null],
  ])('%s', ([typed, kind, found]) => {
    expect(mergeHits([search(typed, 5)], 5)).toEqual([
      {
        ref: 'seeds/国家开发银行',
        category: 'policy',
        headword: '国家开发银行',
        pinyin: 'guó jiā kāi fā yín háng',
        rendering: 'China Development Bank (CDB)',
        kind,
        found,
      },
    ]);
  });
});

describe('a text longer than any name', () => {
  test('finds the names that stand in it, the longest first', () => {
    expect(headwords([BANK, BRANCH], '参观国开行湖南省分行营业部')).toEqual(['国开行湖南省分行', '国家开发银行']);
  });

  test('finds no name of one character in it', () => {
    expect(headwords([named('园', 'yuán', 'park'), named('园区', 'yuán qū', 'a park')], '产业园区里')).toEqual([
      '园区',
    ]);
  });

  test('is not taken apart where it is found as it is', () => {
    expect(headwords([BANK, BRANCH], '国开行湖南省分行')).toEqual(['国开行湖南省分行']);
  });
});

describe('what is not typed just so', () => {
  const cards = [
    named('三高四新', 'sāngāo-sìxīn', 'three highs'),
    { ...named('湖南', 'Húnán', 'Hunan'), glossZh: '中部的省，简称湘。' },
    { ...named('湘江', 'Xiāng Jiāng', 'the Xiang River'), tier: 'essential' as const },
  ];

  test.for<[typed: string, kind: string, found: string | null, ...order: string[]]>([
    ['三高四星', 'like', null, '三高四新'],
    ['sanggao', 'like', null, '三高四新'],
    ['三gao四xin', 'pinyin', null, '三高四新'],
    ['三高sx', 'pinyin', null, '三高四新'],
    ['湘', 'form', '湘', '湖南', '湘江'],
    ['在湘江边', 'form', null, '湘江'],
  ])('%s finds, as %s', ([typed, kind, found, ...order]) => {
    const hits = searchOf(cards)(typed, 10);
    expect(hits.map(({ headword }) => headword)).toEqual(order);
    expect(hits[0]).toMatchObject({ kind, found });
  });

  test('what is like it stands before what stands within it, and neither where something answers to it', () => {
    const plan = named('云上陶谷', 'yún shàng táo gǔ', 'plan');
    const valley = named('陶谷', 'táo gǔ', 'valley');
    expect(headwords([valley, plan], '云下陶谷')).toEqual(['云上陶谷', '陶谷']);
    expect(headwords([valley, plan, named('云下陶谷', 'yún xià táo gǔ', 'another')], '云下陶谷')).toEqual(['云下陶谷']);
  });
});

test('nothing typed finds nothing', () => {
  for (const typed of ['', ' ', '。', '“”', '\u200b']) expect(headwords([BANK], typed)).toEqual([]);
});

describe('pinyin written by words', () => {
  const cards = [
    named('三高四新', 'Sān Gāo Sì Xīn', 'three highs'),
    named('毛伟明', 'Máo Wěimíng', 'Mao Weiming'),
    named('高质量发展', 'gāo zhìliàng fāzhǎn', 'quality growth'),
    named('西安', "Xī'ān", 'the city'),
  ];
  test.for<[typed: string, ...found: string[]]>([
    ['sangao sixin', '三高四新'],
    ['sangaosixin', '三高四新'],
    ['sgsx', '三高四新'],
    ['maoweiming', '毛伟明'],
    ['mao wei ming', '毛伟明'],
    ['mwm', '毛伟明'],
    ['weiming', '毛伟明'],
    ['gzlfz', '高质量发展'],
    ['zhiliang fazhan', '高质量发展'],
    ["xi'an", '西安'],
    ['angao', '三高四新'],
    ['anggaoxi'],
  ])('%s finds what it does syllable by syllable', ([typed, ...found]) => {
    expect(headwords(cards, typed)).toEqual(found);
    const apart = cards.map((card) => ({ ...card, pinyin: spaced[card.headword] ?? null }));
    expect(headwords(apart, typed)).toEqual(found);
  });
  const spaced: Readonly<Record<string, string>> = {
    三高四新: 'sān gāo sì xīn',
    毛伟明: 'máo wěi míng',
    高质量发展: 'gāo zhì liàng fā zhǎn',
    西安: 'xī ān',
  };
});

describe('an entry of which little is known', () => {
  const bare: Short = { headword: '渌江夜航', pinyin: null, renderings: [], forms: [['夜航', null]] };

  test('is found by its names, and says that the rest is not known', () => {
    const [hit] = searchOf([bare])('夜航', 5);
    expect(hit).toMatchObject({ headword: '渌江夜航', pinyin: null, rendering: null, kind: 'form', found: '夜航' });
  });

  test('is not found by what it does not have', () => {
    for (const typed of ['lu', 'ljyh', 'night', 'null', 'n']) expect(headwords([bare], typed)).toEqual([]);
  });
});

test('of renderings tied to forms, the best one is that of the headword', () => {
  const park: Rendering = { text: 'Kiln Park', status: 'press', for: ['陶谷'] };
  const [hit] = searchOf([{ headword: '云上陶谷', pinyin: null, renderings: [park, 'Cloud Valley'] }])('kiln', 5);
  expect(hit).toMatchObject({ rendering: 'Cloud Valley', found: 'Kiln Park' });
});

test('the cards are asked for once, at the first query', () => {
  let asked = 0;
  const search = createSearch(function* () {
    asked++;
    yield* toCards([BANK, BRANCH]);
  }, '');
  expect(asked).toBe(0);
  expect(search('国开行', 5)).toHaveLength(2);
  search('cdb', 5);
  expect(asked).toBe(1);
});

describe('hits of several glossaries', () => {
  const find = (typed: string, limit: number, ...glossaries: (readonly Short[])[]) => {
    const keys = ['own', 'seeds'] as const;
    const lists = glossaries.map((cards, at) =>
      createSearch(() => toCards(cards, keys[at] ?? 'seeds'), '')(typed, limit),
    );
    return mergeHits(lists, limit).map(({ ref }) => ref);
  };
  const short = (headword: string, tier: Tier = 'standard'): Short => ({ ...named(headword, 'yuán', 'a'), tier });

  test('stand in one order, as if they were of one', () => {
    const cards = [
      short('园一二三'),
      short('园一', 'everyday'),
      short('园', 'essential'),
      short('大园', 'essential'),
      short('园七七', 'essential'),
    ];
    const [a, b] = [cards.filter((_, at) => at % 2 === 0), cards.filter((_, at) => at % 2 === 1)];
    const one = headwords(cards, '园');
    expect(find('园', 10, a, b).map((ref) => ref.split('/')[1])).toEqual(one);
    expect(find('园', 3, a, b).map((ref) => ref.split('/')[1])).toEqual(one.slice(0, 3));
    expect(find('园', 0, a, b)).toEqual([]);
  });

  test('of equal rank stand in the order of their lists', () => {
    expect(find('园', 10, [short('园一')], [short('园二')])).toEqual(['own/园一', 'seeds/园二']);
    expect(find('园', 10, [short('园二')], [short('园一')])).toEqual(['own/园二', 'seeds/园一']);
  });

  test('the same name may be in both', () => {
    expect(find('园', 10, [short('园')], [short('园')])).toEqual(['own/园', 'seeds/园']);
  });

  test('names within a longer text count only where no list has all of it', () => {
    const text = '国开行湖南省分行营业部';
    expect(find(text, 10, [BANK], [BRANCH])).toEqual(['seeds/国开行湖南省分行', 'own/国家开发银行']);
    expect(find(text, 10, [BANK], [named(text, 'x', 'y')])).toEqual([`seeds/${text}`]);
    expect(find(text, 10, [named(text, 'x', 'y')], [BANK])).toEqual([`own/${text}`]);
  });

  test('lose their rank on the way, and nothing else', () => {
    const [hit] = searchOf([BANK])('国开行', 1) as [RankedHit];
    const { rank, ...rest } = hit;
    expect(rank).toEqual({ pass: 0, place: 1, tier: 1, length: 6 });
    expect(mergeHits([[hit]], 1)).toEqual([rest]);
    expect(mergeHits([], 5)).toEqual([]);
  });
});
