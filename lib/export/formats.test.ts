import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_PAGE, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { EXPORT_FORMATS, exportFile, fileNameFor } from './formats.ts';
import { EXPORT_FORMAT_NAMES } from './types.ts';

describe('the name of a file', () => {
  test.each([
    ['可信数据空间 落户株洲', '2022-08-24', 'xiangjian-2022-08-24-可信数据空间-落户株洲.csv'],
    ['“三高四新”：怎么看？', null, 'xiangjian-“三高四新”：怎么看？.csv'],
    ['', '2022-08-24', 'xiangjian-2022-08-24.csv'],
    ['', null, 'xiangjian.csv'],
    ['../../etc/passwd', null, 'xiangjian-etc-passwd.csv'],
    ['a<b>:"c"|d?*\\e', null, 'xiangjian-a-b-c-d-e.csv'],
    ['ends in dots...', null, 'xiangjian-ends-in-dots.csv'],
    ['gpj\u202e.txt\u0000', null, 'xiangjian-gpj.txt.csv'],
    ['a  b--c', null, 'xiangjian-a-b-c.csv'],
    ['--', null, 'xiangjian.csv'],
    ['.hidden', null, 'xiangjian-hidden.csv'],
    ["#%&{}$!`@+=~^;,'", null, 'xiangjian.csv'],
    ['e\u0301', null, 'xiangjian-\u00e9.csv'],
    ['陶'.repeat(40), null, `xiangjian-${'陶'.repeat(40)}.csv`],
    ['𠮷'.repeat(41), null, `xiangjian-${'𠮷'.repeat(40)}.csv`],
    [`${'陶'.repeat(39)} 谷`, null, `xiangjian-${'陶'.repeat(39)}.csv`],
    ['陶'.repeat(200), null, `xiangjian-${'陶'.repeat(40)}.csv`],
  ])('for %j of %s is %s', (title, date, name) => {
    expect(fileNameFor({ title, date }, 'csv')).toBe(name);
  });

  test('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        const name = fileNameFor({ title, date: '2022-08-24' }, 'tbx');
        expect(name).toMatch(/^xiangjian-2022-08-24(-[^\\/:*?"<>|\s\p{C}]*[^\\/:*?"<>|\s\p{C}.-])?\.tbx$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
      { numRuns: 2000 },
    );
  });
});

test('there is no file of no terms', () => {
  const page = { title: '题', address: '', date: null, publisher: null };
  for (const format of Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[]) {
    expect(() => exportFile({ page, entries: [], explained: [] }, format, 'en')).toThrow(RangeError);
  }
});

test('the formats are those of the menus, in their order', () => {
  expect(Object.keys(EXPORT_FORMATS)).toEqual(EXPORT_FORMAT_NAMES);
});

test.each([
  ['csv', 'xiangjian-2022-08-24-题.csv', 'text/csv;charset=utf-8'],
  ['xlsx', 'xiangjian-2022-08-24-题.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['omegat', 'xiangjian-2022-08-24-题.txt', 'text/plain;charset=utf-8'],
  ['utx', 'xiangjian-2022-08-24-题.utx', 'text/plain;charset=utf-8'],
  ['multiterm', 'xiangjian-2022-08-24-题.xml', 'application/xml;charset=utf-8'],
  ['tbx', 'xiangjian-2022-08-24-题.tbx', 'application/xml;charset=utf-8'],
  ['md', 'xiangjian-2022-08-24-题.md', 'text/markdown;charset=utf-8'],
  ['anki', 'xiangjian-2022-08-24-题.txt', 'text/plain;charset=utf-8'],
] as const)('a file of %s is called %s and is %s, in the words of the language', (format, name, mime) => {
  const sheet = smallSheet([smallCard('甲')], FULL_PAGE);
  for (const language of LANGUAGES) {
    const content = EXPORT_FORMATS[format].write(sheet, language);
    expect(exportFile(sheet, format, language)).toEqual({ name, mime, content });
  }
});
