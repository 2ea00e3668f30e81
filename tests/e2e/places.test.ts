import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { closeCard, isCardOpen, pointAt, waitForTerm } from './driving.ts';
import { collectMarks } from './marks.ts';
import { FRAME_HTML, FRAME_URLS, PLACES_HTML } from './places-page.ts';

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

const SOON = { timeout: 10_000, interval: 100 };

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  for (const url of FRAME_URLS) await (await browser.open({ url, body: FRAME_HTML })).close();
  page = await browser.open({ url: 'https://www.zznews.gov.cn/places/sample.html', body: PLACES_HTML }, (tab) =>
    tab.on('pageerror', (error) => errors.push(error.message)),
  );
  await vi.waitFor(async () => expect(await texts()).toContain('可信数据空间'), SOON);
});
afterAll(() => browser?.close());

/** The marked texts, with the hosts of their shadow trees where they stand in some. */
async function texts(frame: Page | Frame = page): Promise<string[]> {
  return (await frame.evaluate(collectMarks)).map(({ text, hosts }) => (hosts === '' ? text : `${hosts}: ${text}`));
}

async function waitFor(text: string, frame: Page | Frame = page): Promise<void> {
  await vi.waitFor(async () => expect(await texts(frame)).toContain(text), SOON);
}

async function frameOf(id: string): Promise<Frame> {
  const frame = await (await page.$(`#${id}`))?.contentFrame();
  if (frame == null) throw new Error(`no frame ${id}`);
  return frame;
}

/** How many terms the page reports to the popup. */
async function reported(): Promise<number> {
  const [worker] = browser.context.serviceWorkers();
  await page.bringToFront();
  const counts = await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const reply = await chrome.tabs.sendMessage(tab.id, { xiangjian: 1, operation: 'page.report', request: {} }, { frameId: 0 });
    return reply.value.entries.map(({ count }) => count);
  })()`);
  return (counts as number[]).reduce((sum, count) => sum + count, 0);
}

describe('where terms stand, in Chromium', () => {
  test('what links lead to elsewhere with is not marked, headlines and sentences are', async () => {
    const found = await page.evaluate(collectMarks);
    expect(found.filter(({ text, hosts }) => text === '三高四新' && hosts === '')).toHaveLength(1);
    expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(['专精特新企业', '可信数据空间']));
  });

  test('open and closed shadow trees are read, and followed as they change', async () => {
    await waitFor('div: 可信数据空间');
    await waitFor('div: 五大国际物流通道');
    await page.evaluate(`addToClosed('后来又说三高四新')`);
    await waitFor('div: 三高四新');
    await page.evaluate('wipeClosed()');
    await vi.waitFor(async () => expect(await texts()).not.toContain('div: 三高四新'), SOON);
  });

  test('a mark in a closed shadow tree is painted, and pointing at it opens its card', async () => {
    const box = await page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('#closed') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
    const withMarks = await page.screenshot({ clip: box });
    // The marks come back within a second, on a slow machine before the picture is taken: then it is tried again.
    await vi.waitFor(async () => {
      await page.evaluate(() => CSS.highlights.clear());
      expect(withMarks.equals(await page.screenshot({ clip: box }))).toBe(false);
    });
    await vi.waitFor(async () => expect(withMarks.equals(await page.screenshot({ clip: box }))).toBe(true), 5000);
    await page.mouse.move(2, 2);
    await page.mouse.move(box.x + 20 * 9, box.y + box.height / 2);
    expect(await cardText(page)).toContain('wǔ dà guójì wùliú tōngdào');
    await closeCard(page);
  });

  test('a shadow tree attached late is found; slotted content is marked once, unused content not at all', async () => {
    await waitFor('东数西算');
    await page.evaluate('define()');
    await waitFor('x-late: “五好”园区');
    const found = await texts();
    expect(found.filter((text) => text === '东数西算')).toHaveLength(1);
    expect(found).not.toContain('x-late: 三高四新');
  });

  test('hidden terms are not counted until they are shown', async () => {
    await waitFor('海绵城市');
    const before = await reported();
    await page.evaluate(() => document.querySelector('.menu')?.classList.add('open'));
    expect(await reported()).toBe(before + 1);
    await page.evaluate(() => document.querySelector('.ghost')?.classList.remove('ghost'));
    expect(await reported()).toBe(before + 2);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    expect(await reported()).toBe(before + 3);
    await page.evaluate(() => {
      (document.querySelector('details') as HTMLDetailsElement).open = false;
      (document.querySelector('.menu') as HTMLElement).className = 'menu';
    });
    expect(await reported()).toBe(before + 1);
  });

  test('frames of listed hosts are read, with and without an address; others and small ones are left alone', async () => {
    await waitFor('三高四新', await frameOf('named'));
    await waitFor('湘赣边区域合作示范区', await frameOf('nameless'));
    expect(await texts(await frameOf('foreign'))).toEqual([]);
    expect(await texts(await frameOf('small'))).toEqual([]);
    await page.evaluate(() =>
      Object.assign(document.querySelector('#small') as Element, { width: '400', height: '150' }),
    );
    await waitFor('三高四新', await frameOf('small'));
  });

  test('the page itself counts what is its own, and is stepped through before its frames', async () => {
    const own = (await texts()).length;
    expect(await reported()).toBeLessThanOrEqual(own);
    const [worker] = browser.context.serviceWorkers();
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await worker?.evaluate(`chrome.commands.onCommand.dispatch('next-term')`);
      await cardFrame(page);
      seen.push((await cardText(page)).replace(/\s/g, ''));
    }
    // A shadow tree is stepped through where its host stands.
    for (const [index, term] of ['专精特新', '可信数据空间', '三高四新', '可信数据空间'].entries()) {
      expect(seen[index]).toContain(term);
    }
    const named = await frameOf('named');
    expect(await named.evaluate(() => document.querySelector('[data-xiangjian=card]'))).toBeNull();
    await closeCard(page);
  });

  test('going to another address closes the card and leaves the old date behind', async () => {
    const app = await browser.open(samplePage('https://www.rednet.cn/app/moves/sample.html'));
    await waitForTerm(app, '渌口');
    await app.bringToFront();
    await pointAt(app, '可信数据空间');
    expect(await cardText(app)).toContain('本页 2022-08-24');
    await app.evaluate(() => history.pushState(null, '', '#top'));
    // Several times what a move is given to be made, which alone would tell of it.
    await app.waitForTimeout(300);
    expect(await isCardOpen(app)).toBe(true);
    // The same article under a tidier address.
    await app.evaluate(() => history.replaceState(null, '', '?spm=a1.b2'));
    await app.waitForTimeout(300);
    expect(await isCardOpen(app)).toBe(true);
    expect(await cardText(app)).toContain('本页 2022-08-24');
    await app.evaluate(() => {
      history.pushState(null, '', '/content/2026/01/15/next.html');
      document.title = '另一篇';
    });
    await vi.waitFor(async () => expect(await isCardOpen(app)).toBe(false), SOON);
    await pointAt(app, '可信数据空间');
    expect(await cardText(app)).not.toContain('本页 2022-08-24');
    await closeCard(app);
    await app.close();
  });

  test('short names of a place are marked once a newspaper of that place is named', async () => {
    const body = '<!doctype html><meta charset="utf-8"><p>样报讯</p><p>市委考核工作领导小组说起三高四新。</p>';
    const moved = await browser.open({ url: 'https://www.rednet.cn/sense/sample.html', body });
    await vi.waitFor(async () => expect(await texts(moved)).toEqual(['工作领导小组', '三高四新']), SOON);
    await moved.evaluate(() => {
      (document.querySelector('p') as Element).textContent = '株洲日报讯（记者 样）';
    });
    await waitFor('市委考核工作领导小组', moved);
    await moved.close();
  });

  test('no error was thrown into the page', () => {
    expect(errors).toEqual([]);
  });
});
