import { expect, test } from 'vitest';
import type { Card, CardFact } from '../../card/types.ts';
import { printedTerm } from './printed-term.ts';

const fact = (date: string, isMention = false): CardFact => ({
  zh: '记事',
  en: 'an event',
  isMention,
  source: {
    id: date,
    headline: `${date} 的报道`,
    publisher: { zh: '样报', en: 'Sample Daily' },
    date,
    dateInferred: false,
  },
});

const CARD: Card = {
  ref: 'seeds/cloud-kiln',
  headword: '云上陶谷',
  category: 'project',
  tier: 1,
  pinyin: 'yún shàng táo gǔ',
  forms: [],
  misreadings: [],
  gloss: { zh: '醴陵的产业园。', en: 'An industrial park in Liling.' },
  renderings: [
    { text: 'Cloud Kiln Valley', status: 'official', where: 'https://www.taogu.example/en/news.html', year: 2021 },
  ],
  facts: [fact('2025-01-01'), fact('2023-02-02'), fact('2022-08-01', true), fact('2022-07-01'), fact('2020-01-01')],
  links: [],
  background: false,
} as unknown as Card;
const texts = (card: Card, pageDate: string | null, cardOrder: 'auto' | 'zh' | 'en' = 'auto') =>
  printedTerm(card, { language: 'en', cardOrder, pageDate });

test('an entry has its reading, its best rendering, a line and where both come from', () => {
  expect(texts(CARD, '2022-08-24')).toEqual({
    headword: '云上陶谷',
    pinyin: 'yún shàng táo gǔ',
    rendering: 'Cloud Kiln Valley',
    gloss: { text: 'An industrial park in Liling.', lang: 'en' },
    sources: [
      { text: 'official · taogu.example, 2021', lang: 'en' },
      { text: 'Sample Daily, 1 July 2022, “2022-07-01 的报道” [in Chinese]', lang: 'en' },
    ],
  });
});

test.each([
  ['the newest that explains it on an undated page', null, CARD.facts, '2025-01-01'],
  ['the oldest after the page where nothing is before', '2019-01-01', CARD.facts, '2020-01-01'],
  ['a mention where nothing explains', '2022-08-24', [fact('2022-08-01', true)], '2022-08-01'],
])('the article named is %s', (_name, pageDate, facts, day) => {
  const [, article] = texts({ ...CARD, facts }, pageDate).sources;
  expect(article?.text).toContain(`“${day} `);
});

test('what is not known is left out', () => {
  const bare: Card = { ...CARD, pinyin: null, gloss: null, renderings: [], facts: [] };
  expect(texts(bare, null)).toEqual({ headword: '云上陶谷', pinyin: null, rendering: null, gloss: null, sources: [] });
});

test('the line is in the language that cards begin with', () => {
  expect(texts(CARD, null, 'zh').gloss).toEqual({ text: '醴陵的产业园。', lang: 'zh-CN' });
  expect(texts(CARD, null, 'en').gloss?.lang).toBe('en');
});
