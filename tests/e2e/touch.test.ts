import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cardFrame } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, untilDrawn, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
let session: CDPSession;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

/** Our own words, in a text far down and in a link. */
const BODY = `<style>body { margin: 16px; font: 18px/1.8 serif; }</style><div style="height: 560px"></div>
<p>落实三高四新，天天向上。</p><p><a href="#elsewhere">链接里的可信数据空间</a></p><div style="height: 2000px"></div>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', density: 'all', inkShare: 'all' } });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/touch/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>样张</title><body>${BODY}</body></html>`,
  });
  session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 390,
    height: 700,
    deviceScaleFactor: 1,
    mobile: true,
  });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await waitForTerm(page, '三高四新');
  await waitForTerm(page, '可信数据空间');
  return () => page.close();
});

const touch = (type: 'touchStart' | 'touchEnd', ...points: readonly { x: number; y: number }[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
async function tap(text: string): Promise<void> {
  const [x, y] = await centreOf(page, text);
  await touch('touchStart', { x, y });
  await touch('touchEnd');
}
const sheetTop = () =>
  page.evaluate(() => (document.querySelector('[data-xiangjian=card]') as HTMLElement).getBoundingClientRect().top);
const scrolled = () => page.evaluate(() => scrollY);

test('the page moves so that the word that was tapped stays in sight, and back when the sheet closes', async () => {
  await tap('三高四新');
  await cardFrame(page);
  await eventually(async () => expect(await scrolled()).toBeGreaterThan(0));
  const [, y] = await centreOf(page, '三高四新');
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(await sheetTop());
  await closeCard(page);
  expect(await scrolled()).toBe(0);
});

test('what the reader scrolls meanwhile stays', async () => {
  await tap('三高四新');
  await cardFrame(page);
  await eventually(async () => expect(await scrolled()).toBeGreaterThan(0));
  await page.evaluate(() => scrollTo(0, 700));
  await untilDrawn(page);
  await closeCard(page);
  expect(await scrolled()).toBe(700);
});

test('a tap on a marked link follows it and opens nothing', async () => {
  await tap('可信数据空间');
  await eventually(async () => expect(await page.evaluate(() => location.hash)).toBe('#elsewhere'));
  await outlastDelays(page);
  expect(await isCardOpen(page)).toBe(false);
});
