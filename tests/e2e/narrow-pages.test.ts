import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { waitForTerm } from './driving.ts';

/** A page's width, and by how much each hint in a field of one line is wider than its field; in CSS pixels. */
const MEASURE = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const pen = document.createElement('canvas').getContext('2d');
  const cut = [...document.querySelectorAll('input[placeholder]')].map((field) => {
    const style = getComputedStyle(field);
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return Math.max(0, pen.measureText(field.placeholder).width - room);
  });
  return { sideways: scrollWidth - clientWidth, cut };
})()`;
const PAGES = ['popup.html', 'sidepanel.html', 'paste.html', 'options.html', 'welcome.html'];

test.each([
  ['en-US', 320],
  ['zh-CN', 252],
  ['zh-TW', 252],
])('in %s at %i px no page scrolls sideways and no hint is cut', async (locale, width) => {
  const browser = await launchChromium({ headless: true, locale, viewport: { width, height: 700 } });
  try {
    const tab = await browser.context.newPage();
    for (const file of PAGES) {
      await tab.goto(`${browser.origin}/${file}`);
      await tab.waitForSelector('main');
      if (file === 'sidepanel.html') await tab.locator('[role=tab]').last().click();
      const { sideways, cut } = await tab.evaluate<{ sideways: number; cut: number[] }>(MEASURE);
      expect([file, sideways, ...cut]).toEqual([file, 0, ...cut.map(() => 0)]);
    }
  } finally {
    await browser.close();
  }
});

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
});
afterAll(() => browser?.close());

test('the popup is as wide as it asks, a scroll bar taken off, and does not scroll sideways', async () => {
  const page = await browser.open(samplePage());
  await waitForTerm(page, '渌口');
  const popup = await openPopup(browser, page);
  await popup.waitFor(`document.querySelectorAll('.found li').length > 10 && innerWidth > 300`);
  expect(await popup.evaluate('innerWidth')).toBe(340);
  expect(await popup.evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(true);
  expect(await popup.evaluate('(scrollTo(50, 0), scrollX)')).toBe(0);
  expect(await popup.evaluate<object>(MEASURE)).toEqual({ sideways: 0, cut: [0] });
});

test.each([500, 600, 601, 650, 700])('in a window of 340 by %i px it is as wide as the window', async (height) => {
  const tab = await browser.context.newPage();
  await tab.setViewportSize({ width: 340, height });
  await tab.goto(`${browser.origin}/popup.html`);
  await tab.waitForSelector('main');
  expect(await tab.evaluate(MEASURE)).toEqual({ sideways: 0, cut: [0] });
  await tab.close();
});
