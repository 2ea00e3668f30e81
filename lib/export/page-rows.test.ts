import { expect, test } from 'vitest';
import { FULL_CARD, FULL_PAGE, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import type { PageSaying } from '../card/page-saying.ts';
import { writeAnki } from './anki.ts';
import { writeCsv } from './csv.ts';
import { writeMarkdown } from './markdown.ts';
import { figuresOf, NAMING_KINDS, pageRows } from './page-rows.ts';
import { writeTbx } from './tbx.ts';

const said = (kind: PageSaying['kind'], surface: string, value: string, sentence: string): PageSaying => ({
  ...{ kind, surface, value, known: [], sentence, at: sentence.indexOf(surface) },
  source: `源于${sentence}`,
});
const SAYINGS = [
  said('abbrev', '窑协', '望舒窑业协会', '窑协在场。'),
  said('quantity', '3万元', 'RMB 30,000', '投入3万元。'),
  said('abbrev', '窑协', '望舒窑业协会', '窑协又说。'),
  said('members', '两窑', '北窑,南窑', '“两窑”点火。'),
  said('role', '陶主任', '园区主任', '陶主任到场。'),
  said('quantity', '3万元', 'RMB 30,000', '又投3万元。'),
  said('date', '昨日', '2022-08-23', '昨日开门。'),
];
const sheet = { ...smallSheet([FULL_CARD], FULL_PAGE), explained: SAYINGS };

test('what is said of the same surface is one row, counted; figures stand for themselves', () => {
  expect(pageRows(SAYINGS, NAMING_KINDS)).toEqual([
    { kind: 'abbrev', surface: '窑协', means: ['望舒窑业协会'], count: 2, sentence: '源于窑协在场。' },
    { kind: 'members', surface: '两窑', means: ['北窑', '南窑'], count: 1, sentence: '源于“两窑”点火。' },
    { kind: 'role', surface: '陶主任', means: ['园区主任'], count: 1, sentence: '源于陶主任到场。' },
  ]);
  expect(figuresOf(SAYINGS).map(({ sentence }) => sentence)).toEqual(['投入3万元。', '又投3万元。']);
});

test('a spreadsheet has them below the terms', () => {
  const own = writeCsv(sheet, 'en').replaceAll('"', '').split('\r\n').slice(2);
  expect(own[0]).toContain('窑协,窑协,,,,,,,,short form,望舒窑业协会,,,2,源于窑协在场。');
  expect(own[1]).toMatch(/^两窑,两窑,,,,,,,,numeral slogan,,北窑 \| 南窑,,1,/);
  expect(own[2]).toContain('陶主任,陶主任,,,,,,,,person’s office,,,园区主任,1,');
  expect(own[3]).toContain('3万元,3万元,,RMB 30,000,,,,,,figure,,,,1,投入3万元。,,,,题,Zhuzhou Daily,2022-08-24,');
  expect(own).toHaveLength(6);
});

test('a glossary to read has a table of names and one of figures', () => {
  const text = writeMarkdown(sheet, 'en');
  expect(text).toContain(`## What the page says itself

| As printed | Kind | Means here | Sentence |
| --- | --- | --- | --- |
| 窑协 | short form | 望舒窑业协会 | 源于窑协在场。 |
| 两窑 | numeral slogan | 北窑、南窑 | 源于“两窑”点火。 |
| 陶主任 | person’s office | 园区主任 | 源于陶主任到场。 |

## Figures

| As printed | English | Sentence |
| --- | --- | --- |
| 3万元 | RMB 30,000 | 投入3万元。 |
| 3万元 | RMB 30,000 | 又投3万元。 |
`);
});

test('a termbase has the short forms with their full names; flash cards have nothing that one page alone says', () => {
  const text = writeTbx(sheet, 'en');
  expect(text).toContain('<conceptEntry id="c-page.1">');
  expect(text).toContain('<term>望舒窑业协会</term>');
  expect(text).not.toContain('陶主任');
  expect(writeAnki(sheet, 'en')).not.toContain('窑协');
});
