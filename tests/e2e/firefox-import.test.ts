import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { seriousProblems } from './axe.ts';
import { pressSeal, selectText } from './firefox-selecting.ts';
import { CLIENT_CSV, DICTIONARY, manyRows } from './import-files.ts';

let firefox: FirefoxWithExtension;
let own: BidiTab;
let news: Page;
let folder: string;
const SOON = { timeout: 20_000, interval: 100 };

const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p id="news">株洲落实三高四新，云上陶谷计划先行，窑炉调度中心随后。</p><p id="plain">他们在望舒台上说陶艺。</p>`;

type Upload = typeof CLIENT_CSV | typeof DICTIONARY | ReturnType<typeof manyRows>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
  firefox = await launchFirefox({ settings: { inkShare: 'all', density: 'all', language: 'en' } });
  news = await firefox.open({
    url: 'https://www.rednet.cn/import/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  own = await firefox.openOwn('glossaries.html');
  await said('No glossary has been imported yet');
});
afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(file: Upload): Promise<void> {
  const path = join(folder, file.name);
  writeFileSync(path, file.buffer);
  await own.chooseFiles('document.querySelector("input[type=file]")', [path]);
}

async function said(text: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await own.evaluate<string>('document.querySelector("main")?.innerText ?? ""')).toContain(text),
    SOON,
  );
}

/** The first button whose name begins so, as an expression. */
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(name)}))`;

async function press(name: string): Promise<void> {
  await vi.waitFor(async () => expect(await own.evaluate(`${button(name)} !== undefined`)).toBe(true), SOON);
  await own.pressEnterOn(button(name));
}

/** Everything that is kept of glossaries, counted by store. */
const stored = async () =>
  JSON.parse(
    await own.evaluate<string>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('glossaries');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction([...database.objectStoreNames]);
        const counts = {};
        for (const name of database.objectStoreNames) {
          const counting = reading.objectStore(name).count();
          counting.onsuccess = () => { counts[name] = counting.result; };
        }
        reading.oncomplete = () => { database.close(); resolve(JSON.stringify(counts)); };
      };
    })`),
  ) as Record<string, number>;

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
    await choose(CLIENT_CSV);
    await said('Before it is imported');
    expect(await own.evaluate('document.querySelectorAll(".preview-rows tbody tr").length')).toBe(7);
    expect(
      await own.evaluate('[...document.querySelectorAll(".problems li")].map((one) => one.innerText).join("\\n")'),
    ).toMatch(/^kiln-client\.csv:4:\d+ .*\nkiln-client\.csv:5:\d+ .*columns/);
    expect(await seriousProblems((script) => own.evaluate(script), 'main')).toEqual([]);
    await press('Cancel');
    await said('No glossary has been imported yet');
    expect(await stored()).toEqual({ blocks: 0, catalogue: 0, indexes: 0, tables: 0 });
  });

  test('pauses an import, goes on, and keeps nothing of one that is cancelled', async () => {
    await choose(manyRows(500_000));
    await said('Before it is imported');
    await press('Import');
    await press('Pause');
    await said('Paused: ');
    await press('Go on');
    await press('Cancel');
    await said('was cancelled');
    expect(await stored()).toEqual({ blocks: 0, catalogue: 0, indexes: 0, tables: 0 });
    await press('Close');
  });
});

describe('an imported glossary in Firefox', () => {
  test('is marked at once, and its card names its file', async () => {
    await choose(CLIENT_CSV);
    await said('Before it is imported');
    await press('Import');
    await said('is imported');
    await said('2 rows could not be read');
    await press('Close');
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
    await own.evaluate('document.querySelector(".glossary summary").click()');
    await own.pressSpaceOn('document.querySelector(".hues [data-hue=place] input")');
    await vi.waitFor(async () => expect(await hueOf('云上陶谷计划')).toBe('place'), SOON);
    expect(await hueOf('三高四新')).toBe('policy');
  });

  test('goes when it is deleted and is back with undo', async () => {
    await press('Delete “');
    await marked('云上陶谷计划', false);
    await press('Undo');
    await marked('云上陶谷计划');
    await press('Delete “');
    await marked('云上陶谷计划', false);
  });
});

describe('a dictionary in Firefox', () => {
  test('marks nothing, and its card opens for a word that is selected, with file and licence', async () => {
    const { tables } = await stored();
    await choose(DICTIONARY);
    await said('Before it is imported');
    await press('Import');
    await said('is imported');
    expect((await stored()).tables).toBe(tables);
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
