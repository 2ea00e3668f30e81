import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchHit } from '../../lib/search/types.ts';
import { cardFrame, cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { closeCard, painted, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let worker: Worker;
let news: Page;
/** A page of the extension: what it sends, the background takes as it takes what the panel sends. */
let own: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  worker = browser.context.serviceWorkers()[0] as Worker;
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  news = await browser.open(samplePage());
  await waitForTerm(news, '渌口');
});
afterAll(() => browser.close());

/** The reply to a message sent from a page of the extension, as after a click in it. */
async function askFrom<T>(page: Page, operation: string, request: object): Promise<{ ok: boolean; value: T }> {
  const message = JSON.stringify({ xiangjian: 1, operation, request });
  return page.evaluate<{ ok: boolean; value: T }>(`chrome.runtime.sendMessage(${message})`);
}

/** The tab of a page, as the extension knows it. Found by its address, which it sees of its own pages alone. */
const tabOf = (page: Page) =>
  worker.evaluate<number>(`chrome.tabs.query({ url: '${page.url()}' }).then(([tab]) => tab.id)`);
const activeTab = () =>
  worker.evaluate<number>('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)');

describe('the glossary is searched by message', () => {
  test.for<[typed: string, headword: string, kind: string]>([
    ['可信空间', '可信数据空间', 'form'],
    ['可信數據空間', '可信数据空间', 'form'],
    ['sān gāo sì xīn', '三高四新', 'pinyin'],
    ['san1gao1si4xin1', '三高四新', 'pinyin'],
    ['sangaosixin', '三高四新', 'pinyin'],
    ['sgsx', '三高四新', 'initials'],
    ['Trusted data SPACE', '可信数据空间', 'english'],
  ])('%s finds %s', async ([typed, headword, kind]) => {
    const reply = await askFrom<SearchHit[]>(own, 'glossary.search', { query: typed, limit: 3 });
    expect(reply.value[0]).toMatchObject({ headword, kind });
    expect(reply.value.length).toBeLessThanOrEqual(3);
  });
});

describe('the badge', () => {
  const badge = (tabId: number) =>
    worker.evaluate<[string, number[]]>(
      `Promise.all([chrome.action.getBadgeText({ tabId: ${tabId} }), chrome.action.getBadgeBackgroundColor({ tabId: ${tabId} })])`,
    );

  test('counts the concepts of a page, shows a dash where it is off, and nothing elsewhere', async () => {
    const tabId = await tabOf(own);
    expect((await badge(tabId))[0]).toBe('');
    await askFrom(own, 'page.changed', { state: 'on', entries: 23, turn: 1 });
    const [text, red] = await badge(tabId);
    expect(text).toBe('23');
    await askFrom(own, 'page.changed', { state: 'off', entries: 0, turn: 2 });
    const [dash, grey] = await badge(tabId);
    expect(dash).toBe('–');
    expect(new Set(grey.slice(0, 3)).size).toBe(1);
    expect(new Set(red.slice(0, 3)).size).toBeGreaterThan(1);
    await askFrom(own, 'page.changed', { state: 'on', entries: 0, turn: 3 });
    expect((await badge(tabId))[0]).toBe('');
    await askFrom(own, 'page.changed', { state: 'on', entries: 7, turn: 4 });
    await own.reload();
    await expect.poll(async () => (await badge(tabId))[0]).toBe('');
  });

  test('is not moved by what stands in a frame of the page', async () => {
    await own.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = '/popup.html';
      frame.onload = resolve;
      document.body.append(frame);
    })`);
    const frame = own.frames().find((one) => one !== own.mainFrame());
    const message = { xiangjian: 1, operation: 'page.changed', request: { state: 'on', entries: 99, turn: 5 } };
    expect(await frame?.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`)).toMatchObject({ ok: true });
    expect((await badge(await tabOf(own)))[0]).toBe('');
    await own.reload();
  });
});

describe('the address bar', () => {
  const suggestions = (typed: string) =>
    worker.evaluate<{ content: string; description: string }[]>(
      `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, resolve))`,
    );

  test('suggests what the search finds, written as the browser reads it', async () => {
    const [first] = await suggestions('sgsx');
    expect(first?.content).toBe('三高四新');
    expect(first?.description).toMatch(/^<match>三高四新<\/match> <dim>sāngāo-sìxīn<\/dim> – ./);
    const all = (await Promise.all(['r&d', 's', 'zh', '“', '500'].map(suggestions))).flat();
    expect(all.length).toBeGreaterThan(10);
    for (const { description } of all) {
      const problem = await own.evaluate(
        (xml) =>
          new DOMParser().parseFromString(`<all>${xml}</all>`, 'text/xml').querySelector('parsererror')?.textContent,
        description,
      );
      expect([description, problem]).toEqual([description, undefined]);
    }
  });

  test('enter opens the look-up in the tab it was typed in, or in another', async () => {
    const blank = await browser.context.newPage();
    await blank.bringToFront();
    const enter = (typed: string, where: string) =>
      worker.evaluate(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, '${where}')`);
    await enter('三高四新', 'currentTab');
    await expect.poll(() => blank.url()).toBe(`${browser.origin}/sidepanel.html#q=${encodeURIComponent('三高四新')}`);
    await blank.getByText('sāngāo-sìxīn').first().waitFor();
    const opened = browser.context.waitForEvent('page');
    await enter(' a&b#c ', 'newForegroundTab');
    const other = await opened;
    await expect.poll(() => other.url()).toBe(`${browser.origin}/sidepanel.html#q=a%26b%23c`);
    await other.close();
    await blank.close();
  });
});

describe('the side panel', () => {
  test('opens beside the page after a click in it, with the concept to show', async () => {
    const before = Date.now();
    expect(await askFrom(own, 'panel.open', { ref: 'seeds/zhuzhou' })).toEqual({ ok: true, value: true });
    await expect.poll(openTargets).toContain(`${browser.origin}/sidepanel.html`);
    const { panelTerm } = await worker.evaluate<{ panelTerm: { ref: string; at: number } }>(
      'chrome.storage.session.get()',
    );
    expect(panelTerm.ref).toBe('seeds/zhuzhou');
    expect(panelTerm.at).toBeGreaterThanOrEqual(before);
  });

  test('is refused to who is in no tab, and nothing is left waiting', async () => {
    const message = `{ xiangjian: 1, operation: 'panel.open', request: { ref: 'seeds/changsha' } }`;
    const popup = await openPopup(browser, news);
    expect(await popup.evaluate(`chrome.runtime.sendMessage(${message})`)).toEqual({ ok: true, value: false });
    expect(await worker.evaluate('chrome.storage.session.get()')).toEqual({});
  });
});

describe('a selection', () => {
  // The driver cannot click in the browser's own menus; without a click the browser opens no panel.
  test('is looked up from the menu, in a tab where the panel does not open', async () => {
    // Rejects where there is no such entry.
    await worker.evaluate(`chrome.contextMenus.update('look-up', { enabled: true })`);
    const id = await activeTab();
    const choose = (entry: string, text: string) =>
      worker.evaluate(
        `chrome.contextMenus.onClicked.dispatch({ menuItemId: '${entry}', selectionText: '${text}' }, { id: ${id} })`,
      );
    const opened = browser.context.waitForEvent('page');
    await choose('another', '渌口');
    await choose('look-up', ' 三高四新 ');
    const page = await opened;
    await expect.poll(() => page.url()).toBe(`${browser.origin}/sidepanel.html#q=${encodeURIComponent('三高四新')}`);
    await page.getByText('sāngāo-sìxīn').first().waitFor();
    await page.close();
  });
});

describe('keys', () => {
  const press = (command: string) => worker.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);

  test('four have a suggestion, all have a name', async () => {
    const commands =
      await worker.evaluate<{ name: string; description: string; shortcut: string }[]>('chrome.commands.getAll()');
    const ours = commands.filter(({ name }) => name !== '_execute_action');
    expect(ours.map(({ name }) => name).toSorted()).toEqual([
      'add-term',
      'next-live-term',
      'next-term',
      'open-card',
      'open-panel',
      'previous-live-term',
      'previous-term',
      'toggle-site',
    ]);
    for (const { description } of ours) expect(description).toMatch(/\S/);
    expect(ours.filter(({ shortcut }) => shortcut !== '')).toHaveLength(4);
  });

  test('one opens the card of the first term in view', async () => {
    await news.bringToFront();
    await news.setViewportSize({ width: 1000, height: 400 });
    await news.evaluate(() => scrollTo(0, 500));
    const inView = async () => (await painted(news)).find(({ y }) => y > 20 && y < 380)?.text;
    await expect.poll(inView).not.toBeUndefined();
    const first = await inView();
    const top = await news.evaluate(() => scrollY);
    await press('open-card');
    await cardFrame(news);
    const hits = await askFrom<SearchHit[]>(own, 'glossary.search', { query: first ?? '', limit: 1 });
    expect(hits.value[0]?.headword).not.toBe('石峰区');
    expect(await cardText(news)).toContain(hits.value[0]?.pinyin);
    expect(await news.evaluate(() => scrollY)).toBe(top);
    await closeCard(news);
    await news.evaluate(() => scrollTo(0, 0));
  });

  test('one switches the site off and on again', async () => {
    await news.bringToFront();
    await press('toggle-site');
    await expect.poll(() => painted(news)).toEqual([]);
    await press('toggle-site');
    await waitForTerm(news, '渌口');
  });

  test('the same one annotates a page that no one has asked for yet', async () => {
    const other = await browser.open(samplePage('https://news.example.com/2022/0826/sample.html'));
    // A press of the button lets the extension see the page, as a real press of the key would.
    const popup = await openPopup(browser, other);
    await popup.waitFor('document.querySelector(".button.main")');
    await popup.evaluate('close()').catch(() => {});
    expect(await painted(other)).toEqual([]);
    await press('toggle-site');
    await waitForTerm(other, '三高四新');
    await other.close();
  });

  test('one opens the panel, in a tab where the browser sees no key behind it', async () => {
    const opened = browser.context.waitForEvent('page');
    await press('open-panel');
    const page = await opened;
    await expect.poll(() => page.url()).toBe(`${browser.origin}/sidepanel.html`);
    await page.close();
  });
});

/** The addresses of all that is open, the side panel among it, which the driver does not list as a page. */
async function openTargets(): Promise<string[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  await session?.detach();
  return targets?.targetInfos.map(({ url }) => url) ?? [];
}
