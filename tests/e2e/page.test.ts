import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  page = await browser.open(samplePage(), (tab) => {
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  await waitForTerm(page, '渌口');
});
afterAll(() => browser.close());

describe('on a news page in Chromium', () => {
  test('the terms are marked, a term split over tags among them', async () => {
    const wanted = ['三高四新', '可信数据空间', 'RCEP', '“4×4”现代化产业体系', '“五好”园区', '市“三高”指挥部'];
    // What is in doubt comes a moment later, when the words have been opened.
    await vi.waitFor(async () => {
      const texts = (await painted(page)).map((term) => term.text);
      expect(texts).toEqual(expect.arrayContaining(wanted));
    }, 10_000);
  });

  test('parts of other words are not marked', async () => {
    const texts = (await painted(page)).map((term) => term.text);
    expect(texts.filter((text) => text === '国开行')).toHaveLength(1);
    expect(texts).not.toContain('市长');
  });

  test('code, fields and editable paragraphs are left alone', async () => {
    const inside = await page.evaluate(
      () =>
        [...CSS.highlights].flatMap(([name, highlight]) =>
          /-(policy|body|person|place|work|active)$/.test(name)
            ? [...highlight].filter((range) => {
                const element = range.startContainer.parentElement;
                return element?.closest('code, textarea, [contenteditable]') != null;
              })
            : [],
        ).length,
    );
    expect(inside).toBe(0);
  });

  test('the DOM of the page is as it was, with marks and after a card has come and gone', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pointAt(page, '可信数据空间');
    await cardFrame(page);
    await closeCard(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const source = await browser.context.newPage();
    await source.setContent(samplePage().body.toString());
    expect(before).toBe(await source.evaluate(() => document.documentElement.outerHTML));
    await source.close();
  });

  test('hovering opens a card with rendering, gloss, dated facts and newspaper', async () => {
    await pointAt(page, '五大国际物流通道');
    const text = await cardText(page);
    expect(text).toContain('wǔ dà guójì wùliú tōngdào');
    expect(text).toMatch(/five .*logistics/i);
    expect(text).toMatch(/2022-08-24[\s\S]*株洲日报《积极融入五大通道 深度参与RCEP合作》/);
    await closeCard(page);
  });

  test('facts later than the page are set apart below its date', async () => {
    await pointAt(page, '可信数据空间');
    const [top = '', facts = ''] = (await cardText(page)).split('见于记载');
    // What was coined after the page's day says so.
    expect(top).toMatch(/来历\s+2024-11-23 晚于本页/);
    const [before = '', after = ''] = facts.split('本页 2022-08-24');
    expect(after.trim()).toMatch(/^晚于本页/);
    const days = (part: string) => part.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(days(after).length).toBeGreaterThan(0);
    for (const day of days(before)) expect(day <= '2022-08-24').toBe(true);
    for (const day of days(after)) expect(day > '2022-08-24').toBe(true);
  });

  test('the card stays while the pointer goes over to it, and goes when the pointer goes away', async () => {
    const box = await page.evaluate(() => {
      const { x, y, width } = (document.querySelector('[data-xiangjian=card]') as HTMLElement).getBoundingClientRect();
      return { x, y, width };
    });
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 5 });
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(2, 2);
    await expect.poll(() => isCardOpen(page)).toBe(false);
  });

  test('a click keeps the card open; a related concept opens in place and back returns', async () => {
    await pointAt(page, '三高四新');
    await page.mouse.down();
    await page.mouse.up();
    const card = await cardFrame(page);
    expect(await card.locator('[aria-pressed]').first().getAttribute('aria-pressed')).toBe('true');
    await page.mouse.move(2, 2);
    await clickInCard(page, '.link', '三个高地');
    await expect.poll(() => cardText(page)).toContain('sān gè gāodì');
    await clickInCard(page, '[aria-label="返回"]');
    await expect.poll(() => cardText(page)).toContain('sāngāo-sìxīn');
    expect(await isCardOpen(page)).toBe(true);
    await closeCard(page);
  });

  test('the command steps through the terms, the focus goes into the card and Escape brings it back', async () => {
    const [worker] = browser.context.serviceWorkers();
    const command = (name: string) => worker?.evaluate(`chrome.commands.onCommand.dispatch('${name}')`);
    await page.bringToFront();
    await page.focus('textarea');
    // From what is in sight.
    await page.evaluate(() => scrollTo(0, 0));
    const [first, second] = (await painted(page)).map(({ text }) => text);
    await command('next-term');
    await cardFrame(page);
    expect(await cardText(page)).toContain(first);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-xiangjian'))).toBe('card');
    await command('next-term');
    await expect.poll(() => cardText(page)).toContain(second);
    await closeCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  test('axe finds nothing serious in the card', async () => {
    await pointAt(page, '可信数据空间');
    const card = await cardFrame(page);
    expect(await seriousProblems((script) => card.evaluate(script), '.frame')).toEqual([]);
    await closeCard(page);
  });

  test('what arrives later is marked, what goes is unmarked', async () => {
    await page.evaluate(() => {
      const item = document.createElement('li');
      item.textContent = '后来的读者又问起东数西算和专项债。';
      document.querySelector('#later')?.append(item);
    });
    await waitForTerm(page, '东数西算');
    await page.evaluate(() => document.querySelector('#later')?.replaceChildren());
    await expect.poll(async () => (await painted(page)).map((term) => term.text)).not.toContain('东数西算');
  });

  test('switching the site off in the settings takes every mark away at once', async () => {
    const [worker] = browser.context.serviceWorkers();
    const store = (sites: string) =>
      worker?.evaluate(
        `chrome.storage.local.set({ settings: { version: 1, inkShare: 'all', silencedSites: [${sites}] } })`,
      );
    await store(`'zznews.gov.cn'`);
    await expect.poll(() => painted(page)).toEqual([]);
    await store('');
    await waitForTerm(page, '渌口');
  });

  test('another article of a single-page site is read by its own date', async () => {
    const app = await browser.open(samplePage('https://www.rednet.cn/app/sample.html'));
    await waitForTerm(app, '渌口');
    await app.evaluate(() => history.pushState(null, '', '/content/2026/01/15/next.html'));
    // As such a site does: the address first, the article once it has come.
    await app.waitForTimeout(300);
    await app.evaluate(() => {
      document.querySelector('meta[name=publishdate]')?.remove();
      (document.querySelector('main') as HTMLElement).innerHTML = '<p>后来的文章说起可信数据空间。</p>';
    });
    await vi.waitFor(async () => expect((await painted(app)).map((term) => term.text)).toEqual(['可信数据空间']));
    await pointAt(app, '可信数据空间');
    expect(await cardText(app)).not.toContain('晚于本页');
    await app.close();
  });

  test('a card stays open, unmoved, while the page around it grows', async () => {
    await pointAt(page, '可信数据空间');
    await cardFrame(page);
    await page.evaluate(() => {
      (window as { opened?: Element | null }).opened = document.querySelector('[data-xiangjian=card]');
      for (const name of ['script', 'aside', 'div']) document.body.append(document.createElement(name));
      document.querySelector('#later')?.append('后来又说东数西算。');
    });
    await waitForTerm(page, '东数西算');
    await page.mouse.move(...(await centreOf(page, '可信数据空间')));
    await outlastDelays(page);
    expect(
      await page.evaluate(() => {
        const { opened } = window as { opened?: Element | null };
        return opened != null && opened === document.querySelector('[data-xiangjian=card]');
      }),
    ).toBe(true);
    await closeCard(page);
    await page.evaluate(() => document.querySelector('#later')?.replaceChildren());
  });

  test('a term in a very tall block is scrolled to, one in a closed menu is stepped over', async () => {
    const lines = Array.from({ length: 400 }, (_, line) => `第${line}行`).join('<br>');
    const html = `<!doctype html><meta charset="utf-8"><ul style="display:none"><li>可信数据空间</li></ul><div>${lines}<br>可信数据空间<br>${lines}</div>`;
    const tall = await browser.open({ url: 'https://www.zznews.gov.cn/tall/sample.html', body: html });
    const [worker] = browser.context.serviceWorkers();
    await tall.bringToFront();
    // The term in the menu is marked before the other is read; it has no place.
    await expect.poll(async () => (await painted(tall)).some(({ y }) => y > 0), { timeout: 10_000 }).toBe(true);
    await worker?.evaluate(`chrome.commands.onCommand.dispatch('next-term')`);
    await expect.poll(() => isCardOpen(tall), { timeout: 10_000 }).toBe(true);
    const seen = (await painted(tall)).filter(({ y }) => y > 0 && y < 800);
    expect(seen).toHaveLength(1);
    await tall.close();
  });

  test('a site that is not listed is left alone until asked', async () => {
    const other = await browser.open(samplePage('https://news.example.com/2022/0824/sample.html'));
    // By the time that a listed page opened after it is marked, it would be too.
    const listed = await browser.open(samplePage('https://www.rednet.cn/content/2022/08/24/sample.html'));
    await waitForTerm(listed, '渌口');
    expect(await painted(other)).toEqual([]);
    await listed.close();
    await other.close();
  });

  test('nothing left the machine, and no error was thrown into the page', () => {
    expect(browser.requests.filter((url) => !url.endsWith('/sample.html') && !url.endsWith('/favicon.ico'))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
  });
});
