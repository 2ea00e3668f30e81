import { describe, expect, test } from 'vitest';
import { oneOf, type Read, setOf, someOf, sorted } from './setting-kinds.ts';

const SIZE = oneOf(['small', 'large'], 'large');
const SOME = someOf(['a', 'b', 'c']);
const SET = setOf((item) => (typeof item === 'string' && item !== '' ? item : null));

test('a setting is its fallback until it is changed', () => {
  expect([SIZE.fallback, SOME.fallback, SET.fallback]).toEqual(['large', [], []]);
});

describe('one of several', () => {
  test.each<[said: unknown, read: Read<string>]>([
    ['small', { value: 'small', wrong: null }],
    ['large', { value: 'large', wrong: null }],
    ['Small', { value: 'large', wrong: 'all' }],
    ['', { value: 'large', wrong: 'all' }],
    [undefined, { value: 'large', wrong: 'all' }],
    [null, { value: 'large', wrong: 'all' }],
    [['small'], { value: 'large', wrong: 'all' }],
    [0, { value: 'large', wrong: 'all' }],
  ])('%j is read as %j', (said, read) => {
    expect(SIZE.read(said)).toEqual(read);
  });
});

describe('some of several, in their own order', () => {
  test.each<[said: unknown, read: Read<readonly string[]>]>([
    [[], { value: [], wrong: null }],
    [['c', 'a'], { value: ['a', 'c'], wrong: null }],
    [['c', 'c', 'b', 'a'], { value: ['a', 'b', 'c'], wrong: null }],
    [['x'], { value: [], wrong: 0 }],
    [['c', 'x', 'y'], { value: ['c'], wrong: 1 }],
    [['c', 1], { value: ['c'], wrong: 1 }],
    ['abc', { value: [], wrong: 'all' }],
    [
      { 0: 'a', length: 1 },
      { value: [], wrong: 'all' },
    ],
    [null, { value: [], wrong: 'all' }],
  ])('%j is read as %j', (said, read) => {
    expect(SOME.read(said)).toEqual(read);
  });
});

describe('a set', () => {
  test.each<[said: unknown, read: Read<readonly string[]>]>([
    [[], { value: [], wrong: null }],
    [['b', 'a', 'b'], { value: ['a', 'b'], wrong: null }],
    [['b', '', null, 'a'], { value: ['a', 'b'], wrong: 1 }],
    [[2], { value: [], wrong: 0 }],
    ['ab', { value: [], wrong: 'all' }],
    [undefined, { value: [], wrong: 'all' }],
  ])('%j is read as %j', (said, read) => {
    expect(SET.read(said)).toEqual(read);
  });

  test('is sorted by units, whatever the language of the machine', () => {
    expect(sorted(['ä', 'b', 'B', 'a', 'b'])).toEqual(['B', 'a', 'b', 'ä']);
    for (const items of [
      ['b', 'a'],
      ['a', 'a'],
      ['b', 'a', 'c'],
      ['a', 'c', 'b'],
    ]) {
      expect(sorted(items)).toEqual([...new Set(items)].sort());
    }
  });

  test('that is sorted already is taken as it is', () => {
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']]) expect(sorted(items)).toBe(items);
  });
});
