import { afterEach, describe, expect, test } from 'vitest';
import { gatherFlows } from '../../page/text/flows.ts';
import { LONGEST_ARTICLE, MOST_FLOWS } from '../../protocol/limits.ts';
import { articlesOf } from './articles-of.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const LONG = '窑火不熄，'.repeat(40);

/** The articles of a page, each as the first characters of its flows. */
function articles(html: string): string[][] {
  document.body.innerHTML = html;
  return articlesOf(gatherFlows(document.body)).map((flows) => flows.map(({ text }) => text.slice(0, 2)));
}

describe('the articles of a page', () => {
  test('are one, headline and all, where no element says that it is one', () => {
    expect(articles('<h1>题一</h1><p>文一</p><p>文二</p>')).toEqual([['题一', '文一', '文二']]);
  });

  test('are one where one element alone says so', () => {
    expect(articles(`<h1>题一</h1><article><p>文一${LONG}</p></article><p>文二</p>`)).toEqual([
      ['题一', '文一', '文二'],
    ]);
  });

  test('are one each where several have text of their own, and what stands around them is another', () => {
    const html = `<p>刊头</p><article><h2>题一</h2><p>文一${LONG}</p></article><article><p>文二${LONG}</p></article><p>页脚</p>`;
    expect(articles(html)).toEqual([['刊头', '页脚'], ['题一', '文一'], ['文二']]);
  });

  test('are one where all but one are teasers', () => {
    const html = `<article><p>文一${LONG}</p></article><article><p>预告</p></article><article><p>又一</p></article>`;
    expect(articles(html)).toEqual([['文一', '预告', '又一']]);
  });

  test('of one within another the inner has its own text', () => {
    const html = `<article><p>外层${LONG}</p><article><p>内层${LONG}</p></article><p>又外</p></article>`;
    expect(articles(html)).toEqual([['外层', '又外'], ['内层']]);
  });

  test('are read as far as the limits go, by characters and by flows', () => {
    const half = '窑'.repeat(LONGEST_ARTICLE / 2);
    expect(articles(`<p>甲${half.slice(1)}</p><p>乙${half.slice(1)}</p><p>丙尾</p>`)).toEqual([['甲窑', '乙窑']]);
    expect(articles('<p>短行</p>'.repeat(MOST_FLOWS + 5))[0]).toHaveLength(MOST_FLOWS);
  });

  test('are none of a page without flows', () => {
    expect(articles('<p> </p>')).toEqual([]);
    expect(articlesOf([])).toEqual([]);
  });
});
