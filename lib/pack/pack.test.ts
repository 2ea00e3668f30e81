import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../tools/read-seeds.ts';
import { createSpotter } from '../spot/spot.ts';
import { compilePack } from './compile.ts';
import { type Library, openCards, openForms } from './open.ts';
import type { OpenedForms } from './types.ts';
import { type Card, PACK_FORMAT } from './types.ts';

const { glossary } = readSeeds(join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'seeds', 'valid'));
const scripts = {
  spellTraditionally: (text: string) => [text.replaceAll('数', '數')],
  allPairs: '数數据據',
};
const compile = () =>
  compilePack(glossary, {
    pinyinOf: (text, isPerson) => `${text}${isPerson ? ' (person)' : ''} read aloud`,
    guardsFor: (forms) => ({ before: { all: forms.join(' ') }, after: {} }),
    scripts,
    version: '0123456789ab',
  });

// What is opened is what was written to disk and read again.
const wire = JSON.parse(JSON.stringify(compile())) as ReturnType<typeof compile>;
const library: Library = openCards(wire.cards);
const forms = openForms(wire.forms, library.everyday);
const ids = glossary.concepts.map((_, index) => library.idOf(index));

function cardOf(id: string): Card {
  const card = library.card(ids.indexOf(id));
  if (card === null) throw new Error(`no card ${id}`);
  return card;
}

/** What is left of a value once its keys without value are dropped, as JSON drops them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the same glossary gives the same bytes', () => {
  expect(JSON.stringify(compile())).toBe(JSON.stringify(compile()));
});

test('both parts say what they were made from', () => {
  const counts = { concepts: 6, forms: 13, documents: 2, articles: 3, facts: 4 };
  expect(forms.info).toEqual({ format: PACK_FORMAT, version: '0123456789ab', counts });
  expect(library.info).toEqual(forms.info);
});

test('publishers are carried by both parts', () => {
  expect(forms.publishers).toEqual(glossary.publishers);
  expect(library.publishers).toEqual(glossary.publishers);
});

/** Every form and what it may stand for. */
function formsOf({ patterns, textOf, sensesOf }: OpenedForms) {
  return Array.from(patterns.shared, (_, form) => ({ text: textOf(form), senses: sensesOf(form) }));
}

test('guards are made for each spelling once', () => {
  const texts = glossary.concepts.flatMap((concept) => concept.forms.map((form) => form.text));
  expect(library.guards.before.all?.split(' ').toSorted()).toEqual([...new Set(texts)].toSorted());
});

describe('concepts keep their index in both parts', () => {
  test('and each has one', () => {
    expect(ids.toSorted()).toEqual(glossary.concepts.map(({ id }) => id).toSorted());
  });

  test.each(glossary.concepts.map((concept) => [concept.id, ids.indexOf(concept.id), concept] as const))(
    '%s is concept %i',
    (id, index, concept) => {
      expect(library.idOf(index)).toBe(id);
      expect(forms.conceptAt(index)).toEqual({ category: concept.category, tier: concept.tier });
      const headword = concept.forms[0]?.text;
      expect(library.title(index)).toEqual({ concept: index, headword, category: concept.category });
      expect(library.named(id)).toEqual({ ...library.title(index), id });
      expect(library.card(index)).toMatchObject({ id, headword, category: concept.category, tier: concept.tier });
    },
  );

  test.each([-1, 6, 1.5])('there is no concept %d', (index) => {
    expect(library.card(index)).toBeNull();
    expect(library.title(index)).toBeNull();
    expect(() => library.idOf(index)).toThrow(new RangeError(`the pack has no concept ${index}`));
  });
});

test('without the everyday forms the rest keep their senses, and their concepts their index', () => {
  const marked = openForms(wire.forms);
  expect(ids.map((_, index) => marked.conceptAt(index))).toEqual(ids.map((_, index) => forms.conceptAt(index)));
  const everyday = new Set(glossary.concepts.flatMap(({ tier, id }) => (tier === 'everyday' ? [ids.indexOf(id)] : [])));
  expect(everyday.size).toBeGreaterThan(0);
  const rest = formsOf(forms)
    .map(({ text, senses }) => ({ text, senses: senses.filter(({ concept }) => !everyday.has(concept)) }))
    .filter(({ senses }) => senses.length > 0);
  expect(formsOf(marked)).toEqual(rest);
});

test.each(['', 'no-such-id', 'constructor'])('no concept is named %j', (id) => {
  expect(library.named(id)).toBeNull();
});

describe('rules reach the sense they were written for', () => {
  test.each<[text: string, senses: [id: string, rules: object | undefined][]]>([
    ['株洲市', [['zhuzhou', undefined]]],
    ['我市', [['zhuzhou', { scope: ['zhuzhou'] }]]],
    ['可信空间', [['trusted-data-space', { needs: ['数据'], notBefore: ['站'] }]]],
    ['省里', [['two-mountains', { needs: ['两山'], anyCase: true }], ['hunan', { scope: ['hunan', 'zhuzhou'] }]]], // biome-ignore format: a row a case
    ['五好园区', [['five-goods', undefined]]],
  ])('%s', (text, senses) => {
    const form = formsOf(forms).find((form) => form.text === text);
    expect(form?.senses.map(({ concept, rules }) => [ids[concept], rules])).toEqual(senses);
  });

  test('each spelling is one form', () => {
    const texts = formsOf(forms).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toHaveLength(forms.info.counts.forms);
  });

  test('spellings that fold alike are one form', () => {
    const [first, second, ...rest] = glossary.concepts;
    if (first === undefined || second === undefined) throw new Error('the valid sample has too few concepts');
    const twice = [
      { ...first, tier: 'standard' as const, forms: [...first.forms, { text: '“共用”形式', kind: 'short' as const }] },
      {
        ...second,
        tier: 'everyday' as const,
        forms: [...second.forms, { text: '共用形式', kind: 'short' as const, needs: ['甲'] }],
      },
    ];
    const pack = compilePack(
      { ...glossary, concepts: [...twice, ...rest] },
      { pinyinOf: (text) => text, guardsFor: () => ({ before: {}, after: {} }), scripts, version: '' },
    );
    const shared = formsOf(openForms(pack.forms, pack.cards.everyday)).filter(({ text }) => text.endsWith('形式'));
    const { idOf } = openCards(pack.cards);
    expect(
      shared.map(({ text, senses }) => [text, ...senses.map(({ concept, rules }) => [idOf(concept), rules?.needs])]),
    ).toEqual([['共用形式', [first.id, undefined], [second.id, ['甲']]]]);
  });

  test('the opened forms spot', () => {
    const text = '在株洲，“五好”园区；省里；可信空间站';
    const { spans } = createSpotter(forms).spot(text, { home: 'zhuzhou' }, () => true);
    expect(spans.map(({ start, end, concepts }) => [text.slice(start, end), ...concepts.map((at) => ids[at])])).toEqual(
      [
        ['株洲', 'zhuzhou'],
        ['“五好”园区', 'five-goods'],
        ['省里', 'hunan'],
      ],
    );
  });
});

describe('a card', () => {
  test('has its facts newest first: by the page, then by the event, each with its article', () => {
    expect(cardOf('trusted-data-space').facts.map(({ source, happened, en }) => [source.id, happened, en])).toEqual([
      ['hn-2025-04-06-data', undefined, 'Hunan has built five trusted data spaces.'],
      ['zz-2024-12-25-data-space', undefined, 'Zhuzhou is to apply.'],
      ['zz-2024-12-25-data-space', '2024-11-21', 'The plan aims at more than 100 by 2028.'],
      ['zz-2024-12-25-data-space', '2024-11', 'The data administration publishes its plan.'],
    ]);
  });

  test('has only the facts that are about it, in full', () => {
    expect(cardOf('data-administration').facts).toEqual([
      {
        zh: '计划的目标是到2028年建成100个以上。',
        en: 'The plan aims at more than 100 by 2028.',
        happened: '2024-11-21',
        note: { zh: '指全国。', en: 'Nationwide.' },
        source: {
          id: 'zz-2024-12-25-data-space',
          headline: '可信数据空间如何建?',
          publisher: { zh: '株洲日报', en: 'Zhuzhou Daily' },
          date: '2024-12-25',
          dateInferred: true,
        },
      },
    ]);
    expect(cardOf('hunan').facts[0]?.source.dateInferred).toBe(false);
    expect(cardOf('five-goods').facts).toEqual([]);
  });

  test.each<[id: string, links: [type: string, inverse: boolean, to: string, asOf?: string][]]>([
    ['zhuzhou', [['part-of', false, 'hunan']]],
    ['hunan', [['part-of', true, 'zhuzhou']]],
    ['five-goods', []],
    // Two concepts that name each other have one link each, the one they state.
    ['trusted-data-space', [['issued-by', false, 'data-administration', '2024-11-21']]],
    ['data-administration', [['related', false, 'trusted-data-space']]],
  ])('%s has its own links and the inverse of those that lead to it', (id, links) => {
    const found = cardOf(id).links.map(({ type, inverse, concept, asOf }) =>
      asOf === undefined ? [type, inverse, ids[concept]] : [type, inverse, ids[concept], asOf],
    );
    expect(found).toEqual(links);
  });

  test('has links with the name and category of where they lead', () => {
    expect(cardOf('hunan').links[0]).toMatchObject({ headword: '株洲市', category: 'place' });
  });

  test('has members with their sources, null for general knowledge', () => {
    const members = cardOf('five-goods').members?.map(({ en, concept, source }) => [en, concept, source?.id]);
    expect(members).toEqual([
      ['well planned', undefined, undefined],
      ['good data', ids.indexOf('trusted-data-space'), 'zz-2024-12-25-data-space'],
    ]);
    expect(cardOf('five-goods').members?.[0]?.source).toBeNull();
    expect(cardOf('two-mountains').members).toBeUndefined();
    expect(cardOf('two-mountains').membersUnknown?.en).toBe('No source lists them.');
  });

  test('keeps misreadings apart from its other names', () => {
    const { forms, misreadings } = cardOf('trusted-data-space');
    expect(forms.map(({ text, kind }) => [text, kind])).toEqual([['可信空间', 'short']]);
    expect(misreadings).toEqual(['可倍数据空间']);
    expect(cardOf('hunan').misreadings).toEqual([]);
  });

  test('is read as written in the seeds, else aloud', () => {
    expect(cardOf('data-administration').pinyin).toBe('guó jiā shù jù jú');
    expect(cardOf('zhuzhou').pinyin).toBe('株洲市 read aloud');
    expect(cardOf('zhuzhou').forms[0]?.pinyin).toBe('株洲 read aloud');
  });

  test('of a person is read as a person', () => {
    const concepts = glossary.concepts.map((concept) =>
      concept.id === 'hunan' ? { ...concept, category: 'person' as const } : concept,
    );
    const pinyinOf = (text: string, isPerson: boolean) => `${text} ${isPerson}`;
    const guardsFor = () => ({ before: {}, after: {} });
    const { cards } = compilePack({ ...glossary, concepts }, { pinyinOf, guardsFor, scripts, version: '' });
    expect(openCards(cards).card(ids.indexOf('hunan'))?.pinyin).toBe('湖南省 true');
    expect(openCards(cards).card(ids.indexOf('zhuzhou'))?.pinyin).toBe('株洲市 false');
  });

  test('carries gloss, renderings and note as they are, and says where it is background', () => {
    for (const concept of glossary.concepts) {
      const { gloss, renderings, note, background } = cardOf(concept.id);
      const expected = plain({ gloss: concept.gloss, renderings: concept.renderings, note: concept.note });
      expect(plain({ gloss, renderings, note })).toEqual(expected);
      expect(background).toBe(concept.background === true);
    }
  });
});

test('references the check would have reported stop the compiler', () => {
  const tools = {
    pinyinOf: (text: string) => text,
    guardsFor: () => ({ before: {}, after: {} }),
    scripts,
    version: '',
  };
  expect(() => compilePack({ ...glossary, publishers: [] }, tools)).toThrow('unknown publisher hunan-daily');
});

test.each([null, undefined, {}, { info: null }, { info: {} }, { info: { format: 0 } }, { info: { format: '1' } }])(
  'a pack of another format is refused with what to do: %j',
  (pack) => {
    expect(() => openForms(pack)).toThrow(/^the forms part of the pack has format .*this build reads 3; build again$/);
    expect(() => openCards(pack)).toThrow(/^the cards part of the pack has format .*this build reads 3; build again$/);
  },
);
