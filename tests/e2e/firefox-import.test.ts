import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { seriousProblems } from './axe.ts';
import { driveGlossaries, type GlossariesPage } from './firefox-glossaries-page.ts';
import { pressSeal, selectText } from './firefox-selecting.ts';
import { CLIENT_CSV, DICTIONARY, manyRows } from './import-files.ts';
import { pressWhen } from './press-when.ts';

let firefox: FirefoxWithExtension;
let own: GlossariesPage;
let news: Page;
let folder: string;
const SOON = { timeout: 20_000, interval: 100 };

const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p id="news">株洲落实三高四新，云上陶谷计划先行，窑炉调度中心随后。</p><p id="plain">他们在望舒台上说陶艺。</p>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
  firefox = await launchFirefox({ settings: { inkShare: 'all', density: 'all', language: 'en' } });
  news = await firefox.open({
    url: 'https://www.rednet.cn/import/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  own = driveGlossaries(await firefox.openOwn('glossaries.html'), folder);
  await own.said('No glossary has been imported yet');
});
afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true });
});

const marks = () => news.evaluate(collectPainted);

async function marked(text: string, is = true): Promise<void> {
  await vi.waitFor(async () => {
    const texts = (await marks()).map((term) => term.text);
    if (is) expect(texts).toContain(text);
    else expect(texts).not.toContain(text);
  }, SOON);
}

async function cardSays(...texts: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const card = await (await firefox.cardFrame(news.url())).evaluate<string>('document.body.textContent');
    for (const text of texts) expect(card).toContain(text);
  }, SOON);
}

async function closeCard(): Promise<void> {
  await news.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await news.$('[data-xiangjian=card]')).toBeNull(), SOON);
}

describe('the page of glossaries in Firefox', () => {
  test('shows what a file holds, lists its malformed rows, and keeps nothing of what is not imported', async () => {
    await own.choose(CLIENT_CSV);
    await own.said('Before it is imported');
    expect(await own.tab.evaluate('document.querySelectorAll(".preview-rows tbody tr").length')).toBe(7);
    expect(
      await own.tab.evaluate('[...document.querySelectorAll(".problems li")].map((one) => one.innerText).join("\\n")'),
    ).toMatch(/^kiln-client\.csv:4:\d+ .*\nkiln-client\.csv:5:\d+ .*columns/);
    expect(await seriousProblems((script) => own.tab.evaluate(script), 'main')).toEqual([]);
    await own.press('Cancel');
    await own.said('No glossary has been imported yet');
    expect(await own.stored()).toEqual({ blocks: 0, catalogue: 0, indexes: 0, tables: 0 });
  });

  test('pauses an import, goes on, and keeps nothing of one that is cancelled', async () => {
    await own.choose(manyRows(100_000));
    await own.said('Before it is imported');
    await own.tab.evaluate(`(${pressWhen})('Reading “many”', 'Pause')`);
    await own.press('Import');
    await own.said('Paused: ');
    const halted = await own.tab.evaluate<string>('document.querySelector(".running p").textContent');
    const [count] = /[\d,]+/.exec(halted) ?? [];
    await own.tab.evaluate(`(${pressWhen})('Reading “many”: (?!${count} )', 'Cancel')`);
    await own.press('Go on');
    await own.said('was cancelled');
    expect(await own.stored()).toEqual({ blocks: 0, catalogue: 0, indexes: 0, tables: 0 });
    await own.press('Close');
  });

  test('keeps nothing of an import that is cancelled while it is kept', async () => {
    await own.choose(manyRows(100_000));
    await own.said('Before it is imported');
    await own.tab.evaluate(`(${pressWhen})('Keeping', 'Cancel')`);
    await own.press('Import');
    await own.said('was cancelled');
    expect(await own.stored()).toEqual({ blocks: 0, catalogue: 0, indexes: 0, tables: 0 });
    await own.press('Close');
  });
});

describe('an imported glossary in Firefox', () => {
  test('is marked at once, and its card names its file', async () => {
    await own.take(CLIENT_CSV);
    await own.said('2 rows could not be read');
    await own.press('Close');
    await marked('云上陶谷计划');
    await news.bringToFront();
    const term = (await marks()).find(({ text }) => text === '云上陶谷计划');
    await news.mouse.move(2, 2);
    await news.mouse.move(term?.x ?? 0, term?.y ?? 0);
    await cardSays('Cloud Kiln Plan', 'kiln-client', 'kiln-client.csv');
    await closeCard();
  });

  test('is marked in the colour that is chosen for it', async () => {
    const hueOf = async (text: string) => (await marks()).find((term) => term.text === text)?.hue;
    expect(await hueOf('云上陶谷计划')).toBe('policy');
    await own.tab.evaluate('document.querySelector(".glossary summary").click()');
    await own.tab.pressSpaceOn('document.querySelector(".hues [data-hue=place] input")');
    await vi.waitFor(async () => expect(await hueOf('云上陶谷计划')).toBe('place'), SOON);
    expect(await hueOf('三高四新')).toBe('policy');
  });

  test('goes when it is deleted and is back with undo', async () => {
    await own.press('Delete “');
    await marked('云上陶谷计划', false);
    await own.press('Undo');
    await marked('云上陶谷计划');
    await own.press('Delete “');
    await marked('云上陶谷计划', false);
  });
});

describe('a dictionary in Firefox', () => {
  test('marks nothing, and its card opens for a word that is selected, with file and licence', async () => {
    const { tables } = await own.stored();
    await own.take(DICTIONARY);
    expect((await own.stored()).tables).toBe(tables);
    await news.bringToFront();
    await selectText(news, '#plain', 3, 2);
    await pressSeal(news);
    await cardSays('望舒', 'charioteer of the moon', 'kiln-dictionary.u8', 'creativecommons.org/licenses/by-sa/4.0');
    await closeCard();
    expect((await marks()).map(({ text }) => text)).not.toContain('望舒');
  });

  test('has the word under the pointer while Alt is held', async () => {
    const at = await news.evaluate(() => {
      getSelection()?.removeAllRanges();
      const text = document.querySelector('#plain')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 4);
      range.setEnd(text, 5);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await news.keyboard.down('Alt');
    // What answers comes once the page is quiet.
    await vi.waitFor(async () => {
      await news.mouse.move(2, 2);
      await news.mouse.move(at.x, at.y, { steps: 3 });
      await vi.waitFor(async () => expect(await news.$('[data-xiangjian=card]:popover-open')).not.toBeNull(), {
        timeout: 1000,
        interval: 50,
      });
    }, SOON);
    await cardSays('望舒', 'charioteer of the moon');
    await news.keyboard.up('Alt');
    await closeCard();
  });
});
