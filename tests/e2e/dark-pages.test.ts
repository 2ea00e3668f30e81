import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardFrame } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { closeCard, pointAt, waitForTerm } from './driving.ts';
import { APP_STYLE, countTones } from './tones.ts';

/** An app whose own root is dark, or goes dark by a switch; body and root paint nothing. */
const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title>
${APP_STYLE}
<body style="margin: 0"><div id="app"><main><p>今年围绕三高四新落实，又说到可信数据空间。</p></main></div>`;

const SOON = { timeout: 10_000, interval: 100 };

let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  page = await browser.open({ url: 'https://www.zznews.gov.cn/dark/sample.html', body: HTML });
  await waitForTerm(page, '三高四新');
});
afterAll(() => browser?.close());

const tones = () => page.evaluate(countTones);

/** Points at a term and gives what its card stands on. */
async function groundOfCard(): Promise<string> {
  await pointAt(page, '三高四新');
  const frame = await cardFrame(page);
  const ground = await frame.evaluate(
    () => getComputedStyle(document.querySelector('#card') as Element).backgroundColor,
  );
  await closeCard(page);
  return ground;
}

describe('a page whose ground is on its app’s root', () => {
  test('is light at first, marks and card', async () => {
    expect(await tones()).toMatchObject({ light: 0 });
    expect(await groundOfCard()).toBe('rgb(251, 248, 241)');
  });

  test('goes dark by a switch on that root: so do the marks, and the next card, in a light system', async () => {
    await page.evaluate(() => document.querySelector('#app')?.classList.add('night'));
    await vi.waitFor(async () => expect(await tones()).toMatchObject({ dark: 0 }), SOON);
    expect((await tones()).light).toBeGreaterThan(1);
    expect(await groundOfCard()).toBe('rgb(33, 30, 26)');
  });

  test('and back', async () => {
    await page.evaluate(() => document.querySelector('#app')?.classList.remove('night'));
    await vi.waitFor(async () => expect(await tones()).toMatchObject({ light: 0 }), SOON);
    expect(await groundOfCard()).toBe('rgb(251, 248, 241)');
  });
});
