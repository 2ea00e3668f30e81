import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, factOf, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import type { Language } from '../i18n/language.ts';
import { termRef } from '../terms/ref.ts';
import { ANKI_FIELDS, escapeAnki, writeAnki } from './anki.ts';
import type { TermSheet } from './entries.ts';

/** The fields of the first note by name. */
function noteOf(sheet: TermSheet, language: Language = 'en') {
  const row = writeAnki(sheet, language).split('\n')[6]?.split('\t') ?? [];
  return Object.fromEntries([...ANKI_FIELDS, 'guid', 'tags'].map((field, at) => [field, row[at]]));
}
const chinese = (text: string) => `<span lang="zh-CN">${text}</span>`;
const english = (text: string) => `<span lang="en">${text}</span>`;

describe('a note', () => {
  const [known, inferred, later] = [
    '2022-08-24 What of 2022-08-24 (happened 20 August 2022) (or three years) <small>Paper, 24 August 2022, “2022-08-24题” &#91;in Chinese]</small>',
    '≈ 2021-10-28 What of 2021-10-28 <small>Paper, 28 October 2021 (date inferred), “2021-10-28题” &#91;in Chinese]</small>',
    '2024-12-25 (later than this page) What of 2024-12-25 <small>Paper, 25 December 2024, “2024-12-25题” &#91;in Chinese]</small>',
  ];
  const others = 'Cloud Valley (suggested; shorter)<br>Kiln Valley (press; Hunan Today; for 陶谷)';
  const source = 'Zhuzhou Daily, 24 August 2022, “题”, <a href="https://a.example/1">a.example</a>';

  test('says all that a card and its page say', () => {
    expect(noteOf(smallSheet([FULL_CARD], FULL_PAGE))).toEqual({
      guid: 'xiangjian-cloud-kiln-valley',
      term: chinese('云上陶谷'),
      back: [
        'Yúnshàng Táogǔ',
        `<b>${english('Cloud Kiln Valley')}</b><br><small>official · <a href="https://www.taogu.example/en">taogu.example</a>, 2021</small>`,
        others,
        `${english('A park in Liling.')}<br>${chinese('醴陵的园区。')}`,
        `${chinese('在<b>云上陶谷</b>。')}<br><small>${source}</small>`,
        known,
        inferred,
        later,
      ].join('<br><br>'),
      pinyin: 'Yúnshàng Táogǔ',
      rendering: english('Cloud Kiln Valley'),
      otherRenderings: others,
      glossZh: chinese('醴陵的园区。'),
      glossEn: english('A park in Liling.'),
      sentence: chinese('在<b>云上陶谷</b>。'),
      facts: [later, known, inferred].join('<br>'),
      source,
      tags: 'xiangjian xiangjian::project',
    });
  });

  test('begins with the gloss of the reader’s language', () => {
    for (const language of ['zh-CN', 'zh-TW'] as const) {
      const { back } = noteOf(smallSheet([FULL_CARD], FULL_PAGE), language);
      expect(back).toContain(`${chinese('醴陵的园区。')}<br>${english('A park in Liling.')}`);
    }
  });

  test('has nothing empty where nothing is known', () => {
    const note = noteOf(smallSheet([smallCard('甲', { ref: termRef('import:client', '4\t2') })], BLANK_PAGE));
    const sentence = chinese('在<b>甲</b>。');
    expect(note).toEqual({
      ...{ guid: 'xiangjian-import_3a_client.4_9_2', term: chinese('甲'), back: sentence, pinyin: '', rendering: '' },
      ...{ otherRenderings: '', glossZh: '', glossEn: '', sentence, facts: '', source: '' },
      tags: 'xiangjian xiangjian::body',
    });
  });

  test('has three facts on its back, the newest that the page could know first', () => {
    const dates = ['2024-01-01', '2023-01-01', '2022-03-03', '2022-02-02', '2022-01-01'];
    const shown = (date: string | null) => {
      const sheet = smallSheet([smallCard('甲', { facts: dates.map((day) => factOf(day)) })], { ...BLANK_PAGE, date });
      return [...(noteOf(sheet).back ?? '').matchAll(/What of ([\d-]+)/g)].map(([, day]) => day);
    };
    expect(shown('2022-12-31')).toEqual(['2022-03-03', '2022-02-02', '2022-01-01']);
    expect(shown('2022-02-02')).toEqual(['2022-02-02', '2022-01-01', '2024-01-01']);
    expect(shown('2021-01-01')).toEqual(['2024-01-01', '2023-01-01', '2022-03-03']);
    expect(shown(null)).toEqual(dates.slice(0, 3));
  });

  test('says on its back what else the surface may be', () => {
    const sheet = smallSheet([smallCard('甲'), smallCard('乙')]);
    const entries = sheet.entries.map((entry) => ({
      ...entry,
      sharedWith: [{ surface: '甲', card: smallCard('<丙>') }],
    }));
    expect(noteOf({ ...sheet, entries }).back).toContain('“甲” may also be &lt;丙&gt;');
  });

  test('leaves the sentence plain where the term does not stand where it is said to', () => {
    const sheet = smallSheet([smallCard('甲')]);
    for (const [at, html] of [
      [0, chinese('在甲。')],
      [1, chinese('在<b>甲</b>。')],
      [2, chinese('在甲。')],
    ] as const) {
      expect(noteOf({ ...sheet, entries: sheet.entries.map((entry) => ({ ...entry, at })) }).sentence).toBe(html);
    }
  });
});

test('a deck tells how it is to be read, and ends with a line end', () => {
  const text = writeAnki(smallSheet([smallCard('甲'), smallCard('乙')]), 'en');
  expect(text.split('\n').slice(0, 6)).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:Xiangjian',
    '#guid column:11',
    '#tags column:12',
  ]);
  expect(text.split('\n')).toHaveLength(9);
  expect(text.endsWith('\n')).toBe(true);
});

describe('a text in a field', () => {
  test.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    [`"a" 'b'`, '&quot;a&quot; &#39;b&#39;'],
    ['[sound:a.mp3] {{c1::b}}', '&#91;sound:a.mp3] &#123;&#123;c1::b}}'],
    ['a\nb\tc', 'a<br>b c'],
    ['a\r\nb', 'a<br>b'],
    ['\ud800', '\ufffd'],
    ['', ''],
    ['见 https://www.a.example/b?c&d。', '见 <a href="https://www.a.example/b?c&amp;d">a.example</a>。'],
    ["http://a.example/'x", '<a href="http://a.example/&#39;x">a.example</a>'],
    ['HTTPS://A.example/b', '<a href="HTTPS://A.example/b">A.example</a>'],
    ['https://a.example?b', '<a href="https://a.example?b">a.example</a>'],
    ['https://a.example#b', '<a href="https://a.example#b">a.example</a>'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('%j is %s', (text, html) => {
    expect(escapeAnki(text)).toBe(html);
  });
});
