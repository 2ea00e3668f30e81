import { describe, expect, test } from 'vitest';
import { asOfPage, explainingFirst, isLaterThan, openOf, timelineOf } from './as-of.ts';

const facts = ['2025-04-06', '2024-12-25', '2022-04-28'].map((date) => ({ source: { date } }));

test.each<[pageDate: string | null, known: number[], later: number[]]>([
  [null, [0, 1, 2], []],
  ['2026-01-01', [0, 1, 2], []],
  ['2025-04-06', [0, 1, 2], []],
  ['2025-04-05', [1, 2], [0]],
  ['2024-12-25', [1, 2], [0]],
  ['2022-04-27', [], [0, 1, 2]],
])('on a page of %s facts %j are known and %j came later, in the order given', (pageDate, known, later) => {
  const at = (indices: readonly number[]) => indices.map((index) => facts[index]);
  expect(asOfPage(facts, pageDate)).toEqual({ known: at(known), later: at(later) });
});

test.each<[date: string, pageDate: string | null, isLater: boolean]>([
  ['2022-08-25', '2022-08-24', true],
  ['2022-08-24', '2022-08-24', false],
  ['2022-08', '2022-08-24', false],
  ['2022-09', '2022-08-24', true],
  ['2022', '2022-08-24', false],
  ['2023', '2022-08-24', true],
  ['2023', null, false],
])('%s is later than a page of %s: %s', (date, pageDate, isLater) => {
  expect(isLaterThan(pageDate, date)).toBe(isLater);
});

test('no facts are neither', () => {
  expect(asOfPage([], '2024-12-25')).toEqual({ known: [], later: [] });
});

/** Newest first; `?` marks those that only mention the entry. */
const mixed = ['2025-04-06?', '2024-12-25', '2024-12-25?', '2022-04-28', '2021-10-28?'].map((written) => ({
  source: { date: written.slice(0, 10) },
  isMention: written.endsWith('?'),
}));
const at = (indices: readonly number[]) => indices.map((index) => mixed[index]);

test.each<[pageDate: string | null, known: number[], later: number[], mentions: number[]]>([
  [null, [1, 3], [], [0, 2, 4]],
  ['2026-01-01', [1, 3], [], [0, 2, 4]],
  ['2023-01-01', [3], [1], [0, 2, 4]],
  // A side on which nothing explains it tells what mentions it.
  ['2025-01-01', [1, 3], [0], [2, 4]],
  ['2021-12-01', [4], [1, 3], [0, 2]],
  ['2020-01-01', [], [1, 3], [0, 2, 4]],
])('on a page of %s what explains, %j and %j, stands apart from mentions %j', (pageDate, known, later, mentions) => {
  expect(timelineOf(mixed, pageDate)).toEqual({ known: at(known), later: at(later), mentions: at(mentions) });
});

test('what explains comes before what mentions, each newest first', () => {
  expect(explainingFirst(mixed)).toEqual(at([1, 3, 0, 2, 4]));
});

test('facts without a weight all explain', () => {
  expect(timelineOf(facts, null)).toEqual({ known: facts, later: [], mentions: [] });
  expect(explainingFirst(facts)).toEqual(facts);
});

describe('facts that stand open', () => {
  test.each([
    [0, 0, 0, 0],
    [2, 1, 2, 1],
    [3, 2, 3, 2],
    [9, 0, 5, 0],
    [0, 9, 0, 5],
    [9, 9, 3, 2],
    [9, 1, 4, 1],
    [1, 9, 1, 4],
  ])('of %i up to the day and %i later are %i and %i', (known, later, openKnown, openLater) => {
    expect(openOf(known, later)).toEqual({ known: openKnown, later: openLater });
  });
});
