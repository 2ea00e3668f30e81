import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { collectMarks, type Mark } from './marks.ts';

let browser: ExtensionBrowser;
let count = 0;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
});
afterAll(() => browser?.close());

/**
 * No change of the marks for this long, in ms: more than a burst settles in, with the answer to a doubt. What the marks
 * of a page made at random are to be is not known beforehand.
 */
const QUIET_MS = 400;

/** A page of our own words: blocks, inline elements, scripts, lists of links, a shadow tree. */
const PAGE = `<div id="top"><p>株洲日报讯 这里说<b>三高</b>四新，也说可信数据空间。</p><!-- 稿 --><p>五大国际物流通道<i>怎么</i>走</p></div>
<ul id="links"><li><a href="/1">三高四新</a></li><li><a href="/2">东数西算</a></li><li><a href="/3">海绵城市</a></li><li><a href="/4">湖南</a></li><li><a href="/5">首页</a></li></ul>
<div id="text">裸露的文字说起三高<script type="text/plain">不读</script>四新<p>段落里的专精特新企业</p>后面还有东数<em>西算</em></div>
<table><tr><td>央地</td><td>合作</td></tr></table>
<x-card id="card"><template shadowrootmode="open"><p>影子里的可信数据空间</p><slot></slot></template>槽里的五员合一</x-card>
<h2>三高四新</h2><pre>可信
数据空间</pre>`;

/** Texts that changes bring in: whole terms, and halves that make one where they meet. */
const TEXTS = [
  '三高四新',
  '三高',
  '四新',
  '可信数据',
  '空间',
  '东数西算',
  '东数',
  '西算',
  '说起',
  '株洲市民',
  '全国',
  '国开行',
  ' ',
  '',
];

/** One change; the numbers choose among the nodes there are. */
type Change = readonly [kind: (typeof KINDS)[number], a: number, b: number];

const KINDS = [
  'insert-text',
  'insert-inline',
  'insert-block',
  'insert-script',
  'insert-comment',
  'insert-link',
  'remove',
  'move',
  'split',
  'normalize',
  'wrap',
  'unwrap',
  'change-text',
  'toggle-hidden',
  'toggle-editable',
  'wait',
] as const;

/** Makes the changes, some of them with time to settle between. Runs inside the page. */
async function makeChanges({
  changes,
  texts,
}: {
  changes: readonly Change[];
  texts: readonly string[];
}): Promise<void> {
  const all = () => {
    const nodes: Node[] = [];
    const visit = (node: Node) => {
      for (const child of node.childNodes) {
        nodes.push(child);
        visit(child);
      }
      const root = node instanceof Element ? node.shadowRoot : null;
      if (root !== null) visit(root);
    };
    visit(document.body);
    return nodes;
  };
  const pick = <T extends Node>(from: readonly T[], number: number) => from[number % from.length];
  const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.localName !== 'script';
  const isText = (node: Node): node is Text => node instanceof Text && node.parentElement?.localName !== 'script';
  const text = (number: number) => texts[number % texts.length] as string;
  const made = (name: string, number: number) => {
    const element = document.createElement(name);
    element.textContent = text(number);
    return element;
  };
  const insert = (node: Node, number: number) => {
    const place = pick(all().filter(isElement), number);
    if (place === undefined) return;
    const before = place.childNodes[number % (place.childNodes.length + 1)] ?? null;
    place.insertBefore(node, before);
  };

  for (const [kind, a, b] of changes) {
    const texts = all().filter(isText);
    const elements = all().filter(isElement);
    if (kind === 'insert-text') insert(new Text(text(b)), a);
    if (kind === 'insert-inline') insert(made(b % 2 ? 'span' : 'b', b), a);
    if (kind === 'insert-block') insert(made(b % 2 ? 'p' : 'div', b), a);
    if (kind === 'insert-comment') insert(new Comment('稿'), a);
    if (kind === 'insert-link') insert(Object.assign(made('a', b), { href: '/x' }), a);
    if (kind === 'insert-script') insert(Object.assign(made('script', b), { type: 'text/plain' }), a);
    if (kind === 'remove') pick(all(), a)?.parentNode?.removeChild(pick(all(), a) as Node);
    if (kind === 'move') {
      const node = pick(all(), a);
      const place = pick(elements, b);
      if (node !== undefined && place !== undefined && !node.contains(place)) {
        place.insertBefore(node, place.childNodes[b % (place.childNodes.length + 1)] ?? null);
      }
    }
    if (kind === 'split') {
      const node = pick(texts, a);
      node?.splitText(b % (node.length + 1));
    }
    if (kind === 'normalize') pick(elements, a)?.normalize();
    if (kind === 'wrap') {
      const node = pick(texts, a);
      const wrapper = document.createElement(b % 3 ? 'i' : 'div');
      node?.replaceWith(wrapper);
      if (node !== undefined) wrapper.append(node);
    }
    if (kind === 'unwrap') {
      const element = pick(elements, a);
      if (element !== undefined && element.shadowRoot === null) element.replaceWith(...element.childNodes);
    }
    if (kind === 'change-text') {
      const node = pick(texts, a);
      if (node !== undefined) node.data = b % 2 ? text(b) : node.data + text(b);
    }
    if (kind === 'toggle-hidden') pick(elements, a)?.toggleAttribute('hidden');
    if (kind === 'toggle-editable') pick(elements, a)?.toggleAttribute('contenteditable');
    if (kind === 'wait') await new Promise((resolve) => setTimeout(resolve, b % 200));
  }
}

/** A tree as data that keeps every text node apart, which HTML would not. */
type Copy = string | { name: string; attributes: [string, string][]; shadow: Copy[] | null; children: Copy[] } | null;

/** The body as data. Runs inside the page. */
function copyBody(): Copy[] {
  const copyAll = (node: Node): Copy[] => [...node.childNodes].map(copy);
  const copy = (node: Node): Copy => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return null;
    return {
      name: node.localName,
      attributes: [...node.attributes].map(({ name, value }) => [name, value]),
      shadow: node.shadowRoot === null ? null : copyAll(node.shadowRoot),
      children: copyAll(node),
    };
  };
  return copyAll(document.body);
}

/** Builds the body from data. Runs inside the page, as its text. */
function buildBody(copies: Copy[]): void {
  const build = (copy: Copy): Node => {
    if (copy === null) return new Comment();
    if (typeof copy === 'string') return new Text(copy);
    const element = document.createElement(copy.name);
    for (const [name, value] of copy.attributes) element.setAttribute(name, value);
    if (copy.shadow !== null) element.attachShadow({ mode: 'open' }).append(...copy.shadow.map(build));
    element.append(...copy.children.map(build));
    return element;
  };
  document.body.replaceChildren(...copies.map(build));
}

async function open(body: string): Promise<Page> {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`;
  return browser.open({ url: `https://www.rednet.cn/changes/${count++}/sample.html`, body: html });
}

/** The marks once they have come to rest. */
async function settledMarks(page: Page): Promise<Mark[]> {
  let before: Mark[];
  let now = await page.evaluate(collectMarks);
  do {
    before = now;
    await page.waitForTimeout(QUIET_MS);
    now = await page.evaluate(collectMarks);
  } while (JSON.stringify(now) !== JSON.stringify(before));
  return now;
}

/** Pages that are changed at the same time: most of it is waiting for marks to come to rest. */
const AT_ONCE = 4;
const RUNS = 20;

describe('marks after changes', () => {
  const change = fc.tuple(fc.constantFrom(...KINDS), fc.nat(10_000), fc.nat(10_000));
  const changes = fc.array(change, { minLength: 1, maxLength: 40 });
  test.concurrent.for(Array.from({ length: AT_ONCE }, (_, at) => 20220824 + at))(
    'are those of a fresh page with the same DOM, and stay when nothing changes (seed %i)',
    // The seed is given: another go would come to the same, and look for the smallest case once more.
    { timeout: 300_000, retry: 0 },
    async (seed, { expect }) => {
      await fc.assert(
        fc.asyncProperty(changes, async (made) => {
          const page = await open(PAGE);
          await settledMarks(page);
          await page.evaluate(makeChanges, { changes: made, texts: TEXTS });
          const marks = await settledMarks(page);
          const data = JSON.stringify(await page.evaluate(copyBody)).replaceAll('<', '\\u003c');
          const fresh = await open(`<script>(${buildBody})(${data})</script>`);
          expect(marks).toEqual(await settledMarks(fresh));
          // Every block is looked at again: what stands as it was read stays as it is.
          await page.evaluate(() => {
            document.body.append(document.createElement('b'));
            document.body.lastChild?.remove();
          });
          expect(await settledMarks(page)).toEqual(marks);
          await page.close();
          await fresh.close();
        }),
        { seed, numRuns: RUNS / AT_ONCE, endOnFailure: false },
      );
    },
  );
});
