import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cardFrame } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { closeCard, painted, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
let tab: number;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

/** Our own words: one that no glossary has, and that the page itself puts in quotation marks; one that the seeds have. */
const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p id="first">渌口区启动“云窑行动”，市里落实三高四新。</p><p>“云窑行动”由三高四新而来。</p>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', density: 'all', inkShare: 'all' } });
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/ways/2022-08/24/a.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>云窑来了</title><body>${BODY}</body></html>`,
  });
  await waitForTerm(page, '三高四新');
  await page.bringToFront();
  tab = await inWorker<number>(`chrome.tabs.query({ active: true, windowType: 'normal' }).then(([tab]) => tab.id)`);
});
afterAll(() => browser?.close());

function inWorker<T>(expression: string): Promise<T> {
  const [worker] = browser.context.serviceWorkers();
  if (worker === undefined) throw new Error('the background is gone');
  return worker.evaluate(expression) as Promise<T>;
}

/** Chooses the menu's entry for a text that is selected: the driver cannot press the browser's own menus. */
const chooseFromMenu = (selectionText: string) =>
  inWorker(
    `chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: 'add-term', selectionText, frameId: 0 })}, { id: ${tab} })`,
  );

/** Opens the panel of the page in a window of its own. */
async function openPanel(): Promise<Page> {
  const opening = browser.context.waitForEvent('page');
  await inWorker(`chrome.windows.create({ url: 'sidepanel.html?tab=${tab}', type: 'popup', width: 400, height: 860 })`);
  return opening;
}

const isMarked = (text: string) =>
  eventually(async () => expect((await painted(page)).map((term) => term.text)).toContain(text));

test('from the menu a selection has its form in the card beside it, and one too long for a card on the desk', async () => {
  await inWorker(`chrome.contextMenus.update('add-term', { enabled: true })`);
  await page.evaluate(() => {
    const node = document.querySelector('#first')?.firstChild as Text;
    const at = node.data.indexOf('云窑行动');
    getSelection()?.setBaseAndExtent(node, at, node, at + 4);
  });
  await chooseFromMenu('云窑行动');
  const form = (await cardFrame(page)).locator('.own-form');
  await form.waitFor();
  expect(await form.locator('textarea').first().inputValue()).toBe('云窑行动');
  // Back to the card, and only then away.
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await closeCard(page);

  const long = '渌口区启动云窑行动市里落实三高四新云窑行动由三高四新而来';
  const opening = browser.context.waitForEvent('page');
  await chooseFromMenu(long);
  const desk = await opening;
  await desk.locator('.own-form').waitFor();
  expect(await desk.locator('.own-form textarea').first().inputValue()).toBe(long);
  await desk.close();
});

test('in the panel an unknown term that the page has is added, and marked', async () => {
  const panel = await openPanel();
  await panel.getByRole('tab', { name: 'It says itself' }).click();
  await panel.getByRole('button', { name: 'Add to my terms: 云窑行动' }).click();
  const form = panel.locator('.own-form');
  await form.waitFor();
  expect(await form.locator('textarea').first().inputValue()).toBe('云窑行动');
  await eventually(async () => expect(await form.locator('input').first().inputValue()).toBe('yún yáo xíng dòng'));
  await form.locator('.own-rendering input').fill('Cloud Kiln Campaign');
  await form.locator('[type=submit]').click();
  await panel.locator('.own-done').waitFor();
  await isMarked('云窑行动');
  await panel.close();
});

test('in the panel an entry is begun from nothing, and marked', async () => {
  const panel = await openPanel();
  await panel.getByRole('tab', { name: 'Mine' }).click();
  await panel.getByRole('button', { name: 'New entry' }).click();
  const form = panel.locator('.own-form');
  await form.locator('textarea').first().fill('渌口区启动');
  await form.locator('.own-rendering input').fill('Lukou starts');
  await form.locator('[type=submit]').click();
  await panel.locator('.own-done').waitFor();
  await isMarked('渌口区启动');
  await panel.close();
});
