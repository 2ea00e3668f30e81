import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshPack } from '../../tools/build-pack.ts';
import type { Tier } from '../glossary/types.ts';
import { type Library, openCards } from '../pack/open.ts';
import { type Card, PACK_FORMAT } from '../pack/types.ts';
import { createSearch } from './search.ts';

interface Short {
  readonly headword: string;
  readonly pinyin: string;
  readonly renderings: readonly string[];
  readonly tier?: Tier;
  readonly forms?: readonly (readonly [text: string, pinyin: string])[];
  readonly misreadings?: readonly string[];
  readonly gloss?: string;
}

/** A library of the given cards, in their order. */
function libraryOf(cards: readonly Short[], traditional = ''): Library {
  const card = (concept: number): Card | null => {
    const short = cards[concept];
    if (short === undefined) return null;
    return {
      id: short.headword,
      category: 'policy',
      tier: short.tier ?? 'standard',
      headword: short.headword,
      pinyin: short.pinyin,
      forms: (short.forms ?? []).map(([text, pinyin]) => ({ text, pinyin, kind: 'short' as const })),
      misreadings: short.misreadings ?? [],
      gloss: { zh: '', en: short.gloss ?? '' },
      renderings: short.renderings.map((text) => ({ text, status: 'suggested' as const })),
      facts: [],
      links: [],
      background: false,
    };
  };
  return {
    info: {
      format: PACK_FORMAT,
      version: '',
      counts: { concepts: cards.length, forms: 0, documents: 0, articles: 0, facts: 0 },
    },
    guards: { before: {}, after: {} },
    everyday: { patterns: '', written: [], senses: [], firstConcept: 0, ruleSets: [], rules: [], traditional: '' },
    traditional,
    publishers: [],
    card,
    title: () => null,
    named: () => null,
    idOf: (concept) => cards[concept]?.headword ?? '',
  };
}

/** Headwords found, best first. */
function headwords(cards: readonly Short[], typed: string, limit = 10): string[] {
  return createSearch(libraryOf(cards))(typed, limit).map(({ headword }) => headword);
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
  const search = createSearch(
    libraryOf([{ ...BANK, renderings: [...BANK.renderings, 'State Development Bank'] }], '國国開开'),
  );
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
    expect(search(typed, 5)).toEqual([
      {
        concept: 0,
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

  test('is not taken apart where it is found as it is', () => {
    expect(headwords([BANK, BRANCH], '国开行湖南省分行')).toEqual(['国开行湖南省分行']);
  });
});

test('nothing typed finds nothing', () => {
  for (const typed of ['', ' ', '。', '“”', '\u200b']) expect(headwords([BANK], typed)).toEqual([]);
});

describe('in the whole glossary', () => {
  const library = openCards(freshPack().cards);
  const search = createSearch(library);
  const cards = Array.from({ length: library.info.counts.concepts }, (_, concept) => library.card(concept) as Card);

  test('every headword finds its concept first, or others of the very same name before it', () => {
    const lost = cards.flatMap((card, concept) => {
      const hits = search(card.headword, 5);
      const at = hits.findIndex((hit) => hit.concept === concept);
      const before = hits.slice(0, at).every((hit) => hit.kind === 'form' && hit.found === null);
      return at >= 0 && before && hits[at]?.found === null ? [] : [card.headword];
    });
    expect(lost).toEqual([]);
  });

  test('every other name and misreading finds its concept', () => {
    const lost = cards.flatMap(({ forms, misreadings }, concept) =>
      [...forms.map(({ text }) => text), ...misreadings].filter(
        (text) => !search(text, 20).some((hit) => hit.concept === concept && hit.kind === 'form'),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('every reading finds its concept, typed with tones, without, and without spaces in turn', () => {
    const lost = cards.flatMap(({ pinyin }, concept) => {
      const toneless = pinyin.normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, '');
      const typed = [pinyin, toneless, toneless.replace(/\s/g, '')][concept % 3] ?? '';
      return search(typed, 20).some((hit) => hit.concept === concept) ? [] : [typed];
    });
    expect(lost).toEqual([]);
  });

  test('every best rendering finds its concept, whatever the case', () => {
    const lost = cards.flatMap(({ renderings }, concept) => {
      const typed = (renderings[0]?.text ?? '').toUpperCase();
      return search(typed, 20).some((hit) => hit.concept === concept) ? [] : [typed];
    });
    expect(lost).toEqual([]);
  });

  test('Traditional characters find what simplified ones do', () => {
    expect(search('數據要素', 5)).toEqual(search('数据要素', 5));
    expect(search('數據要素', 5)[0]?.headword).toBe('数据要素');
  });

  test('any text is answered without a throw, the same way twice, within the limit, no concept twice', () => {
    const piece = fc.constantFrom(
      '三',
      '高',
      '国',
      'san',
      'gāo',
      '1',
      ' ',
      "'",
      'u:',
      'ǚ',
      '-',
      'the',
      '(',
      '\\',
      '*',
      '“',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(typed, fc.nat(50), (text, limit) => {
        const hits = search(text, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(({ concept }) => concept)).size).toBe(hits.length);
        expect(search(text, limit)).toEqual(hits);
      }),
    );
  });
});
