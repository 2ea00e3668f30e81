import { existsSync } from 'node:fs';
import type { ListEntry } from '../lib/library/types.ts';
import { dictionaryWords } from '../lib/segment/dictionary.ts';
import { type ExtensionBrowser, launchChromium, SECOND_GLOSSARY_BUILD } from '../tools/browser/chromium.ts';
import { reachBackground } from './background.ts';
import { compareBeside } from './compare-beside.ts';
import { createRandom } from './corpus.ts';
import { inFreshProcess } from './fresh-process.ts';
import { median } from './measure.ts';
import { alternate, type Pair, type RunningBuild, ratioRow } from './pair.ts';
import type { PartResult, Row } from './report.ts';

/** Forms of the second glossary: a client's termbase. */
const FORMS = 100_000;
const ROUNDS = 5;
const MOST_READY = 2.5;
const MOST_MB = 25;
const FRESH_PROCESSES = 3;

/**
 * What a second glossary of 100,000 forms costs pages and the background: one build, with it and without. Throws where the
 * build is not there; `npm run build:tests` makes it.
 */
export async function benchSecondGlossary(): Promise<PartResult> {
  if (!existsSync(SECOND_GLOSSARY_BUILD)) throw new Error(`${SECOND_GLOSSARY_BUILD}: not built; npm run build:tests`);
  const pair: Pair = [await start(true), await start(false)];
  const pages = await compareBeside(pair, ROUNDS, 'article');
  const wakes = await alternate(pair, ROUNDS, async ({ background }) => {
    await background.wake();
    await background.kill();
    return background.timeAnswer();
  });
  const resident = inFreshProcess<{ mb: number }>('second-glossary-alone.ts', String(FORMS), FRESH_PROCESSES);
  const rows: Row[] = [
    ...pages,
    ratioRow('background asleep to its first answer, with / without', wakes, 'ms', MOST_READY),
    {
      what: 'layer and matcher in memory, in Node, its entries left out',
      value: median(resident.map(({ mb }) => mb)),
      unit: 'MB',
      atMost: MOST_MB,
    },
  ];
  for (const { browser } of pair) await browser.close();
  return {
    title: `a second glossary of ${FORMS} forms`,
    notes: [
      'made up of two words of the dictionary each, so that it is looked through everywhere and found almost nowhere',
      `one build, with the glossary and without, one right after the other, ${ROUNDS} rounds; it is kept in the browser’s database, ready-made, from where the background reads it whenever it wakes`,
    ],
    rows,
    browsers: [`Chromium ${pair[0].browser.context.browser()?.version() ?? ''}`],
  };
}

async function start(hasGlossary: boolean): Promise<RunningBuild> {
  const browser = await launchChromium({
    headless: true,
    settings: { density: 'all', inkShare: 'all' },
    build: SECOND_GLOSSARY_BUILD,
  });
  if (hasGlossary) await store(browser, madeUpEntries(FORMS));
  return { name: 'new', browser, background: await reachBackground(browser, 'new') };
}

/** Hands in a glossary, and waits until the background has it in its database. */
async function store(browser: ExtensionBrowser, entries: readonly ListEntry[]): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/manifest.json`);
  await page.evaluate(async (entries) => {
    interface Area {
      set(items: object): Promise<void>;
      get(key: string): Promise<{ readonly secondGlossary: { readonly entries?: unknown } }>;
    }
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
    await local.set({ secondGlossary: { revision: '1', entries } });
    while ((await local.get('secondGlossary')).secondGlossary.entries !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }, entries);
  await page.close();
}

/** So many entries of one form each, the same in every run; without English, for the browser’s storage holds 10 MB. */
export function madeUpEntries(count: number): ListEntry[] {
  const words = [...dictionaryWords()].map(({ word }) => word).filter((word) => /^\p{Script=Han}{2,3}$/u.test(word));
  const random = createRandom(count);
  const word = () => words[Math.floor(random() * words.length)] as string;
  const forms = new Set<string>();
  while (forms.size < count) forms.add(`${word()}${word()}`);
  return [...forms].map((form, at) => ({
    id: String(at),
    forms: [form],
    renderings: [],
    category: 'policy',
    tier: 'standard',
  }));
}
