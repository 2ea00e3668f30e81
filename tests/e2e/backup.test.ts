import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';

const folder = mkdtempSync(join(tmpdir(), 'xiangjian-backup-'));
const FILE = join(folder, 'saved.json.gz');
let here: ExtensionBrowser;
let there: ExtensionBrowser;

beforeAll(async () => {
  const settings = { language: 'en' } as const;
  [here, there] = await Promise.all([
    launchChromium({ headless: true, settings: { ...settings, hiddenTerms: ['seeds/rcep'] as never } }),
    launchChromium({ headless: true, settings }),
  ]);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 100 });

async function openDesk({ context, origin }: ExtensionBrowser, form = ''): Promise<Page> {
  const desk = await context.newPage();
  await desk.goto(`${origin}/desk.html${form === '' ? '' : `#add=${encodeURIComponent(form)}`}`);
  await desk.locator('.desk-saving summary').click();
  return desk;
}

async function add(browser: ExtensionBrowser, form: string, rendering: string): Promise<Page> {
  const desk = await openDesk(browser, form);
  await desk.locator('.own-rendering input').fill(rendering);
  await desk.locator('.own-form button[type=submit]').click();
  await desk.locator('.desk-row', { hasText: form }).waitFor();
  return desk;
}

async function importGlossary({ context, origin }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/glossaries.html`);
  const buffer = Buffer.from('灯谜街\tLantern Riddle Street\n');
  const file = { name: 'client.tsv', mimeType: 'text/plain', buffer };
  await page.locator('input[type=file]').first().setInputFiles([file]);
  await page.getByRole('button', { name: /^Import$/ }).click();
  await page.getByRole('button', { name: /^Delete “/ }).waitFor();
  await page.close();
}

async function save(desk: Page): Promise<void> {
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Save everything' }).click(),
  ]);
  await download.saveAs(FILE);
}

const read = (desk: Page, file: string) => desk.locator('.desk-saving input[type=file]').setInputFiles(file);

test('all a reader has made goes into a file, and comes back elsewhere once it has been shown what that changes', async () => {
  await importGlossary(here);
  const desk = await add(here, '陶谷夜市', 'Pottery Valley Night Market');
  expect(await desk.locator('.desk-saving').innerText()).toContain('Nothing has been saved to a file yet.');
  await save(desk);
  await eventually(async () => expect(await desk.locator('.desk-saving').innerText()).toContain('changes since: 0'));
  const saved = JSON.parse(new TextDecoder().decode(gunzipSync(readFileSync(FILE))));
  expect(saved.terms).toHaveLength(1);
  expect(saved.glossaries).toEqual([{ name: 'client', file: 'client.tsv', licence: '', entries: 1 }]);

  const other = await openDesk(there);
  await read(other, FILE);
  const plan = other.locator('.desk-restore');
  await plan.waitFor();
  for (const said of ['New: 1', '陶谷夜市', 'Pottery Valley Night Market', 'Concepts to be hidden: 1', 'client']) {
    expect(await plan.innerText()).toContain(said);
  }
  expect(await seriousProblems((script) => other.evaluate(script), '.desk')).toEqual([]);
  expect(await other.locator('.desk-row').count()).toBe(0);
  await plan.getByRole('button', { name: 'Restore' }).click();
  await other.locator('.desk-row', { hasText: '陶谷夜市' }).waitFor();
  await read(other, FILE);
  await eventually(async () => expect(await plan.innerText()).toContain('Nothing: all that is in it is here.'));
  await plan.getByRole('button', { name: 'Leave all as it is' }).click();
  await plan.waitFor({ state: 'detached' });
  await desk.close();
  await other.close();
});

test('what was changed on both sides is kept on both', async () => {
  const change = async (browser: ExtensionBrowser, rendering: string) => {
    const desk = await openDesk(browser);
    await desk.locator('.desk-open').first().click();
    await desk.locator('.own-rendering input').first().fill(rendering);
    await desk.locator('.own-form button[type=submit]').click();
    await desk.locator('.own-done').waitFor();
    return desk;
  };
  const desk = await change(here, 'Night Fair of the Valley');
  await save(desk);
  const other = await change(there, 'Kiln Valley Market');
  await read(other, FILE);
  const plan = other.locator('.desk-restore');
  await plan.waitFor();
  expect(await plan.innerText()).toContain('Changed on both sides: 1; both are kept');
  await plan.getByRole('button', { name: 'Restore' }).click();
  await eventually(async () => expect(await other.locator('.desk-row').count()).toBe(2));
  const list = await other.locator('.desk-list').innerText();
  for (const rendering of ['Night Fair of the Valley', 'Kiln Valley Market']) expect(list).toContain(rendering);
  await desk.close();
  await other.close();
});

test.each([
  ['damaged.gz', () => readFileSync(FILE).subarray(0, -300), 'is damaged'],
  ['other.json', () => '{"product":"other"}', 'is no file that Xiangjian saved here'],
])('%s changes nothing, and why is said', async (name, content, said) => {
  writeFileSync(join(folder, name), content());
  const desk = await openDesk(there);
  await read(desk, join(folder, name));
  await eventually(async () => expect(await desk.getByRole('alert').innerText()).toContain(said));
  expect(await desk.locator('.desk-restore').count()).toBe(0);
  await desk.close();
});
