import { expect, test } from 'vitest';
import type { PageReport, PageTerms } from '../../protocol/types.ts';
import { mergeReports, mergeTerms } from './merge-pages.ts';

const PAGE: PageReport = { state: 'on', site: null, date: '2022-08-24', entries: [] };

test('a report counts each entry once, with all its places', () => {
  const frames = [
    { entries: [{ ref: 'seeds/a', count: 2 }], painted: ['seeds/a'] },
    {
      entries: [
        { ref: 'seeds/b', count: 1 },
        { ref: 'seeds/a', count: 3 },
      ],
      painted: [],
    },
  ] as const;
  expect(mergeReports(PAGE, frames as never)).toEqual({
    ...PAGE,
    entries: [
      { ref: 'seeds/a', count: 5 },
      { ref: 'seeds/b', count: 1 },
    ],
    painted: 1,
  });
});

const terms = (title: string, ...surfaces: string[]): PageTerms => ({
  page: { title, address: `https://example.org/${title}`, date: null, publisher: null },
  occurrences: surfaces.map((surface) => ({ refs: ['seeds/a'], surface, sentence: surface, at: 0 })) as never,
  unmarked: [],
  explained: [],
});

test('terms are those of all in order, of the article with most of them', () => {
  const merged = mergeTerms([terms('masthead', '甲'), terms('article', '乙', '丙')]);
  expect(merged?.page.title).toBe('article');
  expect(merged?.occurrences.map(({ surface }) => surface)).toEqual(['甲', '乙', '丙']);
  expect(mergeTerms([])).toBeNull();
});
