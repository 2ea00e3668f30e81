import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorMs } from '../../tests/fixtures/processor-ms.ts';
import { lineJoins, reflow } from './reflow.ts';

const LINE = '会议听取了园区建设和通道建设情况的汇报要求各有关';
const rows = (...lines: string[]) => lines.join('\n');

test.each<[what: string, text: string, paragraphs: string[]]>([
  ['an empty text has no paragraph', '', []],
  ['white space alone is no paragraph', ' \n\u3000\r\n\t', []],
  ['one line is one paragraph', '\u3000\u3000三高四新 ', ['三高四新']],
  ['lines of different lengths are a paragraph each', rows('标题', '第一段讲通道，讲得很长很长很长。', '第二段讲数据。'), ['标题', '第一段讲通道，讲得很长很长很长。', '第二段讲数据。']], // biome-ignore format: a row a case
  ['printed lines of one width are one paragraph', rows(LINE, LINE, LINE, '部门。'), [`${LINE}${LINE}${LINE}部门。`]],
  ['a term cut by the end of a line is whole again', rows(`${LINE.slice(0, 22)}三高`, '四新战略定位。'), [`${LINE.slice(0, 22)}三高四新战略定位。`]], // biome-ignore format: a row a case
  ['Windows line ends are line ends', `${LINE}\r\n${LINE}\r\n完。`, [`${LINE}${LINE}完。`]],
  ['an indent opens a paragraph even after a full line', rows(LINE, LINE, `\u3000\u3000${LINE.slice(2)}`, LINE), [`${LINE}${LINE}`, `${LINE.slice(2)}${LINE}`]], // biome-ignore format: a row a case
  ['where paragraphs are indented a full stop at the margin ends none', rows(`\u3000\u3000${LINE.slice(2)}`, `${LINE.slice(1)}。`, LINE), [`${LINE.slice(2)}${LINE.slice(1)}。${LINE}`]], // biome-ignore format: a row a case
  ['without indents a full stop at the margin ends one', rows(LINE, `${LINE.slice(1)}。`, LINE, LINE), [`${LINE}${LINE.slice(1)}。`, `${LINE}${LINE}`]], // biome-ignore format: a row a case
  ['a line that falls short ends a paragraph', rows(LINE, LINE, '部门落实', LINE, LINE), [`${LINE}${LINE}部门落实`, `${LINE}${LINE}`]], // biome-ignore format: a row a case
  ['a line short by a mark that may not begin the next one is full', rows(LINE, LINE.slice(2), `部），${LINE.slice(4)}`, '完。'), [`${LINE}${LINE.slice(2)}部），${LINE.slice(4)}完。`]], // biome-ignore format: a row a case
  ['a line short by a Latin word is full', rows(LINE, LINE.slice(5), `Partnership${LINE.slice(6)}`, '完。'), [`${LINE}${LINE.slice(5)}Partnership${LINE.slice(6)}完。`]], // biome-ignore format: a row a case
  ['numbered items stay apart', rows(LINE, `二、${LINE.slice(2)}`, `（三）${LINE.slice(3)}`, `4.${LINE.slice(1)}`), [LINE, `二、${LINE.slice(2)}`, `（三）${LINE.slice(3)}`, `4.${LINE.slice(1)}`]], // biome-ignore format: a row a case
  ['a decimal at the start of a line is no item', rows(LINE, LINE, `4.5万元${LINE.slice(5)}`, '完。'), [`${LINE}${LINE}4.5万元${LINE.slice(5)}完。`]], // biome-ignore format: a row a case
  ['verse keeps its lines', rows('洞庭波兮', '木叶下矣', '目眇眇兮', '愁予心矣'), ['洞庭波兮', '木叶下矣', '目眇眇兮', '愁予心矣']], // biome-ignore format: a row a case
  ['rows of a table keep their lines', rows(`项目\t${LINE}`, `金额\t${LINE}`, `单位\t${LINE}`), [`项目\t${LINE}`, `金额\t${LINE}`, `单位\t${LINE}`]], // biome-ignore format: a row a case
  ['a paragraph a line, each longer than any page is wide, stays so', rows(LINE.repeat(3), LINE.repeat(3), LINE.repeat(3)), [LINE.repeat(3), LINE.repeat(3), LINE.repeat(3)]], // biome-ignore format: a row a case
  ['a blank line and a page break part paragraphs', `${LINE}\n\n${LINE}\f${LINE}`, [LINE, LINE, LINE]],
  ['English lines are joined by a space, and by none at a hyphen', rows('The port opened a new line for freight that runs', 'twice a week, and the city expects the well-', 'known train to carry more next year.'), ['The port opened a new line for freight that runs twice a week, and the city expects the well-known train to carry more next year.']], // biome-ignore format: a row a case
])('%s', (_what, text, paragraphs) => {
  expect(reflow(text)).toEqual(paragraphs);
});

const anyText = fc.string({
  unit: fc.constantFrom('甲', '，', '。', 'a', ' ', '\n', '\n', '\r', '\t', '\f', '\u3000', '“', LINE),
  maxLength: 60,
});

test('nothing but white space comes or goes', () => {
  const bare = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(bare(reflow(text).join(''))).toBe(bare(text));
    }),
  );
});

test('a text that has been reflowed has one line a paragraph, none of them empty', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const paragraph of reflow(text)) expect(paragraph).toMatch(/^\S(?:[^\n\r]*\S)?$/);
    }),
  );
});

test('there is one join fewer than lines', () => {
  expect(lineJoins([])).toEqual([]);
  expect(lineJoins([LINE])).toEqual([]);
  expect(lineJoins([LINE, LINE, '完'])).toEqual(['', '']);
});

test('a megabyte takes well under a second', () => {
  const text = `${LINE}\n`.repeat(14_000);
  expect(processorMs(() => expect(reflow(text)).toHaveLength(1))).toBeLessThan(1000);
});

/** A line of this many columns: a Han character, then letters. */
const wide = (columns: number) => `甲${'a'.repeat(columns - 2)}`;

describe('a break between two lines is the printer’s', () => {
  /** Whether a line in a column of fifty is full where `next` comes after it. */
  const isFull = (line: string, next = '甲') => lineJoins([wide(50), line, next])[1] !== null;

  test('where the next line’s first character would not have fitted, four columns being nothing', () => {
    expect(isFull(wide(45))).toBe(true);
    expect(isFull(wide(44))).toBe(false);
  });

  test.each([
    ['“甲，乙', 41],
    ['（3.5%）甲', 39],
    ['ab cd', 45],
    ['甲。”乙', 41],
    ['', 47],
  ])('the first thing of %j is taken whole: a line of %d columns is the shortest full one', (next, columns) => {
    expect(isFull(wide(columns), next)).toBe(true);
    expect(isFull(wide(columns - 1), next)).toBe(false);
  });

  test.each<[character: string, columns: number]>([
    ['\u10ff', 1],
    ['\u1100', 2],
    ['\u115f', 2],
    ['\u1160', 1],
    ['\u200f', 1],
    ['\u2010', 1.5],
    ['\u2027', 1.5],
    ['\u2030', 1],
    ['\u2e7f', 1],
    ['\u2e80', 2],
    ['\ud7ff', 2],
    ['\ud83c', 1],
    ['\uf8ff', 1],
    ['\uf900', 2],
    ['\uff0c', 2],
  ])('%j takes %d columns', (character, columns) => {
    const line = (all: number) => `a${character.repeat(20)}${'a'.repeat(all - 20 * columns - 1)}`;
    expect(isFull(line(45))).toBe(true);
    expect(isFull(line(44))).toBe(false);
  });

  test.each([
    [19, null],
    [20, ''],
    [130, ''],
    [131, null],
  ])('in a column of %d columns: %j', (columns, join) => {
    expect(lineJoins([wide(columns), wide(columns), '甲'])).toEqual([join, join]);
  });

  test('of four lines and more the margin is the greatest width that another comes near to', () => {
    const joins = (...columns: number[]) => lineJoins(columns.map(wide));
    expect(joins(60, 50, 50)).toEqual(['', null]);
    expect(joins(60, 50, 50, 50)).toEqual(['', '', '']);
    expect(joins(58, 50, 50, 50)).toEqual(['', null, null]);
    expect(joins(60, 50, 40, 30)).toEqual(['', null, null]);
  });

  test.each([
    ['甲', ''],
    [' 甲', ''],
    ['  甲', null],
    ['\t甲', null],
    ['\u3000甲', null],
  ])('before %j: %j', (next, join) => {
    expect(lineJoins([wide(50), wide(50), next])[1]).toBe(join);
  });

  test.each([
    '一、',
    '十二、',
    '（一）',
    '(三)',
    '（12）',
    '12、',
    '3.',
    '3．',
    '3)',
    '3）',
    '①',
    '⑳',
    '●',
    '★',
    '※',
    '第一章',
    '第12条',
    '第一百零三节',
  ])('not before %s, which opens an item', (opener) => {
    expect(lineJoins([wide(50), wide(50), `${opener}甲`])[1]).toBeNull();
  });

  test.each(['一百、', '一二三四、', '（一二三四）', '1234、', '4.5', '4)5', '第一次', '第、', '甲①', '、'])(
    'before %s, which opens none',
    (start) => {
      expect(lineJoins([wide(50), wide(50), `${start}甲`])[1]).not.toBeNull();
    },
  );

  test.each(['。', '！', '？', '!', '?', '…', '。”', '！」', '？）', '。 '])('not after %s', (end) => {
    expect(lineJoins([wide(50), `${wide(48)}${end}`, '甲'])[1]).toBeNull();
  });

  test.each(['；', '：', '，', '”', '.'])('after %s', (end) => {
    expect(lineJoins([wide(50), `${wide(48)}${end}`, '甲'])[1]).toBe('');
  });

  test.each([
    ['a', 'b', ' '],
    ['3', 'b', ' '],
    [',', 'b', ' '],
    [')', 'b', ' '],
    ['%', '3', ' '],
    ['-', 'b', ''],
    ['a', '-', ''],
    ['甲', 'b', ''],
    ['a', '甲', ''],
    ['ａ', 'b', ''],
    ['a', 'ｂ', ''],
    ['a ', ' b', ' '],
  ])('%j and %j are joined by %j', (end, start, join) => {
    expect(lineJoins([wide(50), `${wide(48)}${end}`, `${start}甲`])[1]).toBe(join);
  });
});

test.each<[what: string, mark: string, paragraphs: string[]]>([
  ['a next-line mark', '\u0085', [`${LINE}${LINE}`]],
  ['a line separator', '\u2028', [`${LINE}${LINE}`]],
  ['a lone carriage return', '\r', [`${LINE}${LINE}`]],
  ['a paragraph separator', '\u2029', [LINE, LINE]],
])('%s is what it says', (_what, mark, paragraphs) => {
  expect(reflow(`${LINE}${mark}${LINE}`)).toEqual(paragraphs);
});
