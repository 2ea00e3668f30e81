import { describe, expect, test } from 'vitest';
import { findEnglish, hasWords, parseEnglish, parseTypedEnglish, wordsOf } from './english.ts';

const typed = (text: string) => {
  const parsed = parseTypedEnglish(text);
  if (parsed === null) throw new Error(`${text} is no English`);
  return parsed;
};
const joined = (text: string) => typed(text).words.map((word) => word.joined);

describe('a rendering', () => {
  test.each([
    ['Bank', ['bank']],
    ['China Development Bank (CDB)', ['china development bank cdb', 'china development bank', 'cdb']],
    ['Bank ()', ['bank', 'bank']],
    ['Low-Carbon City', ['low carbon city']],
  ])('%s is also called what stands without its brackets and within them', (text, phrases) => {
    expect(parseEnglish(text).phrases).toEqual(phrases);
  });

  test('has its words each after a space, a compound in its parts and written together', () => {
    expect(wordsOf('Low-Carbon City')).toBe(' low carbon lowcarbon city');
    expect(wordsOf('City')).toBe(' city');
    expect(wordsOf('')).toBe('');
  });

  test.each([
    ['china development bank', 'whole'],
    ['CDB', 'whole'],
    ['china dev', 'beginning'],
    ['bank china', 'words'],
    ['bank of the china', 'words'],
    ['bank japan', null],
  ])('answers to %j as %j', (text, extent) => {
    expect(findEnglish(parseEnglish('China Development Bank (CDB)'), typed(text))).toBe(extent);
  });
});

describe('what is typed', () => {
  test.each(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to'])(
    'may have %s in it or not',
    (small) => {
      expect(joined(`bank ${small} china`)).toEqual(['bank', 'china']);
    },
  );

  test('keeps a small word at its end, which may be the beginning of a longer one, and in a compound', () => {
    expect(joined('bank of')).toEqual(['bank', 'of']);
    expect(joined('to-do list')).toEqual(['todo', 'list']);
  });

  test('finds a compound in its parts and written together', () => {
    expect(hasWords(wordsOf('low-carbon city'), typed('lowcarbon'))).toBe(true);
    expect(hasWords(wordsOf('low carbon city'), typed('low-carbon'))).toBe(true);
    expect(hasWords(wordsOf('low city'), typed('low-carbon'))).toBe(false);
  });

  test.each(['', '三高', 'bank 行', 'банк', ' - '])('%j is no English', (text) => {
    expect(parseTypedEnglish(text)).toBeNull();
  });
});
