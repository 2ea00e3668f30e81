import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revealCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { openPopup, type Popup } from '../../tools/browser/popup.ts';
import { seriousProblems } from './axe.ts';
import { closeCard, painted, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let news: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true });
  // The popup goes by the browser's own language, which is the machine's; these tests read it in Chinese.
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(`chrome.storage.local.set({ settings: { version: 1, language: 'zh-CN' } })`);
  news = await browser.open(samplePage());
  await waitForTerm(news, '渌口');
});
afterAll(() => browser.close());

const textOf = (popup: Popup) => popup.evaluate<string>('document.body.innerText');

describe('the popup', () => {
  test('says how the site stands and lists its concepts in reading order', async () => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelectorAll(".found li").length > 10');
    expect(await textOf(popup)).toContain('正在标注 zznews.gov.cn。');
    const names = await popup.evaluate<string[]>(
      '[...document.querySelectorAll(".found .name")].map((e) => e.textContent)',
    );
    expect(names.slice(0, 2)).toEqual(['石峰区', '三高四新']);
    expect(new Set(names).size).toBe(names.length);
    expect(await textOf(popup)).toContain(`本页有 ${names.length} 个词条`);
    expect(await seriousProblems((script) => popup.evaluate(script), 'main')).toEqual([]);
  });

  test('choosing a concept scrolls to its place and opens its card', async () => {
    await news.setViewportSize({ width: 1000, height: 400 });
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelectorAll(".found li").length > 10');
    await popup
      .evaluate(
        `[...document.querySelectorAll('.found button')].find((e) => e.textContent.includes('长株潭一体化')).click()`,
      )
      .catch(() => {});
    await revealCard(news);
    const term = (await painted(news)).find(({ text }) => text === '长株潭一体化');
    expect(term?.y).toBeGreaterThan(0);
    expect(term?.y).toBeLessThan(400);
    await closeCard(news);
  });

  test('its switch takes the marks of the site away and brings them back', async () => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelector("[role=switch]")');
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await expect.poll(() => painted(news)).toEqual([]);
    await popup.waitFor('document.body?.innerText.includes("未标注 zznews.gov.cn。")');
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await waitForTerm(news, '渌口');
  });

  test('on a site that is not listed it offers to annotate, and does so for this page only', async () => {
    const other = await browser.open(samplePage('https://news.example.com/2022/0824/sample.html'));
    const popup = await openPopup(browser, other);
    await popup.waitFor('document.querySelector(".button.main")');
    expect(await textOf(popup)).toContain('news.example.com 不在默认标注的网站之列。');
    await popup.evaluate('document.querySelector(".button.main").click()');
    await waitForTerm(other, '三高四新');
    await other.close();
    const again = await browser.open(samplePage('https://news.example.com/2022/0825/sample.html'));
    await again.waitForTimeout(500);
    expect(await painted(again)).toEqual([]);
    await again.close();
  });

  test('on a page of the browser it says that nothing can be done there', async () => {
    const own = await browser.context.newPage();
    await own.goto('chrome://version');
    const popup = await openPopup(browser, own);
    await popup.waitFor('document.body?.innerText.includes("不能标注")');
    await own.close();
  });
});

describe('the options', () => {
  test('list the sites, switch one off and say what the glossary is made of', async () => {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.getByText('数据版本').waitFor();
    expect(await seriousProblems((script) => options.evaluate(script), 'main')).toEqual([]);
    await options.getByRole('switch', { name: /zznews.gov.cn/ }).uncheck();
    await expect.poll(() => painted(news)).toEqual([]);
    await options.getByRole('switch', { name: /zznews.gov.cn/ }).check();
    await waitForTerm(news, '渌口');
    await options.close();
  });

  test('change the language of options, popup and card at once', async () => {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.getByRole('radio', { name: 'English' }).check();
    await options.getByRole('heading', { name: 'Sites', exact: true }).waitFor();
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
    await waitForTerm(news, '渌口');
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.body?.innerText.includes("concepts on this page")');
    await options.getByRole('radio', { name: '简体中文' }).check();
    await options.getByRole('heading', { name: '网站', exact: true }).waitFor();
    await options.close();
  });
});
