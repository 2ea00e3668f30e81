import { describe, expect, test } from 'vitest';
import type { Card } from '../pack/types.ts';
import type { Occurrence, PageTerms } from '../protocol/types.ts';
import { conceptsOf, joinTerms } from './entries.ts';

const card = (headword: string, dates: readonly string[] = []): Card => ({
  id: headword,
  category: 'body',
  tier: 'standard',
  headword,
  pinyin: '',
  forms: [],
  misreadings: [],
  gloss: { zh: headword, en: headword },
  renderings: [{ text: headword, status: 'suggested' }],
  facts: dates.map((date) => ({
    zh: date,
    en: date,
    source: { id: date, headline: date, publisher: { zh: '报', en: 'Paper' }, date, dateInferred: false },
  })),
  links: [],
  background: false,
});
const CARDS = [card('甲', ['2023-01-01', '2022-01-01']), card('乙'), card('丙')];

const occurrence = (concepts: readonly number[], surface: string, sentence = `在${surface}。`): Occurrence => ({
  concepts,
  surface,
  sentence,
  at: 1,
});
const terms = (...occurrences: Occurrence[]): PageTerms => ({
  page: { title: '题', address: '', date: '2022-06-01', publisher: null },
  occurrences,
  unmarked: [],
});
const join = (given: PageTerms) => joinTerms(given, (concept) => CARDS[concept] ?? null);

describe('the entries of a page', () => {
  test('are one a concept, in the order of first occurrence, with how often it stands', () => {
    const { entries } = join(terms(occurrence([1], '乙'), occurrence([0], '甲'), occurrence([1], '乙')));
    expect(entries.map((entry) => [entry.card.headword, entry.count])).toEqual([
      ['乙', 2],
      ['甲', 1],
    ]);
  });

  test('keep the ways a term is printed, and the sentence it first stood in', () => {
    const given = terms(
      occurrence([0], '甲\n地', '在甲地。'),
      occurrence([0], '甲', '又在甲。'),
      occurrence([0], '甲地'),
    );
    expect(join(given).entries[0]).toMatchObject({ surfaces: ['甲地', '甲'], sentence: '在甲地。', at: 1, count: 3 });
  });

  test('say which other concepts a surface may stand for', () => {
    const { entries } = join(terms(occurrence([1, 2], '乙'), occurrence([1], '乙局'), occurrence([1, 2], '乙')));
    expect(
      entries.map(({ count, sharedWith }) => [count, sharedWith.map((s) => [s.surface, s.card.headword])]),
    ).toEqual([
      [3, [['乙', '丙']]],
      [2, [['乙', '乙']]],
    ]);
  });

  test('leave out a concept without a card', () => {
    const given = terms(occurrence([7], '庚'), occurrence([7, 0], '甲'));
    expect(conceptsOf(given)).toEqual([7, 0]);
    expect(join(given).entries.map((entry) => [entry.card.headword, entry.sharedWith])).toEqual([['甲', []]]);
  });

  test('set facts against the day of the page', () => {
    expect(join(terms(occurrence([0], '甲'))).entries[0]?.facts.map((fact) => [fact.zh, fact.isLater])).toEqual([
      ['2023-01-01', true],
      ['2022-01-01', false],
    ]);
  });
});
