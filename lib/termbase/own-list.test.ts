import { describe, expect, test } from 'vitest';
import { ownTerm, PLACE } from '../../tests/fixtures/own-terms.ts';
import { filterOwn, MOST_MONTHS, type OwnFilter, ownWordsOf, pictureOf, sourceOf } from './own-list.ts';

const ALL: OwnFilter = { typed: '', tag: '', client: '', status: '' };
const TERMS = [
  ownTerm('a', '云上陶谷', {
    pinyin: 'Yúnshàng Táogǔ',
    forms: ['云上陶谷', '陶谷园'],
    renderings: [{ text: 'Cloud Kiln Valley', status: 'preferred' }],
    tags: ['parks', 'ceramics'],
    client: 'Lu River',
    changed: '2026-11-01T00:00:00.000Z',
  }),
  ownTerm('b', '渌江夜航', {
    renderings: [
      { text: 'Night Cruise', status: 'admitted' },
      { text: 'Night Voyage', status: 'forbidden' },
    ],
    note: 'Ask the ferry office.',
    tags: ['parks'],
    changed: '2026-11-02T00:00:00.000Z',
  }),
];
const found = (filter: Partial<OwnFilter>) => filterOwn(TERMS, { ...ALL, ...filter }).map(({ id }) => id);

test.each<[filter: Partial<OwnFilter>, ids: string[]]>([
  [{}, ['b', 'a']],
  [{ typed: '陶谷' }, ['a']],
  [{ typed: '陶谷园' }, ['a']],
  [{ typed: 'yunshang' }, ['a']],
  [{ typed: 'ystg' }, ['a']],
  [{ typed: 'voyage' }, ['b']],
  [{ typed: 'Ferry' }, ['b']],
  [{ typed: 'nothing of it' }, []],
  [{ tag: 'parks' }, ['b', 'a']],
  [{ tag: 'ceramics' }, ['a']],
  [{ client: 'Lu River' }, ['a']],
  [{ status: 'forbidden' }, ['b']],
  [{ status: 'asIs' }, []],
  [{ typed: '陶谷', tag: 'parks', status: 'preferred' }, ['a']],
  [{ typed: '陶谷', client: 'other' }, []],
])('by %j are found %j', (filter, ids) => {
  expect(found(filter)).toEqual(ids);
});

test('the words there are come once each, the most frequent first', () => {
  expect(ownWordsOf(TERMS)).toEqual({ tags: ['parks', 'ceramics'], clients: ['Lu River'], registers: [] });
});

describe('the picture', () => {
  test('counts by month, none left out between, and by whose page an entry was met on first', () => {
    const terms = [
      ownTerm('a', '甲', { created: '2025-11-03T00:00:00.000Z', places: [PLACE, { ...PLACE, publisher: 'x' }] }),
      ownTerm('b', '乙', { created: '2026-01-09T00:00:00.000Z', places: [PLACE] }),
      ownTerm('c', '丙', { created: '2026-01-31T00:00:00.000Z', places: [{ ...PLACE, publisher: '' }] }),
      ownTerm('d', '丁', { created: '2026-01-31T00:00:00.000Z' }),
    ];
    expect(pictureOf(terms)).toEqual({
      months: [
        { month: '2025-11', count: 1 },
        { month: '2025-12', count: 0 },
        { month: '2026-01', count: 3 },
      ],
      sources: [
        { name: '株洲日报', count: 2 },
        { name: 'zz.example', count: 1 },
      ],
      without: 1,
    });
  });

  test('ends with the last months, and of nothing shows nothing', () => {
    const terms = [ownTerm('a', '甲', { created: '2001-01-01T00:00:00Z' }), ownTerm('b', '乙')];
    expect(pictureOf(terms).months).toHaveLength(MOST_MONTHS);
    expect(pictureOf(terms).months.at(-1)).toEqual({ month: '2026-11', count: 1 });
    expect(pictureOf([])).toEqual({ months: [], sources: [], without: 0 });
  });

  test('names a page by its title where it has neither publisher nor address', () => {
    expect(sourceOf({ ...PLACE, publisher: '', address: '' })).toBe('陶谷添新邻');
  });
});
