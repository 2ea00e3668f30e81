import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../tools/browser/chromium.ts';
import { compareFirefox } from './compare-firefox.ts';
import { compareLongPage } from './compare-long-page.ts';
import { compareManyTabs } from './compare-many-tabs.ts';
import { compareMutations } from './compare-mutations.ts';
import { compareProcessor } from './compare-processor.ts';
import { compareSmallPages } from './compare-small-pages.ts';
import { compareTabs, measureBackgroundHeap } from './compare-tabs.ts';
import { buildCorpus } from './corpus.ts';
import { latinPage, newsPage } from './page-html.ts';
import { alternate, launchPair, type Pair, ratioRow } from './pair.ts';
import type { PartResult, Row } from './report.ts';

const ROUNDS = 5;
const BIG = 926_000;
const ARTICLE = 2400;
const MOST_KB = 15;
const MOST_WAKE = 1.3;

/**
 * This tree as built against the last build, whose folder holds `chrome-mv3`, in one run of Chromium. It takes a quarter
 * of an hour: what is known is given to `onResult` after every part, with all that was known before.
 */
export async function benchAgainstLast(folder: string, onResult: (result: PartResult) => void): Promise<void> {
  const last = resolve(folder, 'chrome-mv3');
  const corpus = buildCorpus();
  const big = newsPage(corpus.small, BIG);
  const article = newsPage(corpus.small, ARTICLE);
  const rows: Row[] = [sizeRow(CHROME_BUILD, last)];
  const pair = await launchPair(CHROME_BUILD, last);
  const notes = [
    `long page: ${big.characters} characters in ${big.paragraphs.length} paragraphs; article: ${article.characters} in ${article.paragraphs.length}; from ${corpus.source}`,
    `both builds in one run, one right after the other, each first in every second round, ${ROUNDS} rounds unless it says otherwise; a ratio is the median of the rounds’ own, so it need not be that of the medians beside it`,
    'every occurrence is marked, not the first of each entry alone; the glossary has grown since the last build',
    '“first view” is until three quarters of the marks that come in view in the end are there, the rest waits for a dictionary in both; from the document parsed, before which neither build begins',
    'a background’s first answer is that to page.spot of a sentence, against what the last build’s, which did not spot, took to answer anything at all: pack.info',
  ];
  const browsers = [`Chromium ${pair[0].browser.context.browser()?.version() ?? ''}`];
  const parts: (() => Promise<Row[]>)[] = [
    () => compareWakes(pair),
    () => compareSmallPages(pair, { article: article.html, latin: latinPage(100) }, ROUNDS),
    () => compareProcessor(pair, { article: article.html, latin: latinPage(100) }, ROUNDS),
    () => compareLongPage(pair, big.html, ROUNDS),
    () => compareTabs(pair, article.html, ROUNDS),
    () => measureBackgroundHeap(pair[0], article.html),
    () => compareManyTabs(pair, article.html),
    () => compareMutations(pair, big.html),
    () => compareFirefox(resolve(folder, 'firefox-mv3'), big.html, ROUNDS),
  ];
  for (const part of parts) {
    rows.push(...(await part()));
    onResult({ title: 'the built extension against the last build', notes, rows, browsers });
  }
  for (const { browser } of pair) await browser.close();
}

function sizeRow(now: string, last: string): Row {
  const sizeOf = (build: string) =>
    gzipSync(readFileSync(join(build, 'content-scripts', 'page.js')), { level: 9, memLevel: 5 }).length / 1000;
  const builds = { now: sizeOf(now), last: sizeOf(last), unit: 'kB' };
  return { what: 'content script, gzip -9', value: builds.now, unit: 'kB', builds, atMost: MOST_KB };
}

async function compareWakes(pair: Pair): Promise<Row[]> {
  const wakes = (ask: 'timeAnswer' | 'timeAnyAnswer' | 'timeSearch') =>
    alternate(pair, ROUNDS, async ({ background }) => {
      await background.wake();
      await background.kill();
      return background[ask]();
    });
  return [
    ratioRow('background asleep to its first answer', await wakes('timeAnswer'), 'ms', MOST_WAKE),
    ratioRow('background asleep to any answer', await wakes('timeAnyAnswer'), 'ms'),
    ratioRow('background asleep to a search', await wakes('timeSearch'), 'ms'),
  ];
}
