import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import type { Language } from '../i18n/language.ts';
import { termRef } from '../terms/ref.ts';
import { CSV_COLUMNS, type CsvColumn, writeCsv } from './csv.ts';
import type { TermSheet } from './entries.ts';

/** The cells of the first entry by column, read by the simplest reader that will do for them. */
function cellsOf(sheet: TermSheet, language: Language = 'en'): Record<CsvColumn, string> {
  const text = writeCsv(sheet, language);
  const cells: string[] = [];
  for (const [, quoted, bare] of text
    .slice(text.indexOf('\r\n') + 2, -2)
    .matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
  }
  return Object.fromEntries(CSV_COLUMNS.map((column, at) => [column, cells[at]])) as Record<CsvColumn, string>;
}

const FACTS_ZH = [
  '2024-12-25（晚于本页） 2024-12-25的事 《报》2024年12月25日，“2024-12-25题”',
  '2022-08-24 2022-08-24的事（事在 2022年8月20日）（另作三年） 《报》2022年8月24日，“2022-08-24题”',
  '≈ 2021-10-28 2021-10-28的事 《报》2021年10月28日（日期系推定），“2021-10-28题”',
].join(' | ');
const FACTS_EN = [
  '2024-12-25 (later than this page) What of 2024-12-25 Paper, 25 December 2024, “2024-12-25题” [in Chinese]',
  '2022-08-24 What of 2022-08-24 (happened 20 August 2022) (or three years) Paper, 24 August 2022, “2022-08-24题” [in Chinese]',
  '≈ 2021-10-28 What of 2021-10-28 Paper, 28 October 2021 (date inferred), “2021-10-28题” [in Chinese]',
].join(' | ');

describe('a row of a spreadsheet', () => {
  test('says all that a card and its page say', () => {
    expect(cellsOf(smallSheet([FULL_CARD], FULL_PAGE))).toEqual({
      term: '云上陶谷',
      printed: '云上陶谷',
      pinyin: 'Yúnshàng Táogǔ',
      rendering: 'Cloud Kiln Valley',
      status: 'official',
      seen: 'https://www.taogu.example/en, 2021',
      otherRenderings: 'Cloud Valley (suggested; shorter) | Kiln Valley (press; Hunan Today; for 陶谷)',
      glossZh: '醴陵的园区。',
      glossEn: 'A park in Liling.',
      category: 'project',
      forms: '云上陶谷产业园 (full form) | 陶谷 (short form) | 老窑 (former name)',
      members: '东窑 the eastern kilns | 西窑 the western kilns',
      note: 'Not Taogu Town.',
      count: '1',
      sentence: '在云上陶谷。',
      shared: '',
      factsZh: FACTS_ZH,
      factsEn: FACTS_EN,
      title: '题',
      publisher: 'Zhuzhou Daily',
      date: '2022-08-24',
      address: 'https://a.example/1',
      id: 'cloud-kiln-valley',
    });
  });

  test('says it in the words of the language, the facts in both', () => {
    expect(cellsOf(smallSheet([FULL_CARD], FULL_PAGE), 'zh-CN')).toMatchObject({
      status: '官方',
      seen: 'https://www.taogu.example/en，2021年',
      otherRenderings: 'Cloud Valley（拟译；shorter） | Kiln Valley（媒体；Hunan Today；译“陶谷”）',
      category: '项目',
      note: '勿与陶谷镇相混。',
      publisher: '株洲日报',
      factsZh: FACTS_ZH,
      factsEn: FACTS_EN,
    });
    const traditional = cellsOf(smallSheet([FULL_CARD], FULL_PAGE), 'zh-TW');
    expect([traditional.factsZh.split(' | ')[0], traditional.factsEn]).toEqual([
      '2024-12-25（晚於本頁） 2024-12-25的事 《报》2024年12月25日，「2024-12-25题」',
      FACTS_EN,
    ]);
    expect(traditional.note).toBe('勿与陶谷镇相混。');
  });

  test('is empty where nothing is known, of the entry and of the page', () => {
    const cells = cellsOf(smallSheet([smallCard('甲', { ref: termRef('own', '1') })], BLANK_PAGE));
    const known = { term: '甲', printed: '甲', category: 'body', count: '1', sentence: '在甲。', id: 'own/1' };
    expect(cells).toEqual({ ...Object.fromEntries(CSV_COLUMNS.map((column) => [column, ''])), ...known });
  });

  test('says what else a surface may be', () => {
    const [a, b] = [smallCard('甲'), smallCard('乙', { renderings: [{ text: 'B', status: 'press' }] })];
    const sheet = smallSheet([a, b]);
    const [first, ...rest] = sheet.entries;
    if (first === undefined) throw new Error('no entry');
    const shared = { ...sheet, entries: [{ ...first, sharedWith: [{ surface: '甲', card: b }] }, ...rest] };
    expect(cellsOf(shared).shared).toBe('“甲” may also be 乙 (B)');
  });

  test('says of members that no source gives that it does not', () => {
    const membersUnknown = { zh: '未列出。', en: 'Not listed.' };
    const card = smallCard('甲', { membersUnknown, members: [{ zh: '一', en: 'one', source: null }] });
    expect(cellsOf(smallSheet([card])).members).toBe('Not listed.');
  });
});

describe('a cell', () => {
  const glossOf = (zh: string) => cellsOf(smallSheet([smallCard('甲', { gloss: { zh, en: 'a' } })])).glossZh;

  test.each(['=1+1', '+1', '-1', '@a'])(
    'that a spreadsheet would take for a formula begins with an apostrophe: %j',
    (text) => {
      expect(glossOf(text)).toBe(`'${text}`);
    },
  );

  test.each(['a=1', '陶-谷', "'a"])('of anything else is left alone: %j', (text) => {
    expect(glossOf(text)).toBe(text);
  });

  test('is quoted, whatever it has, and has no line end', () => {
    const text = writeCsv(smallSheet([smallCard('甲', { gloss: { zh: 'a"b', en: 'c,d\ne;f' } })]), 'en');
    expect(text).toContain(',"a""b","c,d e;f","');
    for (const line of text.slice(1, -2).split('\r\n'))
      expect(line).toMatch(/^"(?:[^"\n]|"")*"(?:,"(?:[^"\n]|"")*")*$/);
  });

  test('ends at 32,000 characters, never in the middle of one', () => {
    expect(glossOf('陶'.repeat(32_000))).toBe('陶'.repeat(32_000));
    expect(glossOf('陶'.repeat(32_001))).toBe(`${'陶'.repeat(32_000)}…`);
    expect(glossOf(`陶${'𠮷'.repeat(16_000)}`)).toBe(`陶${'𠮷'.repeat(15_999)}…`);
  });

  test('is without control characters', () => {
    expect(glossOf('a\u0000b\r\nc')).toBe('ab c');
  });
});

test('a file begins with a byte order mark and its headings, and has a line each', () => {
  const text = writeCsv(smallSheet([smallCard('甲'), smallCard('乙')]), 'en');
  expect(text.startsWith('\ufeff"Term","As printed","Pinyin","English","Status","Seen at",')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.split('\r\n').at(-1)).toBe('');
});
