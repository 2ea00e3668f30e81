import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { painted, waitForTerm } from './driving.ts';

/** The width of a side panel as the browsers open it, in CSS pixels, and its least. */
const USUAL = { width: 360, height: 800 };
const NARROW = { width: 320, height: 560 };

let browser: ExtensionBrowser;
let news: Page;
let newsTab: number;
let panel: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  await inWorker(`chrome.storage.local.set({ settings: { version: 2, language: 'zh-CN', inkShare: 'all' } })`);
  news = await browser.open(samplePage());
  await waitForTerm(news, '渌口');
  newsTab = await tabShowing(news);
});
afterAll(() => browser.close());

/** A panel in a window of its own, following the tab of the news page: both are in view, as beside each other. */
beforeEach(async () => {
  const opening = browser.context.waitForEvent('page');
  await inWorker(
    `chrome.windows.create({ url: 'sidepanel.html?tab=${newsTab}', type: 'popup', width: 400, height: 860 })`,
  );
  panel = await opening;
  await panel.setViewportSize(USUAL);
  return () => panel.close();
});

function inWorker<T>(expression: string): Promise<T> {
  const [worker] = browser.context.serviceWorkers();
  if (worker === undefined) throw new Error('the background is gone');
  return worker.evaluate(expression) as Promise<T>;
}

/** The browser's own number of a tab, which only the extension knows: that of the one in front. */
async function tabShowing(page: Page): Promise<number> {
  await page.bringToFront();
  return inWorker<number>(`chrome.tabs.query({ active: true, windowType: 'normal' }).then(([tab]) => tab.id)`);
}

const here = () => panel.getByRole('tabpanel', { name: '本页' });
const there = () => panel.getByRole('tabpanel', { name: '查词' });
const rows = () => here().locator('.term-row');
const headwords = (within = here()) => within.locator('.term-headword').allTextContents();
const filter = () => here().getByRole('searchbox');

describe('the terms of the page', () => {
  test('stand in reading order, counted as they are marked', async () => {
    await rows().first().waitFor();
    const told = ['石峰区', '三高四新'];
    expect((await headwords()).slice(0, 4).filter((name) => told.includes(name))).toEqual(told);
    const count = (await headwords()).length;
    await here().getByText(`本页有 ${count} 个词条`).waitFor();
    const marks = (await painted(news)).filter(({ text }) => text === '三高四新').length;
    expect(marks).toBeGreaterThan(0);
    await rows().filter({ hasText: '三高四新' }).getByText('sāngāo-sìxīn').waitFor();
    expect(await seriousProblems((script) => panel.evaluate(script), 'main')).toEqual([]);
  });

  test.for([
    ['三高', '三高四新'],
    ['sangao', '三高四新'],
    ['sān gāo', '三高四新'],
    ['sgsx', '三高四新'],
    ['three high', '三高四新'],
  ] as const)('are filtered by %s', async ([typed, headword]) => {
    await rows().first().waitFor();
    await filter().fill(typed);
    await expect.poll(() => headwords()).toContain(headword);
    expect(await headwords()).not.toContain('石峰区');
    await filter().press('Escape');
    await expect.poll(() => headwords()).toContain('石峰区');
  });

  test('stand by category, and still do when the panel opens again', async () => {
    await here().getByRole('radio', { name: '按类别' }).check();
    await here().locator('.group-name').first().waitFor();
    await panel.reload();
    await here().locator('.group-name').first().waitFor();
    const groups = await here().locator('.group-name').allTextContents();
    expect(groups.length).toBeGreaterThan(2);
    await here().getByRole('radio', { name: '按阅读顺序' }).check();
    expect(await here().locator('.group-name').count()).toBe(0);
  });

  test('are gone through by keyboard: list, card, and back', async () => {
    await rows().first().waitFor();
    await filter().focus();
    const [first, second] = (await headwords()) as [string, string];
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain(second);
    await panel.keyboard.press('End');
    const last = (await headwords()).at(-1) ?? '';
    await expect.poll(focused).toContain(last);
    await panel.keyboard.press('Home');
    await panel.keyboard.press('Enter');
    await here().getByRole('heading', { name: first }).waitFor();
    expect(await panel.evaluate(() => document.activeElement?.className)).toContain('card-pane');
    await panel.keyboard.press('Escape');
    await expect.poll(focused).toContain(first);
    expect(await here().locator('.card-pane').count()).toBe(0);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await here().getByRole('heading', { name: second }).waitFor();
    await panel.keyboard.press('Escape');
    await expect.poll(focused).toContain(second);
    await panel.keyboard.press('ArrowUp');
    await expect.poll(focused).toContain(first);
  });

  test('one of them opens its card, whose relations open in place with the way back', async () => {
    await rows().filter({ hasText: '三高四新' }).click();
    const card = here().locator('.card');
    await card.getByRole('heading', { name: '三高四新' }).waitFor();
    expect(await seriousProblems((script) => panel.evaluate(script), 'main')).toEqual([]);
    await card.locator('.link').first().click();
    await expect.poll(() => card.locator('h1').textContent()).not.toBe('三高四新');
    await card.getByRole('button', { name: /返回|后退/ }).click();
    await card.getByRole('heading', { name: '三高四新' }).waitFor();
  });

  test('jump to each of their places on the page', async () => {
    const far = await browser.open({
      url: 'https://www.zznews.gov.cn/content/2022-08/24/far.html',
      body: `<!doctype html><html lang="zh"><title>来去</title><article><h1>来去之间</h1>
        <p>三高四新，从头说起。</p>${'<p>一段无关的话，只为占些地方，让两处离得远些。</p>'.repeat(60)}
        <p>说到最后，还是三高四新。</p></article></html>`,
    });
    await waitForTerm(far, '三高四新');
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${await tabShowing(far)}`);
    await rows().filter({ hasText: '三高四新' }).click();
    await here().getByText('第 1 处，共 2 处').waitFor();
    await here().getByText('三高四新，从头说起。').waitFor();
    await here().getByRole('button', { name: '本页下一处' }).click();
    await here().getByText('第 2 处，共 2 处').waitFor();
    await here().getByText('说到最后，还是三高四新。').waitFor();
    await expect.poll(() => far.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await cardText(far)).toContain('三高四新');
    await here().getByRole('button', { name: '本页上一处' }).click();
    await expect.poll(() => far.evaluate(() => scrollY)).toBeLessThan(100);
    await far.evaluate(() => document.querySelector('article')?.remove());
    await here().getByText('本页未见所收词条。').waitFor();
    await far.close();
  });

  test('keep their list in place while the page changes under it', async () => {
    await rows().first().waitFor();
    const before = await headwords();
    await here()
      .locator('.list-scroller')
      .evaluate((list) => list.scrollTo(0, 200));
    await news.evaluate(() => {
      const added = document.createElement('p');
      added.id = 'added';
      added.textContent = '湖南湘江新区推进乡村振兴，落实一带一部战略。';
      document.querySelector('p')?.parentElement?.append(added);
    });
    await expect.poll(async () => (await headwords()).length, { timeout: 10_000 }).toBeGreaterThan(before.length);
    expect(
      await here()
        .locator('.list-scroller')
        .evaluate((list) => list.scrollTop),
    ).toBe(200);
    await news.evaluate(() => document.querySelector('#added')?.remove());
    await expect.poll(() => headwords(), { timeout: 10_000 }).toEqual(before);
  });

  test('fit the narrowest panel, and a wide one with the card beside them', async () => {
    await rows().nth(1).click();
    for (const size of [NARROW, { width: 900, height: 700 }]) {
      await panel.setViewportSize(size);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    const list = await here().locator('.list-side').boundingBox();
    const card = await here().locator('.card-side').boundingBox();
    expect(card?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
  });

  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
});

describe('what was not marked', () => {
  test('is listed with its reason and what surrounds it', async () => {
    const odd = await browser.open({
      url: 'https://www.zznews.gov.cn/content/2022-08/24/odd.html',
      body: `<!doctype html><html lang="zh"><title>行进</title><article><h1>行进在路上</h1>
        <p>活动在全国开行列车的城市举行，株洲市天元区的观众到场，三高四新的成果同时展出。</p></article></html>`,
    });
    await waitForTerm(odd, '三高四新');
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${await tabShowing(odd)}`);
    await here()
      .getByText(/^未标注：\d+ 处$/)
      .click();
    const bank = here().locator('.unmarked-surface').filter({ hasText: '国开行' });
    await bank.getByText('此处是更长的词的一部分').waitFor();
    expect(await bank.locator('.snippet').textContent()).toContain('全国开行');
    await bank.getByRole('button').click();
    await here().getByText('本页未标注此词条。').waitFor();
    await here()
      .getByText(/^未标注：\d+ 处$/)
      .click();
    await odd.close();
  });
});

describe('files', () => {
  test.for([
    ['表格（CSV）', /\.csv$/, (text: string) => text.startsWith('\ufeff') && text.includes('三高四新')],
    ['术语库（TBX）', /\.tbx$/, (text: string) => /<tbx [^>]*TBX-Basic/.test(text) && text.includes('三高四新')],
    ['笔记（Markdown）', /\.md$/, (text: string) => text.includes('三高四新') && text.includes('# ')],
    ['记忆卡（Anki）', /\.txt$/, (text: string) => text.includes('>三高四新</span>\t')],
  ] as const)('%s is saved with the terms of the page', async ([name, file, isRight]) => {
    await rows().first().waitFor();
    await here().getByRole('button', { name: '导出' }).click();
    const downloading = panel.waitForEvent('download');
    await here().getByRole('button', { name }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(file);
    expect(readFileSync(await download.path(), 'utf8')).toSatisfy(isRight);
    await here().getByText(`已写入 ${download.suggestedFilename()}`).waitFor();
  });
});

describe('looking up', () => {
  test('finds in the whole glossary as one types, and shows the card', async () => {
    await panel.getByRole('tab', { name: '查词' }).click();
    await there().getByRole('searchbox').fill('guokaihang');
    await there().getByText(/^查到/).waitFor();
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await expect.poll(() => there().locator('.card h1').textContent()).toContain('国家开发银行');
    await there().getByRole('searchbox').fill('查无此词');
    await there().getByText('没有与“查无此词”相符的词条').waitFor();
  });

  test('needs no page: it opens from the address bar with its query', async () => {
    await panel.goto('about:blank');
    await panel.goto(`${browser.origin}/sidepanel.html#q=${encodeURIComponent('三高四新')}`);
    await there().locator('.term-row').first().waitFor();
    expect(await headwords(there())).toContain('三高四新');
    await panel.getByRole('tab', { name: '本页' }).click();
    await here().getByText('浏览器自身页面不能标注').waitFor();
  });

  test('is asked for by the background, before the panel opens and while it is open', async () => {
    await rows().first().waitFor();
    onTestFinished(() => inWorker(`chrome.storage.session.clear()`));
    await inWorker(`chrome.storage.session.set({ panelTerm: null, panelQuery: { query: '岳麓', at: Date.now() } })`);
    await there().getByText(/^查到/).waitFor();
    expect(await there().getByRole('searchbox').inputValue()).toBe('岳麓');
    const row = panel.locator('#view-page .term-row', { hasText: '三高四新' }).first();
    const ref = await row.getAttribute('data-term');
    await inWorker(`chrome.storage.session.set({ panelQuery: null, panelTerm: { ref: '${ref}', at: Date.now() } })`);
    await here().locator('.card').getByRole('heading', { name: '三高四新' }).waitFor();
    await panel.reload();
    await here().locator('.card').getByRole('heading', { name: '三高四新' }).waitFor();
  });
});

describe('without terms', () => {
  test('on a site that is switched off it says so, and switches it on', async () => {
    await rows().first().waitFor();
    await inWorker(
      `chrome.storage.local.set({ settings: { version: 1, language: 'zh-CN', silencedSites: ['zznews.gov.cn'] } })`,
    );
    await here().getByText('zznews.gov.cn 的标注已关闭').waitFor();
    await here().getByRole('button', { name: '在此网站标注' }).click();
    await rows().first().waitFor();
  });

  test('on a site that is not annotated it says what to do', async () => {
    const other = await browser.open(samplePage('https://news.example.com/2022/0824/sample.html'));
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${await tabShowing(other)}`);
    await here().getByText('请点工具栏上的湘笺按钮').waitFor();
    await other.close();
  });

  test('follows the tab it is told to: a page opened there later is read', async () => {
    const tab = await browser.open({ url: 'https://news.example.com/empty.html', body: '<title>-</title>' });
    await panel.goto(`${browser.origin}/sidepanel.html?tab=${await tabShowing(tab)}`);
    await here().getByText('请点工具栏上的湘笺按钮').waitFor();
    await tab.goto(samplePage().url);
    await rows().first().waitFor();
    await tab.close();
  });
});
