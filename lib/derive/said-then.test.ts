import { describe, expect, test } from 'vitest';
import { isSaidThen } from './said-then.ts';

const of = (text: string, word: string) => {
  const start = text.indexOf(word);
  return isSaidThen(text, start, start + word.length);
};

describe('days that are not counted from the page', () => {
  test.each([
    ['日记里写着：“昨日下乡，脚上起泡。”', '昨日'],
    ['父亲在信中说，“今年收成好”。', '今年'],
    ['她的节目叫“今天不打烊”。', '今天'],
    ['做规划不能只看今天，还要看明天。', '今天'],
    ['做规划不能只看今天，还要看明天。', '明天'],
  ])('%s %s', (text, word) => {
    expect(of(text, word)).toBe(true);
  });

  test.each([
    ['他说：“昨日下乡，脚上起泡。”', '昨日'],
    ['记者今天从市气象局了解到，明天转晴。', '今天'],
    ['记者今天从市气象局了解到，明天转晴。', '明天'],
    ['村民说：“今年收成好。”', '今年'],
    ['日记里写着往事。他昨日回乡。', '昨日'],
    ['信中写道：“去\n昨日开工', '昨日'],
  ])('%s %s is', (text, word) => {
    expect(of(text, word)).toBe(false);
  });
});
