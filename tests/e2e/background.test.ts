import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type BackgroundKiller, createBackgroundKiller } from '../../tools/browser/kill-background.ts';
import { isCardOpen, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let killer: BackgroundKiller;
let count = 0;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  killer = await createBackgroundKiller(browser.context, browser.origin);
});
afterAll(() => browser?.close());

const PARAGRAPH = '株洲落实三高四新，可信数据空间先行，全国开行的班列经过渌口。';
const SOON = { timeout: 20_000, interval: 50 };

/** A page of this many paragraphs, each with three terms. */
function open(paragraphs = 5): Promise<Page> {
  const body = Array.from({ length: paragraphs }, (_, at) => `<p>第${at}段，${PARAGRAPH}</p>`).join('');
  const url = `https://www.zznews.gov.cn/background/${count++}/sample.html`;
  return browser.open({ url, body: `<!doctype html><meta charset="utf-8"><body>${body}</body>` });
}

/** How often each term is painted. A place that is painted twice counts twice. */
async function counted(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { text } of await painted(page)) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

async function expectAllMarked(page: Page, paragraphs: number): Promise<void> {
  const all = { 三高四新: paragraphs, 可信数据空间: paragraphs, 渌口: paragraphs };
  await vi.waitFor(async () => expect(await counted(page)).toEqual(all), SOON);
}

const append = (page: Page, html: string) =>
  page.evaluate((added) => document.body.insertAdjacentHTML('beforeend', added), html);

describe('a background that is killed', () => {
  test('before a page asks is woken by it', async () => {
    await killer.kill();
    const starts = killer.starts();
    const page = await open();
    await expectAllMarked(page, 5);
    expect(killer.starts()).toBeGreaterThan(starts);
    await page.close();
  });

  test('after its answer is woken by what the page asks next, and what was marked stays', async () => {
    const page = await open(2);
    await expectAllMarked(page, 2);
    await killer.kill();
    expect(await counted(page)).toMatchObject({ 三高四新: 2 });
    await append(page, `<p>${PARAGRAPH}</p>`);
    await expectAllMarked(page, 3);
    await page.close();
  });

  test('again and again while a long page is read leaves nothing out and paints nothing twice', async () => {
    // Fewer marks than may be painted at once, and many slices.
    const paragraphs = 300;
    const opening = open(paragraphs);
    for (let kills = 0; kills < 5; kills++) await killer.kill();
    const page = await opening;
    await expectAllMarked(page, paragraphs);
    await page.close();
  });

  test('before a card is opened is woken by it', async () => {
    const page = await open(1);
    await waitForTerm(page, '三高四新');
    await killer.kill();
    await pointAt(page, '三高四新');
    await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true), SOON);
    await page.close();
  });
});

test('twenty tabs that ask at once are all marked', async () => {
  await killer.kill();
  const pages = await Promise.all(Array.from({ length: 20 }, () => open(3)));
  for (const page of pages) await expectAllMarked(page, 3);
  await Promise.all(pages.map((page) => page.close()));
});

test('what a page says is in no storage, no log and on no wire', async () => {
  const word = '只在本页的三高四新一语';
  const logged: string[] = [];
  const [worker] = browser.context.serviceWorkers();
  browser.context.on('console', (message) => logged.push(message.text()));
  const page = await open(1);
  await append(page, `<p>${word}</p>`);
  await vi.waitFor(async () => expect((await counted(page)).三高四新).toBe(2), SOON);
  await pointAt(page, '三高四新');
  await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true), SOON);
  const stored = await worker?.evaluate(
    'Promise.all([chrome.storage.local.get(), chrome.storage.session.get(), chrome.storage.sync?.get(), indexedDB.databases()])',
  );
  expect(JSON.stringify(stored)).not.toContain('只在本页');
  expect(logged.join('\n')).not.toContain('只在本页');
  expect(browser.requests.filter((url) => !url.startsWith('https://www.zznews.gov.cn/'))).toEqual([]);
  await page.close();
});

test('an extension that is reloaded under open pages has them marked again, once', async () => {
  const page = await open(2);
  await expectAllMarked(page, 2);
  // The browser closes the extension's own pages as it reloads it.
  const own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  const gone = own.waitForEvent('close');
  await own.evaluate('chrome.runtime.reload()').catch(() => {});
  await gone;
  await expectAllMarked(page, 2);
  await append(page, `<p>${PARAGRAPH}</p>`);
  await expectAllMarked(page, 3);
  await page.close();
});
