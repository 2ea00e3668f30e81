import { describe, expect, test } from 'vitest';
import { addressDays, isHomeAddress, monthInAddress } from './address-days.ts';
import { ENOUGH } from './types.ts';

const strong = (href: string) => [
  ...new Set(
    addressDays(href)
      .filter(({ weight }) => weight >= ENOUGH)
      .map(({ day }) => day),
  ),
];

describe('the day in an address', () => {
  test.each<[address: string, days: string[]]>([
    ['https://a.cn/html/202204/28/content_1.htm', ['2022-04-28']],
    ['https://a.cn/html/2022-04/28/content_1.htm', ['2022-04-28']],
    ['https://a.cn/2022/04/28/1.htm', ['2022-04-28']],
    ['https://a.cn/art/2022/4/28/art_1_2.htm', ['2022-04-28']],
    ['https://a.cn/n1/2022/0428/c1-2.html', ['2022-04-28']],
    ['https://a.cn/a/20220428/1.htm', ['2022-04-28']],
    ['https://a.cn/t20220428_123456.html', ['2022-04-28']],
    ['https://a.cn/1999_12_31.htm', ['1999-12-31']],
    ['https://a.cn/20221345/t20220428_1.html', ['2022-04-28']],
    ['https://a.cn/paper?date=2022-04-28', ['2022-04-28']],
    ['https://a.cn/paper?paperDate=20220428&page=2', ['2022-04-28']],
    ['https://a.cn/paper/#/2022-04-28/1', ['2022-04-28']],
    ['https://a.cn/22/0428/09/ABC.html', ['2022-04-28']],
    ['https://a.cn/content_202204281.htm', []],
    ['https://a.cn/120220428/', []],
    ['https://a.cn/18000428/', []],
    ['https://a.cn/20220230/1.html', []],
    ['https://a.cn/20101130.html', []],
    ['https://a.cn/news/19990101/', []],
    ['https://a.cn/x?id=20101130', []],
    ['https://a.cn/x?startDate=2022-04-28', []],
    ['https://20220428.cn/', []],
    ['https://a.cn/', []],
    ['', []],
  ])('%s: %j', (address, days) => {
    expect(strong(address)).toEqual(days);
  });

  test('eight figures alone count for less than is enough', () => {
    expect(addressDays('https://a.cn/20101130.html')).toMatchObject([{ day: '2010-11-30', source: 'address' }]);
  });
});

test.each<[address: string, month: string | null]>([
  ['https://a.cn/202208/1.html', '2022-08'],
  ['https://a.cn/2022-08/24/1.html', '2022-08'],
  ['https://a.cn/2022/gs/1.html', '2022'],
  ['https://a.cn/20220824/1.html', null],
  ['https://a.cn/1.html', null],
])('the month in %s is %j', (address, month) => {
  expect(monthInAddress(address)).toBe(month);
});

test.each<[address: string, isHome: boolean]>([
  ['https://a.cn', true],
  ['https://a.cn/', true],
  ['https://a.cn/index.html', true],
  ['https://a.cn/default.aspx?from=x', true],
  ['https://a.cn/?spm=a1.b2&utm_source=x1', true],
  ['https://a.cn/?p=77', false],
  ['https://a.cn/#/article/7', false],
  ['https://a.cn/a.html', false],
  ['https://a.cn/index_77.html', false],
])('%s is a home: %s', (address, isHome) => {
  expect(isHomeAddress(address)).toBe(isHome);
});
