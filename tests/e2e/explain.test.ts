import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { closeCard, isCardOpen } from './driving.ts';
import { collectPageMarks, collectWashed, explainingPage } from './explaining.ts';

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  page = await browser.open(explainingPage(), (tab) => {
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
});
afterAll(async () => {
  await browser?.close();
  expect(errors).toEqual([]);
});

/** A panel in a window of its own that follows the tab of the page. */
async function openPanel(): Promise<Page> {
  await page.bringToFront();
  const [worker] = browser.context.serviceWorkers();
  const opening = browser.context.waitForEvent('page');
  await worker?.evaluate(
    `chrome.tabs.query({ active: true, windowType: 'normal' }).then(([tab]) =>
      chrome.windows.create({ url: 'sidepanel.html?tab=' + tab.id, type: 'popup', width: 400, height: 860 }))`,
  );
  return opening;
}

const marks = async () => (await page.evaluate(collectPageMarks)).map(({ text }) => text);
const untilMarked = (text: string) => vi.waitFor(async () => expect(await marks()).toContain(text), SLOW);

async function pointAtPageMark(text: string, nth = 0): Promise<void> {
  const found = (await page.evaluate(collectPageMarks)).filter((mark) => mark.text === text)[nth];
  if (found === undefined) throw new Error(`${text} is not marked`);
  await page.mouse.move(2, 2);
  await page.mouse.move(found.x, found.y);
}

const FIRST_MARKS = [
  ...['市窑炉中心', '《办法》', '市窑炉中心', '贺青禾', '四个层面'],
  ...['四个层面', '贺主任', '《办法》', '市窑炉中心'],
];

describe('a page that explains itself', () => {
  test('has its short forms, slogans and persons marked, and nothing else', async () => {
    await untilMarked('市窑炉中心');
    expect(await marks()).toEqual(FIRST_MARKS);
  });

  test.for([
    ['市窑炉中心', ['简称', '本页', '全称', '株洲市窑炉数据服务中心', '以下简称“市窑炉中心”']],
    ['四个层面', ['数字提法', '所列各项', '区域', '社区']],
    ['贺主任', ['人物职务', '职务', '市窑炉中心主任', '市窑炉中心主任贺青禾介绍']],
  ] as const)('says on the card of %s what it means here', async ([text, said]) => {
    await pointAtPageMark(text, text === '四个层面' ? 1 : 0);
    const card = await cardText(page);
    for (const part of said) expect(card).toContain(part);
    await closeCard(page);
  });

  test('goes to the sentence it was taken from', async () => {
    await page.evaluate(() => document.querySelector('#fourth')?.scrollIntoView({ block: 'start' }));
    await pointAtPageMark('市窑炉中心', 2);
    await cardText(page);
    await clickInCard(page, '.from-page .more');
    await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(false), SLOW);
    const washed = await page.evaluate(collectWashed);
    expect(washed).toContain('株洲市窑炉数据服务中心');
  });

  test('has all of it listed in the panel: filtered, gone to, exported', async () => {
    const panel = await openPanel();
    await panel.getByRole('tab', { name: '文中自述' }).click();
    const said = panel.getByRole('tabpanel', { name: '文中自述' });
    const surfaces = () => said.locator('.explained-name .plain').allTextContents();
    await expect.poll(surfaces).toContain('9600万元');
    expect(await surfaces()).toEqual(
      expect.arrayContaining(['市窑炉中心', '四个层面', '我市', '下月5日', '青禾护航行动']),
    );
    expect(await said.locator('.explained-value').allTextContents()).toEqual(
      expect.arrayContaining(['株洲市窑炉数据服务中心', 'RMB 96 million', '2025年1月5日', '株洲市']),
    );
    await said.getByRole('searchbox').fill('rmb');
    expect(await surfaces()).toEqual(['9600万元']);
    await said.locator('.explained-name .plain').click();
    await vi.waitFor(async () => expect(await page.evaluate(collectWashed)).toBe('9600万元'), SLOW);
    const saving = panel.waitForEvent('download');
    await panel.getByRole('tab', { name: '本页' }).click();
    await panel.getByRole('button', { name: '导出' }).click();
    await panel.getByRole('button', { name: '笔记（Markdown）' }).click();
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(file).toContain('| 市窑炉中心 | 简称 | 株洲市窑炉数据服务中心 |');
    expect(file).toContain('| 9600万元 | RMB 96 million |');
    expect(await seriousProblems((script) => panel.evaluate(script), 'main')).toEqual([]);
    await panel.close();
  });

  test('has no mark of a kind that is switched off in the options', async () => {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.getByRole('switch', { name: '人物职务' }).click();
    await vi.waitFor(async () => expect(await marks()).not.toContain('贺青禾'), SLOW);
    expect(await marks()).toContain('市窑炉中心');
    await options.getByRole('switch', { name: '人物职务' }).click();
    await untilMarked('贺青禾');
    await options.close();
  });

  test('marks what came before a definition that comes late', async () => {
    expect(await marks()).not.toContain('湘瓷联盟');
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = '湖南湘瓷产业创新联盟（以下简称“湘瓷联盟”）明年换届。';
      document.querySelector('main')?.append(late);
    });
    await untilMarked('湘瓷联盟');
    expect((await marks()).filter((text) => text === '湘瓷联盟')).toHaveLength(2);
    expect((await marks())[0]).toBe('湘瓷联盟');
  });

  test('forgets an article that a single-page site has put away', async () => {
    await page.evaluate(() => {
      history.pushState(null, '', '/content/2025-03/04/next.html');
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML =
        '<h1>市窑炉中心来了新人</h1><p id="next">湘瓷联盟与市窑炉中心都没有细说，贺主任也没有说。长沙市青瓷研究院（以下简称“青瓷院”）未回应。</p>';
    });
    await untilMarked('青瓷院');
    expect(await marks()).toEqual(['青瓷院']);
  });
});
