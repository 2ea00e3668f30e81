import { describe, expect, test } from 'vitest';
import { ownDraft, ownTerm, PLACE } from '../../tests/fixtures/own-terms.ts';
import {
  draftOf,
  isOwnId,
  isSameDraft,
  listEntryOfOwn,
  OWN_LIMITS,
  parseOwnChanges,
  parseOwnDraft,
  parseOwnTerm,
} from './own-term.ts';

const FULL = ownDraft('云上陶谷', {
  forms: ['云上陶谷', '陶谷'],
  pinyin: 'Yúnshàng Táogǔ',
  renderings: [
    { text: 'Cloud Kiln Valley', status: 'preferred' },
    { text: 'Pottery Valley', status: 'forbidden' },
  ],
  note: 'One line.\nAnother.',
  tags: ['parks'],
  client: 'Lu River',
  register: 'formal',
  category: 'project',
  places: [PLACE],
});

describe('a draft', () => {
  test('comes back as it is', () => {
    expect(parseOwnDraft(FULL)).toEqual(FULL);
    expect(parseOwnDraft(structuredClone(FULL))).toEqual(FULL);
  });

  test('is tidied: white space at edges, what is empty, what is there twice', () => {
    const untidy = {
      forms: [' 云上陶谷 ', '', '云上陶谷', '陶\0谷'],
      renderings: [
        { text: ' Valley ', status: 'admitted' },
        { text: 'Valley', status: 'forbidden' },
        { text: ' ', status: 'preferred' },
      ],
      tags: ['a', ' a', ''],
    };
    expect(parseOwnDraft(untidy)).toEqual(
      ownDraft('云上陶谷', {
        forms: ['云上陶谷', '陶 谷'],
        renderings: [{ text: 'Valley', status: 'admitted' }],
        tags: ['a'],
      }),
    );
  });

  test('has the category of most entries where it says none that there is', () => {
    expect(parseOwnDraft({ ...FULL, category: 'nonsense' })?.category).toBe('policy');
  });

  test.each([
    [null],
    ['云上陶谷'],
    [[]],
    [{}],
    [{ ...FULL, forms: [] }],
    [{ ...FULL, forms: [' '] }],
    [{ ...FULL, forms: '云上陶谷' }],
    [{ ...FULL, forms: [1] }],
    [{ ...FULL, forms: ['字'.repeat(OWN_LIMITS.words + 1)] }],
    [{ ...FULL, forms: Array.from({ length: OWN_LIMITS.items + 1 }, (_, at) => `词${at}`) }],
    [{ ...FULL, pinyin: 1 }],
    [{ ...FULL, note: 'x'.repeat(OWN_LIMITS.note + 1) }],
    [{ ...FULL, client: null, tags: 1 }],
    [{ ...FULL, renderings: [{ text: 'x', status: 'official' }] }],
    [{ ...FULL, renderings: [null] }],
    [{ ...FULL, places: [{ ...PLACE, start: 0.5 }] }],
    [{ ...FULL, places: [{ ...PLACE, sentence: '字'.repeat(OWN_LIMITS.place + 1) }] }],
    [{ ...FULL, places: [{}] }],
  ])('is none: %j', (value) => {
    expect(parseOwnDraft(value)).toBeNull();
  });
});

describe('an entry as it was kept', () => {
  test('comes back, with what a version before did not write yet', () => {
    const term = ownTerm('7f3a', '云上陶谷', { ...FULL, version: 3 });
    expect(parseOwnTerm(term)).toEqual(term);
    const { tags: _, client: __, register: ___, places: ____, isDeleted: _____, ...older } = term;
    expect(parseOwnTerm(older)).toEqual({ ...term, tags: [], client: '', register: '', places: [] });
  });

  test.each([
    [{}],
    [{ id: '' }],
    [{ id: 'a/b' }],
    [{ version: 0 }],
    [{ version: 1.5 }],
    [{ created: 1 }],
    [{ forms: [] }],
  ])('is none: with %j', (wrong) => {
    const term = ownTerm('7f3a', '云上陶谷');
    expect(parseOwnTerm({ ...term, ...wrong })).toEqual(Object.keys(wrong).length === 0 ? term : null);
  });
});

describe('changes', () => {
  const change = { id: '7f3a', base: 0, draft: FULL };
  test('come back as they are, a deletion without contents', () => {
    expect(parseOwnChanges([change, { id: 'b', base: 2, draft: null }])).toEqual([
      change,
      { id: 'b', base: 2, draft: null },
    ]);
  });

  test.each([
    [null],
    [[null]],
    [[{ ...change, id: '' }]],
    [[{ ...change, base: -1 }]],
    [[{ ...change, draft: undefined }]],
    [[{ ...change, draft: {} }]],
    [[change, change]],
  ])('are none: %j', (value) => {
    expect(parseOwnChanges(value)).toBeNull();
  });
});

test('an id of the browser names an entry; what could end a reference does not', () => {
  expect(isOwnId('0e8d2c1b-7a5f-4f1c-9d65-3f2b1a0c9e8d')).toBe(true);
  for (const id of ['', 'a/b', 'a b', '字', 'x'.repeat(65), 7, null]) expect(isOwnId(id)).toBe(false);
});

test('two drafts are the same that say the same, whatever they are kept as', () => {
  const term = ownTerm('a', '云上陶谷', FULL);
  expect(isSameDraft(term, FULL)).toBe(true);
  expect(isSameDraft({ ...FULL, note: '' }, FULL)).toBe(false);
  expect(draftOf(term)).toEqual(FULL);
});

test('for spotting it is an entry that is essential, with its note and pinyin where there are any', () => {
  expect(listEntryOfOwn(ownTerm('7f3a', '云上陶谷', FULL))).toEqual({
    id: '7f3a',
    forms: ['云上陶谷', '陶谷'],
    renderings: FULL.renderings,
    category: 'project',
    tier: 'essential',
    pinyin: 'Yúnshàng Táogǔ',
    note: 'One line.\nAnother.',
  });
  expect(listEntryOfOwn(ownTerm('b', '陶谷'))).toEqual({
    id: 'b',
    forms: ['陶谷'],
    renderings: [],
    category: 'policy',
    tier: 'essential',
  });
});
