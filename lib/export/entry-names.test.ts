import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_REF } from '../../tests/fixtures/any-settings.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import { entryId, entryName } from './entry-names.ts';

test.each<[ref: TermRef, id: string, name: string]>([
  [termRef('seeds', 'trusted-data-space'), 'trusted-data-space', 'trusted-data-space'],
  [termRef('own', '7f3a'), 'own/7f3a', 'own.7f3a'],
  [termRef('import:client', '42'), 'import:client/42', 'import_3a_client.42'],
  [termRef('import:client', 'a/b.c'), 'import:client/a/b.c', 'import_3a_client.a_2f_b_2e_c'],
  [termRef('page', '三高'), 'page/三高', 'page._4e09__9ad8_'],
  [termRef('own', '𠮷'), 'own/𠮷', 'own._20bb7_'],
  [termRef('own', 'a_b'), 'own/a_b', 'own.a_5f_b'],
  [termRef('own', '\ud800'), 'own/\ud800', 'own._d800_'],
  [termRef('seeds', 'own.7f3a'), 'own.7f3a', 'own_2e_7f3a'],
])('%s is the entry %s, named %s', (ref, id, name) => {
  expect([entryId(ref), entryName(ref)]).toEqual([id, name]);
});

describe('the name of an entry', () => {
  test('may follow a letter in an XML id, whatever the reference', () => {
    fc.assert(
      fc.property(ANY_REF, (ref) => {
        expect(entryName(ref)).toMatch(/^[\w-]+(\.[\w-]+)?$/);
      }),
    );
  });

  test('is its own', () => {
    const near = fc.constantFrom(
      'seeds/a',
      'seeds/a.b',
      'seeds/own.a',
      'own/a',
      'own/_a_',
      'own/_61_',
      'own/a_',
      'own/a/a',
      'own/a.a',
      'import:own/a',
      'import:a/a',
    );
    fc.assert(
      fc.property(fc.oneof(ANY_REF, near), fc.oneof(ANY_REF, near), (a, b) => {
        expect(entryName(a as TermRef) === entryName(b as TermRef)).toBe(a === b);
      }),
      { numRuns: 500 },
    );
  });
});
