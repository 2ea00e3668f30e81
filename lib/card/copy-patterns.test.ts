import { describe, expect, test } from 'vitest';
import { type CopiedCard, copyFor } from './copy-patterns.ts';

const CARD: CopiedCard = {
  headword: '云上陶谷',
  pinyin: 'yún shàng táo gǔ',
  forms: [{ text: '陶谷', kind: 'short', pinyin: 'táo gǔ' }],
  renderings: [
    { text: 'Cloud Kiln Valley', status: 'press', where: 'https://example.org/kiln', year: 2022 },
    { text: 'Kiln Valley', status: 'suggested', for: ['陶谷'] },
    { text: 'Pottery Hole', status: 'forbidden' },
  ],
  gloss: { zh: '一处陶瓷产业园。', en: 'a park for ceramics\nfirms' },
  facts: [
    {
      zh: '只提到',
      en: 'only mentions it',
      isMention: true,
      source: {
        id: 'b',
        headline: '别的',
        publisher: { zh: '湖南日报', en: 'Hunan Daily' },
        date: '2023-01-01',
        dateInferred: false,
      },
    },
    {
      zh: '落户',
      en: 'settled',
      source: {
        id: 'a',
        headline: '陶谷添新邻',
        publisher: { zh: '株洲日报', en: 'Zhuzhou Daily' },
        date: '2022-08-24',
        dateInferred: false,
      },
    },
  ],
};
const BARE: CopiedCard = { headword: 'RCEP', pinyin: 'RCEP', forms: [], renderings: [], gloss: null, facts: [] };

describe('a term copied for somewhere else', () => {
  test('as a footnote says what it is called and where, what it is, and the article that explains it', () => {
    expect(copyFor('footnote', CARD, null, 'en')).toBe(
      '云上陶谷 (yún shàng táo gǔ), “Cloud Kiln Valley” (https://example.org/kiln, 2022): a park for ceramics firms. ' +
        'Zhuzhou Daily, 24 August 2022, “陶谷添新邻” [in Chinese].',
    );
    expect(copyFor('footnote', CARD, '陶谷', 'zh-CN')).toBe(
      '陶谷（táo gǔ），“Kiln Valley”（湘笺拟译）：一处陶瓷产业园。《株洲日报》2022年8月24日，“陶谷添新邻”。',
    );
    expect(copyFor('footnote', CARD, null, 'zh-TW')).toContain('，「Cloud Kiln Valley」（');
  });

  test('as a row of a table has three cells, whatever is in them', () => {
    expect(copyFor('row', CARD, null, 'en')).toBe('云上陶谷\tCloud Kiln Valley\ta park for ceramics firms');
    expect(copyFor('row', BARE, null, 'en')).toBe('RCEP\t\t');
    expect(copyFor('row', { ...CARD, gloss: { zh: '甲\t乙\r\n丙', en: '' } }, null, 'zh-CN').split('\t')).toHaveLength(
      3,
    );
  });

  test('as a line for Anki has the term in front and the rest behind', () => {
    expect(copyFor('anki', CARD, '陶谷', 'en')).toBe('陶谷\tKiln Valley · táo gǔ · a park for ceramics firms');
    expect(copyFor('anki', BARE, null, 'en')).toBe('RCEP\t');
  });

  test('says nothing it does not know, and never what must not be taken', () => {
    expect(copyFor('footnote', BARE, null, 'en')).toBe('RCEP.');
    const forbidden = { ...CARD, renderings: CARD.renderings.slice(2), gloss: null, facts: [] };
    expect(copyFor('footnote', forbidden, null, 'zh-CN')).toBe('云上陶谷（yún shàng táo gǔ）。');
  });
});
