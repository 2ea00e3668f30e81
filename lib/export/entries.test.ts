import { describe, expect, test } from 'vitest';
import { factOf, smallCard } from '../../tests/fixtures/small-sheet.ts';
import type { Occurrence, PageTerms } from '../protocol/types.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import { joinTerms, refsOf } from './entries.ts';

const CARDS = [
  smallCard('甲', { facts: ['2023-01-01', '2022-06-02', '2022-06-01', '2022-01-01'].map((date) => factOf(date)) }),
  smallCard('乙'),
  smallCard('丙', { ref: termRef('own', '3') }),
];
const [A, B, C] = CARDS.map(({ ref }) => ref) as [TermRef, TermRef, TermRef];
const GONE = termRef('own', 'gone');

const occurrence = (refs: readonly TermRef[], surface: string, sentence = `在${surface}。`): Occurrence => ({
  refs,
  surface,
  sentence,
  at: 1,
});
const terms = (...occurrences: Occurrence[]): PageTerms => ({
  page: { title: '题', address: '', date: '2022-06-01', publisher: null },
  occurrences,
  unmarked: [],
  explained: [],
});
const join = (given: PageTerms) => joinTerms(given, (ref) => CARDS.find((card) => card.ref === ref) ?? null);

describe('the entries of a page', () => {
  test('are one an entry of a glossary, in the order of first occurrence, with how often it stands', () => {
    const { entries } = join(terms(occurrence([B], '乙'), occurrence([A], '甲'), occurrence([B], '乙')));
    expect(entries.map((entry) => [entry.card.headword, entry.count])).toEqual([
      ['乙', 2],
      ['甲', 1],
    ]);
  });

  test('keep the ways a term is printed, and the sentence it first stood in', () => {
    const given = terms(
      occurrence([A], '甲\n地', '在甲地。'),
      occurrence([A], '甲', '又在甲。'),
      occurrence([A], '甲地'),
    );
    expect(join(given).entries[0]).toMatchObject({ surfaces: ['甲地', '甲'], sentence: '在甲地。', at: 1, count: 3 });
  });

  test('take a sentence that is more than the term alone, where there is one', () => {
    const heading = occurrence([A], '甲', '甲（');
    expect(join(terms({ ...heading, at: 0 })).entries[0]?.sentence).toBe('甲（');
    const given = terms(
      { ...heading, at: 0 },
      occurrence([A], '甲地', '在甲地开会。'),
      occurrence([A], '甲', '又在甲开会了。'),
    );
    expect(join(given).entries[0]).toMatchObject({
      sentence: '在甲地开会。',
      surface: '甲地',
      at: 1,
      surfaces: ['甲', '甲地'],
    });
  });

  test('say which other entries a surface may stand for', () => {
    const { entries } = join(terms(occurrence([B, C], '乙'), occurrence([B], '乙局'), occurrence([B, C], '乙')));
    expect(
      entries.map(({ count, sharedWith }) => [count, sharedWith.map((s) => [s.surface, s.card.headword])]),
    ).toEqual([
      [3, [['乙', '丙']]],
      [2, [['乙', '乙']]],
    ]);
  });

  test('leave out what has no card', () => {
    const given = terms(occurrence([GONE], '庚'), occurrence([GONE, A], '甲'));
    expect(refsOf(given)).toEqual([GONE, A]);
    expect(join(given).entries.map((entry) => [entry.card.headword, entry.sharedWith])).toEqual([['甲', []]]);
  });

  test('set facts against the day of the page, which is the last that it could know', () => {
    const isLater = (date: string | null) => {
      const given = terms(occurrence([A], '甲'));
      return join({ ...given, page: { ...given.page, date } }).entries[0]?.facts.map((fact) => fact.isLater);
    };
    expect(isLater('2022-06-01')).toEqual([true, true, false, false]);
    expect(isLater('2022-05-31')).toEqual([true, true, true, false]);
    expect(isLater('2022-06-02')).toEqual([true, false, false, false]);
    expect(isLater(null)).toEqual([false, false, false, false]);
    expect(join(terms(occurrence([A], '甲'))).entries[0]?.facts.map(({ zh }) => zh)).toEqual(
      CARDS[0]?.facts.map(({ zh }) => zh),
    );
  });

  test('take a sentence of more than the term alone only where it is longer, and keep the first such', () => {
    const bare = { ...occurrence([A], '甲', '甲'), at: 0 };
    const same = { ...occurrence([A], '乙', '乙'), at: 0 };
    expect(join(terms(bare, same)).entries[0]).toMatchObject({ sentence: '甲', surface: '甲', surfaces: ['甲', '乙'] });
    const first = occurrence([A], '甲', '在甲。');
    const longer = occurrence([A], '甲', '在甲开了一天的会。');
    expect(join(terms(bare, first, longer)).entries[0]).toMatchObject({ sentence: '在甲。', at: 1, count: 3 });
    // A number beside it is more than the term; marks are not.
    for (const [sentence, isKept] of [
      ['甲1', true],
      ['甲b', true],
      ['甲。', false],
      ['“甲”', false],
    ] as const) {
      const at = sentence.indexOf('甲');
      const given = terms({ ...occurrence([A], '甲', sentence), at }, longer);
      expect([sentence, join(given).entries[0]?.sentence === sentence]).toEqual([sentence, isKept]);
    }
  });

  test('say what is shared once for each surface, and nothing of a term that stands for one', () => {
    const given = terms(
      occurrence([B, C], '乙'),
      occurrence([B, C], '乙'),
      occurrence([B, C], '乙局'),
      occurrence([A], '甲'),
    );
    expect(
      join(given).entries.map(({ sharedWith }) => sharedWith.map((s) => `${s.surface} ${s.card.headword}`)),
    ).toEqual([['乙 丙', '乙局 丙'], ['乙 乙', '乙局 乙'], []]);
  });

  test('are none on a page without terms', () => {
    expect(join(terms())).toEqual({ page: terms().page, entries: [], explained: [] });
    expect(refsOf(terms())).toEqual([]);
  });
});

test('an entry is asked for once', () => {
  const asked: TermRef[] = [];
  joinTerms(terms(occurrence([A, B], '甲'), occurrence([B], '乙'), occurrence([A], '甲')), (ref) => {
    asked.push(ref);
    return null;
  });
  expect(asked).toEqual([A, B]);
});
