import type { Page } from 'playwright-core';
import { median } from './measure.ts';
import { IN_VIEW } from './page-html.ts';
import { alternate, type Pair, pick, type RunningBuild, ratioRow, SHARE_IN_VIEW } from './pair.ts';
import type { Row } from './report.ts';
import { countMarksInView, inNewTab, LISTED, scriptTotal, traced, untilMarkedInView, watchedHtml } from './visit.ts';

const MOST_SCRIPT = 0.6;
const MOST_TASK = 1.0;
const MOST_AWAKE = 1.1;
const MOST_ASLEEP = 2.5;
/** How often it is looked, in ms, and how many times in a row a page must be as it was, to be read. */
const LOOK_MS = 1000;
const LOOKS = 3;
const MOST_LOOKS = 40;

/** The very long page: script in all, its longest task, the first view. */
export async function compareLongPage(pair: Pair, html: string, rounds: number): Promise<Row[]> {
  const expected = new Map<RunningBuild, number>();
  for (const build of pair) {
    const inView = await inNewTab(build.browser, LISTED, html, async (tab, _session, load) => {
      await load();
      await untilRead(tab);
      return tab.evaluate(countMarksInView, IN_VIEW);
    });
    if (inView === 0) throw new Error(`the ${build.name} build marks nothing in view`);
    expected.set(build, Math.ceil(inView * SHARE_IN_VIEW));
  }
  const tasks = await alternate(pair, rounds, async ({ browser, background }) => {
    await background.wake();
    const { trace } = await traced(browser, LISTED, html, untilRead);
    return { script: scriptTotal(trace), longest: Math.max(0, ...trace.scriptTasks) };
  });
  const firstView = (build: RunningBuild) =>
    inNewTab(build.browser, LISTED, watchedHtml(html, expected.get(build) ?? 1), async (tab, _session, load) => {
      await load();
      return untilMarkedInView(tab);
    });
  const awake = await alternate(pair, rounds, async (build) => {
    await build.background.wake();
    return firstView(build);
  });
  const asleep = await alternate(pair, rounds, async (build) => {
    await build.background.wake();
    await build.background.kill();
    return firstView(build);
  });
  return [
    ratioRow(
      'long page: script in all',
      pick(tasks, ({ script }) => script),
      'ms',
      MOST_SCRIPT,
    ),
    ratioRow(
      'long page: longest task',
      pick(tasks, ({ longest }) => longest),
      'ms',
      MOST_TASK,
    ),
    ratioRow('long page: first view, background awake', awake, 'ms', MOST_AWAKE),
    ratioRow('long page: first view, background asleep', asleep, 'ms', MOST_ASLEEP),
    overAwake(awake, asleep),
  ];
}

function overAwake(awake: readonly (readonly [number, number])[], asleep: readonly (readonly [number, number])[]): Row {
  const value = median(asleep.map(([now]) => now)) / median(awake.map(([, last]) => last));
  return { what: 'long page: first view asleep, by the last build’s awake', value, unit: '' };
}

/** Waits until the number of marks stays what it is. */
export async function untilRead(tab: Page): Promise<void> {
  let before = -1;
  let same = 0;
  for (let look = 0; look < MOST_LOOKS && same < LOOKS; look++) {
    await tab.waitForTimeout(LOOK_MS);
    const marks = await tab.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));
    same = marks === before && marks > 0 ? same + 1 : 0;
    before = marks;
  }
}
