import { type ExtensionBrowser, launchChromium } from '../tools/browser/chromium.ts';
import { launchFirefox } from '../tools/browser/firefox.ts';
import { certainMarksInView } from './certain-marks.ts';
import { buildCorpus } from './corpus.ts';
import { packForms } from './forms.ts';
import { buildExtension } from './fresh-build.ts';
import { median } from './measure.ts';
import { measureHeap, measureMutations } from './page-costs.ts';
import { type BenchPage, IN_VIEW, latinPage, newsPage } from './page-html.ts';
import type { PartResult, Row } from './report.ts';
import type { Traced } from './trace.ts';
import { LISTED, runMarkJs, scriptTotal, traced, UNLISTED, watchedHtml, whenSettled } from './visit.ts';
import type { Watched } from './watch-marks.ts';

const TIMES = 3;
const BIG = 926_000;
const ARTICLE = 2400;

/** What a guest may take, in ms: one task, the first marks in view, a page that is not ours, one changed paragraph. */
const MOST_TASK = 50;
const MOST_IN_VIEW = 100;
const MOST_ELSEWHERE = 2;
const MOST_MUTATION = 5;
const MOST_HEAP_MB = 3;
const SHARE_OF_MARK_JS = 0.1;
/** mark.js is given so small a part of the long page: the whole of it takes minutes and then all memory there is. */
const PART_FOR_MARK_JS = 1 / 20;

/** The built extension on a very long page, on an article, and where it has nothing to do. */
export async function benchPage(): Promise<PartResult> {
  buildExtension();
  const corpus = buildCorpus();
  const big = newsPage(corpus.small, BIG);
  const article = newsPage(corpus.small, ARTICLE);
  const browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  const rows: Row[] = [];
  const wait = await benchReading(browser, big, rows);
  const part = newsPage(corpus.small, BIG * PART_FOR_MARK_JS);
  await benchTasks(browser, { big, part }, wait, rows);
  await benchElsewhere(browser, article, rows);
  rows.push(...(await measureMutations(browser, big.html, wait, MOST_MUTATION)));
  rows.push(...(await measureHeap(browser, article.html, MOST_HEAP_MB)));
  const chromium = browser.context.browser()?.version() ?? '';
  await browser.close();
  const firefox = await benchFirefox(big, rows);
  return {
    title: 'the built extension on whole pages',
    notes: [
      `long page: ${big.characters} characters in ${big.paragraphs.length} paragraphs; article: ${article.characters} in ${article.paragraphs.length}; from ${corpus.source}`,
      `medians of ${TIMES} tabs; script tasks are those of a trace in which any script ran: the pages have none of their own`,
      `mark.js is run on a page of ${part.characters} characters and its time multiplied, to its advantage: on the whole page it takes minutes and then the tab’s memory`,
      'every occurrence is marked, not the first of each concept alone, which is the default and less',
      `“in view” are the first ${IN_VIEW} paragraphs, with every mark that needs no dictionary`,
    ],
    rows,
    browsers: [`Chromium ${chromium}`, firefox],
  };
}

/** How soon marks are there; how long to wait, in ms, until a page like it is certainly read. */
async function benchReading(browser: ExtensionBrowser, big: BenchPage, rows: Row[]): Promise<number> {
  const expected = certainMarksInView(big);
  const seen: { watched: Watched; start: number }[] = [];
  for (let time = 0; time < TIMES; time++) {
    const { result, trace } = await traced(browser, LISTED, watchedHtml(big.html, expected), (tab) =>
      whenSettled((run) => tab.evaluate(run)),
    );
    if (trace.scriptStart === null) throw new Error('the content script did not start');
    seen.push({ watched: result, start: trace.scriptStart });
  }
  const middle = (pick: (one: (typeof seen)[number]) => number) => median(seen.map(pick));
  const inView = middle(({ watched, start }) => inViewAt(watched) - start);
  const all = middle(({ watched, start }) => lastChange(watched) - start);
  rows.push({ what: 'long page: marks', value: middle(({ watched }) => watched.changes.at(-1)?.[1] ?? 0), unit: '' });
  rows.push({ what: 'long page: script start to marked in view', value: inView, unit: 'ms', atMost: MOST_IN_VIEW });
  rows.push({ what: 'long page: script start to all marked, judged ones too', value: all, unit: 'ms' });
  return middle(({ watched }) => lastChange(watched)) + 1500;
}

/** What we take of the main thread, beside what the page itself takes and what mark.js does. */
async function benchTasks(
  browser: ExtensionBrowser,
  { big, part }: { big: BenchPage; part: BenchPage },
  wait: number,
  rows: Row[],
): Promise<void> {
  const visits = async (host: string, page: BenchPage) => {
    const traces: Traced[] = [];
    for (let time = 0; time < TIMES; time++) {
      traces.push((await traced(browser, host, page.html, (tab) => tab.waitForTimeout(wait))).trace);
    }
    return traces;
  };
  const ours = await visits(LISTED, big);
  const plain = await visits(UNLISTED, big);
  const plainPart = await visits(UNLISTED, part);
  const terms = packForms().forms;
  const { result: markJs, trace: markJsTrace } = await traced(browser, UNLISTED, part.html, async (tab) => {
    const ran = await runMarkJs(tab, terms);
    await tab.waitForTimeout(wait);
    return ran;
  });
  const longest = median(ours.map(({ scriptTasks }) => Math.max(0, ...scriptTasks)));
  const total = median(ours.map(scriptTotal));
  const busy = (traces: readonly Traced[]) => median(traces.map(({ busyMs }) => busyMs));
  const prePaint = (traces: readonly Traced[]) => median(traces.map(({ longestPrePaint }) => longestPrePaint));
  const withRendering = busy(ours) - busy(plain);
  const times = big.characters / part.characters;
  const markJsMs = markJs.ms * times;
  const markJsRendering = (markJsTrace.busyMs - busy(plainPart)) * times;
  rows.push(
    { what: 'long page: longest script task', value: longest, unit: 'ms', atMost: MOST_TASK },
    { what: 'long page: longest pre-paint', value: prePaint(ours), unit: 'ms', atMost: MOST_TASK },
    { what: 'long page: longest pre-paint without us', value: prePaint(plain), unit: 'ms' },
    { what: 'long page: script tasks in all', value: total, unit: 'ms' },
    { what: 'long page: mark.js, reckoned from a part', value: markJsMs, unit: 'ms' },
    { what: 'the part: elements mark.js made', value: markJs.marks, unit: '' },
    { what: 'long page: ours by mark.js', value: total / markJsMs, unit: '', atMost: SHARE_OF_MARK_JS },
    { what: 'long page: main thread, with rendering, beyond the page’s own', value: withRendering, unit: 'ms' },
    { what: 'long page: the same for mark.js', value: markJsRendering, unit: 'ms' },
    {
      what: 'long page: the same, ours by mark.js',
      value: withRendering / markJsRendering,
      unit: '',
      atMost: SHARE_OF_MARK_JS,
    },
  );
}

async function benchElsewhere(browser: ExtensionBrowser, article: BenchPage, rows: Row[]): Promise<void> {
  const measure = async (host: string, html: string) => {
    const totals: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      totals.push(scriptTotal((await traced(browser, host, html, (tab) => tab.waitForTimeout(1000))).trace));
    }
    return median(totals);
  };
  rows.push(
    { what: 'article: script tasks in all', value: await measure(LISTED, article.html), unit: 'ms' },
    {
      what: 'page without Chinese: script tasks in all',
      value: await measure(LISTED, latinPage(100)),
      unit: 'ms',
      atMost: MOST_ELSEWHERE,
    },
    {
      what: 'host not listed: script tasks in all',
      value: await measure(UNLISTED, article.html),
      unit: 'ms',
      atMost: MOST_ELSEWHERE,
    },
  );
}

/** In Firefox there is no trace: the clock begins when the document is parsed, and a gap is what the watcher missed. */
async function benchFirefox(big: BenchPage, rows: Row[]): Promise<string> {
  const expected = certainMarksInView(big);
  const firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all' } });
  const visit = async (host: string) => {
    const page = await firefox.open({ url: `${host}/bench.html`, body: watchedHtml(big.html, expected) });
    const watched = await whenSettled((run) => page.evaluate(run));
    await page.close();
    return watched;
  };
  const ours: Watched[] = [];
  const plain: Watched[] = [];
  for (let time = 0; time < TIMES; time++) {
    ours.push(await visit(LISTED));
    plain.push(await visit(UNLISTED));
  }
  const version = await firefox.browser.version();
  await firefox.close();
  const gap = (list: readonly Watched[]) => median(list.map(({ longestGap }) => longestGap));
  const since = (at: (watched: Watched) => number) => median(ours.map((watched) => at(watched) - watched.parsed));
  rows.push(
    { what: 'Firefox, long page: marks', value: median(ours.map((one) => one.changes.at(-1)?.[1] ?? 0)), unit: '' },
    {
      what: 'Firefox, long page: parsed to marked in view',
      value: since(inViewAt),
      unit: 'ms',
    },
    { what: 'Firefox, long page: parsed to all marked', value: since(lastChange), unit: 'ms' },
    { what: 'Firefox, long page: longest gap after parsing', value: gap(ours), unit: 'ms' },
    { what: 'Firefox, long page: the same without us', value: gap(plain), unit: 'ms' },
  );
  return version;
}

/** When all of them were there. Throws where they never were. */
function inViewAt({ inViewAt: at }: Watched): number {
  if (at === null) throw new Error('the marks expected in view were never there together');
  return at;
}

function lastChange({ changes }: Watched): number {
  return changes.at(-1)?.[0] ?? Number.NaN;
}
