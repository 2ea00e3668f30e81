import { afterEach, expect, test } from 'vitest';
import { gatherFlows } from './flows.ts';
import { createLinkDensity } from './link-density.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The texts of a page that are content. */
function contentOf(html: string): string[] {
  document.body.innerHTML = html;
  const density = createLinkDensity();
  return gatherFlows(document.body)
    .filter((flow) => density.kindOf(flow) === 'content')
    .map(({ text }) => text);
}

/** A list of links with these texts; `addressOf` says where each leads. */
function listOf(texts: readonly string[], addressOf: (at: number) => string): string {
  return `<ul>${texts.map((text, at) => `<li><a href="${addressOf(at)}">${text}</a></li>`).join('')}</ul>`;
}

const BODIES = [
  '湖南省发展和改革委员会',
  '湖南省工业和信息化厅',
  '湖南省农业农村厅信息公开',
  '湖南省人力资源和社会保障厅',
  '湖南省住房和城乡建设厅',
  '湖南省文化和旅游厅官方网站',
];
const HEADLINES = BODIES.map((name) => `${name}召开会议部署明年重点工作`);

test('a directory of links, each to another site, is no content, however long the names are', () => {
  expect(contentOf(`${listOf(BODIES, (at) => `https://dep${at}.example/`)}<p>正文</p>`)).toEqual(['正文']);
  expect(contentOf(`<p>友情链接：${listOf(HEADLINES, (at) => `http://site${at}.example/a`)}</p>`)).toEqual([
    '友情链接：',
  ]);
});

test('a directory in the middle of an article is none either, and the article is', () => {
  const article = `<article><p>湖南省推进三高四新建设</p>${listOf(BODIES, (at) => `//d${at}.example`)}<p>会议强调</p></article>`;
  expect(contentOf(article)).toEqual(['湖南省推进三高四新建设', '会议强调']);
});

test('headlines are content, of this site or of another', () => {
  expect(contentOf(listOf(HEADLINES, (at) => `/${at}.html`))).toEqual(HEADLINES);
  expect(contentOf(listOf(HEADLINES, (at) => `https://news.example/${at}.html`))).toEqual(HEADLINES);
  expect(contentOf(listOf(HEADLINES, (at) => `https://s${at % 3}.news.example/${at}.html`))).toEqual(HEADLINES);
});

test('a few links to other sites in a sentence are content', () => {
  const links = BODIES.slice(0, 3).map((name, at) => `<a href="https://dep${at}.example/">${name}</a>`);
  expect(contentOf(`<p>会议由${links.join('、')}主办。</p>`)).toHaveLength(1);
});

test('a foot that is one by its class is an imprint, as one by its name is', () => {
  const foot = (tag: string, name: string) =>
    `<${tag} ${name}><a href="/a">关于我们</a> <a href="/b">联系我们</a> <a href="/c">网站地图</a> 湖南省人民政府主办</${tag}>`;
  for (const html of [foot('footer', ''), foot('div', 'class="footer"'), foot('div', 'id="footer"')]) {
    expect(contentOf(`${html}<p>正文</p>`)).toEqual(['正文']);
  }
});
