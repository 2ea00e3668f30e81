import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFoldTable } from '../text/fold.ts';
import { isOneOff, likeness } from './likeness.ts';
import { parseQuery, type Searchable, toEntry } from './match.ts';

const TABLE = createFoldTable();
const named = (names: Searchable['names']) => toEntry({ names, renderings: [], gloss: '' }, TABLE);
const PLAN = named([
  { text: '三高四新', pinyin: 'sāngāo-sìxīn' },
  { text: '“三高四新”美好蓝图', pinyin: '“sāngāo-sìxīn” měihǎo lántú' },
]);
const BANK = named([{ text: '银行', pinyin: 'yínháng' }]);
const found = (typed: string, entry = PLAN) => likeness(entry, parseQuery(typed, TABLE));

describe('a name is like what was typed', () => {
  test.each([
    ['with a wrong character', '三高四星', null],
    ['with one missing', '三高新', null],
    ['with one too many', '三个高四新', null],
    ['with two that have changed places', '三四高新', null],
    ['with one wrong in another name', '三高四新美丽蓝图', '“三高四新”美好蓝图'],
    ['with a letter too many in its beginning', 'sanggao', null],
    ['with a letter wrong', 'shangaosixin', null],
    ['with an n for an ng', 'sangaosixing', null],
    ['with a syllable missing', 'sangaoxin', null],
    ['with a syllable wrong', 'sanhuosixin', null],
    ['with a syllable too many', 'sangaosisixin', null],
    ['by syllables typed apart', 'san gao shi xin', null],
    ['with a wrong syllable in a beginning', 'san gao si xin mei hua', '“三高四新”美好蓝图'],
  ])('%s', (_what, typed, name) => {
    expect(found(typed)).toMatchObject({ found: name });
  });

  test.each([
    ['itself: that is found, not like', '三高四新'],
    ['two characters wrong', '三低五新'],
    ['two syllables wrong', 'wugaobaxin'],
    ['few letters', 'samg'],
    ['nothing', ''],
    ['other words', 'three highs'],
  ])('not with %s', (_what, typed) => {
    expect(found(typed)).toBeNull();
  });

  test('not where a name is so short that little of it is left', () => {
    expect(found('银杭', BANK)).toBeNull();
    expect(found('银', BANK)).toBeNull();
    expect(found('ying', BANK)).toBeNull();
  });

  test('by its characters before by its reading, by all of it before by its beginning', () => {
    const place = (typed: string) => found(typed)?.place ?? Number.NaN;
    expect(place('三高四星')).toBeLessThan(place('sangaosixing'));
    expect(place('sangaosixing')).toBeLessThan(place('sanggao'));
  });
});

describe('one off', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  test('is what an edit makes of a text, and nothing else, whichever comes first', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(isOneOff(a, b)).toBe(edits(a).has(b) && a !== b);
        expect(isOneOff(b, a)).toBe(isOneOff(a, b));
      }),
    );
  });

  /** All that one edit makes of a text of these letters. */
  function edits(text: string): Set<string> {
    const made = new Set<string>();
    for (let at = 0; at <= text.length; at++) {
      const [before, after] = [text.slice(0, at), text.slice(at)];
      for (const letter of 'abc') {
        made.add(before + letter + after);
        if (after !== '') made.add(before + letter + after.slice(1));
      }
      if (after !== '') made.add(before + after.slice(1));
      if (after.length > 1) made.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    }
    return made;
  }
});
