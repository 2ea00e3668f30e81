import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { collectMarks, type Mark } from './marks.ts';

let browser: ExtensionBrowser;
let count = 0;

/** A page that has not answered for so long hangs. */
const HANG_MS = 10_000;

const SOON = { timeout: 30_000, interval: 200 };

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
});
afterAll(() => browser?.close());

interface HostilePage {
  readonly tab: Page;
  readonly errors: readonly string[];
  /** The marks as a world of our own sees them, whatever the page has done to its own. */
  marks(): Promise<Mark[]>;
}

/** Opens a page with a body of HTML and a script that runs at its end, on a listed host. */
async function openHostile(html: string, script = ''): Promise<HostilePage> {
  const errors: string[] = [];
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${html}<script>${script}</script></body></html>`;
  const url = `https://www.zznews.gov.cn/hostile/${count++}/sample.html`;
  const tab = await browser.open({ url, body }, (page) => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => /^\[湘笺\]/.test(message.text()) && errors.push(message.text()));
    page.on('crash', () => errors.push('the page has crashed'));
  });
  const session = await tab.context().newCDPSession(tab);
  return { tab, errors, marks: () => marksIn(session) };
}

async function marksIn(session: CDPSession): Promise<Mark[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${collectMarks})()`,
    contextId: world.executionContextId,
    returnByValue: true,
  });
  return (result.value ?? []) as Mark[];
}

/** Waits for this many marks of a text; then the page must answer and have had no error. */
async function expectMarks(page: HostilePage, text: string, least = 1): Promise<void> {
  await vi.waitFor(async () => {
    expect((await page.marks()).filter((mark) => mark.text === text).length).toBeGreaterThanOrEqual(least);
  }, SOON);
  await expectAnswer(page);
  expect(page.errors).toEqual([]);
}

async function expectAnswer({ tab }: HostilePage): Promise<void> {
  const hang = new Promise((resolve) => setTimeout(() => resolve('no answer'), HANG_MS).unref());
  expect(await Promise.race([tab.evaluate(() => new Promise((done) => setTimeout(() => done('here')))), hang])).toBe(
    'here',
  );
}

const TERM = '可信数据空间';
const SENTENCE = `<p>最后说起${TERM}。</p>`;

describe('on pages that mean no good', () => {
  test('a text node of 200,000 characters is read to its end', async () => {
    const page = await openHostile(
      '<p id="long"></p>',
      `
      document.querySelector('#long').textContent = '春天来得很早，河边的柳树先绿了。'.repeat(12500) + '最后说起${TERM}。';`,
    );
    await expectMarks(page, TERM);
    await page.tab.close();
  });

  test('a hundred thousand nested spans are walked through', async () => {
    // Not laid out: at that depth the browser itself would fall.
    const page = await openHostile(
      `<div id="deep" style="display: none"></div>${SENTENCE}`,
      `
      let inner = document.querySelector('#deep');
      for (let depth = 0; depth < 100000; depth++) inner = inner.appendChild(document.createElement('span'));
      inner.textContent = '深处的${TERM}';`,
    );
    await expectMarks(page, TERM, 2);
    await page.tab.close();
  });

  test('lone surrogates stand beside marks and inside nothing', async () => {
    const page = await openHostile(
      '<p id="halves"></p>',
      `
      document.querySelector('#halves').textContent = '\\ud840${TERM}\\udc00，\\ud800\\ud800三高四新\\udfff';`,
    );
    await expectMarks(page, TERM);
    await expectMarks(page, '三高四新');
    await page.tab.close();
  });

  test('ten thousand characters without a mark of punctuation are read', async () => {
    const page = await openHostile(`<p>${'市长我国开行省会市区新区高新区园区'.repeat(600)}</p>${SENTENCE}`);
    await expectMarks(page, TERM);
    await page.tab.close();
  });

  test('a page that has broken its own built-ins does not break ours', async () => {
    const page = await openHostile(
      SENTENCE,
      `
      const fail = () => { throw new Error('broken'); };
      for (const [owner, names] of [
        [Array.prototype, ['push', 'map', 'filter', 'some', 'flatMap']],
        [Map.prototype, ['get', 'set', 'has']],
        [Set.prototype, ['add', 'has', 'delete']],
        [Element.prototype, ['attachShadow', 'closest', 'getAttribute', 'checkVisibility']],
        [Document.prototype, ['createTreeWalker', 'caretPositionFromPoint', 'createRange']],
        [Highlight.prototype, ['add', 'delete', 'clear']],
      ]) for (const name of names) owner[name] = fail;
      for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeName', 'nodeType', 'isConnected']) {
        Object.defineProperty(Node.prototype, name, { get: fail });
      }
      Object.defineProperty(CSS, 'highlights', { get: fail });
      self.MutationObserver = self.StaticRange = self.Highlight = self.CSSStyleSheet = undefined;`,
    );
    await vi.waitFor(async () => expect((await page.marks()).map(({ text }) => text)).toContain(TERM), SOON);
    expect(page.errors).toEqual([]);
    await page.tab.close();
  });

  test('a form whose fields have the names of its properties does not lead the walk in circles', async () => {
    const names = ['nextSibling', 'previousSibling', 'firstChild', 'parentNode', 'nodeName', 'nodeType'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const page = await openHostile(`<form id="form"><p>表中的三高四新</p>${fields}</form>${SENTENCE}`);
    await expectMarks(page, TERM);
    await expectMarks(page, '三高四新');
    await page.tab.evaluate(() => {
      const form = document.querySelector('#form') as Element;
      form.before('前面的东数西算', document.createElement('hr'));
    });
    await expectMarks(page, '东数西算');
    await page.tab.close();
  });

  test('a storm of changes leaves the page alive, and its terms marked when it is over', async () => {
    const page = await openHostile(
      `<div id="storm"></div>${SENTENCE}`,
      `
      const storm = document.querySelector('#storm');
      const until = performance.now() + 3000;
      let turn = 0;
      const blow = () => {
        for (let i = 0; i < 20; i++, turn++) {
          const block = document.createElement(turn % 2 ? 'p' : 'span');
          block.append('风里的三高四新', document.createElement('b'), String(turn));
          storm.append(block);
          if (storm.childNodes.length > 300) storm.firstChild.remove();
          storm.childNodes[turn * 7 % storm.childNodes.length].firstChild.data += '和东数西算';
          if (turn % 50 === 0) document.body.append(storm);
        }
        if (performance.now() < until) setTimeout(blow, 20);
        else { storm.replaceChildren(); storm.append('风停了，只有五大国际物流通道'); document.body.dataset.over = 'true'; }
      };
      blow();`,
    );
    await expectAnswer(page);
    await page.tab.waitForFunction(() => document.body.dataset.over === 'true', null, { timeout: 30_000 });
    await expectMarks(page, '五大国际物流通道');
    await vi.waitFor(async () => {
      expect((await page.marks()).map(({ text }) => text).sort()).toEqual(['五大国际物流通道', TERM].sort());
    }, SOON);
    await page.tab.close();
  });

  test('on a page with more marks than can be painted, those in view are, wherever the reader goes', async () => {
    const line = (number: number) => `<p>第${number}段说起${TERM}，又说三高四新</p>`;
    const page = await openHostile(Array.from({ length: 3000 }, (_, number) => line(number)).join(''));
    const inView = async () => {
      const offsets = new Set((await page.marks()).map(({ at }) => at));
      return page.tab.evaluate(
        (painted) => {
          const known = new Set(painted);
          const all = [...document.querySelectorAll('p')];
          let at = 0;
          const missing: string[] = [];
          const range = document.createRange();
          range.setStart(document, 0);
          for (const block of all) {
            const { top, bottom } = block.getBoundingClientRect();
            if (bottom <= 0 || top >= innerHeight) continue;
            range.setEnd(block, 0);
            at = range.toString().length + (block.textContent ?? '').indexOf('可信');
            if (!known.has(at)) missing.push(block.textContent ?? '');
          }
          return missing;
        },
        [...offsets],
      );
    };
    await expectMarks(page, TERM, 50);
    for (const share of [0, 0.5, 1]) {
      await page.tab.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share);
      await vi.waitFor(async () => expect(await inView()).toEqual([]), SOON);
    }
    expect((await page.marks()).length).toBeLessThan(2000);
    await page.tab.evaluate(() => {
      for (const block of [...document.querySelectorAll('p')].slice(100)) block.remove();
    });
    await vi.waitFor(async () => expect(await page.marks()).toHaveLength(200), SOON);
    await page.tab.close();
  });
});
