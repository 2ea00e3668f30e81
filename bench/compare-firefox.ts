import { FIREFOX_BUILD, type FirefoxWithExtension, launchFirefox } from '../tools/browser/firefox.ts';
import { IN_VIEW } from './page-html.ts';
import { alternate, pick, ratioRow, SHARE_IN_VIEW } from './pair.ts';
import type { Row } from './report.ts';
import { countMarksInView, LISTED, UNLISTED, watchedHtml, whenSettled } from './visit.ts';

const MOST_GAP = 0.8;
const MOST_IN_VIEW = 1.1;

interface RunningFirefox {
  readonly name: string;
  readonly firefox: FirefoxWithExtension;
  /** Marks in view that are to come. */
  readonly expected: number;
}

/**
 * The very long page in Firefox, where there is no trace: the longest gap is what the watcher missed, less what it missed on
 * the same page on a host where neither build runs.
 */
export async function compareFirefox(last: string, html: string, rounds: number): Promise<Row[]> {
  const pair = [await start('new', FIREFOX_BUILD, html), await start('last', last, html)] as const;
  const visits = await alternate(pair, rounds, async (build) => {
    const { longestGap: own } = await visit(build.firefox, UNLISTED, html, build.expected);
    const { longestGap, inViewAt, parsed } = await visit(build.firefox, LISTED, html, build.expected);
    if (inViewAt === null) throw new Error(`the ${build.name} build does not mark what is in view`);
    return { gap: Math.max(1, longestGap - own), inView: inViewAt - parsed };
  });
  for (const { firefox } of pair) await firefox.close();
  return [
    ratioRow(
      'Firefox, long page: longest gap beyond the page’s own',
      pick(visits, ({ gap }) => gap),
      'ms',
      MOST_GAP,
    ),
    ratioRow(
      'Firefox, long page: first view',
      pick(visits, ({ inView }) => inView),
      'ms',
      MOST_IN_VIEW,
    ),
  ];
}

async function start(name: string, build: string, html: string): Promise<RunningFirefox> {
  const firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all' }, build });
  const page = await firefox.open({ url: `${LISTED}/bench.html`, body: watchedHtml(html, 1) });
  await whenSettled((run) => page.evaluate(run));
  const inView = await page.evaluate(countMarksInView, IN_VIEW);
  await page.close();
  if (inView === 0) throw new Error(`the ${name} build marks nothing in view`);
  return { name, firefox, expected: Math.ceil(inView * SHARE_IN_VIEW) };
}

async function visit(firefox: FirefoxWithExtension, host: string, html: string, expected: number) {
  const page = await firefox.open({ url: `${host}/bench.html`, body: watchedHtml(html, expected) });
  const watched = await whenSettled((run) => page.evaluate(run));
  await page.close();
  return watched;
}
