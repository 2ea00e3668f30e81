import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectMarks } from './marks.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const SOON = { timeout: 15_000, interval: 100 };
const CARD = '[data-xiangjian=card]:popover-open';
const ADDRESS = 'https://www.zznews.gov.cn/hover/sample.html';

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all', language: 'en', compactCards: true } });
  page = await firefox.open({
    url: ADDRESS,
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font: 20px/2 serif; margin: 40px">
<div id="own" popover style="margin: 40px; inset: 0 auto auto 0"><p id="a">围绕三高四新落实</p></div>
<div style="position: relative; margin-top: 300px"><a href="#x" style="position: absolute; inset: 0"></a><p id="b">又说可信数据空间</p></div>`,
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.showPopover());
  await vi.waitFor(async () => {
    const texts = (await page.evaluate(collectMarks)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['三高四新', '可信数据空间']));
  }, SOON);
});
afterAll(() => firefox?.close());

const isOpen = async () => (await page.$(CARD)) !== null;
const opens = () => vi.waitFor(async () => expect(await isOpen()).toBe(true), SOON);

/** The middle of a stretch of the text of an element. */
const placeOf = (selector: string, from: number, to: number) =>
  page.evaluate(
    (at, start, end) => {
      const range = document.createRange();
      const text = document.querySelector(at)?.firstChild as Text;
      range.setStart(text, start);
      range.setEnd(text, end);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as [number, number];
    },
    selector,
    from,
    to,
  );

async function pointAt(place: [number, number]): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(...place);
}

test('a small card takes 120 px, a press in it closes no popover of the page, and Escape closes it alone', async () => {
  const isTheirs = () => page.evaluate(() => document.querySelector('#own')?.matches(':popover-open'));
  await pointAt(await placeOf('#a', 2, 6));
  await opens();
  const box = () =>
    page.evaluate((card) => {
      const { left, top, height } = (document.querySelector(card) as Element).getBoundingClientRect();
      return { left, top, height };
    }, CARD);
  await vi.waitFor(async () => expect((await box()).height).toBeLessThanOrEqual(120), SOON);
  const { left, top } = await box();
  await page.mouse.move(left + 60, top + 40);
  await page.mouse.click(left + 60, top + 40);
  await vi.waitFor(async () => expect((await box()).height).toBeGreaterThan(150), SOON);
  expect([(await box()).top, await isTheirs(), await isOpen()]).toEqual([top, true, true]);
  await pointAt(await placeOf('#a', 2, 6));
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await isOpen()).toBe(false), SOON);
  expect(await isTheirs()).toBe(true);
});

test('a term under a link that is stretched over its box opens its card', async () => {
  await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.hidePopover());
  await pointAt(await placeOf('#b', 2, 8));
  await opens();
  await page.mouse.move(2, 700);
  await vi.waitFor(async () => expect(await isOpen()).toBe(false), SOON);
});

test('the key that opens the card of a term in view is bound', async () => {
  await firefox.pressCommand('O');
  await opens();
});
