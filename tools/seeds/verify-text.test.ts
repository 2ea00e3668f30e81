import { describe, expect, test } from 'vitest';
import {
  copiedRuns,
  flattenPrint,
  hanOf,
  indexPages,
  isFigurePrinted,
  isPrinted,
  missingParts,
} from './verify-text.ts';

describe('what is printed', () => {
  test.each([
    ['可信数据空间', '推进可信数\n据 空间发展', true],
    ['“五好”园区', '建设『五好』园区', true],
    ['ＲＣＥＰ', '参与RCEP合作', true],
    ['4×4', '围绕“4x4”体系', true],
    ['石峰区，株洲', '石峰区,株洲', true],
    ['涑口区', '渌口区', false],
    ['“”', '渌口区', false],
  ])('%s in %s: %s', (wanted, page, expected) => {
    expect(isPrinted(wanted, flattenPrint(page))).toBe(expected);
  });
});

describe('a figure', () => {
  test.each([
    ['16人', '共有16\n人参加', true],
    ['16人', '共有116人参加', false],
    ['5%', '增长0.5%', false],
    ['200家', '共1,200家', false],
    ['1200家', '共1,200家', false],
    ['2024', '2024年', true],
    ['第78', '第782位', false],
    ['1.8', '1.85亿元', false],
    ['16人', '先是116人,后来16人', true],
    ['百分之五', '约百分之五', true],
    ['２７．７％', '同比增27.7%', true],
  ])('%s in %s: %s', (figure, page, expected) => {
    expect(isFigurePrinted(figure, flattenPrint(page))).toBe(expected);
  });
});

describe('a headline', () => {
  const page = flattenPrint('市政务 公开专区亮相\n设在株洲市民中心一楼\n8月23日');

  test('is found over broken lines', () => {
    expect(missingParts('市政务公开专区亮相 设在株洲市民中心一楼', page)).toEqual([]);
  });

  test('is looked for part by part where its lines are not printed together', () => {
    expect(missingParts('设在株洲市民中心一楼 市政务公开专区亮相', page)).toEqual([]);
  });

  test('is missing only in the parts that are', () => {
    expect(missingParts('市政务公开专区亮相 设在株洲市民中心二楼', page)).toEqual(['设在株洲市民中心二楼']);
  });
});

describe('copied runs', () => {
  const sixteen = '一二三四五六七八九十甲乙丙丁戊己';
  const index = indexPages([`前文${sixteen.slice(0, 9)}\n${sixteen.slice(9)}后文`]);

  test('are found from sixteen Han characters on, whatever stands between them', () => {
    expect(copiedRuns(sixteen, index, [])).toEqual([sixteen]);
    expect(copiedRuns(`我们说${sixteen.slice(0, 4)}，12${sixteen.slice(4)}。`, index, [])).toEqual([sixteen]);
    expect(copiedRuns(sixteen.slice(1), index, [])).toEqual([]);
  });

  test('are given whole and apart', () => {
    const other = '天地玄黄宇宙洪荒日月盈昃辰宿列张';
    const both = indexPages([sixteen, `前${other}后`]);
    expect(copiedRuns(`${sixteen}而${other}后`, both, [])).toEqual([sixteen, `${other}后`]);
  });

  test('are allowed within a name, and only there', () => {
    expect(copiedRuns(sixteen, index, [hanOf(`“${sixteen}”大会`)])).toEqual([]);
    expect(copiedRuns(`${sixteen}后文`, index, [sixteen])).toEqual([`${sixteen}后文`]);
  });

  test('do not run from one page into the next', () => {
    expect(copiedRuns(sixteen, indexPages([sixteen.slice(0, 8), sixteen.slice(8)]), [])).toEqual([]);
  });
});
