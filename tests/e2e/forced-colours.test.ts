import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardFrame } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type Picture, readPicture } from '../../tools/browser/picture.ts';
import { closeCard, untilDrawn } from './driving.ts';
import { centreOfText } from './ink-page.ts';

/** Our own words, with terms of several hues, one in a link, one in a box that scrolls and has its lines below its edge. */
const BODY = `<style>body { font: 24px/2.2 serif; margin: 40px } p { margin: 0 }</style>
<p>围绕三高四新</p><p>国开行说</p><p>走进石峰区</p><p>建设可信数据空间</p><p><a href="#x">链接里的东数西算</a></p>
<div style="height: 60px; overflow: auto"><p>框里的湘赣边区域合作示范区</p><p>框外的五大国际物流通道</p></div><p>末尾一行文字</p>`;
const TERMS = ['三高四新', '石峰区', '可信数据空间', '东数西算'];
const SOON = { timeout: 15_000, interval: 100 };

describe.each(['standard', 'contrast'] as const)('under forced colours, set to %s', (colours) => {
  let browser: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium({
      headless: true,
      settings: { language: 'en', density: 'all', inkShare: 'all', colours },
    });
    page = await browser.open({
      url: 'https://www.zznews.gov.cn/forced/sample.html',
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
    });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.mouse.move(2, 2);
    await vi.waitFor(async () => expect(await page.locator('[data-xiangjian=lines]').count()).toBe(1), SOON);
    await untilDrawn(page);
  });
  afterAll(() => browser?.close());

  async function pictureOf(text: string, { above = 20, below = 24 } = {}): Promise<Picture> {
    const [x, y] = await page.evaluate(centreOfText, text);
    const width = 24 * text.length;
    const clip = { x: Math.round(x - width / 2), y: Math.round(y - above), width, height: above + below };
    return readPicture(page, await page.screenshot({ clip }));
  }

  /** How many points of each row differ. */
  function rowsChanged(one: Picture, other: Picture): number[] {
    return Array.from({ length: one.height }, (_, row) => {
      const from = row * one.width;
      const isOther = (at: number) => one.colours[from + at] !== other.colours[from + at];
      return Array.from({ length: one.width }, (_, at) => at).filter(isOther).length;
    });
  }

  test('terms are underlined in the colour of their text, and none is a block', async () => {
    const texts = [...TERMS, '五大国际物流通道'];
    const marked: Picture[] = [];
    for (const text of texts) marked.push(await pictureOf(text));
    await page.evaluate(() => document.querySelector('[data-xiangjian=lines]')?.remove());
    await untilDrawn(page);
    for (const [at, text] of texts.entries()) {
      const plain = await pictureOf(text);
      const rows = rowsChanged(marked[at] as Picture, plain);
      // What lies below the edge of its box has no line over what stands there.
      if (text === '五大国际物流通道') {
        expect([text, Math.max(...rows)]).toEqual([text, 0]);
        continue;
      }
      // All that a mark changes is a line below the characters, a third of its length drawn at least.
      expect([text, rows.slice(0, 28).every((count) => count === 0)]).toEqual([text, true]);
      expect(Math.max(...rows)).toBeGreaterThan((24 * text.length) / 3);
      expect(rows.filter((count) => count > 0).length).toBeLessThanOrEqual(4);
      const ink = new Set(plain.colours);
      const added = (marked[at] as Picture).colours.filter((colour, point) => colour !== plain.colours[point]);
      // Of the text's own colour, but for what is smoothed at the edge of a point.
      expect(added.filter((colour) => ink.has(colour)).length / added.length).toBeGreaterThan(0.4);
    }
  });

  test('none is a block before the lines come', async () => {
    const early = await browser.context.newPage();
    await early.emulateMedia({ forcedColors: 'active' });
    await early.addInitScript(() => {
      const seen = { most: 0 };
      Object.assign(globalThis, { seen });
      const look = () => {
        seen.most = Math.max(seen.most, CSS.highlights.size);
        requestAnimationFrame(look);
      };
      look();
    });
    // The page that was opened before is served there still.
    await early.goto(page.url());
    await vi.waitFor(async () => expect(await early.locator('[data-xiangjian=lines]').count()).toBe(1), SOON);
    await untilDrawn(early);
    expect(await early.evaluate('seen.most')).toBe(0);
    await early.close();
  });

  test('the term whose card is open is framed, and what comes later is underlined too', async () => {
    const [x, y] = await page.evaluate(centreOfText, '可信数据空间');
    const plain = await pictureOf('可信数据空间', { above: 22, below: 22 });
    await page.mouse.move(x, y);
    await cardFrame(page);
    await untilDrawn(page);
    const framed = await pictureOf('可信数据空间', { above: 22, below: 22 });
    await closeCard(page);
    await page.mouse.move(2, 2);
    const rows = rowsChanged(framed, plain);
    expect(rows.filter((count) => count > 100).length).toBeGreaterThanOrEqual(2);
    const before = await pictureOf('末尾一行文字');
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('p')].at(-1) as HTMLElement;
      last.textContent = '三高四新三高四新';
    });
    await vi.waitFor(async () => {
      const after = await pictureOf('三高四新三高四新');
      expect(
        rowsChanged(after, before)
          .slice(34)
          .some((count) => count > 20),
      ).toBe(true);
    }, SOON);
  });
});
