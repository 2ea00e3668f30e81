import { expect, test } from 'vitest';
import { introducesVerse, verseLine } from './verse.ts';

function isIn(marked: string): boolean {
  const [before = '', rest = ''] = marked.split('[');
  const [form = '', after = ''] = rest.split(']');
  const text = before + form + after;
  const line = verseLine(text, before.length, before.length + form.length);
  return line >= 0 && introducesVerse(text.slice(0, line));
}

test.each([
  ['in the first line', '李白诗云：[渌水]荡漾清猿啼。'],
  ['in the second', '谢混诗云：景昃鸣禽集，水木湛[清华]。'],
  ['in quotes', '有诗为证：“八月[洞庭]湖”'],
  ['at the end of the text', '名句“[黄河]入海流'],
])('a form is in a verse %s', (_what, marked) => {
  expect(isIn(marked)).toBe(true);
});

test.each([
  ['behind a line that is no verse', '他写诗云游，[渌水]荡漾清猿啼。'],
  ['in a line of another length', '李白诗云：他来到[渌水]边上住下。'],
  ['in a line that goes on', '李白诗云：[渌水]荡漾清猿啼叫不停歇'],
  ['where nothing is cited', '昨天，[渌水]荡漾清猿啼。'],
])('a form is in none %s', (_what, marked) => {
  expect(isIn(marked)).toBe(false);
});
