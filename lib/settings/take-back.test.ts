import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_SETTINGS } from '../../tests/fixtures/any-settings.ts';
import { parseSettings, type StoredSettings, toStored } from './settings.ts';
import { takeBack } from './take-back.ts';

const of = (some: Readonly<Record<string, unknown>>): StoredSettings => ({ version: 2, ...some });

describe('a change is taken back', () => {
  test('whole where nothing was changed since', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, ANY_SETTINGS, (first, second) => {
        const [before, after] = [toStored(first, undefined), toStored(second, undefined)];
        expect(parseSettings(takeBack(after, { before, after }))).toEqual(first);
      }),
    );
  });

  test.each<[what: string, before: object, after: object, current: object, back: object]>([
    ['another setting changed since', { level: 'a' }, {}, { opener: 'click' }, { level: 'a', opener: 'click' }],
    ['the same setting changed since', { level: 'a' }, { level: 'b' }, { level: 'c' }, { level: 'c' }],
    ['entries hidden since all were shown', { l: ['a', 'b'] }, {}, { l: ['c'] }, { l: ['a', 'b', 'c'] }],
    ['entries shown since others came', { l: ['a'] }, { l: ['a', 'b', 'c'] }, { l: ['b', 'c'] }, {}],
    ['entries that came and stayed', {}, { l: ['b'] }, { l: ['a', 'b'] }, { l: ['a'] }],
    [
      'what this version does not know',
      { tone: [1, { a: 2 }] },
      { tone: 'cold' },
      { tone: 'cold' },
      { tone: [1, { a: 2 }] },
    ],
    ['a list that was something else', { l: 'a' }, { l: ['b'] }, { l: ['c'] }, { l: ['c'] }],
  ])('%s', (_what, before, after, current, back) => {
    const change = { before: of({ ...before }), after: of({ ...after }) };
    expect(takeBack(of({ ...current }), change)).toEqual(of({ ...back }));
  });
});
