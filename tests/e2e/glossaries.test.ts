import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListEntry } from '../../lib/library/types.ts';
import { cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, SECOND_GLOSSARY_BUILD } from '../../tools/browser/chromium.ts';
import { createBackgroundKiller } from '../../tools/browser/kill-background.ts';
import { closeCard, isCardOpen, pointAt, waitForTerm } from './driving.ts';
import { collectMarks } from './marks.ts';

let browser: ExtensionBrowser;
/** A page of the extension: it can write to the storage while the background is gone. */
let own: Page;
let page: Page;
let count = 0;

const SOON = { timeout: 20_000, interval: 50 };

beforeAll(async () => {
  const settings = { density: 'all', inkShare: 'all', language: 'en' } as const;
  browser = await launchChromium({ headless: true, settings, build: SECOND_GLOSSARY_BUILD });
  own = await browser.context.newPage();
  await own.goto(`${browser.origin}/manifest.json`);
});
afterAll(() => browser?.close());

/** Our own words: terms of the seeds, and 云陶计划, which they do not have. */
const BODY = '<p>株洲落实三高四新，云陶计划先行。</p><p>可信数据空间又见三高四新，云陶计划和窑炉中心。</p>';
const SEEDS_MARKS = ['三高四新', '可信数据空间', '三高四新'];

beforeEach(async () => {
  await setGlossary(null);
  page = await open();
  return async () => {
    await page.close();
  };
});

async function open(): Promise<Page> {
  const url = `https://www.rednet.cn/glossaries/${count++}/sample.html`;
  const tab = await browser.open({ url, body: `<!doctype html><meta charset="utf-8"><body>${BODY}</body>` });
  await expectMarked(SEEDS_MARKS, tab);
  return tab;
}

const PLAN: ListEntry = {
  id: 'plan',
  forms: ['云陶计划'],
  renderings: ['Cloud Pottery Plan'],
  category: 'policy',
  tier: 'essential',
};
const KILN: ListEntry = {
  id: 'kiln',
  forms: ['窑炉中心'],
  renderings: ['Kiln Centre'],
  category: 'body',
  tier: 'essential',
};
/** As the seeds write it, but of another hue. */
const RIVAL: ListEntry = {
  id: 'rival',
  forms: ['三高四新'],
  renderings: ['our own words for it'],
  category: 'body',
  tier: 'essential',
};

let revision = 0;

/** Puts a second glossary before the seeds, in the place of the one before; null takes it away. */
async function setGlossary(entries: readonly ListEntry[] | null): Promise<void> {
  const stored = JSON.stringify({ revision: String(++revision), entries });
  const change = entries === null ? `remove('secondGlossary')` : `set({ secondGlossary: ${stored} })`;
  await own.evaluate(`chrome.storage.local.${change}`);
}

async function expectMarked(texts: readonly string[], tab = page): Promise<void> {
  await vi.waitFor(async () => expect((await tab.evaluate(collectMarks)).map(({ text }) => text)).toEqual(texts), SOON);
}

/** Remembers every painted range, in its highlight and its place there, for {@link repainted}. */
async function remember(): Promise<void> {
  await page.evaluate(() => {
    const kept = [...CSS.highlights].map(([name, highlight]) => [name, [...highlight]] as const);
    Object.assign(window, { kept: new Map(kept) });
  });
}

/**
 * What has been taken away and what has been painted since {@link remember}: a range that was taken away and painted
 * again is another object, or stands behind those that stayed.
 */
async function repainted(): Promise<{ gone: string[]; come: string[] }> {
  return page.evaluate(() => {
    const { kept } = window as unknown as { kept: ReadonlyMap<string, readonly AbstractRange[]> };
    const textOf = ({ startContainer, startOffset, endOffset }: AbstractRange) =>
      (startContainer as Text).data.slice(startOffset, endOffset);
    const gone: string[] = [];
    const come: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const before = kept.get(name) ?? [];
      const stayed = before.filter((range) => highlight.has(range as Range));
      gone.push(...before.filter((range) => !stayed.includes(range)).map(textOf));
      const now = [...highlight];
      const first = now.findIndex((range, at) => range !== stayed[at]);
      if (first !== -1) come.push(...now.slice(first).map(textOf));
    }
    return { gone: gone.sort(), come: come.sort() };
  });
}

describe('a glossary that joins while pages are open', () => {
  test('has its terms marked on each of them, and nothing else is painted anew', async () => {
    const other = await open();
    await remember();
    await setGlossary([PLAN]);
    const marks = ['三高四新', '云陶计划', '可信数据空间', '三高四新', '云陶计划'];
    await expectMarked(marks);
    await expectMarked(marks, other);
    expect(await repainted()).toEqual({ gone: [], come: ['云陶计划', '云陶计划'] });
    await other.close();
  });

  test('has its cards', async () => {
    await setGlossary([PLAN]);
    await waitForTerm(page, '云陶计划');
    await page.bringToFront();
    await pointAt(page, '云陶计划');
    expect(await cardText(page)).toContain('Cloud Pottery Plan');
    await closeCard(page);
  });

  test('stands before the seeds where both have a surface, and gives it back when it goes', async () => {
    const hueOfRival = async () =>
      (await page.evaluate(collectMarks)).filter(({ text }) => text === '三高四新').map(({ hue }) => hue);
    await page.bringToFront();
    await remember();
    await setGlossary([RIVAL]);
    await vi.waitFor(async () => expect(await hueOfRival()).toEqual(['body', 'body']), SOON);
    expect(await repainted()).toEqual({ gone: ['三高四新', '三高四新'], come: ['三高四新', '三高四新'] });
    await pointAt(page, '三高四新');
    expect(await cardText(page)).toContain('our own words for it');
    await closeCard(page);
    await setGlossary(null);
    await vi.waitFor(async () => expect(await hueOfRival()).toEqual(['policy', 'policy']), SOON);
    await pointAt(page, '三高四新');
    expect(await cardText(page)).toContain('sāngāo-sìxīn');
    await closeCard(page);
  });
});

describe('a glossary that changes while pages are open', () => {
  test('has only what differs painted anew', async () => {
    await setGlossary([PLAN]);
    await expectMarked(['三高四新', '云陶计划', '可信数据空间', '三高四新', '云陶计划']);
    await remember();
    await setGlossary([PLAN, KILN]);
    await expectMarked(['三高四新', '云陶计划', '可信数据空间', '三高四新', '云陶计划', '窑炉中心']);
    expect(await repainted()).toEqual({ gone: [], come: ['窑炉中心'] });
    await remember();
    await setGlossary([KILN]);
    await expectMarked([...SEEDS_MARKS, '窑炉中心']);
    expect(await repainted()).toEqual({ gone: ['云陶计划', '云陶计划'], come: [] });
  });

  test('leaves the card of another term open', async () => {
    await page.bringToFront();
    await pointAt(page, '可信数据空间');
    await cardText(page);
    await setGlossary([PLAN]);
    await waitForTerm(page, '云陶计划');
    expect(await isCardOpen(page)).toBe(true);
    await closeCard(page);
  });

  test('is followed by a background that was gone when it changed', async () => {
    const killer = await createBackgroundKiller(browser.context, browser.origin);
    await killer.kill();
    await setGlossary([PLAN]);
    await expectMarked(['三高四新', '云陶计划', '可信数据空间', '三高四新', '云陶计划']);
    await killer.close();
  });

  test('leaves no mark when it is taken away', async () => {
    const before = await page.evaluate(collectMarks);
    await remember();
    await setGlossary([PLAN, KILN]);
    await waitForTerm(page, '窑炉中心');
    await setGlossary(null);
    await expectMarked(SEEDS_MARKS);
    expect(await page.evaluate(collectMarks)).toEqual(before);
    expect(await repainted()).toEqual({ gone: [], come: [] });
  });
});
