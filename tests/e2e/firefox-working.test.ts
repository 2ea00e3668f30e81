import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';

let firefox: FirefoxWithExtension;
let desk: BidiTab;
const downloads = mkdtempSync(join(tmpdir(), 'xiangjian-'));
const eventually = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 40_000, interval: 100 });

/** Two entries of one form, and one beside them. */
const OWN_TERMS = [
  ['market', ['陶谷夜市'], 'Pottery Valley Night Market'],
  ['bazaar', ['陶谷夜市', '陶谷市集'], 'Taogu Night Bazaar'],
  ['fair', ['渌湘灯会'], 'Lu-Xiang Lantern Fair'],
] as const;

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { language: 'en', inkShare: 'all', density: 'all' }, downloads });
  desk = await firefox.openOwn('desk.html');
  const changes = OWN_TERMS.map(([id, forms, rendering]) => ({
    id,
    base: 0,
    draft: {
      ...{ forms, renderings: [{ text: rendering, status: 'preferred' }], pinyin: '', note: '', tags: [] },
      ...{ client: '', register: '', category: 'policy', places: [] },
    },
  }));
  const message = { xiangjian: 1, operation: 'own.save', request: { changes } };
  const isSaved = `browser.runtime.sendMessage(${JSON.stringify(message)}).then((reply) => reply.ok === true)`;
  expect(await desk.evaluate(isSaved)).toBe(true);
  await says(desk, '3 of 3 entries', '.desk-count');
});
afterAll(async () => {
  await firefox?.close();
  rmSync(downloads, { recursive: true, force: true });
});

const textOf = (tab: BidiTab, selector: string) =>
  tab.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);

function says(tab: BidiTab, text: string, selector = 'main', is = true): Promise<void> {
  return eventually(async () => {
    const said = await textOf(tab, selector);
    if (is) expect(said).toContain(text);
    else expect(said).not.toContain(text);
  });
}

/** Presses Enter on an element until something is so: what has just been drawn may pass a press over. */
async function pressUntil(tab: BidiTab, expression: string, isSo: string): Promise<void> {
  await eventually(async () => {
    const isDone = () => tab.evaluate<boolean>(isSo);
    if (!(await isDone())) await tab.pressEnterOn(expression);
    await vi.waitFor(async () => expect(await isDone()).toBe(true), { timeout: 2000, interval: 50 });
  });
}

const at = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const isThere = (selector: string) => `${at(selector)} !== null`;
const holds = (selector: string, text: string) =>
  `(${at(selector)}?.innerText ?? '').includes(${JSON.stringify(text)})`;
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(name)}))`;

/** Has what a menu stands for written as OmegaT's glossary, and gives the file. */
async function exported(tab: BidiTab, menu: string, name: string): Promise<string> {
  await pressUntil(tab, at(`${menu} .export-opener`), `${at(`${menu} .export-opener`)}.ariaExpanded === 'true'`);
  const choice = `[...document.querySelectorAll('${menu} .export-choices button')].find((one) => one.textContent === 'OmegaT glossary')`;
  await pressUntil(tab, choice, holds(`${menu} .export-outcome`, name));
  return eventually(async () => {
    const file = readdirSync(downloads).find(
      (one) => one.startsWith(name.replace(/\.txt$/, '')) && one.endsWith('.txt'),
    );
    const text = file === undefined ? '' : readFileSync(join(downloads, file), 'utf8');
    expect(text).not.toBe('');
    return text;
  });
}

describe('the desk in Firefox', () => {
  test('gives all that are ticked a tag, and takes it back', async () => {
    await desk.typeInto(at('.desk-filters input'), '渌湘');
    await says(desk, '1 of 3 entries', '.desk-count');
    const tick = at('.desk-row input');
    await eventually(async () => {
      if (!(await desk.evaluate<boolean>(`${tick}.checked`))) await desk.pressSpaceOn(tick);
      expect(await desk.evaluate(isThere('.desk-bulk'))).toBe(true);
    });
    await desk.typeInto(at('.desk-bulk input'), 'markets');
    await pressUntil(desk, at('.desk-bulk input'), holds('.desk-row', 'markets'));
    await pressUntil(desk, at('.desk-told button'), `!${holds('.desk-row', 'markets')}`);
    await desk.pressSpaceOn(tick);
    await desk.typeInto(at('.desk-filters input'), '');
    await says(desk, '3 of 3 entries', '.desk-count');
  });

  test('makes one of two entries that share a form, with what both have, and takes that back', async () => {
    await pressUntil(desk, at('.desk-duplicates summary'), `${at('.desk-duplicates')}.open`);
    await says(desk, 'Taogu Night Bazaar', '.desk-duplicates');
    await pressUntil(desk, button('Merge 2 entries'), holds('.desk-count', '2 of 2 entries'));
    await says(desk, 'Merged.', '.desk-told');
    for (const text of ['Pottery Valley Night Market', 'Taogu Night Bazaar']) await says(desk, text, '.desk-list');
    await pressUntil(desk, at('.desk-told button'), holds('.desk-count', '3 of 3 entries'));
  });

  test('writes the entries to a file for OmegaT', async () => {
    const text = await exported(desk, '.desk-export', 'xiangjian-My-terms.txt');
    expect(text).toContain('渌湘灯会\tLu-Xiang Lantern Fair');
    expect(text).toContain('陶谷市集\tTaogu Night Bazaar');
  });
});
