import { expect, test } from 'vitest';
import { ownDraft, ownTerm, PLACE } from '../../tests/fixtures/own-terms.ts';
import { duplicatesOf, mergeOwnTerms } from './own-duplicates.ts';

const idsOf = (groups: ReturnType<typeof duplicatesOf>) => groups.map((group) => group.map(({ id }) => id));

test('entries that share a form are duplicates, through others too, whatever their script or marks', () => {
  const terms = [
    ownTerm('a', '云上陶谷'),
    ownTerm('b', '渌江夜航'),
    ownTerm('c', '陶谷', { forms: ['陶谷', '雲上陶谷'] }),
    ownTerm('d', '“陶谷”'),
    ownTerm('e', '夜航'),
  ];
  expect(idsOf(duplicatesOf(terms, '云雲'))).toEqual([['a', 'c', 'd']]);
  expect(idsOf(duplicatesOf(terms))).toEqual([['c', 'd']]);
  expect(duplicatesOf([])).toEqual([]);
});

test('an entry that joins two groups makes them one', () => {
  const terms = [ownTerm('a', '甲词'), ownTerm('b', '乙词'), ownTerm('c', '丙词', { forms: ['丙词', '甲词', '乙词'] })];
  expect(idsOf(duplicatesOf(terms))).toEqual([['a', 'b', 'c']]);
});

test('merged, the first leads, the others add what it has not, and what one forbids stays forbidden', () => {
  const first = ownDraft('云上陶谷', {
    renderings: [{ text: 'Valley', status: 'preferred' }],
    note: 'First.',
    tags: ['parks'],
    category: 'project',
    places: [PLACE],
  });
  const second = ownDraft('陶谷', {
    pinyin: 'Táogǔ',
    renderings: [
      { text: 'Valley', status: 'forbidden' },
      { text: 'Kiln Valley', status: 'admitted' },
    ],
    note: 'Second.',
    tags: ['parks', 'ceramics'],
    client: 'Lu River',
    places: [PLACE, { ...PLACE, address: 'https://b.example/' }],
  });
  expect(mergeOwnTerms([first, second])).toEqual({
    forms: ['云上陶谷', '陶谷'],
    pinyin: '',
    renderings: [
      { text: 'Valley', status: 'forbidden' },
      { text: 'Kiln Valley', status: 'admitted' },
    ],
    note: 'First.\nSecond.',
    tags: ['parks', 'ceramics'],
    client: 'Lu River',
    register: '',
    category: 'project',
    places: [PLACE, { ...PLACE, address: 'https://b.example/' }],
  });
});
