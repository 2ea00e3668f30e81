import { describe, expect, test } from 'vitest';
import { sortForms } from './sorted-forms.ts';
import type { ListEntry } from './types.ts';
import { buildWordIndex, openWords } from './word-index.ts';

const entry = (id: string, ...forms: string[]): ListEntry => ({
  id,
  forms,
  renderings: [],
  category: 'policy',
  tier: 'essential',
});

const ENTRIES = [
  entry('陶艺', '陶艺', '陶藝'),
  entry('陶', '陶'),
  entry('陶艺产业', '陶艺产业'),
  entry('ATM', 'ATM'),
  entry('atm', 'atm'),
  entry('long', '云上陶谷计划'),
];
const words = openWords(buildWordIndex(sortForms(ENTRIES, '艺藝产產业業')));

describe('an index of words', () => {
  test.each([
    ['陶艺', [0]],
    ['陶藝', [0]],
    ['陶', [1]],
    ['atm', [3, 4]],
    ['long', [5]],
    ['云上陶谷计划', [5]],
    ['陶艺产', []],
    ['', []],
    ['窑', []],
  ])('finds %s', (text, places) => {
    expect(words.exact(text)).toEqual(places);
  });

  test('finds the longest word from a place on, and no shorter one than is wanted', () => {
    expect(words.longestAt('发展陶藝產業园', 2)).toEqual({ length: 4, owners: [2] });
    expect(words.longestAt('陶艺》展', 0)).toEqual({ length: 2, owners: [0] });
    expect(words.longestAt('陶器', 0)).toEqual({ length: 1, owners: [1] });
    expect(words.longestAt('陶器', 0, 2)).toBeNull();
    expect(words.longestAt('陶艺', 2)).toBeNull();
  });

  test('finds what begins so, in the order of the words, each entry once', () => {
    expect(words.beginningWith('陶', 10)).toEqual([1, 0, 2]);
    expect(words.beginningWith('陶', 2)).toEqual([1, 0]);
    expect(words.beginningWith('', 10)).toEqual([]);
  });

  test('of no entry finds nothing', () => {
    const none = openWords(buildWordIndex(sortForms([], '')));
    expect(none.exact('陶')).toEqual([]);
    expect(none.longestAt('陶', 0)).toBeNull();
    expect(none.beginningWith('陶', 3)).toEqual([]);
  });

  test('agrees with a look through the list, for every piece of a text', () => {
    const text = '云上陶谷计划陶艺产业ATM陶';
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 1; to <= text.length; to++) {
        const piece = text.slice(from, to);
        const naive = ENTRIES.flatMap(({ forms }, place) =>
          forms.some((form) => form.toLowerCase() === piece.toLowerCase()) ? [place] : [],
        );
        expect([piece, words.exact(piece)]).toEqual([piece, naive]);
      }
    }
  });
});
