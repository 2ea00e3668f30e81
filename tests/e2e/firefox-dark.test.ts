import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { centreOfText } from './ink-page.ts';
import { APP_STYLE, countTones } from './tones.ts';

const BODY = `${APP_STYLE}
<div id="app"><p>今年围绕三高四新落实，又说到可信数据空间。</p></div>`;
const SLOW = { timeout: 15_000, interval: 100 };

let firefox: FirefoxWithExtension;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all' } });
  page = await firefox.open({ url: 'https://www.zznews.gov.cn/dark/sample.html', body: BODY });
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(() => firefox?.close());

const tones = () => page.evaluate(countTones);

test('an app that goes dark by a switch on its root has marks and cards for dark in Firefox', async () => {
  await vi.waitFor(async () => expect((await page.evaluate(collectPainted)).length).toBeGreaterThan(1), SLOW);
  expect(await tones()).toMatchObject({ light: 0 });
  // Until it is heeded a switch may come: it is looked at then as well.
  await page.evaluate(() => document.querySelector('#app')?.classList.add('night'));
  await vi.waitFor(async () => expect(await tones()).toMatchObject({ dark: 0 }), SLOW);
  expect((await tones()).light).toBeGreaterThan(1);
  await page.mouse.move(2, 2);
  await page.mouse.move(...(await page.evaluate(centreOfText, '三高四新')));
  await vi.waitFor(async () => {
    const ground = 'getComputedStyle(document.querySelector("#card")).backgroundColor';
    expect(await (await firefox.cardFrame(page.url())).evaluate<string>(ground)).toBe('rgb(33, 30, 26)');
  }, SLOW);
  expect(errors).toEqual([]);
});
