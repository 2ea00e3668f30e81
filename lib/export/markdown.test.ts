import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, factOf, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import type { Card } from '../card/types.ts';
import { escapeMarkdown, writeMarkdown } from './markdown.ts';

test('a glossary says all that a card and its page say', () => {
  expect(writeMarkdown(smallSheet([FULL_CARD], FULL_PAGE), 'en')).toBe(`# Terms: 题

Zhuzhou Daily, 24 August 2022, “题”, <https://a.example/1>

| Term | Pinyin | English | Status | Count |
| --- | --- | --- | --- | ---: |
| 云上陶谷 | Yúnshàng Táogǔ | Cloud Kiln Valley | official | 1 |

## 云上陶谷

*Yúnshàng Táogǔ* · project · occurs 1 ×

**Cloud Kiln Valley** · official[^1]

- Cloud Valley · suggested · shorter
- Kiln Valley · press · Hunan Today; for 陶谷

A park in Liling.

Not Taogu Town.

Other names: 云上陶谷产业园 (full form); 陶谷 (short form); 老窑 (former name)

Members: 东窑 the eastern kilns; 西窑 the western kilns

> 在**云上陶谷**。

### Reported

- 2024-12-25 (later than this page) What of 2024-12-25[^2]
- 2022-08-24 What of 2022-08-24 (happened 20 August 2022) (or three years)[^3]
- ≈ 2021-10-28 What of 2021-10-28[^4]

[^1]: <https://www.taogu.example/en>, 2021
[^2]: Paper, 25 December 2024, “2024-12-25题” \\[in Chinese\\]
[^3]: Paper, 24 August 2022, “2022-08-24题” \\[in Chinese\\]
[^4]: Paper, 28 October 2021 (date inferred), “2021-10-28题” \\[in Chinese\\]
`);
});

test('a glossary in Chinese sets its marks as Chinese does', () => {
  const text = writeMarkdown(smallSheet([FULL_CARD], FULL_PAGE), 'zh-CN');
  expect(text).toContain('\n\n*Yúnshàng Táogǔ* · 项目 · 出现 1 次\n\n**Cloud Kiln Valley** · 官方[^1]\n\n');
  expect(text).toContain(
    '\n\n别名：云上陶谷产业园（全称）；陶谷（简称）；老窑（旧称）\n\n所含各项：东窑 the eastern kilns；西窑',
  );
  expect(text).toContain('\n\n醴陵的园区。\n\n勿与陶谷镇相混。\n\n');
});

test('a glossary of an entry of which only the name is known has nothing empty', () => {
  expect(writeMarkdown(smallSheet([smallCard('甲')], BLANK_PAGE), 'en')).toBe(`# Terms: untitled

| Term | Pinyin | English | Status | Count |
| --- | --- | --- | --- | ---: |
| 甲 |  |  |  | 1 |

## 甲

body · occurs 1 ×

> 在**甲**。
`);
});

describe('an entry', () => {
  const entryOf = (more: Partial<Card>) => {
    const text = writeMarkdown(smallSheet([smallCard('甲', more)]), 'en');
    return text.slice(text.indexOf('## '));
  };

  test('says in a word beside its kind that it is background, where no fact stands behind it', () => {
    const said = ' · background · occurs';
    expect(entryOf({ background: true })).toContain(said);
    expect(entryOf({ background: false })).not.toContain(said);
    expect(entryOf({ background: true, facts: [factOf('2022-01-01')] })).not.toContain(said);
  });

  test('refers to an address at the foot, and says any other place at once', () => {
    const seenAt = (where: string) => entryOf({ renderings: [{ text: 'A', status: 'press', where }] });
    expect(seenAt('https://a.example')).toContain('**A** · press[^1]');
    expect(seenAt('own name')).toContain('**A** · press · its own name');
    expect(seenAt('ftp://a.example')).toContain('**A** · press · ftp://a.example');
  });

  test('cites a source once, however often it is referred to', () => {
    const text = entryOf({
      facts: [factOf('2022-01-02', { en: 'One' }), factOf('2022-01-02', { en: 'Two' }), factOf('2022-01-01')],
    });
    expect(text).toContain('- 2022-01-02 One[^1]\n- 2022-01-02 Two[^1]\n- 2022-01-01 What of 2022-01-01[^2]');
    expect(text.match(/^\[\^\d\]: /gm)).toEqual(['[^1]: ', '[^2]: ']);
  });

  test('says how else the page prints it, and what else that may be', () => {
    const sheet = smallSheet([smallCard('甲')]);
    const entries = sheet.entries.map((entry) => ({
      ...entry,
      surfaces: ['甲', '甲*地', '甲局'],
      sharedWith: [{ surface: '甲局', card: smallCard('乙') }],
    }));
    const text = writeMarkdown({ ...sheet, entries }, 'en');
    expect(text).toContain('\n\nAs printed: 甲\\*地; 甲局\n\n- “甲局” may also be 乙\n\n');
  });

  test.each([
    ['甲', '在甲。', 1, '> 在**甲**。'],
    ['甲', '-甲-b', 1, '> \\-**甲**-b'],
    ['甲乙', '甲乙。', 0, '> **甲乙**。'],
    ['A b', '在A b。', 1, '> 在**A b**。'],
    ['“甲”', '在“甲”。', 1, '> 在“甲”。'],
    ['甲”', '在甲”。', 1, '> 在甲”。'],
    ['“甲', '在“甲。', 1, '> 在“甲。'],
    ['甲', '在甲。', 0, '> 在甲。'],
  ])('sets %s bold in %s where bold can stand', (surface, sentence, at, line) => {
    const sheet = smallSheet([smallCard('甲')]);
    const entries = sheet.entries.map((entry) => ({ ...entry, surface, sentence, at }));
    expect(writeMarkdown({ ...sheet, entries }, 'en').split('\n')).toContain(line);
  });
});

describe('a text', () => {
  test.each([
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['[a](b) <c> |~$^', '\\[a\\](b) \\<c\\> \\|\\~\\$\\^'],
    ['a\\b', 'a\\\\b'],
    ['&amp; &#1; & b', '\\&amp; \\&#1; & b'],
    ['+ a', '\\+ a'],
    ['- a', '\\- a'],
    ['= a', '\\= a'],
    ['# a', '\\# a'],
    ['a + - = #', 'a + - = #'],
    ['1. a', '1\\. a'],
    ['123456789) a', '123456789\\) a'],
    ['1234567890. a', '1234567890. a'],
    ['a 1. b', 'a 1. b'],
    [' a\n\nb\t c  ', ' a b c'],
    ['https://a.example/b_c|d', '<https://a.example/b_c%7Cd>'],
    ['', ''],
  ])('%j is written %s', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
