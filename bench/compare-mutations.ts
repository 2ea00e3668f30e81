import type { CDPSession, Page } from 'playwright-core';
import { untilRead } from './compare-long-page.ts';
import { median } from './measure.ts';
import { costOfMutation, MUTATIONS } from './page-costs.ts';
import { type Pair, ratioRow } from './pair.ts';
import type { Row } from './report.ts';
import { inNewTab, LISTED, UNLISTED } from './visit.ts';

const MOST_MUTATION = 0.6;

/** What one changed paragraph of the long page costs beyond what the change costs the page itself. */
export async function compareMutations([now, last]: Pair, html: string): Promise<Row[]> {
  const change = async (tab: Page, session: CDPSession, at: number) => (await costOfMutation(tab, session, at)).script;
  const plain = await inNewTab(last.browser, UNLISTED, html, async (tab, session, load) => {
    await load();
    await tab.waitForTimeout(2000);
    const costs: number[] = [];
    for (let at = 0; at < MUTATIONS; at++) costs.push(await change(tab, session, at));
    return median(costs);
  });
  const rounds = await inNewTab(now.browser, LISTED, html, async (nowTab, nowSession, loadNow) =>
    inNewTab(last.browser, LISTED, html, async (lastTab, lastSession, loadLast) => {
      await loadNow();
      await untilRead(nowTab);
      await loadLast();
      await untilRead(lastTab);
      const costs: [number, number][] = [];
      for (let at = 0; at < MUTATIONS; at++) {
        const ofNow = await change(nowTab, nowSession, at);
        costs.push([ofNow - plain, (await change(lastTab, lastSession, at)) - plain]);
      }
      return costs;
    }),
  );
  return [ratioRow(`one paragraph changed, script (${MUTATIONS} times)`, rounds, 'ms', MOST_MUTATION)];
}
