import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshPack } from '../tools/pack/build-pack.ts';
import { PACK_FOLDER } from '../tools/pack/packed-parts.ts';
import type { ReadyNumbers } from './become-ready.ts';
import { bundle } from './bundle.ts';
import { inFreshProcess } from './fresh-process.ts';
import { median } from './measure.ts';
import { launchPlainChromium } from './plain-chromium.ts';
import type { PartResult, Row } from './report.ts';

const TIMES = 11;
/** Most that opening the forms and building the spotter may take, in ms. */
const MOST_MS = 5;

interface PageNumbers extends ReadyNumbers {
  /** The script's own evaluation: what it does before it is asked for anything, its tables above all. */
  readonly scriptMs: number;
}

/** From the pack's text to a spotter, where nothing is compiled yet: in new processes and in new pages. */
export async function benchReady(): Promise<PartResult> {
  freshPack();
  const file = join(PACK_FOLDER, 'forms.json');
  const inNode = inFreshProcess<ReadyNumbers>('ready-alone.ts', file, TIMES);
  const { numbers: inPages, version } = await inFreshPages(readFileSync(file, 'utf8'));
  const rows = [...rowsOf('Node', inNode), ...rowsOf('Chromium', inPages)];
  const scriptMs = median(inPages.map((page) => page.scriptMs));
  rows.push({ what: 'Chromium: script evaluated, tables included', value: scriptMs, unit: 'ms' });
  return {
    title: 'from the pack’s text to a spotter',
    notes: [
      `medians of ${TIMES} new processes and of ${TIMES} pages in new browser contexts; “ready” is open and build; the fastest says what a machine with nothing else to do would take`,
    ],
    rows,
    browsers: [`Chromium ${version}`],
  };
}

function rowsOf(where: string, numbers: readonly ReadyNumbers[]): Row[] {
  const middle = (pick: (one: ReadyNumbers) => number) => median(numbers.map(pick));
  const ready = numbers.map(({ openMs, spotterMs }) => openMs + spotterMs);
  return [
    { what: `${where}: ready`, value: median(ready), unit: 'ms', atMost: MOST_MS },
    { what: `${where}: ready, the fastest of all`, value: Math.min(...ready), unit: 'ms' },
    { what: `${where}: of it the forms opened`, value: middle(({ openMs }) => openMs), unit: 'ms' },
    { what: `${where}: of it the spotter built`, value: middle(({ spotterMs }) => spotterMs), unit: 'ms' },
    { what: `${where}: before it the JSON parsed`, value: middle(({ parseMs }) => parseMs), unit: 'ms' },
    { what: `${where}: after it the first sentence`, value: middle(({ firstTextMs }) => firstTextMs), unit: 'ms' },
  ];
}

async function inFreshPages(formsJson: string): Promise<{ numbers: PageNumbers[]; version: string }> {
  const script = await bundle('ready-in-page.ts');
  const browser = await launchPlainChromium();
  const numbers: PageNumbers[] = [];
  for (let time = 0; time < TIMES; time++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addScriptTag({
      content: `const begun = performance.now();\n${script};\nconst ended = performance.now();`,
    });
    const evaluated = await page.evaluate<PageNumbers, string>((json) => {
      const bench = globalThis as unknown as { becomeReady(json: string): ReadyNumbers };
      // Top-level names of a classic script are not on the global object, but in reach of code.
      const scriptMs = new Function('return ended - begun')() as number;
      return { ...bench.becomeReady(json), scriptMs };
    }, formsJson);
    numbers.push(evaluated);
    await context.close();
  }
  const version = browser.version();
  await browser.close();
  return { numbers, version };
}
