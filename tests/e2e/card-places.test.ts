import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, pointAt, untilDrawn, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const SOON = { timeout: 10_000, interval: 50 };
const eventually = (check: () => Promise<void>) => vi.waitFor(check, SOON);
const opens = () => eventually(async () => expect(await isCardOpen(page)).toBe(true));

/** Our own words, in a dialog, in an element that goes full screen, and in a column as narrow as a phone's. */
const BODY = `<dialog><p>对话框里的可信数据空间。</p></dialog>
<main><p>全屏里的三高四新。</p></main>
<div style="width: 90px; margin-top: 60px"><p>窄栏里说的是湘粤非铁海联运</p></div>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', density: 'all', inkShare: 'all' } });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/card-places/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  await waitForTerm(page, '三高四新');
  return async () => {
    await page.close();
  };
});

/** The card's box and the viewport, in CSS pixels. */
const boxes = () =>
  page.evaluate(() => {
    const { left, top, right, bottom } = (
      document.querySelector('[data-xiangjian=card]') as HTMLElement
    ).getBoundingClientRect();
    return { left, top, right, bottom, width: innerWidth, height: innerHeight };
  });

async function expectInView(): Promise<void> {
  const { left, top, right, bottom, width, height } = await boxes();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  expect(bottom).toBeLessThanOrEqual(height);
}

describe('the card', () => {
  test('opens over a modal dialog and can be worked there', async () => {
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitForTerm(page, '可信数据空间');
    await page.mouse.click(...(await centreOf(page, '可信数据空间')));
    await opens();
    await cardFrame(page);
    await eventually(async () => expect(await cardText(page)).toContain('trusted data space'));
    const isOnTop = await page.evaluate(() => {
      const card = document.querySelector('[data-xiangjian=card]') as HTMLElement;
      const { left, top, width } = card.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + 20) === card;
    });
    expect(isOnTop).toBe(true);
    await page.mouse.move(2, 2);
    await clickInCard(page, '[aria-label="Close"]');
    await eventually(async () => expect(await isCardOpen(page)).toBe(false));
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('opens over an element in full screen', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.addEventListener('dblclick', () => void main.requestFullscreen());
    });
    await page.dblclick('main', { position: { x: 2, y: 2 } });
    await eventually(async () => expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true));
    await page.evaluate(() => getSelection()?.empty());
    await untilDrawn(page);
    await pointAt(page, '三高四新');
    await opens();
    await expectInView();
    await page.evaluate(() => document.exitFullscreen());
  });

  test.each([
    [320, 480],
    [500, 300],
    [1600, 1000],
  ])('stays in a viewport of %d by %d and does not cover its term, in a narrow column too', async (width, height) => {
    await page.setViewportSize({ width, height });
    await waitForTerm(page, '湘粤非铁海联运');
    await pointAt(page, '湘粤非铁海联运');
    await opens();
    await cardFrame(page);
    await eventually(expectInView);
    await closeCard(page);
  });

  test('follows its term as the page is zoomed', async () => {
    await pointAt(page, '三高四新');
    await opens();
    await page.evaluate(() => {
      document.body.style.zoom = '1.5';
      dispatchEvent(new Event('resize'));
    });
    await eventually(async () => {
      const [, y] = await centreOf(page, '三高四新');
      const { top, bottom } = await boxes();
      expect(top > y || bottom < y).toBe(true);
      await expectInView();
    });
  });
});

describe('a hand', () => {
  test('with two fingers opens nothing', async () => {
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const [x, y] = await centreOf(page, '三高四新');
    const touchPoints = [
      { x, y, id: 1 },
      { x: x + 40, y: y + 40, id: 2 },
    ];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
  });

  test('with a pen hovers and presses as a mouse does', async () => {
    const session = await browser.context.newCDPSession(page);
    const [x, y] = await centreOf(page, '三高四新');
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 2, y: 2, pointerType: 'pen' });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, pointerType: 'pen' });
    await opens();
    await closeCard(page);
  });

  test('that drags or has selected a text opens nothing on the way', async () => {
    const [x, y] = await centreOf(page, '三高四新');
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
  });
});
