import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { openPopup } from '../../tools/browser/popup.ts';
import { closeCard, painted, waitForTerm } from './driving.ts';
import { centreOfText, INK_BODY, INK_TERMS } from './ink-page.ts';

let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'zh-CN' } });
  page = await browser.open({ url: 'https://www.zznews.gov.cn/ink/sample.html', body: INK_BODY });
  await waitForTerm(page, '三高四新');
});
afterAll(() => browser?.close());

const texts = async () => (await painted(page)).map(({ text }) => text);
const plainTerms = async () => {
  const seen = await texts();
  return INK_TERMS.filter((term) => !seen.includes(term));
};

/** The first line of the card after each of so many presses of a key. */
async function steps(command: string, times: number): Promise<string[]> {
  const [worker] = browser.context.serviceWorkers();
  const shown: string[] = [];
  for (let at = 0; at < times; at++) {
    await worker?.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);
    await cardFrame(page);
    const before = shown.at(-1);
    await vi.waitFor(async () => expect((await cardText(page)).split('\n')[0]).not.toBe(before), { timeout: 10_000 });
    shown.push((await cardText(page)).split('\n')[0] ?? '');
  }
  return shown;
}

describe('a dense text in Chromium', () => {
  test('is painted within its share, and what is plain has its card, which says why', async () => {
    const plain = await plainTerms();
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.length).toBeLessThan(INK_TERMS.length);
    const [x, y] = await page.evaluate(centreOfText, plain[0] as string);
    await page.mouse.move(2, 2);
    await page.mouse.move(x, y);
    const card = await cardFrame(page);
    await vi.waitFor(async () => expect(await cardText(page)).toContain(plain[0]), { timeout: 10_000 });
    expect(await card.evaluate('document.body.textContent')).toContain('可点开而未画线');
    await closeCard(page);
  });

  test('steps go to what is painted, those of the other key to all', async () => {
    await page.bringToFront();
    const seen = await texts();
    expect(await steps('next-term', seen.length)).toEqual(seen);
    await closeCard(page);
    // From the last one gone to, which is in sight, round to the first.
    await steps('next-live-term', 1);
    await closeCard(page);
    const all = await steps('previous-live-term', INK_TERMS.length);
    expect(all.toSorted()).toEqual([...INK_TERMS].toSorted());
    await closeCard(page);
  });

  test('the popup tells how many are live and how many are painted', async () => {
    const popup = await openPopup(browser, page);
    await popup.waitFor('document.querySelector(".found li")');
    const text = await popup.evaluate<string>('document.body.innerText');
    expect(text).toContain(`本页有 ${INK_TERMS.length} 个词条`);
    expect(text).toContain(`其中 ${(await texts()).length} 个画线`);
  });
});
