import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectMarks } from './marks.ts';
import { PLACES_HTML } from './places-page.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const errors: string[] = [];
const SOON = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all' } });
  page = await firefox.open({ url: 'https://www.zznews.gov.cn/places/sample.html', body: PLACES_HTML });
  page.on('pageerror', (error) => errors.push(String(error)));
  await waitFor('可信数据空间');
});
afterAll(() => firefox?.close());

/** The marked texts, with the hosts of their shadow trees where they stand in some. */
async function texts(frame: Page | Frame = page): Promise<string[]> {
  return (await frame.evaluate(collectMarks)).map(({ text, hosts }) => (hosts === '' ? text : `${hosts}: ${text}`));
}

async function waitFor(text: string, frame: Page | Frame = page): Promise<void> {
  await vi.waitFor(async () => expect(await texts(frame)).toContain(text), SOON);
}

async function screenshotOf(selector: string): Promise<Buffer> {
  const { x, y, width, height } = (await (await page.$(selector))?.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 1,
    height: 1,
  };
  return Buffer.from(await page.screenshot({ clip: { x, y, width, height } }));
}

describe('where terms stand, in Firefox', () => {
  test('open and closed shadow trees are read, and followed as they change', async () => {
    await waitFor('div: 可信数据空间');
    await waitFor('div: 五大国际物流通道');
    await page.evaluate(`addToClosed('后来又说三高四新')`);
    await waitFor('div: 三高四新');
    await page.evaluate('wipeClosed()');
    await vi.waitFor(async () => expect(await texts()).not.toContain('div: 三高四新'), SOON);
  });

  test.each(['#open', '#closed'])('marks in the shadow tree of %s are painted', async (selector) => {
    const withMarks = await screenshotOf(selector);
    // The marks come back within a second, on a slow machine before the picture is taken: then it is tried again.
    await vi.waitFor(async () => {
      await page.evaluate(() => CSS.highlights.clear());
      expect(withMarks.equals(await screenshotOf(selector))).toBe(false);
    }, SOON);
    await vi.waitFor(async () => expect(withMarks.equals(await screenshotOf(selector))).toBe(true), SOON);
  });

  test('pointing at a mark in a closed shadow tree opens its card', async () => {
    const box = await (await page.$('#closed'))?.boundingBox();
    if (box == null) throw new Error('no box');
    await page.mouse.move(2, 2);
    await page.mouse.move(box.x + 20 * 9, box.y + box.height / 2);
    await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]')).not.toBeNull(), SOON);
    await page.keyboard.press('Escape');
  });

  test('a shadow tree attached late is found, and what is slotted into it is marked once', async () => {
    await page.evaluate('define()');
    await waitFor('x-late: “五好”园区');
    const found = await texts();
    expect(found.filter((text) => text === '东数西算')).toHaveLength(1);
    expect(found).not.toContain('x-late: 三高四新');
  });

  test('a frame without an address is read as part of its page, a small one is left alone', async () => {
    const frames = page.frames();
    const says = async (text: string) => {
      for (const frame of frames)
        if ((await frame.evaluate(() => document.body.textContent ?? '')).includes(text)) return frame;
      throw new Error(`no frame says ${text}`);
    };
    await waitFor('湘赣边区域合作示范区', await says('框中说起湘赣边'));
    expect(await texts(await says('小框中的'))).toEqual([]);
  });

  test('no error was thrown into the page', () => {
    expect(errors).toEqual([]);
  });
});
