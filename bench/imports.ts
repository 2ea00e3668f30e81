import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BidiTab } from '../tools/browser/bidi.ts';
import { launchChromium } from '../tools/browser/chromium.ts';
import { launchFirefox } from '../tools/browser/firefox.ts';
import { type Background, reachBackground } from './background.ts';
import { compareBeside } from './compare-beside.ts';
import { BENCH_FILES, benchDictionary, bytesOf } from './glossary-files.ts';
import { WATCH_PAGE, type WatchedPage } from './import-page.ts';
import { median } from './measure.ts';
import type { Pair, RunningBuild } from './pair.ts';
import type { PartResult, Row } from './report.ts';

const MOST_TASK_MS = 50;
const MOST_DELETE_MS = 1000;
const MOST_LOOK_UP_MS = 20;
const MOST_BACKGROUND_MB = 120;
const LOOK_UPS = 40;
const ROUNDS = 3;
const PAGE_ROUNDS = 5;
/** How long memory that is given back may stand still before more of it is, in ms. */
const SETTLED_MS = 2000;
/** What Firefox calls the process of its extensions. */
const EXTENSION_PROCESS = 'WebExtensions';

/** A browser with the page of glossaries open. */
interface Importer {
  readonly name: 'Chromium' | 'Firefox';
  readonly version: string;
  /** Chooses a file and waits for its preview. */
  choose(path: string): Promise<void>;
  evaluate<T extends string | number | boolean | null>(expression: string): Promise<T>;
  reload(): Promise<void>;
  /** MB of the background while the page is closed; it is opened anew. */
  backgroundMb(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Glossary files imported by the page for it, in both browsers: from the press of “Import” to the glossary in the list, the longest task
 * of the page meanwhile, deleting it, looking words up in a dictionary of 117,000, the background's memory with that, and pages
 * beside 100,000 marked terms.
 */
export async function benchImports(): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'xiangjian-imports-'));
  const rows: Row[] = [];
  const versions: string[] = [];
  try {
    for (const [name, , , make] of BENCH_FILES) writeFileSync(join(folder, name), bytesOf(make()));
    const dictionary = benchDictionary();
    writeFileSync(join(folder, dictionary.name), dictionary.content);
    for (const start of [startChromium, startFirefox]) {
      const importer = await start();
      versions.push(importer.version);
      rows.push(...(await importsIn(importer, folder)));
      await importer.close();
    }
    rows.push(...(await pagesBeside(join(folder, BENCH_FILES[0][0]))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    title: 'glossary files imported in browsers',
    notes: [
      `medians of ${ROUNDS}; from the press of “Import” to the glossary in the list; files as in the part “files”`,
      'the longest task of the page, in the file where it is longest: in Chromium what it reports over 50 ms, in Firefox the longest gap of a timer of 10 ms',
      'the dictionary has the form of CC-CEDICT; the background’s memory is its heap in Chromium, the process of extensions in Firefox, garbage collected',
    ],
    rows,
    browsers: versions,
  };
}

async function importsIn(importer: Importer, folder: string): Promise<Row[]> {
  const rows = await dictionaryIn(importer, folder);
  const deletes: number[] = [];
  const tasks: number[] = [];
  for (const [name, count, mostMs] of BENCH_FILES) {
    const times: number[] = [];
    const longestOfAll: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { ready, longest } = await importOnce(importer, join(folder, name));
      times.push(ready);
      longestOfAll.push(longest);
      deletes.push(await deleteOnce(importer));
    }
    tasks.push(median(longestOfAll));
    rows.push({
      what: `${importer.name}: ${name}, ${count} entries`,
      value: median(times),
      unit: 'ms',
      atMost: mostMs,
    });
  }
  rows.push({ what: `${importer.name}: longest task of the page`, value: Math.max(...tasks), unit: 'ms', atMost: MOST_TASK_MS }); // biome-ignore format: a row a line
  rows.push({ what: `${importer.name}: deleted`, value: median(deletes), unit: 'ms', atMost: MOST_DELETE_MS });
  return rows;
}

/** A dictionary in a browser that has imported nothing before: its background has that alone. It is deleted again. */
async function dictionaryIn(importer: Importer, folder: string): Promise<Row[]> {
  const { name, entries } = benchDictionary();
  const { ready } = await importOnce(importer, join(folder, name));
  const lookUpMs = median(await lookUps(importer));
  const heldMb = await importer.backgroundMb();
  await importer.evaluate(WATCH_PAGE);
  await deleteOnce(importer);
  return [
    { what: `${importer.name}: ${name}, ${entries} entries`, value: ready, unit: 'ms' },
    { what: `${importer.name}: a word looked up in it`, value: lookUpMs, unit: 'ms', atMost: MOST_LOOK_UP_MS },
    { what: `${importer.name}: background with it`, value: heldMb, unit: 'MB', atMost: MOST_BACKGROUND_MB },
  ];
}

async function importOnce(importer: Importer, path: string): Promise<WatchedPage> {
  await importer.evaluate(WATCH_PAGE);
  await importer.choose(path);
  return JSON.parse(await importer.evaluate<string>('importNow()')) as WatchedPage;
}

/** From the press of “Delete” to the glossary gone from the list; what is kept of it goes with the page, which is waited for. */
async function deleteOnce(importer: Importer): Promise<number> {
  const ms = await importer.evaluate<number>('deleteNow()');
  await importer.reload();
  return ms;
}

/** Times of asking the background for the longest word at places of a text, each place another. */
async function lookUps(importer: Importer): Promise<number[]> {
  await importer.evaluate(WATCH_PAGE);
  return JSON.parse(await importer.evaluate<string>(`lookUp(${LOOK_UPS})`)) as number[];
}

async function startChromium(): Promise<Importer> {
  const browser = await launchChromium({ headless: true, settings: { language: 'en' } });
  const open = async () => {
    const opened = await browser.context.newPage();
    await opened.goto(`${browser.origin}/glossaries.html`);
    await opened.locator('.glossary-list, .none-yet').first().waitFor();
    return opened;
  };
  let page = await open();
  const background: Background = await reachBackground(browser, 'new');
  return {
    name: 'Chromium',
    version: `Chromium ${browser.context.browser()?.version() ?? ''}`,
    async choose(path) {
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('.import-preview').waitFor({ timeout: 60_000 });
    },
    evaluate: (expression) => page.evaluate(expression),
    reload: async () => {
      await page.close();
      page = await open();
    },
    async backgroundMb() {
      await page.close();
      const mb = await background.heapMb();
      page = await open();
      return mb;
    },
    close: () => browser.close(),
  };
}

async function startFirefox(): Promise<Importer> {
  const firefox = await launchFirefox({ settings: { language: 'en' } });
  const until = async (selector: string) => {
    const deadline = Date.now() + 60_000;
    while (!(await page.evaluate<boolean>(`document.querySelector('${selector}') !== null`))) {
      if (Date.now() > deadline) throw new Error(`Firefox shows no ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  let page: BidiTab;
  const open = async () => {
    page = await firefox.openOwn('glossaries.html');
    await until('.glossary-list, .none-yet');
  };
  await open();
  return {
    name: 'Firefox',
    version: await firefox.browser.version(),
    async choose(path) {
      await page.chooseFiles('document.querySelector("input[type=file]")', [path]);
      await until('.import-preview');
    },
    evaluate: (expression) => page.evaluate(expression),
    async reload() {
      await page.close();
      await open();
    },
    async backgroundMb() {
      await page.close();
      // As the button of about:memory does it, for every process: what the page has left behind goes.
      const window = await firefox.bidi.browserWindow();
      await window.evaluate(`Services.obs.notifyObservers(null, 'child-mmu-request')`);
      const mb = await settled(() => extensionsMb(firefox.browser.process()?.pid ?? 0));
      await open();
      return mb;
    },
    close: () => firefox.close(),
  };
}

/** What is read again and again, once it has not sunk by 1 for {@link SETTLED_MS}. */
async function settled(read: () => number): Promise<number> {
  for (let before = read(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const now = read();
    if (now > before - 1) return now;
    before = now;
  }
}

/** MB of the process in which the extensions of a Firefox run, what it shares with others shared out. Linux tells it. */
function extensionsMb(browserProcess: number): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      if (readFileSync(`/proc/${name}/comm`, 'utf8').trim() !== EXTENSION_PROCESS) continue;
      if (!isBelow(Number(parent), browserProcess)) continue;
      const said = readFileSync(`/proc/${name}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB/m.exec(said)?.[1] ?? 0) / 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error('Firefox has no process of extensions');
}

/** True where a process is another one or was started by it or by one of its own. */
function isBelow(processId: number, ancestor: number): boolean {
  for (let at = processId; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

/** An article in Chromium beside 100,000 imported terms that are marked, and without. */
async function pagesBeside(path: string): Promise<Row[]> {
  const pair: Pair = [await startReading(path), await startReading(null)];
  const rows = await compareBeside(pair, PAGE_ROUNDS, 'article beside an imported glossary');
  for (const { browser } of pair) await browser.close();
  return rows;
}

async function startReading(path: string | null): Promise<RunningBuild> {
  const settings = { density: 'all', inkShare: 'all', language: 'en' } as const;
  const browser = await launchChromium({ headless: true, settings });
  if (path !== null) {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/glossaries.html`);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: /^Import$/ }).click({ timeout: 60_000 });
    await page.locator('.glossary:not(.seeds)').waitFor({ timeout: 60_000 });
    await page.close();
  }
  return { name: 'new', browser, background: await reachBackground(browser, 'new') };
}
