import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPageMarks, collectWashed, explainingPage, placeOfText } from './explaining.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const errors: string[] = [];
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all' } });
  page = await firefox.open(explainingPage());
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(async () => {
  await firefox?.close();
  expect(errors).toEqual([]);
});

const marks = async () => (await page.evaluate(collectPageMarks)).map(({ text }) => text);
const untilMarked = (text: string) => vi.waitFor(async () => expect(await marks()).toContain(text), SLOW);

describe('a page that explains itself in Firefox', () => {
  test('has its short forms, slogans and persons marked', async () => {
    await untilMarked('市窑炉中心');
    expect(await marks()).toEqual([
      ...['市窑炉中心', '《办法》', '市窑炉中心', '贺青禾', '四个层面'],
      ...['四个层面', '贺主任', '《办法》', '市窑炉中心'],
    ]);
  });

  test('says on a card what one means, and goes to the sentence', async () => {
    const place = (await page.evaluate(collectPageMarks))[0];
    if (place === undefined) throw new Error('nothing is marked');
    await page.mouse.move(2, 2);
    await page.mouse.move(place.x, place.y);
    const said = await vi.waitFor(async () => {
      const card = await firefox.cardFrame(page.url());
      const text = await card.evaluate<string>('document.body.textContent');
      expect(text).toContain('株洲市窑炉数据服务中心');
      return card;
    }, SLOW);
    // A card that has just come passes a press over.
    await vi.waitFor(async () => {
      if (await page.$('[data-xiangjian=card]')) await said.pressEnterOn(`document.querySelector('.from-page .more')`);
      const isWashed = async () => expect(await page.evaluate(collectWashed)).toContain('株洲市窑炉数据服务中心');
      await vi.waitFor(isWashed, { timeout: 1000, interval: 50 });
    }, SLOW);
  });

  test('answers under the pointer where there is no mark, after a rest or by Alt', async () => {
    const answers = async (said: string) =>
      vi.waitFor(async () => {
        const card = await firefox.cardFrame(page.url());
        expect(await card.evaluate<string>('document.body.textContent')).toContain(said);
      }, SLOW);
    await page.mouse.move(2, 2);
    await page.mouse.move(...(await page.evaluate(placeOfText, ['#second', '9600万元'] as const)));
    await answers('RMB 96 million');
    await page.mouse.move(2, 2);
    await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]:popover-open')).toBe(null), SLOW);
    await page.keyboard.down('Alt');
    await page.mouse.move(...(await page.evaluate(placeOfText, ['#third', '下月5日'] as const)));
    await answers('2025年1月5日');
    await page.keyboard.up('Alt');
    await page.mouse.move(2, 2);
    await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]:popover-open')).toBe(null), SLOW);
  });

  test('marks what came before a definition that comes late, and forgets another article', async () => {
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '湖南湘瓷产业创新联盟（以下简称“湘瓷联盟”）明年换届。';
      document.querySelector('main')?.append(late);
    });
    await untilMarked('湘瓷联盟');
    expect((await marks())[0]).toBe('湘瓷联盟');
    await page.evaluate(() => {
      history.pushState(null, '', '/content/2025-03/04/next.html');
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML =
        '<h1>市窑炉中心来了新人</h1><p>湘瓷联盟没有细说，贺主任也没有说。长沙市青瓷研究院（以下简称“青瓷院”）未回应。</p>';
    });
    await untilMarked('青瓷院');
    expect(await marks()).toEqual(['青瓷院']);
  });
});
