import fc from 'fast-check';
import { CARD_FIXTURES } from '../../components/card/card.fixtures.ts';
import type { Card } from '../../lib/card/types.ts';
import { joinTerms, type TermSheet } from '../../lib/export/entries.ts';
import { CATEGORIES, FORM_KINDS, RENDERING_STATUSES } from '../../lib/glossary/types.ts';
import type { PageOrigin } from '../../lib/protocol/types.ts';
import { glossaryOf, idOf, type TermRef, termRef } from '../../lib/terms/ref.ts';

/** Every card that the card's own fixtures show, each under a name of its own, some of other glossaries than the seeds. */
export const FIXTURE_CARDS: readonly Card[] = Object.entries(CARD_FIXTURES).map(([name, { card }]) => ({
  ...card,
  ref: termRef(glossaryOf(card.ref), name.toLowerCase()),
}));

/** The card of one of those fixtures. Throws where there is none. */
export function fixtureCard(name: keyof typeof CARD_FIXTURES): Card {
  const card = FIXTURE_CARDS.find(({ ref }) => idOf(ref) === name.toLowerCase());
  if (card === undefined) throw new Error(`no fixture ${name}`);
  return card;
}

/** An invented page. */
export const PAGE: PageOrigin = {
  title: '陶谷添新邻：“三十一家”企业一周落户',
  address: 'https://news.example.cn/2022/08/24/taogu.html?a=1&b=2#top',
  date: '2022-08-24',
  publisher: { zh: '株洲日报', en: 'Zhuzhou Daily' },
};

/** A sheet of cards that each stood once in a sentence. */
export function sheetOf(cards: readonly Card[], page: PageOrigin = PAGE): TermSheet {
  const occurrences = cards.map(({ ref, headword }) => {
    return { refs: [ref], surface: headword, sentence: `记者走进${headword}看了看。`, at: 4 };
  });
  return joinTerms({ page, occurrences, unmarked: [], explained: [] }, among(cards));
}

/** Finds a card among these by its reference. */
export function among(cards: readonly Card[]): (ref: TermRef) => Card | null {
  const byRef = new Map(cards.map((card) => [card.ref, card]));
  return (ref) => byRef.get(ref) ?? null;
}

/** Texts that break files: marks of every format, controls, half surrogates, line ends, formulas, addresses. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          "'",
          ',',
          ';',
          '\t',
          '\n',
          '\r\n',
          '\r',
          '|',
          '\\',
          '`',
          '*',
          '_',
          '[',
          ']',
          '<',
          '>',
          '&',
          '#',
          '=',
          '+',
        ],
        ...[
          '-',
          '@',
          '~',
          '$',
          '^',
          '{{c1::',
          '[sound:a.mp3]',
          '[latex]',
          '&amp;',
          '&#0;',
          '</term>',
          ']]>',
          '<!--',
          '-->',
        ],
        ...[
          '\u0000',
          '\u0008',
          '\u000b',
          '\u001f',
          '\u0085',
          '\u2028',
          '\ud800',
          '\udfff',
          '\ufffe',
          '\ufeff',
          '\u202e',
        ],
        ...[
          'https://a.example/b_c?d=|e',
          'javascript:alert(1)',
          '=HYPERLINK("x")',
          '1.',
          '陶谷',
          '。',
          'a',
          ' ',
          '\u3000',
          '𠮷',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** What the seeds guarantee of every text of a card, and the writer of a page does not: that something can be read. */
const words = hostileText.map((text) => `陶${text}`);
const bilingual = fc.record({ zh: words, en: words });
const day = fc.constantFrom('2021-10-28', '2022-08-24', '2024-12-25');
const source = fc.record({ id: words, headline: words, publisher: bilingual, date: day, dateInferred: fc.boolean() });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** References of every glossary, their ids as hostile as the texts. */
const ref = fc.oneof(
  fc.uuid().map((id) => termRef('seeds', id)),
  fc
    .tuple(fc.constantFrom('own' as const, 'page' as const, 'import:客户' as const), words)
    .map(([key, id]) => termRef(key, id)),
);

const card: fc.Arbitrary<Card> = fc.record({
  ref,
  category: fc.constantFrom(...CATEGORIES),
  tier: fc.constant('standard' as const),
  headword: words,
  pinyin: fc.option(words),
  forms: fc.array(fc.record({ text: words, kind: fc.constantFrom(...FORM_KINDS), pinyin: fc.option(words) }), {
    maxLength: 3,
  }),
  misreadings: fc.constant([]),
  gloss: fc.option(bilingual),
  renderings: fc.array(
    fc.record({
      text: words,
      status: fc.constantFrom(...RENDERING_STATUSES),
      where: optional(
        fc.oneof(
          hostileText,
          hostileText.map((text) => `https://a.example/${text}`),
        ),
      ),
      year: optional(fc.integer({ min: 1990, max: 2030 })),
      for: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
      seen: optional(hostileText.map((text) => `https://b.example/${text}`)),
      note: optional(words),
    }),
    { maxLength: 3 },
  ),
  facts: fc.array(
    fc.record({
      zh: words,
      en: words,
      happened: optional(fc.constantFrom('2022', '2022-07')),
      note: optional(bilingual),
      source,
    }),
    { maxLength: 3 },
  ),
  links: fc.constant([]),
  members: optional(fc.array(fc.record({ zh: words, en: words, source: fc.constant(null) }), { maxLength: 2 })),
  membersUnknown: optional(bilingual),
  note: optional(bilingual),
  background: fc.boolean(),
});

/** Sheets of hostile pages and cards, the cards of different entries, some surfaces shared. Never empty. */
export const hostileSheet: fc.Arbitrary<TermSheet> = fc
  .record({
    page: fc.record({
      title: hostileText,
      address: fc.oneof(
        hostileText,
        hostileText.map((text) => `http://a.example/${text}`),
      ),
      date: fc.option(day),
      publisher: fc.option(bilingual),
    }),
    cards: fc.uniqueArray(card, { minLength: 1, maxLength: 4, selector: (card) => card.ref }),
    surface: words,
    before: hostileText,
    after: hostileText,
  })
  .map(({ page, cards, surface, before, after }) => {
    const sentence = before + surface + after;
    const refs = cards.map((card) => card.ref);
    const shared = { refs, surface, sentence, at: before.length };
    const own = cards.map((card) => ({ refs: [card.ref], surface: card.headword, sentence, at: 0 }));
    return joinTerms({ page, occurrences: [shared, ...own], unmarked: [], explained: [] }, among(cards));
  });
