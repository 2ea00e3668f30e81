import { alternate, type Pair, type RunningBuild, ratioRow } from './pair.ts';
import type { Row } from './report.ts';
import { LISTED, traced } from './visit.ts';

/** By then an article is read, even by a background that wakes. */
const READ_MS = 2000;

/** Processor time of script on small pages: beside the time of the clock, which a busy machine stretches. */
export async function compareProcessor(
  pair: Pair,
  pages: { readonly article: string; readonly latin: string },
  rounds: number,
): Promise<Row[]> {
  const costOf = (html: string) =>
    alternate(pair, rounds, async ({ browser, background }: RunningBuild) => {
      await background.wake();
      return (await traced(browser, LISTED, html, (tab) => tab.waitForTimeout(READ_MS))).trace.scriptCpuMs;
    });
  return [
    ratioRow('article: script tasks, processor time', await costOf(pages.article), 'ms'),
    ratioRow('page without Chinese: script tasks, processor time', await costOf(pages.latin), 'ms'),
  ];
}
