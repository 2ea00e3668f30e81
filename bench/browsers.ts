import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import { FIREFOX_PATH } from '../tools/browser/firefox.ts';
import { bundle } from './bundle.ts';
import { OURS } from './candidates.ts';
import { buildCorpus } from './corpus.ts';
import { packForms } from './forms.ts';
import { overPeers } from './matcher.ts';
import type { PagePlacings, PageTask } from './matcher-in-page.ts';
import { launchPlainChromium } from './plain-chromium.ts';
import type { PartResult, Row } from './report.ts';

const ROUNDS = 7;
/** Least share of the floor. */
const BARS = { Chromium: { long: 0.25, small: 0.35 }, Firefox: { long: 0.18, small: 0.22 } };
const BAR_OVER_PEERS = 8;

/** The matcher against its peers and the floor, in pages of both browsers. */
export async function benchBrowsers(): Promise<PartResult> {
  const corpus = buildCorpus();
  const { forms, traditional } = packForms();
  const { sentences, small, long } = corpus;
  const task: PageTask = { forms, traditional, sentences, small, long, rounds: ROUNDS };
  const { address, close } = await servePage(await bundle('matcher-in-page.ts'), task);
  const chromium = await inChromium(address);
  const firefox = await inFirefox(address);
  close();
  return {
    title: 'the matcher in browsers',
    notes: [
      `text: ${corpus.source}; through the browser’s parser into text nodes and out again (a long text comes in several)`,
      `${forms.length} forms; shares of the floor’s speed as in the part “matcher”`,
    ],
    rows: [...rowsOf('Chromium', chromium.placings), ...rowsOf('Firefox', firefox.placings)],
    browsers: [`Chromium ${chromium.version}`, firefox.version],
  };
}

function rowsOf(browser: keyof typeof BARS, placings: PagePlacings): Row[] {
  return (['long', 'small'] as const).flatMap((shape) => {
    const rows = placings[shape].map(({ name, ratio }): Row => {
      const what = `${browser}, ${shape}: ${name}`;
      return { what, value: ratio, unit: '', ...(name === OURS && { atLeast: BARS[browser][shape] }) };
    });
    const what = `${browser}, ${shape}: ours to the best of npm`;
    return [...rows, { what, value: overPeers(placings[shape]), unit: '×', atLeast: BAR_OVER_PEERS }];
  });
}

async function inChromium(address: string): Promise<{ placings: PagePlacings; version: string }> {
  const browser = await launchPlainChromium();
  const page = await browser.newPage();
  await page.goto(address);
  const placings = await page.evaluate(runTask);
  const version = browser.version();
  await browser.close();
  return { placings, version };
}

async function inFirefox(address: string): Promise<{ placings: PagePlacings; version: string }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX_PATH,
    headless: true,
    protocolTimeout: 600_000,
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false, 'dom.max_script_run_time': 0 },
  });
  const page = await browser.newPage();
  await page.goto(address);
  const placings = await page.evaluate(runTask);
  const version = await browser.version();
  await browser.close();
  return { placings, version };
}

/** Runs inside the page. */
function runTask(): PagePlacings {
  const page = globalThis as unknown as { raceInPage(task: PageTask): PagePlacings; task: PageTask };
  return page.raceInPage(page.task);
}

/** A page with the script and its task in it, on this machine. */
async function servePage(script: string, task: PageTask): Promise<{ address: string; close: () => void }> {
  const plain = (text: string) => text.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  const scripts = [script, `globalThis.task = ${JSON.stringify(task)}`].map(
    (text) => `<script>${plain(text)}</script>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><title>bench</title>${scripts.join('\n')}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
