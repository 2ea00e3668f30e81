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
<p id="low" style="position: absolute; top: 690px; margin: 0">最后又说东数西算</p>
<div style="position: relative; margin-top: 300px"><a href="#x" style="position: absolute; inset: 0"></a><p id="b">又说可信数据空间</p></div>`,
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.showPopover());
  await vi.waitFor(async () => {
    const texts = (await page.evaluate(collectMarks)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['三高四新', '可信数据空间', '东数西算']));
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

const cardBox = () =>
  page.evaluate((card) => {
    const { left, top, height } = (document.querySelector(card) as Element).getBoundingClientRect();
    return { left, top, height };
  }, CARD);

/** Waits until what a small card says is there: what stands in its place before takes no press. */
async function untilSmall(): Promise<void> {
  await vi.waitFor(async () => {
    const frame = await firefox.cardFrame(page.url());
    expect(await frame.evaluate("document.querySelector('article.compact') !== null")).toBe(true);
    expect((await cardBox()).height).toBeLessThanOrEqual(120);
  }, SOON);
}

async function pointAt(place: [number, number]): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(...place);
}

test('a small card takes 120 px, a press in it closes no popover of the page, and Escape closes it alone', async () => {
  const isTheirs = () => page.evaluate(() => document.querySelector('#own')?.matches(':popover-open'));
  await pointAt(await placeOf('#a', 2, 6));
  await opens();
  await untilSmall();
  const { left, top } = await cardBox();
  await page.mouse.move(left + 60, top + 40);
  await page.mouse.click(left + 60, top + 40);
  await vi.waitFor(async () => expect((await cardBox()).height).toBeGreaterThan(150), SOON);
  expect([(await cardBox()).top, await isTheirs(), await isOpen()]).toEqual([top, true, true]);
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

test('a small card of a low term grows with its head where it was, beside the term', async () => {
  const term = await placeOf('#low', 4, 8);
  await pointAt(term);
  await opens();
  await untilSmall();
  const { left, top, height } = await cardBox();
  expect(top + height).toBeLessThanOrEqual(term[1] - 10);
  expect(left).toBeGreaterThan(term[0] + 40);
  await page.mouse.move(left + 60, top + 40);
  await page.mouse.click(left + 60, top + 40);
  await vi.waitFor(async () => expect((await cardBox()).height).toBeGreaterThan(180), SOON);
  expect(await cardBox()).toMatchObject({ left, top });
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await vi.waitFor(async () => expect(await isOpen()).toBe(false), SOON);
});

test('the form for an own entry opens in a card on a page over plain HTTP', async () => {
  const [x, y] = await placeOf('#low', 4, 8);
  await page.mouse.click(x, y);
  await opens();
  const frame = await vi.waitFor(() => firefox.cardFrame(page.url()), SOON);
  const opener = `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add my rendering or note')`;
  await vi.waitFor(async () => expect(await frame.evaluate(`${opener} !== undefined`)).toBe(true), SOON);
  await frame.evaluate(`${opener}.scrollIntoView()`);
  await frame.pressEnterOn(opener);
  await vi.waitFor(
    async () => expect(await frame.evaluate(`document.querySelector('form textarea')?.value ?? null`)).toBe('东数西算'),
    SOON,
  );
  await page.keyboard.press('Escape');
  await page.mouse.click(2, 300);
  await vi.waitFor(async () => expect(await isOpen()).toBe(false), SOON);
});

test('the key that opens the card of a term in view is bound', async () => {
  await firefox.pressCommand('O');
  await opens();
});
