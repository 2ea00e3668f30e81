import { expect, test } from 'vitest';
import { listOfImport } from './list-of-import.ts';

const where = { line: 1, column: 1 };

test('entries of one headword become one, in the order of the file', () => {
  const list = listOfImport([
    { sources: ['窑', '窯'], pinyin: 'yáo', renderings: [{ text: 'kiln', status: 'preferred' }], tags: [], where },
    { sources: ['陶'], renderings: [], definition: 'fired clay', tags: [], where },
    {
      sources: ['窑', '窑炉'],
      renderings: [
        { text: 'oven', status: 'forbidden' },
        { text: 'furnace', status: 'admitted' },
      ],
      note: 'of brick',
      tags: [],
      where,
    },
  ]);
  expect(list).toEqual([
    {
      id: '窑',
      forms: ['窑', '窯', '窑炉'],
      renderings: [
        { text: 'kiln', status: 'preferred' },
        { text: 'oven', status: 'forbidden' },
        { text: 'furnace', status: 'admitted' },
      ],
      category: 'policy',
      tier: 'essential',
      pinyin: 'yáo',
      note: 'of brick',
    },
    {
      id: '陶',
      forms: ['陶'],
      renderings: [],
      category: 'policy',
      tier: 'essential',
      note: 'fired clay',
    },
  ]);
});

test('an id is fit for a reference, however long the headword', () => {
  const [entry] = listOfImport([{ sources: [`\0${'窑'.repeat(500)}`], renderings: [], tags: [], where }]);
  expect(entry?.id).toBe(` ${'窑'.repeat(119)}`);
});
