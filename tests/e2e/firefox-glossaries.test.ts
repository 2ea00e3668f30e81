import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { readSample } from '../termbase/read-samples.ts';
import { driveGlossaries, type GlossariesPage } from './firefox-glossaries-page.ts';
import { CLIENT_CSV } from './import-files.ts';

let firefox: FirefoxWithExtension;
let own: GlossariesPage;
let news: Page;
const folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
const SOON = { timeout: 20_000, interval: 100 };

const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p>株洲落实三高四新，云上陶谷计划先行，窑炉调度中心随后。</p>`;
/** A second client's, which has one term of the first and one of the seeds too. */
const RIVAL = {
  name: 'rival.csv',
  bytes: Buffer.from('source,target\n云上陶谷计划,Valley in the Clouds\n三高四新,three and four\n'),
};

beforeAll(async () => {
  firefox = await launchFirefox({
    settings: { inkShare: 'all', density: 'all', language: 'en' },
    downloads: folder,
  });
  news = await firefox.open({
    url: 'https://www.rednet.cn/order/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  own = driveGlossaries(await firefox.openOwn('glossaries.html'), folder);
  await own.said('No glossary has been imported yet');
  await own.take(CLIENT_CSV);
  await own.take(RIVAL);
  await chooseHue('kiln-client', 'place');
  await chooseHue('rival', 'person');
});
afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses the colour of a glossary in its settings. */
async function chooseHue(name: string, hue: string): Promise<void> {
  const row = inRow(name, '');
  await vi.waitFor(async () => expect(await own.tab.evaluate(`${row} !== undefined`)).toBe(true), SOON);
  await own.tab.evaluate(`${row}.querySelector('summary').click()`);
  await own.tab.pressSpaceOn(inRow(name, `.querySelector('.hues [data-hue=${hue}] input')`));
  await vi.waitFor(async () => expect(await own.tab.evaluate(`${row}.dataset.hue`)).toBe(hue), SOON);
}

/** An expression of what stands in the row of a glossary. */
const inRow = (name: string, path: string) =>
  `[...document.querySelectorAll('.glossary')].find((one) => one.querySelector('.glossary-name').textContent === '${name}')${path}`;

const order = () =>
  own.tab.evaluate<string>(`[...document.querySelectorAll('.glossary-name')].map((one) => one.textContent).join()`);

/** Waits until terms are painted in these colours. */
const painted = (hues: Readonly<Record<string, string>>) =>
  vi.waitFor(async () => {
    const found = await news.evaluate(collectPainted);
    expect(Object.fromEntries(found.map(({ text, hue }) => [text, hue]))).toMatchObject(hues);
  }, SOON);

async function cardSays(term: string, ...texts: readonly string[]): Promise<void> {
  await news.bringToFront();
  const at = (await news.evaluate(collectPainted)).find(({ text }) => text === term);
  await news.mouse.move(2, 2);
  await news.mouse.move(at?.x ?? 0, at?.y ?? 0);
  await vi.waitFor(async () => {
    const said = await (await firefox.cardFrame(news.url())).evaluate<string>('document.body.textContent');
    const places = texts.map((text) => said.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }, SOON);
  await news.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await news.$('[data-xiangjian=card]')).toBeNull(), SOON);
}

test('in Firefox imported glossaries stand after the seeds in the order they came, until one is moved', async () => {
  expect(await order()).toMatch(/glossary,kiln-client,rival$/);
  await painted({ 三高四新: 'policy', 云上陶谷计划: 'place', 窑炉调度中心: 'place' });
  await cardSays('云上陶谷计划', 'Cloud Kiln Plan', 'Valley in the Clouds');
  await own.press('Move “rival” up');
  await painted({ 三高四新: 'policy', 云上陶谷计划: 'person', 窑炉调度中心: 'place' });
  await cardSays('云上陶谷计划', 'Valley in the Clouds', 'Cloud Kiln Plan');
  await own.press('Move “rival” up');
  await painted({ 三高四新: 'person', 云上陶谷计划: 'person', 窑炉调度中心: 'place' });
  await cardSays('三高四新', 'three and four', 'sāngāo-sìxīn', 'highlands');
  expect(await order()).toMatch(/^rival,.*glossary,kiln-client$/);
  await own.press('Move “rival” down');
  await painted({ 三高四新: 'policy', 云上陶谷计划: 'person' });
});

test('in Firefox a glossary is marked on its hosts alone, and what is no host is said', async () => {
  const hosts = inRow('rival', `.querySelector('textarea')`);
  const type = async (text: string) => {
    await own.tab.typeInto(hosts, text);
    await own.tab.evaluate(`${hosts}.blur()`);
  };
  await type('elsewhere.example not_a_host');
  await own.said('No host: not_a_host');
  await painted({ 云上陶谷计划: 'place' });
  await type('rednet.cn');
  await painted({ 云上陶谷计划: 'person' });
  await own.said('rednet.cn');
});

test('in Firefox a glossary is written to a file of another kind, as it was read', async () => {
  await own.tab.pressEnterOn(inRow('kiln-client', `.querySelector('.export-opener')`));
  const choices = inRow('kiln-client', `.querySelector('.export-choices')`);
  await vi.waitFor(async () => expect(await own.tab.evaluate(`${choices}.hidden`)).toBe(false), SOON);
  await own.tab.pressEnterOn(
    `[...${choices}.querySelectorAll('button')].find((one) => one.textContent === 'Termbase (TBX 2008)')`,
  );
  const pairs = (name: string, bytes: Uint8Array) =>
    readSample(name, bytes).entries.map(({ sources, renderings }) => [sources[0], renderings[0]?.text]);
  await vi.waitFor(() => {
    const saved = readdirSync(folder).find((name) => name.endsWith('.tbx')) ?? 'nothing is saved';
    expect(pairs(saved, readFileSync(join(folder, saved)))).toEqual(pairs(CLIENT_CSV.name, CLIENT_CSV.bytes));
  }, SOON);
});
