import type { SiegedBrowser, SiegedPage } from './sieged-browser.ts';
import { createStand, type HostilePage, pageOf, SENTENCE } from './stand.ts';

/** Longest time a page may take, in ms. */
const MOST_MS = 90_000;

/** What is said of a failure at most, its end, in UTF-16 units: drivers write out what they were to run. */
const MOST_SAID = 500;

/** Errors that our scripts have logged since last asked. */
const TAKE_ERRORS = `browser.storage.session.get('errors').then(({ errors }) =>
  browser.storage.session.remove('errors').then(() => JSON.stringify(errors ?? [])))`;

/**
 * Opens every page in a browser of its own and holds what is to hold against it; a line of `say` each. Gives how many did
 * not. A browser that has died is started anew.
 */
export async function besiege(
  launch: () => Promise<SiegedBrowser>,
  pages: readonly HostilePage[],
  say: (line: string) => void,
): Promise<number> {
  let browser = await launch();
  let fallen = 0;
  let count = 0;
  for (const hostile of pages) {
    const start = performance.now();
    const failure = await attack(browser, hostile, count++);
    const took = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
    say(`${failure === null ? 'held' : 'FELL'} ${took}  ${hostile.name}: ${hostile.tries}`);
    if (failure === null) continue;
    say(`        ${failure.slice(-MOST_SAID).replaceAll('\n', '\n        ')}`);
    fallen++;
    await late(browser.close(), 10_000).catch(() => {});
    browser = await launch();
  }
  await browser.close();
  return fallen;
}

/** What did not hold, in words; null where all did. */
async function attack(browser: SiegedBrowser, hostile: HostilePage, count: number): Promise<string | null> {
  const { page: source = SENTENCE } = hostile;
  const served = typeof source === 'string' ? { body: pageOf(source) } : source;
  const url = `https://www.zznews.gov.cn/siege/${count}/page.html`;
  let page: SiegedPage | null = null;
  try {
    const run = async () => {
      page = await browser.open({ ...served, url });
      await page.move(5, 5);
      await hostile.holds(createStand(browser, page));
      const logged = JSON.parse(await browser.inExtension<string>(TAKE_ERRORS)) as unknown[];
      const errors = [...page.errors, ...logged.map((error) => JSON.stringify(error))];
      if (errors.length > 0) throw new Error(`errors of ours: ${errors.join('\n')}`);
    };
    await late(run(), MOST_MS);
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await late((page as SiegedPage | null)?.close() ?? Promise.resolve(), 10_000).catch(() => {});
  }
}

async function late<T>(run: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${ms / 1000} s`)), ms);
  });
  return Promise.race([run, tooLate]).finally(() => clearTimeout(timer));
}
