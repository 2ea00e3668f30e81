import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import {
  centreOf,
  closeCard,
  isCardOpen,
  outlastDelays,
  painted,
  pointAt,
  untilDrawn,
  waitForTerm,
} from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const SOON = { timeout: 10_000, interval: 100 };

/** Our own words: an essential term, a standard one, an everyday one, a place; the first three twice. */
const BODY = `<h1>三高四新</h1><p>说到三高四新，也说可信数据空间。</p><p>可信数据空间又见于此，三高四新也是，新能源汽车与新能源汽车同来石峰区。</p>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/choices/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
});
afterAll(() => browser?.close());
beforeEach(() => setSettings({}));

/** Stores settings in the place of all before, as the options do. */
async function setSettings(settings: Partial<Settings>): Promise<void> {
  const stored = JSON.stringify({ version: 1, inkShare: 'all', ...settings });
  await browser.context.serviceWorkers()[0]?.evaluate(`chrome.storage.local.set({ settings: ${stored} })`);
}

/** Stores settings that have the page read anew, and waits until it is: a new reading has highlights of its own. */
async function setDisplay(settings: Partial<Settings>): Promise<void> {
  await waitForTerm(page, '三高四新');
  await page.evaluate(() => Object.assign(window, { before: new Set(CSS.highlights.values()) }));
  await setSettings(settings);
  const isAnew = () => {
    const { before } = window as unknown as { before: Set<Highlight> };
    return [...CSS.highlights].some(([name, highlight]) => name.endsWith('-policy') && !before.has(highlight));
  };
  await eventually(async () => expect(await page.evaluate(isAnew)).toBe(true));
}

const texts = async () => (await painted(page)).map(({ text }) => text);
const count = async (text: string) => (await texts()).filter((one) => one === text).length;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, SOON);

describe('what is marked', () => {
  test('is the first of each concept, and the later ones are live under the pointer', async () => {
    await eventually(async () => expect(await count('三高四新')).toBe(1));
    expect(await count('可信数据空间')).toBe(1);
    const [x, y] = await page.evaluate(() => {
      const text = document.querySelectorAll('p')[1]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 1);
      range.setEnd(text, 2);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    });
    await page.mouse.move(2, 2);
    await page.mouse.move(x as number, y as number);
    await eventually(async () => expect(await isCardOpen(page)).toBe(true));
    await closeCard(page);
  });

  test('is every occurrence where the reader wants all', async () => {
    await setSettings({ density: 'all', inkShare: 'all' });
    await eventually(async () => expect(await count('三高四新')).toBe(3));
    expect(await count('可信数据空间')).toBe(2);
  });

  test('follows the level, the everyday terms only where everything is wanted', async () => {
    await waitForTerm(page, '石峰区');
    await setSettings({ level: 'everything' });
    await eventually(async () => expect((await texts()).length).toBeGreaterThan(3));
    const everything = await texts();
    await setSettings({ level: 'essential' });
    await eventually(async () => expect((await texts()).length).toBeLessThan(everything.length));
    expect(await texts()).toContain('三高四新');
  });

  test('leaves out the categories that are switched off', async () => {
    await waitForTerm(page, '石峰区');
    await setSettings({ hiddenCategories: ['place'] });
    await eventually(async () => expect(await texts()).not.toContain('石峰区'));
    expect(await texts()).toContain('三高四新');
    await setSettings({});
    await waitForTerm(page, '石峰区');
  });

  test('is painted under other names in high contrast', async () => {
    const isRegistered = (ending: string) =>
      page.evaluate((end) => [...CSS.highlights.keys()].some((name) => name.endsWith(end)), ending);
    await setSettings({ colours: 'contrast' });
    await eventually(async () => expect(await isRegistered('-contrast-policy')).toBe(true));
    expect(await page.evaluate(() => [...CSS.highlights.keys()].some((name) => /^x[^-]+-policy$/.test(name)))).toBe(
      false,
    );
  });
});

describe('a concept one knows', () => {
  test('is hidden from its card, which stays for an undo, and comes back', async () => {
    await setSettings({ language: 'en' });
    await waitForTerm(page, '可信数据空间');
    await pointAt(page, '可信数据空间');
    await eventually(async () => expect(await isCardOpen(page)).toBe(true));
    await cardFrame(page);
    await clickInCard(page, '[aria-label="More"]');
    // What is stored wants a card that has been at rest.
    await outlastDelays(page);
    await clickInCard(page, 'button', 'I know this one');
    await eventually(async () => expect(await texts()).not.toContain('可信数据空间'));
    expect(await isCardOpen(page)).toBe(true);
    expect(await cardText(page)).toContain('Undo');
    await outlastDelays(page);
    await clickInCard(page, 'button', 'Undo');
    await waitForTerm(page, '可信数据空间');
    await closeCard(page);
  });
});

describe('a card', () => {
  test('opens by a click alone where hovering is not wanted', async () => {
    await setDisplay({ opener: 'click' });
    await waitForTerm(page, '三高四新');
    await pointAt(page, '三高四新');
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.click(...(await centreOf(page, '三高四新')));
    await eventually(async () => expect(await isCardOpen(page)).toBe(true));
    await closeCard(page);
  });

  test('that was about to open does not where a key is pressed or the page scrolls', async () => {
    await waitForTerm(page, '三高四新');
    for (const interrupt of [() => page.keyboard.press('a'), () => page.mouse.wheel(0, 1)]) {
      await page.evaluate(() => {
        document.body.style.minHeight = '300vh';
      });
      await waitForTerm(page, '三高四新');
      await pointAt(page, '三高四新');
      await untilDrawn(page);
      await interrupt();
      await outlastDelays(page);
      expect(await isCardOpen(page)).toBe(false);
      await page.mouse.move(2, 2);
    }
  });

  test('says why its term is marked', async () => {
    await setDisplay({ language: 'en' });
    await waitForTerm(page, '可信数据空间');
    await page.mouse.click(...(await centreOf(page, '可信数据空间')));
    await eventually(async () => expect(await isCardOpen(page)).toBe(true));
    await cardFrame(page);
    expect(await cardText(page)).toContain('Why is this marked?');
    await closeCard(page);
  });
});

test('the toolbar button counts the concepts of the page, and shows a dash where its site is off', async () => {
  const badge = () =>
    browser.context
      .serviceWorkers()[0]
      ?.evaluate<string>(
        `chrome.tabs.query({ url: '*://www.zznews.gov.cn/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
      );
  await eventually(async () => expect(Number(await badge())).toBeGreaterThan(2));
  await setSettings({ silencedSites: ['zznews.gov.cn'] });
  await eventually(async () => expect(await badge()).toBe('–'));
  await setSettings({});
  await eventually(async () => expect(Number(await badge())).toBeGreaterThan(2));
});

test('under a thumb on a narrow screen the card is a sheet at the lower edge, and the page still scrolls', async () => {
  const context = browser.context;
  const session = await context.newCDPSession(page);
  await page.setViewportSize({ width: 390, height: 700 });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await waitForTerm(page, '三高四新');
  const [x, y] = await centreOf(page, '三高四新');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await eventually(async () => expect(await isCardOpen(page)).toBe(true));
  await eventually(async () => {
    const box = await page.evaluate(() => {
      const { left, right, bottom } = (
        document.querySelector('[data-xiangjian=card]') as HTMLElement
      ).getBoundingClientRect();
      return [left, Math.round(right), Math.round(bottom), document.documentElement.clientWidth, innerHeight];
    });
    expect(box).toEqual([0, box[3], box[4], box[3], box[4]]);
  });
  await page.evaluate(() => scrollTo(0, 400));
  await untilDrawn(page);
  expect(await isCardOpen(page)).toBe(true);
  await closeCard(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await page.setViewportSize({ width: 1200, height: 800 });
});
