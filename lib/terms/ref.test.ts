import { expect, test } from 'vitest';
import { areSameStamps, type GlossaryStamp, glossaryOf, idOf, LONGEST_REF, parseTermRef, termRef } from './ref.ts';

test.each([
  ['seeds/trusted-data-space', 'seeds', 'trusted-data-space'],
  ['own/7f3a', 'own', '7f3a'],
  ['import:client/42', 'import:client', '42'],
  ['import:client/a/b', 'import:client', 'a/b'],
  ['page/三高四新', 'page', '三高四新'],
])('%s is the entry of its glossary', (text, key, id) => {
  const ref = parseTermRef(text);
  expect(ref).toBe(text);
  if (ref === null) return;
  expect([glossaryOf(ref), idOf(ref)]).toEqual([key, id]);
  expect(termRef(glossaryOf(ref), idOf(ref))).toBe(ref);
});

test.each([
  null,
  7,
  '',
  'seeds',
  'seeds/',
  '/a',
  'other/a',
  'import:/a',
  'Seeds/a',
  `seeds/${'a'.repeat(LONGEST_REF - 5)}`,
])('%j is no reference', (value) => {
  expect(parseTermRef(value)).toBeNull();
});

test('the longest reference is still taken', () => {
  const text = `seeds/${'a'.repeat(LONGEST_REF - 6)}`;
  expect(text.length).toBe(LONGEST_REF);
  expect(parseTermRef(text)).toBe(text);
});

test('no reference is made of nothing', () => {
  expect(() => termRef('own', '')).toThrow(RangeError);
});

test('stamps are the same in the same order alone', () => {
  const seeds: GlossaryStamp = { key: 'seeds', revision: '1' };
  const own: GlossaryStamp = { key: 'own', revision: '1' };
  expect(areSameStamps([seeds, own], [{ ...seeds }, { ...own }])).toBe(true);
  expect(areSameStamps([], [])).toBe(true);
  expect(areSameStamps([seeds, own], [own, seeds])).toBe(false);
  expect(areSameStamps([seeds], [seeds, own])).toBe(false);
  expect(areSameStamps([seeds, own], [seeds])).toBe(false);
  expect(areSameStamps([seeds], [{ ...seeds, revision: '2' }])).toBe(false);
});
