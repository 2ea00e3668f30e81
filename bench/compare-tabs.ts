import type { Page } from 'playwright-core';
import { median } from './measure.ts';
import { alternate, mediansOf, type Pair, pick, type RunningBuild } from './pair.ts';
import type { Row } from './report.ts';
import { LISTED, untilMarkedInView, watchedHtml } from './visit.ts';

const TABS = 20;
const MOST = 3;
/** Every build finds more marks than these in the article. */
const EXPECTED = 10;
const MINUTE_MS = 60_000;
const MOST_HEAP = 1.1;

/**
 * Twenty tabs of an article at once. Their pages are open, with the site switched off, and all are asked to begin in one
 * moment: loading twenty pages on two cores takes twenty times as long with no extension at all, which is the other row.
 */
export async function compareTabs(pair: Pair, html: string, rounds: number): Promise<Row[]> {
  const page = watchedHtml(html, EXPECTED);
  const all = await alternate(pair, rounds, async (build) => {
    const one = await switchedOn(build, html, 1);
    const together = (await switchedOn(build, html, TABS)) / one;
    const loadedOne = await loaded(build, page, 1);
    return { one, together, loadedOne, loaded: (await loaded(build, page, TABS)) / loadedOne };
  });
  const row = (what: string, unit: string, of: (one: (typeof all)[number][0]) => number): Row => ({
    what,
    value: median(all.map(([now]) => of(now))),
    unit,
    builds: mediansOf(pick(all, of), unit),
  });
  return [
    {
      ...row(`${TABS} open tabs told at once: the last marked, by one alone`, '×', ({ together }) => together),
      atMost: MOST,
    },
    row('one open tab told: marked', 'ms', ({ one }) => one),
    row(`${TABS} tabs loaded at once: the last marked, by one alone`, '×', ({ loaded }) => loaded),
    row('one tab loaded: marked', 'ms', ({ loadedOne }) => loadedOne),
  ];
}

/** What the background holds a minute after twenty tabs have been read and closed, by what it held after one. */
export async function measureBackgroundHeap({ background, browser }: RunningBuild, html: string): Promise<Row[]> {
  const build = { name: 'new', browser, background } as const;
  const page = watchedHtml(html, EXPECTED);
  await loaded(build, page, 1);
  const before = await background.heapMb();
  await loaded(build, page, TABS);
  const until = performance.now() + MINUTE_MS;
  // Asked now and then, it stays what it is: asleep it would hold nothing.
  while (performance.now() < until) {
    await background.wake();
    await new Promise((resolve) => setTimeout(resolve, MINUTE_MS / 6));
  }
  const after = await background.heapMb();
  return [
    { what: 'background: heap after one tab', value: before, unit: 'MB' },
    {
      what: `background: heap a minute after ${TABS} tabs, by that`,
      value: after / before,
      unit: '',
      atMost: MOST_HEAP,
    },
  ];
}

/** Milliseconds from the pages’ being told until the last is marked. */
async function switchedOn(build: RunningBuild, html: string, count: number): Promise<number> {
  const off = { density: 'all', silencedSites: [new URL(LISTED).hostname.replace('www.', '')] };
  await build.background.store({ settings: { ...off, version: 1 } });
  const tabs = await open(build, html, count);
  await Promise.all(tabs.map((tab) => tab.waitForTimeout(1000)));
  await build.background.wake();
  const marked = Promise.all(tabs.map((tab) => tab.evaluate(untilMarked, EXPECTED)));
  const start = Date.now();
  await build.background.store({ settings: { density: 'all', version: 1 } });
  const last = Math.max(...(await marked)) - start;
  for (const tab of tabs) await tab.close();
  return last;
}

/** Milliseconds from each document parsed until its marks in view are there, of the last one. */
async function loaded(build: RunningBuild, html: string, count: number): Promise<number> {
  await build.background.wake();
  const tabs = await open(build, html, count);
  const times = await Promise.all(tabs.map(untilMarkedInView));
  for (const tab of tabs) await tab.close();
  return Math.max(...times);
}

async function open({ browser }: RunningBuild, html: string, count: number): Promise<Page[]> {
  const url = `${LISTED}/tabs.html`;
  await browser.context.unroute(url);
  await browser.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const tabs = await Promise.all(Array.from({ length: count }, () => browser.context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto(url, { waitUntil: 'load' })));
  return tabs;
}

/** The moment at which so many marks are there, by the clock of all tabs. Runs inside a page. */
function untilMarked(expected: number): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const marks = [...CSS.highlights].filter(([name]) => /-(policy|body|person|place|work)$/.test(name));
      if (marks.reduce((sum, [, { size }]) => sum + size, 0) >= expected) resolve(Date.now());
      else setTimeout(look, 10);
    };
    look();
  });
}
