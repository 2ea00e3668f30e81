import { describe, expect, test } from 'vitest';
import type { Card } from '../../lib/card/types.ts';
import type { Occurrence, Unmarked } from '../../lib/protocol/types.ts';
import { type TermRef, termRef } from '../../lib/terms/ref.ts';
import { CARD_FIXTURES } from '../card/card.fixtures.ts';
import { byCategory, countPlaces, termsOf, unmarkedSurfaces } from './page-terms.ts';

const { card } = CARD_FIXTURES.typical;
const [VALLEY, CITY, GONE] = [card.ref, termRef('own', 'city'), termRef('own', 'gone')];
const CARDS = new Map<TermRef, Card>([
  [VALLEY, card],
  [CITY, { ...card, ref: CITY, headword: '株洲', pinyin: null, category: 'place', gloss: null, renderings: [] }],
]);
const TITLES = new Map([...CARDS].map(([ref, { headword, category }]) => [ref, { ref, headword, category }]));
const place = (refs: readonly TermRef[], surface: string): Occurrence => ({
  refs,
  surface,
  sentence: surface,
  at: 0,
});
const left = (ref: TermRef, surface: string, reason: Unmarked['reason'], before = ''): Unmarked => ({
  ref,
  surface,
  reason,
  before,
  after: '',
});

describe('the terms of a page', () => {
  test('stand in the order of their first places, with all places in reading order', () => {
    const terms = termsOf(
      [place([CITY], '株洲'), place([VALLEY], '陶谷'), place([CITY], '株洲市'), place([CITY], '株洲')],
      CARDS,
    );
    expect(terms.map(({ ref, count, forms }) => [ref, count, forms])).toEqual([
      [CITY, 3, ['株洲', '株洲市']],
      [VALLEY, 1, ['陶谷']],
    ]);
    expect(terms[0]?.places.map(({ surface }) => surface)).toEqual(['株洲', '株洲市', '株洲']);
  });

  test('carry what the card says best, and null for what it does not know', () => {
    const [valley, city] = termsOf([place([VALLEY], '陶谷'), place([CITY], '株洲')], CARDS);
    expect(valley).toMatchObject({ headword: '云上陶谷', pinyin: 'yún shàng táo gǔ', rendering: 'Cloud Kiln Valley' });
    expect(city).toMatchObject({ ref: CITY, pinyin: null, rendering: null });
  });

  test('count a place for the likeliest of its entries only, as the page does', () => {
    expect(termsOf([place([CITY, VALLEY], '株洲'), place([VALLEY], '陶谷')], CARDS).map(({ count }) => count)).toEqual([
      1, 1,
    ]);
  });

  test('leave out what has no card', () => {
    expect(termsOf([place([GONE], '无'), place([VALLEY], '陶谷')], CARDS)).toHaveLength(1);
    expect(termsOf([], CARDS)).toEqual([]);
  });
});

describe('what was left unmarked', () => {
  const surfaces = unmarkedSurfaces(
    [
      left(CITY, '株洲', 'overlap', '一'),
      left(VALLEY, '陶谷', 'word'),
      left(CITY, '株洲', 'word', '二'),
      left(CITY, '株洲', 'word', '三'),
    ],
    TITLES,
  );

  test('is grouped by surface in reading order, the most frequent reason first, its places in reading order', () => {
    expect(surfaces.map(({ surface }) => surface)).toEqual(['株洲', '陶谷']);
    expect(surfaces[0]?.reasons.map(({ reason, places }) => [reason, places.map(({ before }) => before)])).toEqual([
      ['word', ['二', '三']],
      ['overlap', ['一']],
    ]);
  });

  test('names the entry beside the surface', () => {
    expect(surfaces[1]).toMatchObject({ surface: '陶谷', headword: '云上陶谷', category: 'project' });
  });

  test('keeps apart what two entries share, and leaves out what has no title', () => {
    expect(
      unmarkedSurfaces([left(VALLEY, '谷', 'word'), left(CITY, '谷', 'word'), left(GONE, '谷', 'word')], TITLES),
    ).toHaveLength(2);
  });

  test('is counted by places', () => {
    expect(countPlaces(surfaces)).toBe(4);
    expect(countPlaces([])).toBe(0);
  });
});

test('rows by category stand in the order of the categories, without empty ones', () => {
  const groups = byCategory(termsOf([place([VALLEY], '陶谷'), place([CITY], '株洲')], CARDS));
  expect(groups.map(({ category, rows }) => [category, rows.map(({ headword }) => headword)])).toEqual([
    ['place', ['株洲']],
    ['project', ['云上陶谷']],
  ]);
});
