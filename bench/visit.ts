import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../tools/browser/chromium.ts';
import { IN_VIEW, withScript } from './page-html.ts';
import { CLOCK_MARK, startTrace, type Traced } from './trace.ts';
import { type Watched, watchMarks } from './watch-marks.ts';

/** A host on the extension's list, and one that is not. */
export const LISTED = 'https://www.zznews.gov.cn';
export const UNLISTED = 'https://news.example.com';

/** No change for so long, in ms, and a page is read. */
const SETTLED_MS = 2500;
/** Longest wait for that, in ms. */
const MOST_MS = 60_000;

/** A page with the watcher in it, which runs before all else; `expected` marks are to come in view. */
export function watchedHtml(html: string, expected: number): string {
  return withScript(html, `(${watchMarks})(${IN_VIEW}, ${expected}, '${CLOCK_MARK}')`);
}

/** Opens a page in a new tab, traced, and hands the tab to `use` before the trace ends. */
export async function traced<T>(
  browser: ExtensionBrowser,
  host: string,
  html: string,
  use: (tab: Page, session: CDPSession) => Promise<T>,
): Promise<{ readonly result: T; readonly trace: Traced }> {
  return inNewTab(browser, host, html, async (tab, session, load) => {
    const end = await startTrace(session);
    await load();
    const result = await use(tab, session);
    return { result, trace: await end() };
  });
}

/** Opens a new tab with nothing in it yet; `load` brings the page. */
export async function inNewTab<T>(
  browser: ExtensionBrowser,
  host: string,
  html: string,
  use: (tab: Page, session: CDPSession, load: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const url = `${host}/bench.html`;
  await browser.context.unroute(url);
  await browser.context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const tab = await browser.context.newPage();
  const session = await browser.context.newCDPSession(tab);
  const result = await use(tab, session, () => tab.goto(url, { waitUntil: 'load' }));
  await tab.close();
  return result;
}

/** What the watcher has seen once nothing changes any more; `evaluate` runs a function inside the page. */
export async function whenSettled(evaluate: (run: () => Watched) => Promise<Watched>): Promise<Watched> {
  const until = performance.now() + MOST_MS;
  for (;;) {
    const before = performance.now();
    const watched = await evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
    const quiet = watched.now - (watched.changes.at(-1)?.[0] ?? watched.parsed);
    if (quiet > SETTLED_MS || before > until) return watched;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** The peer that marks pages by wrapping words in elements, run over a page of its own; milliseconds of its one task. */
export async function runMarkJs(tab: Page, terms: readonly string[]): Promise<{ ms: number; marks: number }> {
  await tab.addScriptTag({
    content: readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'),
  });
  return tab.evaluate((list) => {
    interface Mark {
      mark(words: readonly string[], options: object): void;
    }
    const { Mark } = globalThis as unknown as { Mark: new (root: Element) => Mark };
    const start = performance.now();
    new Mark(document.body).mark(list, { separateWordSearch: false, diacritics: false });
    return { ms: performance.now() - start, marks: document.querySelectorAll('mark').length };
  }, terms);
}

/** Milliseconds of script in all. */
export function scriptTotal({ scriptTasks }: Traced): number {
  return scriptTasks.reduce((sum, ms) => sum + ms, 0);
}

/** Milliseconds from the document parsed to the marks in view that the watcher expects. Throws where they do not come. */
export async function untilMarkedInView(tab: Page): Promise<number> {
  const seen = await tab.waitForFunction(
    () => {
      const { inViewAt, parsed } = (globalThis as unknown as { watched: Watched }).watched;
      return inViewAt === null ? false : { ms: inViewAt - parsed };
    },
    null,
    { timeout: MOST_MS, polling: 200 },
  );
  return ((await seen.jsonValue()) as { ms: number }).ms;
}

/** How many marks stand in the paragraphs in view. Runs inside a page. */
export function countMarksInView(inView: number): number {
  const top = new Set<Element>([...document.querySelectorAll('p')].slice(0, inView));
  let count = 0;
  for (const [name, highlight] of CSS.highlights) {
    if (!/-(policy|body|person|place|work)$/.test(name)) continue;
    for (const { startContainer } of highlight) {
      const paragraph = startContainer.parentElement?.closest('p');
      if (paragraph != null && top.has(paragraph)) count++;
    }
  }
  return count;
}
