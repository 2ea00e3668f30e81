import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { centreOfText, INK_BODY, INK_TERMS } from './ink-page.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { language: 'zh-CN' } });
  page = await firefox.open({ url: 'https://www.zznews.gov.cn/ink/sample.html', body: INK_BODY });
});
afterAll(() => firefox?.close());

test('a dense text in Firefox is painted within its share, and what is plain has its card, which says why', async () => {
  const texts = async () => (await page.evaluate(collectPainted)).map(({ text }) => text);
  await vi.waitFor(async () => expect(await texts()).not.toEqual([]), SLOW);
  const seen = await texts();
  const plain = INK_TERMS.filter((term) => !seen.includes(term));
  expect(plain.length).toBeGreaterThan(0);
  expect(plain.length).toBeLessThan(INK_TERMS.length);
  const [x, y] = await page.evaluate(centreOfText, plain[0] as string);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y);
  await vi.waitFor(async () => {
    const said = await (await firefox.cardFrame(page.url())).evaluate<string>('document.body.textContent');
    expect(said).toContain(plain[0]);
    expect(said).toContain('可点开而未画线');
  }, SLOW);
});
