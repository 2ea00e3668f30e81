import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { readSample } from '../termbase/read-samples.ts';
import { seriousProblems } from './axe.ts';
import { countStored } from './count-stored.ts';
import { closeCard, isCardOpen, outlastDelays, pointAt, waitForTerm } from './driving.ts';
import { collectWashed } from './explaining.ts';
import { CLIENT_CSV, DICTIONARY, manyRows } from './import-files.ts';
import { collectMarks } from './marks.ts';
import { pressWhen } from './press-when.ts';

let browser: ExtensionBrowser;
let own: Page;
let news: Page;

const SOON = { timeout: 20_000, interval: 50 };
const BODY = '<p>株洲落实三高四新，云上陶谷计划先行，窑炉调度中心和可信数据空间随后。</p>';

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all', density: 'all', language: 'en' } });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/glossaries.html`);
  await own.locator('.glossary-list, .none-yet').first().waitFor();
  // What an earlier test left: a reload lets it go for good.
  await removeAll();
  await own.reload();
  await said('No glossary has been imported yet');
  return async () => {
    await own.close();
  };
});

type Upload = typeof CLIENT_CSV | typeof DICTIONARY | ReturnType<typeof manyRows>;

const choose = ({ name, mimeType, bytes }: Upload) =>
  own.locator('input[type=file]').setInputFiles([{ name, mimeType, buffer: bytes }]);
const press = (name: string | RegExp) => own.getByRole('button', { name }).click();
const said = (text: string | RegExp) => own.getByText(text).first().waitFor({ timeout: 20_000 });

async function importFile(file: Upload): Promise<void> {
  await choose(file);
  await said('Before it is imported');
  await press(/^Import$/);
  await said(/is imported/);
}

/** Deletes all, and waits until that is stored: a page that is left faster than any hand may take the last with it. */
async function removeAll(): Promise<void> {
  await vi.waitFor(async () => {
    const button = own.getByRole('button', { name: /^Delete “/ }).first();
    if ((await button.count()) > 0) await button.click();
    expect(await own.evaluate(keptGlossaries)).toBe(0);
  }, SOON);
}

/** Runs inside the page: how many glossaries are kept that have not been deleted. */
function keptGlossaries(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('glossaries');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('catalogue').objectStore('catalogue').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.filter(({ deleted }: { readonly deleted?: number }) => deleted === undefined).length);
      };
    };
  });
}

/** The records of every store of the database of glossaries. */
const stored = () => own.evaluate(countStored);

const NOTHING = { blocks: 0, catalogue: 0, indexes: 0, tables: 0 };

describe('the page of glossaries', () => {
  test('shows what a file holds, with guesses that can be changed', async () => {
    await choose(CLIENT_CSV);
    await said('Before it is imported');
    const roles = () =>
      own
        .locator('.preview-rows thead select')
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(await roles()).toEqual(['target', 'source', 'note', 'note']);
    expect(await own.locator('.preview-rows tbody tr').count()).toBe(7);
    expect(await own.locator('.problems li').allTextContents()).toEqual([
      expect.stringContaining('kiln-client.csv:4:'),
      expect.stringContaining('kiln-client.csv:5:'),
    ]);
    await press('Swap term and translation');
    await vi.waitFor(async () => expect(await roles()).toEqual(['source', 'target', 'note', 'note']), SOON);
    await own.getByLabel('Encoding').selectOption('utf-16le');
    await said('No entry is found this way');
    expect(await own.getByRole('button', { name: /^Import$/ }).isDisabled()).toBe(true);
    expect(await seriousProblems((script) => own.evaluate(script), 'main')).toEqual([]);
    await press('Cancel');
    expect(await stored()).toEqual(NOTHING);
  });

  test('lists every row that could not be read, and saves the list', async () => {
    await importFile(CLIENT_CSV);
    await said('2 rows could not be read');
    const download = own.waitForEvent('download');
    await press('Save the list');
    const file = await download;
    expect(file.suggestedFilename()).toBe('kiln-client-problems.txt');
    expect(await seriousProblems((script) => own.evaluate(script), 'main')).toEqual([]);
    await removeAll();
    await own.reload();
    await said('No glossary has been imported yet');
    expect(await stored()).toEqual(NOTHING);
  });

  test('pauses an import, goes on, and keeps nothing of one that is cancelled', async () => {
    await choose(manyRows(100_000));
    await said('Before it is imported');
    await own.evaluate(`(${pressWhen})('Reading “many”', 'Pause')`);
    await press(/^Import$/);
    await said(/^Paused: /);
    const [count] = /[\d,]+/.exec((await own.getByText(/^Paused: /).textContent()) ?? '') ?? [];
    await own.evaluate(`(${pressWhen})('Reading “many”: (?!${count} )', 'Cancel')`);
    await press('Go on');
    await said(/was cancelled/);
    expect(await stored()).toEqual(NOTHING);
  });

  test('keeps nothing of an import that is cancelled while it is kept', async () => {
    await choose(manyRows(100_000));
    await said('Before it is imported');
    await own.evaluate(`(${pressWhen})('Keeping', 'Cancel')`);
    await press(/^Import$/);
    await said(/was cancelled/);
    expect(await stored()).toEqual(NOTHING);
  });
});

describe('an imported glossary', () => {
  beforeEach(async () => {
    await importFile(CLIENT_CSV);
    news = await browser.open({
      url: 'https://www.rednet.cn/import/sample.html',
      body: `<!doctype html><meta charset="utf-8"><body>${BODY}</body>`,
    });
    return async () => {
      await news.close();
      await own.bringToFront();
      await removeAll();
    };
  });
  const marks = async () => (await news.evaluate(collectMarks)).map(({ text }) => text);

  test('has its terms marked, with its name and file on the card', async () => {
    await waitForTerm(news, '云上陶谷计划');
    await waitForTerm(news, '窑炉调度中心');
    await news.bringToFront();
    await pointAt(news, '云上陶谷计划');
    const text = await cardText(news);
    expect(text).toContain('Cloud Kiln Plan');
    expect(text).toContain('kiln-client.csv');
    await closeCard(news);
  });

  test('is written to a file of another kind, as it was read', async () => {
    await own.bringToFront();
    await press('Export');
    const [download] = await Promise.all([own.waitForEvent('download'), press('Termbase (TBX 2008)')]);
    await said(download.suggestedFilename());
    const { entries } = readSample('out.tbx', readFileSync(await download.path()));
    const before = readSample(CLIENT_CSV.name, CLIENT_CSV.bytes).entries;
    const pairs = (all: typeof entries) => all.map(({ sources, renderings }) => [sources[0], renderings[0]?.text]);
    expect(pairs(entries)).toEqual(pairs(before));
  });

  test('has a section of the card of a term that the seeds have too', async () => {
    await waitForTerm(news, '云上陶谷计划');
    await news.bringToFront();
    await pointAt(news, '三高四新');
    await vi.waitFor(async () => {
      const text = await cardText(news);
      expect(text).toContain('sāngāo-sìxīn');
      expect(text).toContain('highlands');
      expect(text).toContain('kiln-client.csv');
    }, SOON);
    await closeCard(news);
  });

  test('stands before the seeds where it is moved up, is marked on its hosts alone, and is gone and back with undo', async () => {
    await waitForTerm(news, '云上陶谷计划');
    await own.bringToFront();
    await press(/Move “.*” up/);
    await vi.waitFor(async () => {
      const order = await own.locator('.glossary-list ol > li').evaluateAll((all) => all.map((one) => one.className));
      expect(order).toEqual(['glossary', 'glossary seeds']);
    }, SOON);
    await own.getByText('Settings', { exact: true }).click();
    await own.getByLabel('as bodies').check();
    const hues = async () =>
      (await news.evaluate(collectMarks)).filter(({ text }) => text === '三高四新').map(({ hue }) => hue);
    await vi.waitFor(async () => expect(await hues()).toEqual(['body']), SOON);
    const hosts = own.getByLabel('Only on these sites');
    await hosts.fill('https://elsewhere.example/news\nnot a host!');
    await hosts.blur();
    await said('No host: host!');
    await vi.waitFor(async () => expect(await marks()).not.toContain('云上陶谷计划'), SOON);
    await hosts.fill('rednet.cn');
    await hosts.blur();
    await vi.waitFor(async () => expect(await marks()).toContain('云上陶谷计划'), SOON);
    await press(/^Delete “/);
    await vi.waitFor(async () => expect(await marks()).not.toContain('云上陶谷计划'), SOON);
    await press('Undo');
    await vi.waitFor(async () => expect(await marks()).toContain('云上陶谷计划'), SOON);
  });

  test('is for look-up alone where the reader says so, and marked again', async () => {
    await waitForTerm(news, '云上陶谷计划');
    await own.bringToFront();
    await own.getByText('Settings', { exact: true }).click();
    await own.getByLabel('for look-up only').check();
    await vi.waitFor(async () => expect(await marks()).not.toContain('云上陶谷计划'), SOON);
    expect((await stored()).tables).toBe(0);
    await own.getByLabel('marked on pages').click();
    await vi.waitFor(async () => expect(await marks()).toContain('云上陶谷计划'), SOON);
  });
});

describe('a dictionary', () => {
  beforeEach(async () => {
    await importFile(DICTIONARY);
    return removeAll;
  });
  const ask = (operation: string, request: object) =>
    own.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ xiangjian: 1, operation, request })}).then((reply) => reply.value)`,
    );

  test('marks nothing, answers for a text that is selected, and has its section of a card', async () => {
    const read = { text: '陶艺', sentence: '发展陶艺产业', at: 2, context: {} };
    expect(await ask('text.read', read)).toMatchObject({
      entry: { refs: ['import:kiln-dictionary/陶艺'], match: null },
    });
    expect(await ask('glossaries.longest', { text: '发展陶藝产业', at: 2 })).toEqual({
      start: 2,
      length: 2,
      refs: ['import:kiln-dictionary/陶艺'],
    });
    const whole = { text: '望舒陶艺', sentence: '望舒陶艺', at: 0, context: {} };
    expect(await ask('text.read', whole)).toMatchObject({
      entry: null,
      parts: [{ surface: '望舒' }, { surface: '陶艺' }],
    });
    const sections = { text: '三高四新', refs: [], except: 'seeds/three-highs-four-news' };
    expect(await ask('glossaries.sections', sections)).toMatchObject([
      { from: { name: 'CC-CEDICT', file: 'kiln-dictionary.u8', licence: expect.stringContaining('by-sa') } },
    ]);
    expect(await ask('glossary.search', { query: '望舒', limit: 5 })).toMatchObject([{ headword: '望舒' }]);
    expect((await stored()).tables).toBe(0);
  });

  test('has the longest word it knows under the pointer while Alt is held, and none without', async () => {
    const page = await browser.open({
      url: 'https://www.rednet.cn/import/words.html',
      body: '<!doctype html><meta charset="utf-8"><body><p id="text">市民在三高四新大道学<b>陶</b>艺，不可信。</p></body>',
    });
    await waitForTerm(page, '三高四新');
    const node = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#text')?.lastChild as Text);
      range.setEnd(range.startContainer, 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await page.mouse.move(...node);
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
    await page.keyboard.down('Alt');
    // What answers comes once the page is quiet.
    await vi.waitFor(async () => {
      await page.mouse.move(2, 2);
      await page.mouse.move(...node, { steps: 3 });
      await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true), { timeout: 1000, interval: 50 });
    }, SOON);
    await vi.waitFor(async () => expect(await cardText(page)).toContain('ceramics'), SOON);
    expect(await page.evaluate(collectWashed)).toBe('陶艺');
    await page.keyboard.up('Alt');
    await page.mouse.move(2, 2);
    await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(false), SOON);
    await page.close();
  });
});
