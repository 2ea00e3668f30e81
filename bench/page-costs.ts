import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../tools/browser/chromium.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { startTrace } from './trace.ts';
import { inNewTab, LISTED, UNLISTED } from './visit.ts';

/** How many paragraphs are changed. */
export const MUTATIONS = 9;
/** After a change the extension waits for more; by then it has read and painted it. */
const AFTER_MUTATION_MS = 600;
const HEAP_TIMES = 3;
const AFTER_LOAD_MS = 2500;

/** What one changed paragraph of a read page costs beyond what it costs the page itself. `wait`: ms until it is read. */
export async function measureMutations(
  browser: ExtensionBrowser,
  html: string,
  wait: number,
  mostMs: number,
): Promise<Row[]> {
  const measure = (host: string) =>
    inNewTab(browser, host, html, async (tab, session, load) => {
      await load();
      await tab.waitForTimeout(wait);
      const costs: { script: number; task: number }[] = [];
      for (let at = 0; at < MUTATIONS; at++) costs.push(await costOfMutation(tab, session, at));
      return { script: median(costs.map(({ script }) => script)), task: median(costs.map(({ task }) => task)) };
    });
  const ours = await measure(LISTED);
  const plain = await measure(UNLISTED);
  return [
    { what: 'one paragraph changed: script tasks', value: ours.script - plain.script, unit: 'ms', atMost: mostMs },
    { what: 'one paragraph changed: all tasks', value: ours.task - plain.task, unit: 'ms', atMost: mostMs },
    { what: 'one paragraph changed: all tasks without us', value: plain.task, unit: 'ms' },
  ];
}

/** Script and all tasks of one paragraph changed, until it is read again. */
export async function costOfMutation(tab: Page, session: CDPSession, at: number) {
  const end = await startTrace(session);
  await tab.evaluate((index) => {
    const paragraph = document.querySelectorAll('p')[index];
    paragraph?.append('后来的读者又问起可信数据空间和东数西算。');
  }, at);
  await tab.waitForTimeout(AFTER_MUTATION_MS);
  const { scriptTasks, busyMs } = await end();
  return { script: scriptTasks.reduce((sum, ms) => sum + ms, 0), task: busyMs };
}

/** What a tab with an article holds more with us than without: objects and typed arrays, after a collection. */
export async function measureHeap(browser: ExtensionBrowser, html: string, mostMb: number): Promise<Row[]> {
  const measure = async (host: string) => {
    const sizes: number[] = [];
    for (let time = 0; time < HEAP_TIMES; time++) sizes.push(await heapOf(browser, host, html));
    return median(sizes);
  };
  const value = (await measure(LISTED)) - (await measure(UNLISTED));
  return [{ what: 'article: heap of the tab beyond its own', value, unit: 'MB', atMost: mostMb }];
}

/** What a tab with a page holds, in MB: objects and typed arrays, after a collection. */
export function heapOf(browser: ExtensionBrowser, host: string, html: string): Promise<number> {
  return inNewTab(browser, host, html, async (tab, session, load) => {
    await load();
    await tab.waitForTimeout(AFTER_LOAD_MS);
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
    return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
  });
}
