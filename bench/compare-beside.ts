import { buildCorpus } from './corpus.ts';
import { newsPage } from './page-html.ts';
import { alternate, type Pair, pick, ratioRow } from './pair.ts';
import type { Row } from './report.ts';
import { LISTED, scriptTotal, traced, untilMarkedInView, watchedHtml } from './visit.ts';

const ARTICLE = 2400;
const READ_MS = 2000;
/** Every article has more marks than these in view. */
const EXPECTED = 10;
const MOST = 1.2;

/** What an article costs with a glossary more, the first of the pair, and without; `article` is what the rows call it. */
export async function compareBeside(pair: Pair, rounds: number, article: string): Promise<Row[]> {
  const watched = watchedHtml(newsPage(buildCorpus().small, ARTICLE).html, EXPECTED);
  const pages = await alternate(pair, rounds, async ({ browser, background }) => {
    await background.wake();
    const { result, trace } = await traced(browser, LISTED, watched, async (tab) => {
      const inView = await untilMarkedInView(tab);
      await tab.waitForTimeout(READ_MS);
      return inView;
    });
    return { script: scriptTotal(trace), inView: result };
  });
  const script = pick(pages, (page) => page.script);
  const inView = pick(pages, (page) => page.inView);
  return [
    ratioRow(`${article}: script tasks, with / without`, script, 'ms', MOST),
    ratioRow(`${article}: marked in view, with / without`, inView, 'ms', MOST),
  ];
}
