import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { withScript } from './page-html.ts';
import { alternate, type Pair, pick, type RunningBuild, ratioRow } from './pair.ts';
import type { Row } from './report.ts';
import { LISTED, UNLISTED } from './visit.ts';

const TABS = 60;
/** As many at once as load without one waiting for another’s processes. */
const TOGETHER = 6;
/** How long a tab is let be before it is measured, and how long the ticker is watched, in ms. */
const SETTLE_MS = 10_000;
const TICKER_MS = 20_000;
const ROUNDS = 2;

/** Ten times a second a line of news is another. Runs inside a page. */
const TICKER = `
  const line = document.createElement('p');
  document.body.prepend(line);
  let count = 0;
  setInterval(() => { line.textContent = '快讯' + count++ + '：园区项目开工，三高四新美好蓝图加快落地。'; }, 100);`;

/**
 * Sixty tabs of an article, and a page whose first line changes ten times a second: what the extension adds to the memory
 * of each tab and to the processor, of all processes of the browser, beside the same pages where it does not run.
 */
export async function compareManyTabs(pair: Pair, html: string): Promise<Row[]> {
  const all = await alternate(pair, ROUNDS, async (build) => {
    const read = await memoryPerTab(build, LISTED, html);
    return { added: read - (await memoryPerTab(build, UNLISTED, html)), ticker: await tickerShare(build, html) };
  });
  return [
    ratioRow(
      `${TABS} tabs: memory added to each`,
      pick(all, ({ added }) => added),
      'MB',
    ),
    ratioRow(
      'a line that changes ten times a second: of one core, added',
      pick(all, ({ ticker }) => 100 * ticker),
      '%',
    ),
  ];
}

/** MB that each of sixty tabs of `html` takes: of all processes, shared pages shared out. */
async function memoryPerTab(build: RunningBuild, host: string, html: string): Promise<number> {
  const empty = await memoryMb(build);
  const tabs: Page[] = [];
  while (tabs.length < TABS) {
    tabs.push(...(await Promise.all(Array.from({ length: TOGETHER }, () => openTab(build, host, html)))));
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const full = await memoryMb(build);
  for (const tab of tabs) await tab.close();
  return (full - empty) / TABS;
}

/** Share of one core that a ticker takes with the extension in its page beyond what it takes without. */
async function tickerShare(build: RunningBuild, html: string): Promise<number> {
  const shareOn = async (host: string) => {
    const tab = await openTab(build, host, withScript(html, TICKER));
    await tab.bringToFront();
    await tab.waitForTimeout(SETTLE_MS);
    const before = await processorMs(build);
    await tab.waitForTimeout(TICKER_MS);
    const share = ((await processorMs(build)) - before) / TICKER_MS;
    await tab.close();
    return share;
  };
  return (await shareOn(LISTED)) - (await shareOn(UNLISTED));
}

async function openTab({ browser }: RunningBuild, host: string, html: string): Promise<Page> {
  const url = `${host}/many.html`;
  const tab = await browser.context.newPage();
  await tab.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await tab.goto(url, { waitUntil: 'load' });
  return tab;
}

/** Every process of the browser, and the processor time it has had. */
async function processes({ browser }: RunningBuild): Promise<readonly { id: number; cpuTime: number }[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('this Chromium has no session of its own to ask for its processes');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}

async function processorMs(build: RunningBuild): Promise<number> {
  return (await processes(build)).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function memoryMb(build: RunningBuild): Promise<number> {
  return (await processes(build)).reduce((sum, { id }) => sum + shareMb(id), 0);
}

/** MB of one process, what it shares with others shared out among them; 0 for one that has ended. Linux tells it. */
function shareMb(processId: number): number {
  try {
    const said = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(said)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
