import { describe, expect, test } from 'vitest';
import { dayInAddress, firstDay } from './dates.ts';

describe('firstDay', () => {
  test.each<[text: string, day: string | null]>([
    ['2022年8月24日 星期三', '2022-08-24'],
    ['2022年08月24', '2022-08-24'],
    ['2022 年 8 月 24 日', '2022-08-24'],
    ['2022-08-24', '2022-08-24'],
    ['2022/8/24 10:00', '2022-08-24'],
    ['2022.8.24', '2022-08-24'],
    ['2022．8．24', '2022-08-24'],
    ['2022-08-24T10:00:00+08:00', '2022-08-24'],
    ['发布时间：2022-08-24', '2022-08-24'],
    ['2022年2月30日改期至2022年3月1日', '2022-03-01'],
    ['2021年10月28日，2022年8月24日', '2021-10-28'],
    ['2024年2月29日', '2024-02-29'],
    ['2023年2月29日', null],
    ['2022年13月1日', null],
    ['2022年0月1日', null],
    ['2022年8月0日', null],
    ['1948年12月31日', null],
    ['1949年10月1日', '1949-10-01'],
    ['2101年1月1日', null],
    ['0050年1月1日', null],
    ['12022-08-24', null],
    ['2022-08-245', null],
    ['2022年8月', null],
    ['8月24日', null],
    ['', null],
  ])('%j gives %j', (text, day) => {
    expect(firstDay(text)).toBe(day);
  });
});

describe('dayInAddress', () => {
  test.each<[address: string, day: string | null]>([
    ['https://example.cn/html/202204/28/content_1.htm', '2022-04-28'],
    ['https://example.cn/html/2022-04/28/content_1.htm', '2022-04-28'],
    ['https://example.cn/2022/04/28/1.htm', '2022-04-28'],
    ['https://example.cn/a/20220428/1.htm', '2022-04-28'],
    ['https://example.cn/t20220428_123456.html', '2022-04-28'],
    ['https://example.cn/1999_12_31.htm', '1999-12-31'],
    ['https://example.cn/20221345/20220428/', '2022-04-28'],
    ['https://example.cn/content_202204281.htm', null],
    ['https://example.cn/120220428/', null],
    ['https://example.cn/18000428/', null],
    ['https://example.cn/2022/4/28/', null],
    ['https://example.cn/20220230/', null],
    ['https://example.cn/', null],
  ])('%s gives %j', (address, day) => {
    expect(dayInAddress(address)).toBe(day);
  });
});
