import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cardFrame, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { closeCard, painted } from './driving.ts';

let browser: ExtensionBrowser;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en' } });
});
afterAll(() => browser?.close());

/**
 * In the place of the system's choosers, which no driver reaches: they give a file of the folder that the browser keeps for
 * the extension, with a real handle. `asks`: the browser has to be asked anew, as after it was started.
 */
function choosers({ asks }: { readonly asks: boolean }): void {
  const file = (name: string) =>
    navigator.storage.getDirectory().then((folder) => folder.getFileHandle(name, { create: true }));
  let isAsked = !asks;
  Object.assign(FileSystemFileHandle.prototype, {
    queryPermission: async () => (isAsked ? 'granted' : 'prompt'),
    requestPermission: async () => {
      isAsked = true;
      return 'granted';
    },
  });
  Object.assign(globalThis, {
    showOpenFilePicker: async () => [await file('glossary.txt')],
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => file(suggestedName),
  });
}

async function openDesk(asks = false): Promise<Page> {
  const desk = await browser.context.newPage();
  await desk.addInitScript(choosers, { asks });
  await desk.goto(`${browser.origin}/desk.html`);
  await desk.getByRole('button', { name: 'New entry' }).waitFor();
  return desk;
}

const write = (desk: Page, name: string, content: string) =>
  desk.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, content] as const,
  );
const read = (desk: Page, name: string) =>
  desk.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, name);
const unpacked = (desk: Page, name: string) =>
  desk.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(name)).getFile();
    if (file.size === 0) return '';
    return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  }, name);

async function add(desk: Page, form: string, rendering: string): Promise<void> {
  await desk.getByRole('button', { name: 'New entry' }).click();
  await desk.locator('.own-form textarea').first().fill(form);
  await desk.locator('.own-rendering input').first().fill(rendering);
  await desk.locator('.own-form [type=submit]').click();
  await desk.locator('.desk-row', { hasText: form }).waitFor();
}

test('each saved term is added to the glossary that was chosen, what is saved without a page of ours waits, and the copy follows', async () => {
  const desk = await openDesk();
  await write(desk, 'glossary.txt', '# mine\r\n窑火\tkiln fire\r\n');
  await desk.locator('.desk-linked summary').click();
  const [glossary, copy] = ['Glossary file', 'Automatic copy'].map((name) => desk.getByRole('region', { name }));
  await glossary?.getByRole('button', { name: 'Choose a file' }).click();
  await glossary?.getByText('glossary.txt').waitFor();
  await copy?.getByRole('button', { name: 'New file' }).click();
  await copy?.getByText('Last written').waitFor();
  expect(await seriousProblems((script) => desk.evaluate(script), '.desk')).toEqual([]);

  await add(desk, '渌湘灯会', 'Lu-Xiang Lantern Fair');
  await eventually(async () =>
    expect(await read(desk, 'glossary.txt')).toBe(
      '# mine\r\n窑火\tkiln fire\r\n渌湘灯会\tLu-Xiang Lantern Fair\tpreferred\r\n',
    ),
  );
  await eventually(async () => expect(await unpacked(desk, 'xiangjian-copy.json.gz')).toContain('渌湘灯会'));
  await desk.close();

  // Saved with no page of ours that writes, then with one that has not been asked yet.
  const options = await browser.context.newPage();
  await options.goto(`${browser.origin}/options.html`);
  await options.evaluate(async () => {
    const draft = { forms: ['陶谷夜市'], renderings: [{ text: 'Night Market', status: 'admitted' }] };
    const message = { xiangjian: 1, operation: 'own.save', request: { changes: [{ id: 'night', base: 0, draft }] } };
    await (
      globalThis as never as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome.runtime.sendMessage(message);
  });
  await options.close();
  const again = await openDesk(true);
  await again.getByText('Entries waiting for glossary.txt: 1').waitFor();
  await again.getByText('Changes are waiting for xiangjian-copy.json.gz.').waitFor();
  expect(await read(again, 'glossary.txt')).not.toContain('陶谷夜市');
  await again.locator('.desk-remind button').first().click();
  await eventually(async () =>
    expect(await read(again, 'glossary.txt')).toContain('陶谷夜市\tNight Market\tadmitted\r\n'),
  );
  await eventually(async () => expect(await unpacked(again, 'xiangjian-copy.json.gz')).toContain('陶谷夜市'));
  await again.close();
});

/** Selects a text, opens its card by the seal and adds an entry. A card has to have been seen for half a second. */
async function addFromSelection(page: Page, text: string, rendering: string): Promise<void> {
  const { left, right, y } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.sheet') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const from = node.data.indexOf(wanted);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      const box = range.getBoundingClientRect();
      return { left: box.left + 1, right: box.right - 1, y: (box.top + box.bottom) / 2 };
    }
    throw new Error(`${wanted} is not on the sheet`);
  }, text);
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move(right, y, { steps: 4 });
  await page.mouse.up();
  const seal = page.locator('[data-xiangjian=seal]');
  await seal.waitFor();
  const box = (await seal.boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const frame = await cardFrame(page);
  const form = frame.locator('.own-form');
  await eventually(async () => {
    if (!(await form.isVisible())) await clickInCard(page, '.own-opener .more', 'Add to my terms');
    await form.waitFor({ timeout: 1000 });
  });
  expect(await frame.locator('.own-place').innerText()).toContain('今晚渌湘夜游开幕');
  await frame.locator('.own-rendering input').fill(rendering);
  await eventually(async () => {
    const done = frame.locator('.own-done');
    if (!(await done.isVisible())) await frame.locator('.own-form [type=submit]').click({ timeout: 1000 });
    await done.waitFor({ timeout: 1000 });
  });
}

test('on the page for pasted texts a selection and the list of terms take an entry', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/paste.html`);
  await page.locator('textarea').fill('今晚渌湘夜游开幕，市里落实三高四新。');
  await page.locator('.drop-area button').first().click();
  await addFromSelection(page, '渌湘夜游', 'Lu-Xiang by Night');
  await eventually(async () => expect((await painted(page)).map(({ text }) => text)).toContain('渌湘夜游'));
  await closeCard(page);
  await eventually(async () => expect(await page.locator('.term-notes').innerText()).toContain('Lu-Xiang by Night'));
  const row = page.locator('.term-notes li', { hasText: '三高四新' });
  await row.getByRole('button', { name: /^Add my rendering or note: / }).click();
  await row.locator('.own-rendering input').fill('Three Heights');
  expect(await row.locator('.own-place').innerText()).toContain('今晚渌湘夜游开幕');
  await row.locator('.own-form [type=submit]').click();
  await page.locator('.own-done').waitFor();
  await eventually(async () => expect(await page.locator('.term-notes').innerText()).toContain('Three Heights'));
  expect(await seriousProblems((script) => page.evaluate(script), '.term-notes')).toEqual([]);
  await page.close();
});
