import { expect, test } from 'vitest';
import { termRef } from '../terms/ref.ts';
import { officesOf } from './offices.ts';
import type { CardLink } from './types.ts';

const link = (id: string, office?: string, asOf?: string): CardLink => ({
  ref: termRef('seeds', id),
  headword: id,
  category: 'person',
  type: 'holds-office-in',
  inverse: true,
  ...(office === undefined ? {} : { office: { zh: office, en: office } }),
  asOf,
});
const lines = (links: readonly CardLink[]) =>
  officesOf(links).map(({ headword, offices }) => [
    headword,
    ...offices.map(({ office, asOf }) => `${office.en} ${asOf}`),
  ]);

test('a person with several offices has one line, the one known latest first', () => {
  expect(lines([link('he', 'mayor', '2021-10'), link('he', 'secretary', '2024-01-05')])).toEqual([
    ['he', 'secretary 2024-01-05', 'mayor 2021-10'],
  ]);
});

test('persons stand newest first, one without a day after them, and what holds no office last', () => {
  const links = [link('park'), link('zhou', 'head'), link('li', 'head', '2019'), link('wu', 'head', '2023-03-01')];
  expect(lines(links)).toEqual([['wu', 'head 2023-03-01'], ['li', 'head 2019'], ['zhou', 'head undefined'], ['park']]);
});

test('links that name no office keep their order', () => {
  expect(lines([link('b'), link('a'), link('c')])).toEqual([['b'], ['a'], ['c']]);
  expect(officesOf([])).toEqual([]);
});
