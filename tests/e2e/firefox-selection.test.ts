import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { pressSeal, selectText } from './firefox-selecting.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const SLOW = { timeout: 15_000, interval: 100 };

/** Our own words, in a text and in a shadow tree. */
const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p id="plain">市里提出三高四星的新说法，落实三高四新。</p><div id="host"></div>
<script>
  document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>影子里的三高四星。</p>';
</script>`;

beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.open({
    url: 'https://www.zznews.gov.cn/selection/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  await vi.waitFor(
    async () => expect((await page.evaluate(collectPainted)).map(({ text }) => text)).toContain('三高四新'),
    SLOW,
  );
});
afterAll(() => firefox?.close());

async function cardSays(...texts: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const said = await (await firefox.cardFrame(page.url())).evaluate<string>('document.body.textContent');
    for (const text of texts) expect(said).toContain(text);
  }, SLOW);
}

async function closeCard(): Promise<void> {
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]')).toBeNull(), SLOW);
}

test.each<[where: string, selector: string, from: number, sentence: string]>([
  ['in a text', '#plain', 4, '市里提出三高四星的新说法'],
  ['in an open shadow tree', '#host', 4, '影子里的三高四星。'],
])('in Firefox what is selected %s has a seal that opens its card', async (_where, selector, from, sentence) => {
  await selectText(page, selector, from, 4);
  await pressSeal(page);
  await cardSays('xīng', '词条库未收', '三高四新', sentence);
  await closeCard();
  expect(await page.$('[data-xiangjian=seal]')).toBeNull();
});

test('in Firefox what is selected and is a term opens the card of its concept', async () => {
  await selectText(page, '#plain', 15, 4);
  await pressSeal(page);
  await cardSays('sāngāo-sìxīn');
  await closeCard();
});
