import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { samplePage } from '../../tools/browser/chromium.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';

/** Chromium's question about a site cannot be answered by a driver; Firefox can be told not to ask it. */
let firefox: FirefoxWithExtension;
let page: Page;
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ grantsPermissions: true, settings: { inkShare: 'all' } });
  page = await firefox.open(samplePage('https://news.example.com/2022/0824/sample.html'));
});
afterAll(() => firefox?.close());

const marks = async () => (await page.evaluate(collectPainted)).map(({ text }) => text);

/** Presses the button of this text in the popup, once it is there. */
async function press(popup: BidiTab, text: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((e) => e.textContent === '${text}')`;
  await vi.waitFor(async () => expect(await popup.evaluate(`${button} !== undefined`)).toBe(true), SLOW);
  await popup.pressEnterOn(button);
}

test('“always” on a site that is not listed marks its page at once', async () => {
  expect(await marks()).toEqual([]);
  await press(await firefox.openPopup(), '始终标注此网站');
  await vi.waitFor(async () => expect(await marks()).toContain('三高四新'), SLOW);
});

test('its pages are marked from then on without being asked', async () => {
  await page.reload();
  await vi.waitFor(async () => expect(await marks()).toContain('三高四新'), SLOW);
});

test('the options list the site among those added', async () => {
  const options = await firefox.openOwn('options.html');
  await vi.waitFor(
    async () =>
      expect(await options.evaluate(`document.querySelector('.added')?.textContent ?? ''`)).toContain(
        'news.example.com',
      ),
    SLOW,
  );
});

test('letting go of the site in the popup leaves its pages plain', async () => {
  await page.bringToFront();
  await press(await firefox.openPopup(), '不再标注此网站');
  await vi.waitFor(async () => expect(await marks()).toEqual([]), SLOW);
  await page.reload();
  // By the time that a listed page opened after it is marked, it would be too.
  const listed = await firefox.open(samplePage());
  const marksOfListed = async () => (await listed.evaluate(collectPainted)).map(({ text }) => text);
  await vi.waitFor(async () => expect(await marksOfListed()).toContain('三高四新'), SLOW);
  expect(await marks()).toEqual([]);
});

test('all sites: a page nobody chose is marked at once and after a reload, and plain when they are given back', async () => {
  const options = await firefox.openOwn('options.html');
  const all = `[...document.querySelectorAll('#sites input[role=switch]')].at(-1)`;
  const press = async (isOn: boolean) => {
    await vi.waitFor(async () => expect(await options.evaluate(`${all} !== undefined`)).toBe(true), SLOW);
    await options.pressSpaceOn(all);
    await vi.waitFor(async () => expect(await options.evaluate(`${all}.checked`)).toBe(isOn), SLOW);
  };
  await page.bringToFront();
  expect(await marks()).toEqual([]);
  await press(true);
  await vi.waitFor(async () => expect(await marks()).toContain('三高四新'), SLOW);
  await page.reload();
  await vi.waitFor(async () => expect(await marks()).toContain('三高四新'), SLOW);
  await press(false);
  await vi.waitFor(async () => expect(await marks()).toEqual([]), SLOW);
});
