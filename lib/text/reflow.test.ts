import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('two megabytes take well under a second', () => {
  const text = `${LINE}\n`.repeat(28_000);
  const start = performance.now();
  expect(reflow(text)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1000);
});
