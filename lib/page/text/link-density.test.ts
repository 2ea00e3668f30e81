import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { gatherFlows } from './flows.ts';
import { createLinkDensity } from './link-density.ts';

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HTMLElement;
}

/** The texts of low value, in the order of the page. */
function lowTexts(html: string): string[] {
  const density = createLinkDensity();
  return gatherFlows(bodyOf(html)).flatMap((flow) => (density.kindOf(flow) === 'boilerplate' ? flow.text : []));
}

const entries = (names: string) => names.split(' ').map((name) => `<li><a href="/">${name}</a></li>`);
const MENU = `<ul>${entries('首页 株洲 湖南 长沙 渌口 攸县').join('')}</ul>`;
const HEADLINES = `<ul>${entries('株洲推进三高四新建设再出新举措 长株潭一体化发展座谈会在长沙召开 湘赣边区域合作示范区又添新项目 株洲高新区一季度项目集中开工 渌口区春耕备耕工作全面展开').join('')}</ul>`;
const ARTICLE = '<p>会议指出，要落实三高四新战略定位和使命任务，推动高质量发展。</p>';

describe('the value of flows', () => {
  test.each([
    ['a menu of short links is low', MENU, ['首页', '株洲', '湖南', '长沙', '渌口', '攸县']],
    ['a list of headlines is read', HEADLINES, []],
    ['an article with its headline is read', `<h1>株洲</h1>${ARTICLE}`, []],
    ['navigation is low, whatever its links', '<nav>株洲 <a href="/">湖南</a></nav>', ['株洲 湖南']],
    ['navigation by role is low', '<div role="navigation"><a href="/">湖南</a></div>', ['湖南']],
    ['a headline in navigation is read', '<nav><h2>株洲</h2></nav>', []],
    ['fewer than five links are no group', '<p>关键词：<a href="/">株洲</a> <a href="/">湖南</a></p>', []],
    [
      'the label of a link farm is low with it',
      `<div>友情链接${MENU}</div>`,
      ['友情链接', '首页', '株洲', '湖南', '长沙', '渌口', '攸县'],
    ],
    [
      'a sentence among many links is read',
      `<div>${ARTICLE}${MENU}</div>`,
      ['首页', '株洲', '湖南', '长沙', '渌口', '攸县'],
    ],
    [
      'the imprint of a page is low with its sentences',
      `${ARTICLE}<footer><p>主办单位株洲市人民政府办公室</p>${MENU}<a href="/">关于我们</a></footer>`,
      ['主办单位株洲市人民政府办公室', '首页', '株洲', '湖南', '长沙', '渌口', '攸县', '关于我们'],
    ],
    [
      'the head and foot of an article are read',
      `<article><header><a href="/">株洲</a></header>${ARTICLE}<footer><a href="/">湖南</a></footer></article>`,
      [],
    ],
    [
      'links in a sentence are read',
      `<p>${'会上，<a href="/">株洲</a>和<a href="/">湖南</a>的代表说了许多话；'.repeat(4)}</p>`,
      [],
    ],
    [
      'figures and strokes between links do not make them a sentence',
      '<div><a href="/">株洲</a> | <a href="/">湖南</a> | <a href="/">长沙</a> | <a href="/">渌口</a> 2025-04-06 | <a href="/">攸县</a></div>',
      ['株洲 | 湖南 | 长沙 | 渌口 2025-04-06 | 攸县'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(lowTexts(html)).toEqual(expected);
  });

  test('a group that turns into text is told of, and its flows are content then', () => {
    const body = bodyOf(`<div>${MENU}</div>`);
    const list = body.querySelector('ul') as Element;
    const density = createLinkDensity();
    const [flow] = gatherFlows(body);
    if (flow === undefined) throw new Error('no flow');
    expect(density.kindOf(flow)).toBe('boilerplate');
    expect(density.changedAround([list])).toEqual([]);
    const item = list.ownerDocument.createElement('li');
    item.textContent = '会议指出，要落实三高四新战略定位和使命任务，推动高质量发展，再上新台阶。';
    list.append(item);
    expect(density.changedAround([item])).toEqual([list]);
    expect(density.kindOf(flow)).toBe('content');
  });

  test('a page of links without end is measured by its beginning', () => {
    const density = createLinkDensity();
    const flows = gatherFlows(bodyOf(`<div>${MENU.repeat(2000)}<p>短句</p></div>`));
    expect(density.kindOf(flows.at(-1) as (typeof flows)[number])).toBe('boilerplate');
  });

  test('depth without links is climbed only so far', () => {
    const deep = '<div>'.repeat(40);
    expect(lowTexts(`${MENU}${deep}株洲`).at(-1)).toBe('攸县');
  });
});
