import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
const SOON = { timeout: 10_000, interval: 50 };
const eventually = (check: () => Promise<void>) => vi.waitFor(check, SOON);
const opens = (page: Page) => eventually(async () => expect(await isCardOpen(page)).toBe(true));
const closes = (page: Page) => eventually(async () => expect(await isCardOpen(page)).toBe(false));

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en', density: 'all' } });
});
afterAll(() => browser?.close());

async function store(settings: Partial<Settings>): Promise<void> {
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(
    `chrome.storage.local.set({ settings: ${JSON.stringify({ version: SETTINGS_VERSION, ...settings })} })`,
  );
}

/** What a page notes of what it hears, and where. */
const EARS = `<script>
window.heard = [];
for (const at of [window, document])
  for (const type of ['pointerdown', 'mousedown', 'click', 'focusin', 'keydown', 'keyup', 'copy', 'selectstart', 'wheel'])
    at.addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? '')), true);
</script>`;

async function open(name: string, body: string): Promise<Page> {
  const page = await browser.open({
    url: `https://www.zznews.gov.cn/hover/${name}.html`,
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${body}</body></html>`,
  });
  await waitForTerm(page, '三高四新');
  return page;
}

const TEXT = '<p style="font-size: 20px">围绕三高四新落实，又说可信数据空间。</p>';
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

/** Opens the card and goes into it with the pointer, half way down its first line. */
async function openAndEnter(page: Page): Promise<{ x: number; y: number }> {
  await pointAt(page, '三高四新');
  await opens(page);
  await cardText(page);
  const { x, y } = await page.evaluate(() => {
    const { left, top } = (document.querySelector('[data-xiangjian=card]') as Element).getBoundingClientRect();
    return { x: left + 40, y: top + 30 };
  });
  await page.mouse.move(x, y, { steps: 4 });
  return { x, y };
}

describe('Escape', () => {
  test.each([
    ['a modal dialog', `<dialog id="own">${TEXT}</dialog>`, 'own.showModal()', 'own.open'],
    ['a popover', `<div id="own" popover>${TEXT}</div>`, 'own.showPopover()', "own.matches(':popover-open')"],
    [
      'a panel of its own making',
      `<div id="own">${TEXT}</div>`,
      'for (const type of ["keydown", "keyup"]) addEventListener(type, ({ key }) => key === "Escape" && (own.hidden = true))',
      '!own.hidden',
    ],
  ])('closes the card and leaves %s of the page open, then closes that', async (_name, body, begin, isOpen) => {
    const page = await open('escape', body);
    await page.evaluate(begin);
    await waitForTerm(page, '三高四新');
    await pointAt(page, '三高四新');
    await opens(page);
    await closeCard(page);
    expect(await page.evaluate(isOpen)).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await page.evaluate(isOpen)).toBe(false));
    await page.close();
  });

  test('closes the menu of the card first, then the card', async () => {
    const page = await open('menu', TEXT);
    await page.mouse.click(...(await centreOf(page, '三高四新')));
    await opens(page);
    await clickInCard(page, '[aria-label="More"]');
    const frame = await cardFrame(page);
    await frame.waitForSelector('.card-menu');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await frame.locator('.card-menu').count()).toBe(0));
    expect(await isCardOpen(page)).toBe(true);
    await closeCard(page);
    await page.close();
  });
});

describe('what is done in the card', () => {
  test('is no press outside for the page, and nothing it hears', async () => {
    const page = await open(
      'outside',
      `${EARS}<div id="auto" popover>${TEXT}</div><dialog id="any" closedby="any"><p>别的</p></dialog>`,
    );
    await page.evaluate('auto.showPopover()');
    await waitForTerm(page, '三高四新');
    const { x, y } = await openAndEnter(page);
    await heard(page);
    await page.mouse.click(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate("auto.matches(':popover-open')")).toBe(true);
    expect((await heard(page)).filter((one) => /pointer|mouse|click|selectstart/.test(one))).toEqual([]);
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  test('leaves a dialog that any press outside closes open', async () => {
    const page = await open('any', `<dialog id="any" closedby="any">${TEXT}</dialog>`);
    await page.evaluate('any.showModal()');
    await waitForTerm(page, '三高四新');
    const { x, y } = await openAndEnter(page);
    await page.mouse.click(x, y);
    expect(await page.evaluate('any.open')).toBe(true);
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  test.each([
    ['pinned', true],
    ['not pinned', false],
  ])('a selection drawn out of it, %s, keeps it', async (_name, isPinned) => {
    const page = await open('drag', TEXT);
    if (isPinned) await page.mouse.click(...(await centreOf(page, '三高四新')));
    const { x, y } = await openAndEnter(page);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 5, { steps: 3 });
    await page.mouse.move(900, 650, { steps: 6 });
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.up();
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  test('can be selected, copied and scrolled, whatever the page forbids', async () => {
    const page = await open(
      'forbids',
      `<style>*{user-select:none!important}</style>${TEXT}<script>
for (const at of [window, document]) {
  for (const type of ['selectstart', 'contextmenu', 'dragstart', 'wheel', 'mousedown']) at.addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false });
  at.addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'theirs'); event.preventDefault(); }, true);
}</script>`,
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.mouse.click(...(await centreOf(page, '三高四新')));
    await opens(page);
    const frame = await cardFrame(page);
    const box = await frame.locator('h1').boundingBox();
    if (box === null) throw new Error('no headword');
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 4, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await frame.evaluate(() => getSelection()?.toString())).toContain('三高四新');
    await page.keyboard.press('Control+C');
    await eventually(async () =>
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('三高四新'),
    );
    await page.mouse.move(box.x + 40, box.y + 120);
    await page.mouse.wheel(0, 120);
    await eventually(async () =>
      expect(await frame.evaluate(() => document.querySelector('.card-body')?.scrollTop)).toBeGreaterThan(20),
    );
    await page.close();
  });
});

describe('as the reader has set', () => {
  test('with a key held a card opens, without it none', async () => {
    await store({ language: 'en', density: 'all', opener: 'shift' });
    const page = await open('shift', TEXT);
    await pointAt(page, '三高四新');
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
    await page.keyboard.down('Shift');
    await opens(page);
    await page.keyboard.up('Shift');
    await page.mouse.move(900, 650);
    await closes(page);
    await page.close();
  });

  test('small cards take 120 px and grow on M, with their head where it was', async () => {
    await store({ language: 'en', density: 'all', compactCards: true, cardText: 'large' });
    const page = await open('compact', TEXT);
    await pointAt(page, '三高四新');
    await opens(page);
    const frame = await cardFrame(page);
    await frame.waitForSelector('article.compact');
    const box = () =>
      page.evaluate(() => {
        const { top, height } = (document.querySelector('[data-xiangjian=card]') as Element).getBoundingClientRect();
        return { top, height };
      });
    await eventually(async () => expect((await box()).height).toBeLessThanOrEqual(120));
    const { top } = await box();
    await frame.focus('button');
    await page.keyboard.press('m');
    await frame.waitForSelector('article:not(.compact)');
    await eventually(async () => expect((await box()).height).toBeGreaterThan(200));
    expect((await box()).top).toBe(top);
    await page.close();
  });
});

describe('a small card of a term low in the window', () => {
  const LOW = `<div style="height: 560px"></div>${TEXT}`;
  /** The boxes of the card and of the term's line. */
  async function boxes(page: Page) {
    const [x, y] = await centreOf(page, '三高四新');
    const card = await page.evaluate(() => {
      const { left, top, right, bottom } = (
        document.querySelector('[data-xiangjian=card]') as Element
      ).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    return { card, term: { left: x - 40, right: x + 40, top: y - 10, bottom: y + 10 } };
  }
  const areApart = ({ card, term }: Awaited<ReturnType<typeof boxes>>) =>
    card.right <= term.left || card.left >= term.right || card.bottom <= term.top || card.top >= term.bottom;

  test('stands beside it and grows downward: its head stays, and the term is never covered', async () => {
    await store({ language: 'en', density: 'all', compactCards: true });
    const page = await open('low', LOW);
    await pointAt(page, '三高四新');
    const frame = await cardFrame(page);
    await frame.waitForSelector('article.compact');
    const height = ({ card }: Awaited<ReturnType<typeof boxes>>) => card.bottom - card.top;
    await eventually(async () => expect(height(await boxes(page))).toBeLessThanOrEqual(120));
    const small = await boxes(page);
    const head = await frame.locator('h1').boundingBox();
    expect(areApart(small)).toBe(true);
    // As long as it is small the line of the term is free.
    expect(small.card.bottom).toBeLessThanOrEqual(small.term.top);
    await frame.focus('button');
    await page.keyboard.press('m');
    await frame.waitForSelector('article:not(.compact)');
    await eventually(async () => expect(height(await boxes(page))).toBeGreaterThanOrEqual(200));
    const whole = await boxes(page);
    expect(areApart(whole)).toBe(true);
    expect([whole.card.left, whole.card.top]).toEqual([small.card.left, small.card.top]);
    const headNow = await frame.locator('h1').boundingBox();
    expect(Math.abs((headNow?.y ?? 0) - (head?.y ?? 99))).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('is whole from the beginning where there is no room beside it', async () => {
    await store({ language: 'en', density: 'all', compactCards: true });
    const page = await open('low-narrow', LOW);
    await page.setViewportSize({ width: 480, height: 800 });
    await pointAt(page, '三高四新');
    const frame = await cardFrame(page);
    await frame.waitForSelector('article:not(.compact)');
    await eventually(async () => {
      const { card, term } = await boxes(page);
      expect(card.bottom - card.top).toBeGreaterThan(150);
      expect(card.bottom).toBeLessThanOrEqual(term.top);
    });
    await page.close();
  });
});

test('a document that a script has written anew opens cards as soon as it is marked', async () => {
  await store({ language: 'en', density: 'all' });
  const page = await open('written', TEXT);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><p style="margin-top: 200px">推进可信数据空间建设</p>');
    document.close();
  });
  await waitForTerm(page, '可信数据空间');
  await page.mouse.click(...(await centreOf(page, '可信数据空间')));
  await opens(page);
  expect(await cardText(page)).toContain('可信数据空间');
  const isSeen = await page.evaluate(
    () => getComputedStyle(document.querySelector('[data-xiangjian=card]') as Element).visibility,
  );
  expect(isSeen).toBe('visible');
  await page.close();
});
