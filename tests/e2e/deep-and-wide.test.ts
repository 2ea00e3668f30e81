import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { closeCard, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
});
afterAll(() => browser.close());

const open = (name: string, body: string): Promise<Page> =>
  browser.open({
    url: `https://www.zznews.gov.cn/content/2022-08/24/${name}.html`,
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title>${body}</html>`,
  });

/** Rows whose mark is painted, of those that are in view. */
const rowsInView = (page: Page) =>
  page.evaluate(() => {
    const marked = new Set(
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.startContainer.parentNode),
      ),
    );
    const inView = [...document.querySelectorAll('td')].filter((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return { inView: inView.length, marked: inView.filter((cell) => marked.has(cell)).length };
  });

describe('a page of any depth and width', () => {
  test('with more marks than can be painted, in a narrow table, shows all that are in view', async () => {
    const rows = Array.from({ length: 1600 }, () => '<tr><td>三高四新</td></tr>').join('');
    const page = await open('narrow', `<table style="width: 90px">${rows}</table>`);
    await waitForTerm(page, '三高四新');
    const allMarked = async () => {
      const { inView, marked } = await rowsInView(page);
      expect(inView).toBeGreaterThan(20);
      expect(marked).toBe(inView);
    };
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((at) => scrollTo(0, at * document.documentElement.scrollHeight), share);
      await vi.waitFor(allMarked, { timeout: 15_000, interval: 100 });
    }
    expect((await painted(page)).length).toBeLessThanOrEqual(1500);
    await page.close();
  });

  test('with hundreds of nested elements is marked around and within them, and has its cards', async () => {
    // Of some thousands Chromium itself takes seconds to find what a moving pointer is on.
    const nested = `${'<span>'.repeat(600)}三高四新${'</span>'.repeat(600)}`;
    const page = await open('nested', `<p>围绕国开行的贷款</p><p>${nested}</p><p>可信数据空间</p>`);
    await waitForTerm(page, '可信数据空间');
    expect((await painted(page)).map(({ text }) => text)).toContain('三高四新');
    await pointAt(page, '可信数据空间');
    expect(await cardText(page)).toContain('可信数据空间');
    await closeCard(page);
    await page.close();
  });
});
