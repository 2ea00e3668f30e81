import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const SOON = { timeout: 15_000, interval: 100 };

/** Our own words, in a link. */
const BODY = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title>
<body style="font: 24px/2 serif; margin: 60px"><p><a href="#elsewhere">链接里的可信数据空间</a></p></body></html>`;

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { language: 'en', density: 'all', inkShare: 'all' } });
  page = await firefox.open({ url: 'https://www.zznews.gov.cn/touch/sample.html', body: BODY });
  await vi.waitFor(
    async () => expect((await page.evaluate(collectPainted)).map(({ text }) => text)).toContain('可信数据空间'),
    SOON,
  );
});
afterAll(() => firefox?.close());

async function tap(): Promise<void> {
  const term = (await page.evaluate(collectPainted))[0];
  if (term === undefined) throw new Error('no term is marked');
  const context = await firefox.bidi.contextShowing(page.url());
  await firefox.bidi.send('input.performActions', {
    context,
    actions: [
      {
        ...{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' } },
        actions: [
          { type: 'pointerMove', x: Math.round(term.x), y: Math.round(term.y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pause', duration: 30 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

// A finger that is held is told of by no driver: docs/browser-quirks.md.
test('in Firefox a tap on a marked link follows it and opens nothing', async () => {
  await tap();
  await vi.waitFor(async () => expect(await page.evaluate(() => location.hash)).toBe('#elsewhere'), SOON);
  expect(await page.$('[data-xiangjian=card]:popover-open')).toBeNull();
});
