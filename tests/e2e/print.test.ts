import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { type PdfContent, readPdf } from '../../tools/browser/read-pdf.ts';
import { closeCard, isCardOpen, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const SOON = { timeout: 15_000, interval: 200 };

/** Our own words. The body is a box of a fixed height from which the text hangs out, as on many sites. */
const BODY = `<style>html, body { height: 100% } body { margin: 0; font: 16px/1.8 serif }</style>
<div id="article"><h1>样张</h1>${'<p>围绕三高四新，建设可信数据空间，走进石峰区。</p>'.repeat(60)}</div>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', inkShare: 'all', density: 'all' } });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/content/2022-08/24/print.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  await waitForTerm(page, '三高四新');
  return () => page.close();
});

const PLAIN = 'http://www.zznews.gov.cn/content/2022-08/24/print.html';

async function setPrintTerms(printTerms: boolean): Promise<void> {
  const stored = JSON.stringify({ version: 2, language: 'en', inkShare: 'all', density: 'all', printTerms });
  await browser.context.serviceWorkers()[0]?.evaluate(`chrome.storage.local.set({ settings: ${stored} })`);
}

/** What is on the paper. */
async function print(tab = page): Promise<PdfContent> {
  const session = await browser.context.newCDPSession(tab);
  const { data } = await session.send('Page.printToPDF', { printBackground: false });
  return readPdf(Buffer.from(data, 'base64'));
}

/** What the page can see of the list, and of what else is registered in it. */
const traces = () =>
  page.evaluate(() => ({
    hosts: document.querySelectorAll('[data-xiangjian]').length,
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
  }));

describe('a page on paper', () => {
  test('has nothing of ours unless it is asked for, an open card among it', async () => {
    await pointAt(page, '三高四新');
    await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true), SOON);
    const { text, hasColour } = await print();
    expect(text).toContain('三高四新');
    expect(text).not.toContain('Termsonthispage');
    expect(text).not.toContain('threehighlands');
    expect(hasColour).toBe(false);
    await closeCard(page);
  });

  test('has its marks and, after its text, its terms where that is asked for; and is as it was when it is printed', async () => {
    await setPrintTerms(true);
    await vi.waitFor(async () => expect((await print()).text).toContain('Termsonthispage'), SOON);
    const before = await traces();
    const { text, hasColour } = await print();
    expect(hasColour).toBe(true);
    const list = text.slice(text.indexOf('Termsonthispage'));
    // The text is whole before the list begins.
    expect(text.split('走进石峰区')).toHaveLength(61);
    expect(list).not.toContain('走进石峰区');
    for (const said of [
      '三高四新',
      'sāngāo-sìxīn',
      'threehighlandsandfournewmissions',
      '可信数据空间',
      '石峰区',
      '[inChinese]',
    ])
      expect(list).toContain(said);
    expect(await traces()).toEqual(before);
    expect((await painted(page)).length).toBeGreaterThan(100);

    await setPrintTerms(false);
    await waitForTerm(page, '三高四新');
    await vi.waitFor(async () => expect((await print()).text).not.toContain('Termsonthispage'), SOON);
  });

  test('that came over plain HTTP has its terms just so', async () => {
    await setPrintTerms(true);
    const plain = await browser.open({
      url: PLAIN,
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
    });
    await waitForTerm(plain, '三高四新');
    await vi.waitFor(async () => expect((await print(plain)).text).toContain('Termsonthispage'), SOON);
    await plain.close();
    await setPrintTerms(false);
  });

  test('can be had with its terms once, from the popup, without the setting', async () => {
    // As the browser's own window comes the list stands in the page. No driver closes that window: what follows is left out.
    await page.evaluate(() => {
      Object.assign(window, { lists: 0 });
      new MutationObserver((records) => {
        const lists = records
          .flatMap(({ addedNodes }) => [...addedNodes])
          .filter((node) => (node as Element).matches?.('[data-xiangjian=print]'));
        if (lists.length > 0) (window as never as { lists: number }).lists++;
      }).observe(document.documentElement, { childList: true, subtree: true });
    });
    const popup = await openPopup(browser, page);
    await popup.waitFor('document.querySelector(".export-opener")');
    await popup.evaluate('document.querySelector(".export-opener").click()');
    expect(await popup.evaluate('document.querySelector(".export-print").innerText')).toBe(
      'Print this page with its terms',
    );
    await popup.evaluate('document.querySelector(".export-print button").click()').catch(() => {});
    await vi.waitFor(
      async () => expect(await page.evaluate(() => (window as never as { lists: number }).lists)).toBe(1),
      SOON,
    );
  });
});
