import { describe, expect, test } from 'vitest';
import { balanceQuotes, isContinued } from './edges.ts';

/** A text without its brackets, and where they stood. */
function unmark(marked: string): [text: string, start: number, end: number] {
  return [marked.replace(/[[\]]/g, ''), marked.indexOf('['), marked.indexOf(']') - 1];
}

describe('a match is continued', () => {
  test.each([
    'X[RCEP]',
    '[RCEP]X',
    'z[RCEP]',
    '[RCEP]a',
    '[RCEP]0',
    '9[RCEP]',
    'Ｘ[RCEP]',
    '[RCEP]ｚ',
    '[RCEP]０',
    '[ＲＣＥＰ]X',
    '１[5G]',
    '[5G]B',
    '1.[5G]',
    '1,[5G]',
    '22:[00后]',
    '22：[00后]',
    '1米[90后]',
    '一[五一]十',
    '[八一]三',
    '１.[5G]',
    '[5].5',
    '[2024],5',
    '八[十四五]岁',
    '[十四五]六',
    '二[三百]',
    '十[一号]',
    '百[一号]',
    '千[一号]',
    '[F-16]排',
    '[B-2]号窗口',
    '[G7]登机口',
    '星期[五一]放学',
    '每周[三一]早',
  ])('in %s', (marked) => {
    expect(isContinued(...unmark(marked))).toBe(true);
  });

  test.each([
    '[RCEP]',
    '在[RCEP]后',
    'a [RCEP] b',
    '-[RCEP]-',
    '/[RCEP]:',
    '@[RCEP][',
    '`[RCEP]{',
    '\uff00[RCEP]\uff5f',
    '／[RCEP]：',
    '图.[5G]',
    '米[90后]',
    '：[90后]',
    '三证[合一]五年',
    '.[5G]',
    '[5].',
    '1.[RCEP]',
    '[RCEP].5',
    '1。[5G]',
    '1-[5G]',
    '[2024],',
    '[2024],五',
    '统一[十四五]规划',
    '[十四五]一',
    '第[一号]',
    '二[一号]',
    '[一号]十',
    '[第一]十',
    '八[农业]',
    '[农业]八',
    '中[十四五]规',
    '假期[五一]到',
  ])('not in %s', (marked) => {
    expect(isContinued(...unmark(marked))).toBe(false);
  });

  test('at the first and the last unit of a text nothing continues it', () => {
    expect(isContinued('5G', 0, 2)).toBe(false);
    expect(isContinued('55', 0, 1)).toBe(true);
    expect(isContinued('55', 1, 2)).toBe(true);
  });
});

describe('the quote marks in a match are balanced', () => {
  test.each<[marked: string, grown: string | null]>([
    ['在[五好园区]里', '五好园区'],
    ['“[五好园区]”', '五好园区'],
    ['在[“五好”园区]里', '“五好”园区'],
    ['“[五好”园区]', '“五好”园区'],
    ['[园区“五好]”', '园区“五好”'],
    ['‘“[五好”园区]', '“五好”园区'],
    ['“‘[五好’”园区]', '“‘五好’”园区'],
    ['《[可信》空间]', '《可信》空间'],
    ['「『[五好』」园区]', '「『五好』」园区'],
    ['"[五好"园区]', '"五好"园区'],
    ["'[五好'园区]", "'五好'园区"],
    ['[园区"五好]"', '园区"五好"'],
    ['[园区"五"好]', '园区"五"好'],
    ['在[五好”园区]', null],
    ['“在[五好”园区]', null],
    ['“[五好园区“]', null],
    ['[五好“园区]', null],
    ['[五好“园区]」', null],
    ['「[五好”园区]', null],
    ['[五好"园区]', null],
    ['[园区“‘五好]’”', null],
    ['[“五『好”园区]', null],
    ['[”五好“园区]', null],
  ])('%s', (marked, grown) => {
    const [text, start, end] = unmark(marked);
    const bounds = balanceQuotes(text, start, end);
    expect(bounds && text.slice(bounds.start, bounds.end)).toBe(grown);
  });

  test('a straight quote is taken in where it is its own, and not where it belongs to the span before', () => {
    const text = '数据"中心"算力"中枢';
    expect(balanceQuotes(text, 6, 11, 6)).toBeNull();
    expect(balanceQuotes('"五好"园区', 1, 6, 0)).toEqual({ start: 0, end: 6 });
    expect(balanceQuotes('"五好"园区', 1, 6, 1)).toBeNull();
    expect(balanceQuotes('甲"五好"园区', 2, 7, 1)).toEqual({ start: 1, end: 7 });
    expect(balanceQuotes('甲"五好"园区', 2, 7, 2)).toBeNull();
  });
});
