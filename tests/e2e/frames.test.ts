import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { openPopup } from '../../tools/browser/popup.ts';

let browser: ExtensionBrowser;
const SOON = { timeout: 20_000, interval: 200 };
const HOST = 'https://www.zznews.gov.cn/frames';

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title>${body}</html>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', inkShare: 'all', density: 'all' } });
  const serve = (name: string, text: string) =>
    browser.serve({ url: `${HOST}/${name}.html`, body: page(`<body>${text}</body>`) });
  serve('left', '<p>围绕三高四新，建设可信数据空间。</p>');
  serve('right', `<p>走进石峰区，又说三高四新。</p>`);
  serve('long', `<p>围绕三高四新，建设可信数据空间。</p><div style="height: 300px"></div><p>走进石峰区。</p>`);
});
afterAll(() => browser?.close());

const inBackground = async <T>(expression: string): Promise<T> =>
  (await browser.context
    .serviceWorkers()[0]
    ?.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ${expression})`)) as T;
const badge = () => inBackground<string>('chrome.action.getBadgeText({ tabId: tab.id })');
const step = (command: string) =>
  browser.context.serviceWorkers()[0]?.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);

/** The card that is open, by the end of its frame's address and its term; of all frames. */
async function openIn(tab: Page): Promise<string[]> {
  const termIn = (frame: Frame) =>
    frame
      .evaluate(() => document.querySelector('[data-xiangjian=card]:popover-open')?.getAttribute('aria-label') ?? null)
      .catch(() => null);
  const open = await Promise.all(tab.frames().map(async (frame) => [frame.url(), await termIn(frame)] as const));
  return open.flatMap(([url, term]) => (term === null ? [] : `${url.replace(/^.*\/|\.html$/g, '')} ${term}`));
}
const marked = async (tab: Page) =>
  (await Promise.all(tab.frames().map((frame) => frame.evaluate(collectPainted).catch(() => [])))).flat().length;

describe('a page whose text is all in frames', () => {
  test('made of frames alone: badge and popup count them all, and steps go from one into the next and round', async () => {
    const tab = await browser.open({
      url: `${HOST}/set.html`,
      body: page('<frameset cols="50%,50%"><frame src="left.html"><frame src="right.html"></frameset>'),
    });
    await vi.waitFor(async () => expect(await marked(tab)).toBe(4), SOON);
    await vi.waitFor(async () => expect(await badge()).toBe('3'), SOON);
    const popup = await openPopup(browser, tab);
    await popup.waitFor(`document.body?.innerText.includes('石峰区')`);
    const text = await popup.evaluate<string>('document.body.innerText');
    for (const term of ['三高四新', '可信数据空间', '石峰区']) expect(text).toContain(term);
    await popup.evaluate('close()').catch(() => {});

    const steps = ['left 三高四新', 'left 可信数据空间', 'right 石峰区', 'right 三高四新', 'left 三高四新'];
    for (const gone of steps) {
      await step('next-term');
      await vi.waitFor(async () => expect(await openIn(tab)).toEqual([gone]), SOON);
    }
    await step('previous-term');
    await vi.waitFor(async () => expect(await openIn(tab)).toEqual(['right 三高四新']), SOON);
    await tab.close();
  });

  test('with one large frame: the panel lists its terms and goes to them, and the page around it scrolls along', async () => {
    const tab = await browser.open({
      url: `${HOST}/around.html`,
      body: page(
        '<body><div style="height: 1500px">Masthead</div><iframe src="long.html" style="width: 100%; height: 600px"></iframe></body>',
      ),
    });
    await vi.waitFor(async () => expect(await badge()).toBe('3'), SOON);
    const tabId = await inBackground<number>('tab.id');
    const panel = await browser.context.newPage();
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${tabId}`);
    await panel.getByText('石峰区').first().waitFor({ timeout: 20_000 });
    expect(await panel.locator('body').innerText()).toContain('可信数据空间');
    const reply = await panel.evaluate(
      ([tabId]) =>
        (
          globalThis as never as { chrome: { tabs: { sendMessage: (...args: unknown[]) => Promise<unknown> } } }
        ).chrome.tabs.sendMessage(tabId, { xiangjian: 1, operation: 'page.report', request: {} }, { frameId: 0 }),
      [tabId],
    );
    // The page itself has nothing: what is listed is its frame's.
    expect(reply).toMatchObject({ value: { state: 'on', entries: [] } });
    await tab.bringToFront();
    await step('next-term');
    await vi.waitFor(async () => expect(await openIn(tab)).toEqual(['long 三高四新']), SOON);
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
    await panel.close();
    await tab.close();
  });

  test('says on the page where the steps begin again', async () => {
    const tab = await browser.open({ url: `${HOST}/one.html`, body: page('<body><p>围绕三高四新。</p></body>') });
    await vi.waitFor(async () => expect(await marked(tab)).toBe(1), SOON);
    const said = () => tab.locator('[data-xiangjian=toast]').count();
    await step('next-term');
    await vi.waitFor(async () => expect(await openIn(tab)).toEqual(['one 三高四新']), SOON);
    expect(await said()).toBe(0);
    await step('next-term');
    await vi.waitFor(async () => expect(await said()).toBe(1), SOON);
    await tab.close();
  });
});
