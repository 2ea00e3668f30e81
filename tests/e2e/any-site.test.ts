import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { painted, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
const SOON = { timeout: 10_000, interval: 100 };

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
});
afterAll(() => browser?.close());

/** The value of an expression in the background; `tab` is the tab in front. */
async function inBackground<T>(expression: string): Promise<T> {
  const [worker] = browser.context.serviceWorkers();
  return (await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return ${expression};
  })()`)) as T;
}

const pressKey = (command: string) => inBackground(`chrome.commands.onCommand.dispatch('${command}', tab)`);
const pressMenu = (id: string, page: Page) =>
  inBackground(`chrome.contextMenus.onClicked.dispatch({ menuItemId: '${id}', pageUrl: '${page.url()}' }, tab)`);
const badge = () => inBackground<string>('chrome.action.getBadgeText({ tabId: tab.id })');
const title = () => inBackground<string>('chrome.action.getTitle({ tabId: tab.id })');

/** What a screen reader would read out of what stands in closed shadow trees too. */
async function statuses(page: Page): Promise<string[]> {
  const session = await browser.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    const own = node?.role?.value === 'StaticText' ? String(node.name?.value ?? '') : '';
    return own + (node?.childIds ?? []).map(textOf).join('');
  };
  return nodes.filter(({ role }) => role?.value === 'status').map(({ nodeId }) => textOf(nodeId));
}

describe('a site that is not listed', () => {
  test('is left alone, and by the menu its page is annotated, once the browser has let the extension in', async () => {
    const page = await browser.open(samplePage('https://news.example.com/2022/0824/menu.html'));
    await page.bringToFront();
    expect(await painted(page)).toEqual([]);
    // A driver cannot open the browser's menus: the press of the button lets the extension in, as the menu would.
    await openPopup(browser, page);
    await pressMenu('annotate-page', page);
    await waitForTerm(page, '三高四新');
    await page.close();
  });

  test('the menu has its entries on pages and on the button', async () => {
    // Chromium does not list entries: one that is there can be changed.
    const change = (id: string) => inBackground(`chrome.contextMenus.update('${id}', {}).then(() => 'there', String)`);
    expect(await Promise.all(['look-up', 'annotate-page', 'annotate-always'].map(change))).toEqual(
      Array.from({ length: 3 }, () => 'there'),
    );
  });
});

describe('a key', () => {
  test('that switches the site says so on the page, which can neither read it nor keep it', async () => {
    const page = await browser.open(samplePage());
    await page.bringToFront();
    await waitForTerm(page, '三高四新');
    await pressKey('toggle-site');
    await vi.waitFor(
      async () => expect(await statuses(page)).toEqual([expect.stringMatching(/已停止标注，按 .+ 恢复。/)]),
      SOON,
    );
    expect(await page.evaluate(() => document.querySelector('[data-xiangjian=toast]')?.shadowRoot)).toBeNull();
    await vi.waitFor(async () => expect(await painted(page)).toEqual([]), SOON);
    await vi.waitFor(async () => expect(await statuses(page)).toEqual([]), SOON);
    await pressKey('toggle-site');
    await vi.waitFor(async () => expect(await statuses(page)).toEqual([expect.stringContaining('恢复标注')]), SOON);
    await waitForTerm(page, '三高四新');
    await page.close();
  });

  test('that finds no term says so', async () => {
    const page = await browser.open({
      url: 'https://www.zznews.gov.cn/empty.html',
      body: '<!doctype html><p>山水之间',
    });
    await page.bringToFront();
    await vi.waitFor(async () => {
      await pressKey('next-term');
      expect(await statuses(page)).toEqual(['本页没有可去的词条。']);
    }, SOON);
    await page.close();
  });

  test('on a page of the browser is answered on the toolbar button', async () => {
    const page = await browser.context.newPage();
    await page.goto('chrome://version/');
    await page.bringToFront();
    await pressKey('next-term');
    await vi.waitFor(async () => expect(await badge()).toBe('!'), SOON);
    expect(await title()).toContain('lets no extension in');
    await page.close();
  });
});
