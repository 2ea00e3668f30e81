import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, MOST_TAGS } from './limits.ts';
import { readArticle } from './read-article.ts';

const articleOf = (fields: object) => {
  const read = readArticle(JSON.stringify(fields));
  if (!read.ok) throw new Error(read.error);
  return read.article;
};

describe('a line of JSON', () => {
  test.each([
    ['2022-08-24', '2022-08-24'],
    ['20220824', '2022-08-24'],
    ['2022-08-24T08:00:00+08:00', '2022-08-24'],
    ['2022-08-24 08:00', '2022-08-24'],
    [' 2022-08-24 ', '2022-08-24'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('of the day %j is of %j', (date, day) => {
    expect(articleOf({ text: '会议', date })).toMatchObject({ date: day, notes: [] });
  });

  test('with a day that is none is read, and says so', () => {
    expect(articleOf({ text: '会议', date: '2022-08-32' })).toMatchObject({
      date: '',
      notes: ['date 2022-08-32 is no day, write YYYY-MM-DD; taken as not known'],
    });
  });

  test('with HTML has its readable text, its title and its address', () => {
    const html =
      '<title>会议</title><link rel=canonical href="https://a.cn/1.html"><p>推进<b>三高四新</b></p><p>第二段</p>';
    expect(articleOf({ html })).toMatchObject({
      text: '推进三高四新\n\n第二段',
      title: '会议',
      address: 'https://a.cn/1.html',
      isHtml: true,
    });
  });

  test('takes the text where it has both', () => {
    expect(articleOf({ text: '会议', html: '<p>别的' })).toMatchObject({ text: '会议', isHtml: false });
  });

  test.each([
    ['', 'is empty'],
    [' \t', 'is empty'],
    ['会议', 'is no JSON'],
    ['{"text":"会议"', 'is no JSON'],
    ['["会议"]', 'is no object of JSON'],
    ['null', 'is no object of JSON'],
    ['{}', 'has neither text nor html'],
    ['{"text":null}', 'has neither text nor html'],
    ['{"text":5}', 'text: write a text'],
    ['{"text":"会议","date":20220824}', 'date: write a text'],
    ['{"text":"会议","id":{}}', 'id: write a text or a number'],
    [JSON.stringify({ text: '会'.repeat(LONGEST_TEXT + 1) }), `has more than ${LONGEST_TEXT} characters`],
    [JSON.stringify({ html: '<b>会'.repeat(MOST_TAGS + 1) }), `html: has more than ${MOST_TAGS} tags`],
  ])('%.40j is bad', (line, error) => {
    expect(readArticle(line)).toMatchObject({ ok: false, error });
  });

  test('that is bad keeps its name', () => {
    expect(readArticle('{"id":"a1"}')).toEqual({ ok: false, error: 'has neither text nor html', id: 'a1' });
  });
});
