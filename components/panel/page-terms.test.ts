import { describe, expect, test } from 'vitest';
import type { Card } from '../../lib/pack/types.ts';
import type { Occurrence, Unmarked } from '../../lib/protocol/types.ts';
import { CARD_FIXTURES } from '../card/card.fixtures.ts';
import { byCategory, countPlaces, termsOf, unmarkedSurfaces } from './page-terms.ts';

const { card } = CARD_FIXTURES.typical;
const CARDS = new Map<number, Card>([
  [3, card],
  [4, { ...card, headword: '株洲', pinyin: 'Zhūzhōu', category: 'place', renderings: [] }],
]);
const TITLES = new Map(
  [...CARDS].map(([concept, { headword, category }]) => [concept, { concept, headword, category }]),
);
const place = (concepts: readonly number[], surface: string): Occurrence => ({
  concepts,
  surface,
  sentence: surface,
  at: 0,
});
const left = (concept: number, surface: string, reason: Unmarked['reason'], before = ''): Unmarked => ({
  concept,
  surface,
  reason,
  before,
  after: '',
});

describe('the terms of a page', () => {
  test('stand in the order of their first places, with all places in reading order', () => {
    const terms = termsOf([place([4], '株洲'), place([3], '陶谷'), place([4], '株洲市'), place([4], '株洲')], CARDS);
    expect(terms.map(({ concept, count, forms }) => [concept, count, forms])).toEqual([
      [4, 3, ['株洲', '株洲市']],
      [3, 1, ['陶谷']],
    ]);
    expect(terms[0]?.places.map(({ surface }) => surface)).toEqual(['株洲', '株洲市', '株洲']);
  });

  test('carry what the card says best, and nothing for a card without renderings', () => {
    const [valley, city] = termsOf([place([3], '陶谷'), place([4], '株洲')], CARDS);
    expect(valley).toMatchObject({ headword: '云上陶谷', pinyin: 'yún shàng táo gǔ', rendering: 'Cloud Kiln Valley' });
    expect(city?.rendering).toBe('');
  });

  test('count a place for the likeliest of its concepts only, as the page does', () => {
    expect(termsOf([place([4, 3], '株洲'), place([3], '陶谷')], CARDS).map(({ count }) => count)).toEqual([1, 1]);
  });

  test('leave out what has no card', () => {
    expect(termsOf([place([99], '无'), place([3], '陶谷')], CARDS)).toHaveLength(1);
    expect(termsOf([], CARDS)).toEqual([]);
  });
});

describe('what was left unmarked', () => {
  const surfaces = unmarkedSurfaces(
    [
      left(4, '株洲', 'overlap', '一'),
      left(3, '陶谷', 'word'),
      left(4, '株洲', 'word', '二'),
      left(4, '株洲', 'word', '三'),
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

  test('names the concept beside the surface', () => {
    expect(surfaces[1]).toMatchObject({ surface: '陶谷', headword: '云上陶谷', category: 'project' });
  });

  test('keeps apart what two concepts share, and leaves out what has no title', () => {
    expect(
      unmarkedSurfaces([left(3, '谷', 'word'), left(4, '谷', 'word'), left(99, '谷', 'word')], TITLES),
    ).toHaveLength(2);
  });

  test('is counted by places', () => {
    expect(countPlaces(surfaces)).toBe(4);
    expect(countPlaces([])).toBe(0);
  });
});

test('rows by category stand in the order of the categories, without empty ones', () => {
  const groups = byCategory(termsOf([place([3], '陶谷'), place([4], '株洲')], CARDS));
  expect(groups.map(({ category, rows }) => [category, rows.map(({ headword }) => headword)])).toEqual([
    ['place', ['株洲']],
    ['project', ['云上陶谷']],
  ]);
});
