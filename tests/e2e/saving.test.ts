import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import { MOST_LISTED, SETTINGS_FILE_PRODUCT } from '../../lib/settings/settings-file.ts';
import { cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { seriousProblems } from './axe.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, painted, waitForTerm } from './driving.ts';

/** Our own words: two concepts that are seen, and two in text that nobody sees, one of which is seen elsewhere too. */
const BODY =
  '<p>说到三高四新，也说可信数据空间。</p><p id="closed" style="display: none">三高四新又见于此，RCEP 也是。</p>';

let browser: ExtensionBrowser;
let news: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true });
  await store({});
  news = await browser.open({
    url: 'https://www.zznews.gov.cn/saving/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await inWorker(TAKE);
  await store({});
});

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 100 });

async function inWorker<T>(expression: string): Promise<T> {
  const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
  return worker.evaluate(expression) as Promise<T>;
}

/** Stores settings in English in the place of all before. */
async function store(settings: object): Promise<void> {
  const stored = { version: SETTINGS_VERSION, language: 'en', inkShare: 'all', ...settings };
  await inWorker(`chrome.storage.local.set({ settings: ${JSON.stringify(stored)} })`);
}

const stored = () =>
  inWorker<{ settings: Record<string, unknown> }>(`chrome.storage.local.get('settings')`).then(
    ({ settings }) => settings,
  );

/** Scripts that have the storage refuse what is written, and take it again. */
const REFUSE = `void (globalThis.set ??= chrome.storage.local.set,
  chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES: quota exceeded')))`;
const TAKE = 'void (chrome.storage.local.set = globalThis.set ?? chrome.storage.local.set)';

/** What runs scripts of the extension: a page of it. */
interface Context {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Has the storage take nothing more, as on a full disk, which no test can have: what the background and the pages given write is
 * refused as the browser refuses it. Returns how it takes things again.
 */
async function fillStorage(...pages: readonly Context[]): Promise<() => Promise<void>> {
  const all: readonly Context[] = [{ evaluate: inWorker }, ...pages];
  for (const context of all) await context.evaluate(REFUSE);
  return async () => {
    for (const context of all) await context.evaluate(TAKE);
  };
}

async function openOptions(): Promise<Page> {
  const options = await browser.context.newPage();
  await options.goto(`${browser.origin}/options.html`);
  await options.getByText('Data version').waitFor();
  return options;
}

const badge = () =>
  inWorker<{ text: string; title: string }>(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ url: '*://www.zznews.gov.cn/*' });
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })()`);

describe('on a full disk', () => {
  test('a concept that cannot be hidden is said to be marked still, on its card', async () => {
    await waitForTerm(news, '可信数据空间');
    const empty = await fillStorage();
    await news.bringToFront();
    await news.mouse.click(...(await centreOf(news, '可信数据空间')));
    await eventually(async () => expect(await isCardOpen(news)).toBe(true));
    await clickInCard(news, '[aria-label="More"]');
    await outlastDelays(news);
    await clickInCard(news, 'button', 'I know this one');
    await eventually(async () =>
      expect(await cardText(news)).toContain('could not be saved, so the term is still marked'),
    );
    expect(await cardText(news)).not.toContain('Hidden:');
    expect((await painted(news)).map(({ text }) => text)).toContain('可信数据空间');
    await empty();
    await clickInCard(news, '[aria-label="More"]');
    await outlastDelays(news);
    await clickInCard(news, 'button', 'I know this one');
    await eventually(async () => expect(await cardText(news)).toContain('Hidden:'));
    expect(await cardText(news)).not.toContain('could not be saved');
    await closeCard(news);
  });

  test('an option goes back to what is stored and says so, where the reader looks', async () => {
    const options = await openOptions();
    const empty = await fillStorage(options);
    const places = options.getByRole('switch', { name: 'place', exact: true });
    await places.click();
    const alert = options.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('could not be saved, and all is as it was');
    expect(await places.isChecked()).toBe(true);
    const [box, height] = [await alert.boundingBox(), options.viewportSize()?.height ?? 0];
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await seriousProblems((script) => options.evaluate(script), 'main')).toEqual([]);
    await options.getByRole('radio', { name: /High contrast/ }).click();
    await eventually(async () => expect(await options.getByRole('radio', { name: /Quiet/ }).isChecked()).toBe(true));
    await options.reload();
    await options.getByText('Data version').waitFor();
    expect(await places.isChecked()).toBe(true);
    await empty();
    await places.click();
    await eventually(async () => expect(await stored()).toMatchObject({ hiddenCategories: ['place'] }));
    await options.close();
  });

  test('the popup’s switch goes back and says so', async () => {
    await waitForTerm(news, '三高四新');
    const popup = await openPopup(browser, news);
    const empty = await fillStorage(popup);
    await popup.waitFor('document.querySelector("[role=switch]")');
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await popup.waitFor('document.querySelector("[role=alert]")?.textContent.includes("could not be saved")');
    expect(await popup.evaluate('document.querySelector("[role=switch]").checked')).toBe(true);
    await empty();
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await eventually(async () => expect(await stored()).toMatchObject({ silencedSites: ['zznews.gov.cn'] }));
    await popup.waitFor('document.querySelector("[role=alert]") === null');
  });

  test('a site that a key cannot switch off has the toolbar button say so', async () => {
    await waitForTerm(news, '三高四新');
    await eventually(async () => expect((await badge()).text).toBe('2'));
    const title = (await badge()).title;
    const empty = await fillStorage();
    const press = () =>
      inWorker(
        `chrome.tabs.query({ url: '*://www.zznews.gov.cn/*' }).then(([tab]) => chrome.commands.onCommand.dispatch('toggle-site', tab))`,
      );
    await press();
    await eventually(async () => expect((await badge()).text).toBe('!'));
    expect((await badge()).title).not.toBe(title);
    await empty();
    await press();
    await eventually(async () => expect(await badge()).toEqual({ text: '–', title }));
  });
});

describe('what is stored', () => {
  test('loses nothing where two pages of options and a card change it at once', async () => {
    const pages = [await openOptions(), await openOptions()] as const;
    const before = await stored();
    /** Presses every second switch of the categories, all within one task. */
    const press = (options: Page, from: number) =>
      options.evaluate((first) => {
        const switches = [...document.querySelectorAll<HTMLElement>('.categories input')];
        for (const [at, one] of switches.entries()) if (at % 2 === first) one.click();
        return switches.length;
      }, from);
    for (const isHidden of [true, false]) {
      const hide = ['rcep', 'zhuzhou'].map((id) => hideAsCard({ ref: `seeds/${id}`, isHidden }));
      const [count] = await Promise.all([press(pages[0], 0), press(pages[1], 1), ...hide]);
      await eventually(async () => {
        const { hiddenCategories = [], hiddenTerms = [] } = await stored();
        expect((hiddenCategories as []).length).toBe(isHidden ? count : 0);
        expect(hiddenTerms).toEqual(isHidden ? ['seeds/rcep', 'seeds/zhuzhou'] : []);
      });
      for (const options of pages) {
        const shown = () => options.locator('.categories input:checked').count();
        await eventually(async () => expect(await shown()).toBe(isHidden ? 0 : count));
      }
    }
    expect(await stored()).toEqual(before);
    for (const options of pages) await options.close();

    /** Asks the background as a card does. */
    function hideAsCard(request: object): Promise<unknown> {
      const message = { xiangjian: 1, operation: 'term.hide', request };
      return pages[0].evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    }
  });

  test('by a later version keeps its version and what we do not know', async () => {
    const later = { version: 9, language: 'en', level: 'some-more', tone: 'warm', nested: { a: [1] } };
    await inWorker(`chrome.storage.local.set({ settings: ${JSON.stringify(later)} })`);
    const options = await openOptions();
    await options.getByRole('switch', { name: 'place', exact: true }).click();
    await eventually(async () => expect(await stored()).toEqual({ ...later, hiddenCategories: ['place'] }));
    await options.getByRole('button', { name: 'Reset all settings' }).click();
    await options.getByRole('button', { name: 'Reset', exact: true }).click();
    await eventually(async () => expect(await stored()).toEqual({ version: 9, tone: 'warm', nested: { a: [1] } }));
    await options.close();
  });

  test('may be as much as a file may hold, and the options stay short', async () => {
    const names = Array.from({ length: MOST_LISTED }, (_, at) => `${at}`.padStart(30, '0'));
    const settings = { language: 'en', hiddenTerms: names.map((id) => `own/${id}`), silencedSites: names };
    const buffer = Buffer.from(JSON.stringify({ product: SETTINGS_FILE_PRODUCT, version: SETTINGS_VERSION, settings }));
    const options = await openOptions();
    await options.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await options.getByText('The settings of a.json hold now.').waitFor();
    await options.reload();
    await options.getByText(`The first 200 of ${MOST_LISTED}.`).waitFor();
    expect(await options.locator('#hiddenTerms .row').count()).toBe(200);
    await options.getByRole('button', { name: 'Show all again' }).click();
    await options.getByText(`${MOST_LISTED} concepts are shown again.`).waitFor();
    await options.close();
  });
});

test('badge, popup and panel count the same concepts: those that are marked and seen', async () => {
  await waitForTerm(news, '三高四新');
  await eventually(async () => expect((await badge()).text).toBe('2'));
  const popup = await openPopup(browser, news);
  await popup.waitFor('document.querySelector(".found h2")?.textContent.startsWith("2 ")');
  const [tabId] = await inWorker<number[]>(
    `chrome.tabs.query({ url: '*://www.zznews.gov.cn/*' }).then((tabs) => tabs.map(({ id }) => id))`,
  );
  const panel = await browser.context.newPage();
  await panel.goto(`${browser.origin}/sidepanel.html?tab=${tabId}`);
  await panel.getByText('2 concepts on this page').waitFor();
  await news.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '#closed { display: block !important; }';
    document.head.append(style);
  });
  await panel.reload();
  await panel.getByText('3 concepts on this page').waitFor();
  await eventually(async () => expect((await badge()).text).toBe('3'));
  await panel.close();
});
