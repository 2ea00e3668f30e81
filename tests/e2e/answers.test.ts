import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { closeCard, isCardOpen } from './driving.ts';
import { collectPageMarks, collectWashed, explainingPage, placeOfText } from './explaining.ts';

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];
const SLOW = { timeout: 20_000, interval: 100 };

/** Longer than a rest that answers, in ms. */
const OUTLAST_REST_MS = 1600;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en' } });
  page = await browser.open(explainingPage(), (tab) => {
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  await vi.waitFor(async () => expect(await page.evaluate(collectPageMarks)).not.toEqual([]), SLOW);
});
afterAll(async () => {
  await browser?.close();
  expect(errors).toEqual([]);
});
beforeEach(async () => {
  await page.mouse.move(2, 2);
  if (await isCardOpen(page)) await closeCard(page);
});

const place = (selector: string, text: string) => page.evaluate(placeOfText, [selector, text] as const);
const pointAt = async (selector: string, text: string) => page.mouse.move(...(await place(selector, text)));
const opens = () => vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true), SLOW);
const closes = () => vi.waitFor(async () => expect(await isCardOpen(page)).toBe(false), SLOW);

/** Points with Alt held until a card opens: a page that is just read anew passes over the pointer. */
async function withAlt(selector: string, text: string): Promise<void> {
  await vi.waitFor(async () => {
    await page.mouse.move(2, 2);
    await page.keyboard.down('Alt');
    await pointAt(selector, text);
    const isOpen = async () => expect(await isCardOpen(page)).toBe(true);
    await vi.waitFor(isOpen, { timeout: 3000, interval: 50 }).finally(() => page.keyboard.up('Alt'));
  }, SLOW);
}

describe('what a page says without a mark', () => {
  test.for([
    ['#first', '昨日', ['24 December 2024', 'From this page']],
    ['#second', '9600万元', ['RMB 96 million', '首批投入9600万元']],
    ['#first', '我市', ['株洲市', '湘瓷联盟下月在我市办展']],
    ['#first', '下月', ['January 2025']],
  ] as const)('answers in %s on %s after a second of rest', async ([within, text, said]) => {
    await pointAt(within, text);
    await opens();
    const card = await cardText(page);
    for (const part of [text, ...said]) expect(card).toContain(part);
    expect(await page.evaluate(collectWashed)).toBe(text);
    await page.mouse.move(2, 2);
    await closes();
  });

  test('answers at once while Alt is held, and another place in its stead', async () => {
    await withAlt('#second', '1.2万户');
    expect(await cardText(page)).toContain('12,000');
    await page.keyboard.down('Alt');
    await pointAt('#second', '9600万元');
    await vi.waitFor(async () => expect(await cardText(page)).toContain('RMB 96 million'), SLOW);
    await page.keyboard.up('Alt');
  });

  test('answers once Alt is pressed where the pointer rests', async () => {
    await pointAt('#first', '昨日');
    await page.keyboard.press('Alt');
    await opens();
    expect(await cardText(page)).toContain('24 December 2024');
  });

  test('keeps its card while the pointer moves on it, and has the whole card when it is asked to', async () => {
    await withAlt('#second', '9600万元');
    const [x, y] = await place('#second', '9600万元');
    for (const by of [6, -6, 8, -8, 4]) {
      await page.mouse.move(x + by, y);
      await page.waitForTimeout(120);
    }
    expect(await isCardOpen(page)).toBe(true);
    expect(await seriousProblems(async (script) => (await cardFrame(page)).evaluate(script), '.card')).toEqual([]);
    await clickInCard(page, '.compact .icon-button');
    await vi.waitFor(async () => expect(await cardText(page)).toContain('Go to the sentence'), SLOW);
  });

  test('does not answer while a text is selected, the page scrolls or a button is pressed', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#third') as Element));
    await pointAt('#first', '昨日');
    await page.waitForTimeout(OUTLAST_REST_MS);
    expect(await isCardOpen(page)).toBe(false);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.move(2, 2);
    await pointAt('#first', '昨日');
    await page.waitForTimeout(300);
    await page.evaluate(() => scrollBy(0, 4));
    await page.waitForTimeout(OUTLAST_REST_MS);
    expect(await isCardOpen(page)).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(2, 2);
    await pointAt('#first', '昨日');
    await page.mouse.down();
    await page.waitForTimeout(OUTLAST_REST_MS);
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.up();
  });

  test('leaves the card of a mark that is open', async () => {
    const mark = (await page.evaluate(collectPageMarks)).find(({ text }) => text === '贺青禾');
    if (mark === undefined) throw new Error('贺青禾 is not marked');
    await page.mouse.click(mark.x, mark.y);
    await opens();
    const [x, y] = await place('#first', '昨日');
    await page.keyboard.down('Alt');
    await page.mouse.move(x, y);
    await page.waitForTimeout(400);
    await page.keyboard.up('Alt');
    expect(await cardText(page)).toContain('贺青禾');
  });
});

describe('the card of a selection', () => {
  async function select(selector: string, text: string): Promise<void> {
    await page.evaluate(
      ([within, wanted]) => {
        const node = document.querySelector(within)?.firstChild as Text;
        const at = node.data.indexOf(wanted);
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      },
      [selector, text] as const,
    );
    await browser.context.serviceWorkers()[0]?.evaluate(`chrome.commands.onCommand.dispatch('open-card')`);
  }

  test.for([
    ['#second', '9600万', ['9600万元', 'RMB 96 million']],
    ['#third', '下月5日', ['5 January 2025']],
    ['#second', '市窑炉中心', ['株洲市窑炉数据服务中心']],
    ['#second', '“四个层面”', ['区域', '社区']],
  ] as const)('says in %s of %s what the page says of it', async ([within, text, said]) => {
    await select(within, text);
    const card = await cardText(page);
    for (const part of said) expect(card).toContain(part);
    expect(card.toLowerCase()).toContain('from this page');
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });
});

describe('with other settings', () => {
  const stored = () => browser.context.serviceWorkers()[0]?.evaluate(`chrome.storage.local.get('settings')`);

  async function set(name: 'kind' | 'key'): Promise<void> {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    // Days are off for the first, and on again for the second, whatever an earlier try has left.
    const days = options.getByRole('switch', { name: /^date/ });
    if ((await days.isChecked()) === (name === 'kind')) await days.click();
    if (name === 'key') await options.getByRole('radio', { name: 'While Alt is held', exact: true }).click();
    // A page that is closed as it is clicked, faster than any hand, may take the choice with it.
    const settings = name === 'kind' ? { hiddenCategories: ['date'] } : { pageAnswers: 'key' };
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ settings }), SLOW);
    await options.close();
    await page.bringToFront();
  }

  test('a kind that is switched off does not answer, and by the key alone nothing does at rest', async () => {
    await set('kind');
    await withAlt('#second', '9600万元');
    await closeCard(page);
    await page.mouse.move(2, 2);
    // The page is read anew with what was set; until it is, the old reading answers.
    await vi.waitFor(async () => {
      await page.mouse.move(2, 2);
      await page.keyboard.down('Alt');
      await pointAt('#first', '昨日');
      await page.waitForTimeout(OUTLAST_REST_MS);
      await page.keyboard.up('Alt');
      expect(await isCardOpen(page)).toBe(false);
    }, SLOW);
    await set('key');
    await vi.waitFor(async () => expect(await page.evaluate(collectPageMarks)).not.toEqual([]), SLOW);
    await pointAt('#second', '9600万元');
    await page.waitForTimeout(OUTLAST_REST_MS);
    expect(await isCardOpen(page)).toBe(false);
    await page.mouse.move(2, 2);
    await withAlt('#second', '9600万元');
  });
});
