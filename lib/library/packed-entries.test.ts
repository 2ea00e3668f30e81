import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TERM_STATUSES } from '../card/types.ts';
import { CATEGORIES, TIERS } from '../glossary/types.ts';
import { packEntries, unpackEntries } from './packed-entries.ts';
import type { ListEntry } from './types.ts';

const text = fc.oneof(
  fc.constantFrom('陶谷', '窑火', 'Kiln', ' ', '\u0001'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const plain = text.filter((one) => !one.includes('\0'));

const entry: fc.Arbitrary<ListEntry> = fc
  .record(
    {
      id: plain,
      forms: fc.array(plain, { minLength: 1, maxLength: 3 }),
      renderings: fc.array(fc.record({ text: plain, status: fc.constantFrom(...TERM_STATUSES) }), { maxLength: 3 }),
      category: fc.constantFrom(...CATEGORIES),
      tier: fc.constantFrom(...TIERS),
      pinyin: plain,
      note: plain,
    },
    { requiredKeys: ['id', 'forms', 'renderings', 'category', 'tier'] },
  )
  .chain((one) => fc.constantFrom(one, { ...one, forms: [one.id] }));

const made = (changes: Partial<ListEntry>): ListEntry => ({
  id: '陶谷',
  forms: ['陶谷'],
  renderings: [{ text: 'Pottery Valley', status: 'preferred' }],
  category: 'policy',
  tier: 'essential',
  ...changes,
});

describe('entries in columns', () => {
  test('come back as they were, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const packed = packEntries(entries);
        if (packed === null) throw new Error('not packed');
        expect(unpackEntries(structuredClone(packed))).toEqual(entries);
      }),
    );
  });

  test.each<[what: string, changes: Partial<ListEntry>]>([
    ['a note in two languages', { note: { zh: '陶艺', en: 'pottery' } }],
    ['a rendering without a status', { renderings: ['Pottery Valley'] }],
    ['an empty note', { note: '' }],
    ['an empty pinyin', { pinyin: '' }],
    ['a NUL in a form', { forms: ['陶\0谷'] }],
    ['a NUL in a rendering', { renderings: [{ text: 'a\0b', status: 'preferred' }] }],
    ['no form', { forms: [] }],
  ])('are not made of one with %s', (_what, changes) => {
    expect(packEntries([made({}), made(changes)])).toBeNull();
  });
});
