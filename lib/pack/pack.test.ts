import { describe, expect, test } from 'vitest';
import {
  compileSmallPack as compile,
  SMALL_GLOSSARY as glossary,
  SMALL_SCRIPTS as scripts,
} from '../../tests/fixtures/small-pack.ts';
import type { Card } from '../card/types.ts';
import { commonnessOf, weightOf } from '../ink/weigh-entry.ts';
import { createSpotter, readyLayer } from '../spot/spot.ts';
import type { SpotLayer } from '../spot/types.ts';
import { idOf, termRef } from '../terms/ref.ts';
import { compilePack } from './compile.ts';
import { checkForms, openCards, openLayer } from './open.ts';
import { PACK_FORMAT } from './types.ts';

// What is opened is what was written to disk and read again.
const wire = JSON.parse(JSON.stringify(compile())) as ReturnType<typeof compile>;
const cards = openCards(wire.cards);
const forms = checkForms(wire.forms);
const layer = openLayer(forms);
const ref = (id: string) => termRef('seeds', id);

function cardOf(id: string): Card {
  const card = cards.card(ref(id));
  if (card === null) throw new Error(`no card ${id}`);
  return card;
}

/** Items of the evening news, as the small pack is told. */
const ITEMS: Readonly<Record<string, number>> = { hunan: 30, zhuzhou: 3 };

/** What is left of a value once its keys without value are dropped, as JSON drops them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every form and what it may stand for. */
function formsOf({ patterns, textOf, sensesOf }: SpotLayer) {
  return patterns.map((pattern, form) => ({ pattern, text: textOf(form), senses: sensesOf(form) }));
}

test('the same glossary gives the same bytes', () => {
  expect(JSON.stringify(compile())).toBe(JSON.stringify(compile()));
});

test('both parts say what they were made from', () => {
  const counts = { concepts: 6, forms: 13, documents: 2, articles: 3, facts: 4 };
  expect(forms.info).toEqual({ format: PACK_FORMAT, version: '0123456789ab', counts });
  expect(cards.info).toEqual(forms.info);
  expect(layer.stamp).toEqual({ key: 'seeds', revision: '0123456789ab' });
});

test('publishers are carried with their names in both scripts, all pairs of scripts and guards as they are', () => {
  expect(forms.publishers).toEqual(
    glossary.publishers.map((publisher) => ({ ...publisher, traditional: publisher.name.zh })),
  );
  expect(forms.allTraditional).toBe('数數据據');
  const [edge = '', beside] = Object.entries(forms.guards.before)[0] ?? [];
  expect(layer.guards?.before(edge)).toBe(beside);
  expect(layer.guards?.after('没有')).toBe('');
  expect(layer.traditional).toBe('数數');
});

test('guards are made for each folded spelling once', () => {
  expect(forms.guards.before.all?.split(' ')).toEqual(forms.patterns);
  expect(new Set(forms.patterns).size).toBe(forms.patterns.length);
});

test('patterns come in the order of their units', () => {
  expect(forms.patterns.toSorted()).toEqual(forms.patterns);
});

test('a form is written as in the seeds where that is not as folded', () => {
  const written = formsOf(layer).filter(({ text, pattern }) => text !== pattern);
  const texts = glossary.concepts.flatMap(({ forms }) => forms.map(({ text }) => text));
  expect(written.length).toBeGreaterThan(0);
  for (const { text } of written) expect(texts).toContain(text);
});

describe('concepts keep their place in both parts', () => {
  test('and each has one', () => {
    expect(cards.refs).toEqual(glossary.concepts.map(({ id }) => ref(id)));
  });

  test.each(glossary.concepts.map((concept) => [concept.id, concept] as const))('%s', (id, concept) => {
    const spotted = formsOf(layer).flatMap(({ senses }) => senses.map((sense) => sense.entry));
    const own = spotted.find((one) => one.ref === ref(id));
    expect(own).toEqual({
      ref: ref(id),
      category: concept.category,
      tier: concept.tier,
      weight: weightOf(concept.tier, commonnessOf(ITEMS[id] ?? 0)),
    });
    const headword = concept.forms[0]?.text;
    expect(cards.title(ref(id))).toEqual({ ref: ref(id), headword, category: concept.category });
    expect(cards.card(ref(id))).toMatchObject({
      ref: ref(id),
      headword,
      category: concept.category,
      tier: concept.tier,
    });
  });

  test.each(['no-such-id', 'constructor', '__proto__'])('there is no concept %s', (id) => {
    expect(cards.card(ref(id))).toBeNull();
    expect(cards.title(ref(id))).toBeNull();
  });

  test('nor one of another glossary', () => {
    expect(cards.card(termRef('own', 'zhuzhou'))).toBeNull();
  });
});

describe('rules reach the sense they were written for', () => {
  test.each<[text: string, senses: [id: string, rules: object | undefined][]]>([
    ['株洲市', [['zhuzhou', { local: 'named' }]]],
    ['我市', [['zhuzhou', { scope: ['zhuzhou'] }]]],
    ['可信空间', [['trusted-data-space', { needs: ['数据'], notBefore: ['站'] }]]],
    ['省里', [['hunan', { scope: ['hunan', 'zhuzhou'] }], ['two-mountains', { needs: ['两山'], anyCase: true }]]], // biome-ignore format: a row a case
    ['五好园区', [['five-goods', undefined]]],
  ])('%s', (text, senses) => {
    const form = formsOf(layer).find((form) => form.pattern === text);
    expect(form?.senses.map(({ entry, rules }) => [idOf(entry.ref), rules])).toEqual(senses);
  });

  test('spellings that fold alike are one form', () => {
    const [first, second, ...rest] = glossary.concepts;
    if (first === undefined || second === undefined) throw new Error('the valid sample has too few concepts');
    const twice = [
      { ...first, forms: [...first.forms, { text: '“共用”形式', kind: 'short' as const }] },
      { ...second, forms: [...second.forms, { text: '共用形式', kind: 'short' as const, needs: ['甲'] }] },
    ];
    const pack = compilePack(
      { ...glossary, concepts: [...twice, ...rest] },
      { pinyinOf: ({ text }) => text, guardsFor: () => ({ before: {}, after: {} }), scripts, version: '' },
    );
    const shared = formsOf(openLayer(pack.forms)).filter(({ text }) => text.endsWith('形式'));
    expect(
      shared.map(({ text, senses }) => [text, ...senses.map(({ entry, rules }) => [idOf(entry.ref), rules?.needs])]),
    ).toEqual([['“共用”形式', [first.id, undefined], [second.id, ['甲']]]]);
  });

  test('the opened forms spot', () => {
    const text = '在株洲，“五好”园区；省里；可信空间站';
    const { spans } = createSpotter([readyLayer(layer)]).spot(text, { home: 'zhuzhou' }, () => true);
    expect(
      spans.map(({ start, end, entries }) => [text.slice(start, end), ...entries.map(({ ref }) => idOf(ref))]),
    ).toEqual([
      ['株洲', 'zhuzhou'],
      ['“五好”园区', 'five-goods'],
      ['省里', 'hunan'],
    ]);
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
    const found = cardOf(id).links.map(({ type, inverse, ref, asOf }) =>
      asOf === undefined ? [type, inverse, idOf(ref)] : [type, inverse, idOf(ref), asOf],
    );
    expect(found).toEqual(links);
  });

  test('has links with the name and category of where they lead', () => {
    expect(cardOf('hunan').links[0]).toMatchObject({ headword: '株洲市', category: 'place' });
  });

  test('has members with their sources, null for general knowledge', () => {
    const members = cardOf('five-goods').members?.map(({ en, ref, source }) => [en, ref, source?.id]);
    expect(members).toEqual([
      ['well planned', undefined, undefined],
      ['good data', 'seeds/trusted-data-space', 'zz-2024-12-25-data-space'],
    ]);
    expect(cardOf('five-goods').members?.[0]?.source).toBeNull();
    expect(cardOf('two-mountains').members).toBeUndefined();
    expect(cardOf('two-mountains').membersUnknown?.en).toBe('No source lists them.');
  });

  test('marks facts that only mention it, unless there are no others', () => {
    const marked = (id: string) => cardOf(id).facts.map(({ zh, isMention }) => [zh, isMention === true]);
    expect(marked('trusted-data-space')).toEqual([
      ['湖南已建成5个可信数据空间。', false],
      ['株洲提出申报。', true],
      ['计划的目标是到2028年建成100个以上。', false],
      ['国家数据局发布行动计划。', false],
    ]);
    expect(marked('hunan')).toEqual([['湖南已建成5个可信数据空间。', false]]);
    expect(marked('data-administration')).toEqual([['计划的目标是到2028年建成100个以上。', false]]);
  });

  test('keeps misreadings apart from its other names', () => {
    const { forms, misreadings } = cardOf('trusted-data-space');
    expect(forms.map(({ text, kind }) => [text, kind])).toEqual([['可信空间', 'short']]);
    expect(misreadings).toEqual(['可倍数据空间']);
    expect(cardOf('hunan').misreadings).toEqual([]);
  });

  test('is read as written in the seeds, else aloud, as its category is', () => {
    expect(cardOf('data-administration').pinyin).toBe('guó jiā shù jù jú');
    expect(cardOf('zhuzhou').pinyin).toBe('株洲市 (place) read aloud');
    expect(cardOf('zhuzhou').forms[0]?.pinyin).toBe('株洲 (place) read aloud');
  });

  test('tells of its use over time where it was counted often enough', () => {
    expect(cardOf('hunan').use).toEqual({ total: 30, first: '2012-07-05', years: [10, 20], all: [100, 200] });
    expect(cardOf('zhuzhou').use).toBeUndefined();
    expect(cardOf('five-goods').use).toBeUndefined();
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
    pinyinOf: ({ text }: { readonly text: string }) => text,
    guardsFor: () => ({ before: {}, after: {} }),
    scripts,
    version: '',
  };
  expect(() => compilePack({ ...glossary, publishers: [] }, tools)).toThrow('unknown publisher hunan-daily');
});

test.each([null, undefined, {}, { info: null }, { info: {} }, { info: { format: 0 } }, { info: { format: '1' } }])(
  'a pack of another format is refused with what to do: %j',
  (pack) => {
    expect(() => checkForms(pack)).toThrow(/^the forms part of the pack has format .*this build reads 6; build again$/);
    expect(() => openCards(pack)).toThrow(/^the cards part of the pack has format .*this build reads 6; build again$/);
  },
);
