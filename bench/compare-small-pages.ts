import { heapOf } from './page-costs.ts';
import { alternate, type Pair, pick, type RunningBuild, ratioRow } from './pair.ts';
import type { Row } from './report.ts';
import { LISTED, scriptTotal, traced, UNLISTED } from './visit.ts';

/** By then an article is read, even by a background that wakes. */
const READ_MS = 2000;
const MOST_SCRIPT = 0.35;
const MOST_TASKS = 0.4;
const MOST_ELSEWHERE = 0.3;
const MOST_HEAP = 0.4;

/** What an article costs, and a page without Chinese. */
export async function compareSmallPages(
  pair: Pair,
  { article, latin }: { readonly article: string; readonly latin: string },
  rounds: number,
): Promise<Row[]> {
  const visit = async ({ browser, background }: RunningBuild, host: string, html: string) => {
    await background.wake();
    return (await traced(browser, host, html, (tab) => tab.waitForTimeout(READ_MS))).trace;
  };
  const articles = await alternate(pair, rounds + 1, async (build) => {
    const ours = await visit(build, LISTED, article);
    const plain = await visit(build, UNLISTED, article);
    return { script: scriptTotal(ours), beyond: ours.busyMs - plain.busyMs };
  });
  const read = articles.slice(1);
  const elsewhere = await alternate(pair, rounds, async (build) => scriptTotal(await visit(build, LISTED, latin)));
  const heaps = await alternate(pair, rounds, async ({ browser }) => {
    return (await heapOf(browser, LISTED, article)) - (await heapOf(browser, UNLISTED, article));
  });
  return [
    ratioRow(
      'article: script tasks',
      pick(read, ({ script }) => script),
      'ms',
      MOST_SCRIPT,
    ),
    ratioRow(
      'article: all tasks beyond the page’s own',
      pick(read, ({ beyond }) => beyond),
      'ms',
      MOST_TASKS,
    ),
    ratioRow('page without Chinese: script tasks', elsewhere, 'ms', MOST_ELSEWHERE),
    ratioRow('article: heap of the tab beyond its own', heaps, 'MB', MOST_HEAP),
  ];
}
