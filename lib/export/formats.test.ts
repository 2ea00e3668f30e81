import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFile, fileNameFor } from './formats.ts';
import { splitAddresses, webAddress } from './plain-text.ts';

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
    expect(() => exportFile({ page, entries: [] }, format, 'en')).toThrow(RangeError);
  }
});

describe('an address', () => {
  test.each([
    ['https://a.example/b?c=d&e#f', 'https://a.example/b?c=d&e#f'],
    ['https://a.example/陶 谷', 'https://a.example/%E9%99%B6%20%E8%B0%B7'],
    ['http://a.example/100%/%E9', 'http://a.example/100%25/%E9'],
    ['http://a.example/#b#c', 'http://a.example/#b%23c'],
    ['https://', null],
    ['file:///home/a.html', null],
    ['javascript:alert(1)', null],
  ])('%s is linked as %s', (address, linked) => {
    expect(webAddress(address)).toBe(linked);
  });

  test('is found in a sentence without the marks that end it', () => {
    expect(
      splitAddresses('见 https://a.example/b_c.html, 2021；（http://b.example）。').map((part) => part.address),
    ).toEqual([...[null, 'https://a.example/b_c.html', null, 'http://b.example', null]]);
  });

  test('is cut out of a text without losing a character', () => {
    const text = fc
      .array(fc.constantFrom('https://', 'a.example', '/', '.', ',', '）', '。', ' ', '陶', '<', '"'))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const parts = splitAddresses(given).map((part) => part.text);
        expect(parts.join('')).toBe(given);
      }),
    );
  });
});
