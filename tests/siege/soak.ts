import type { SiegedBrowser } from './sieged-browser.ts';
import { createStand, mustHold, pageOf, SENTENCE, until } from './stand.ts';

/** How often the background is killed, in rounds of pages. */
const ROUNDS_A_KILL = 4;

/** Most that the processes of the browser may have grown in all, in MB. */
const MOST_GROWN_MB = 150;

const TICKER = `${SENTENCE}<p id="ticker"></p><script>let turn = 0; globalThis.ticking = setInterval(() => { document.querySelector('#ticker').textContent = '第' + turn++ + '条：三高四新'; }, 100);</script>`;

/**
 * Opens, changes and closes pages beside one with a ticker of ten changes a second, the background killed now and then,
 * for some seconds. Gives a line with what it cost; throws what did not hold.
 */
export async function soak(browser: SiegedBrowser, seconds: number): Promise<string> {
  const url = (name: string | number) => `https://www.zznews.gov.cn/soak/${name}.html`;
  const ticker = await browser.open({ url: url('ticker'), body: pageOf(TICKER) });
  const stand = createStand(browser, ticker);
  const round = async (count: number) => {
    const page = await browser.open({ url: url(count), body: pageOf(`${SENTENCE}<p id="more"></p>`) });
    const other = createStand(browser, page);
    await other.openCard();
    await page.evaluate(() => {
      (document.querySelector('#more') as Element).textContent = '后来是东数西算。';
    });
    await other.marked('东数西算');
    const errors = [...page.errors];
    await page.close();
    mustHold(`no error: ${errors}`, errors.length === 0);
    if (count % ROUNDS_A_KILL === 0) await browser.killBackground();
  };
  // What is made once is not counted.
  for (let count = 1; count <= 3; count++) await round(count);
  const before = await browser.memoryMb();
  const end = Date.now() + seconds * 1000;
  let rounds = 3;
  while (Date.now() < end) {
    rounds++;
    await round(rounds).catch((error: Error) => {
      throw new Error(`page ${rounds}: ${error.message}`);
    });
  }
  const after = await browser.memoryMb();
  await stand.openCard();
  await ticker.evaluate(() => clearInterval((globalThis as unknown as { ticking: number }).ticking));
  await until('marks are right when the ticker rests', async () => {
    const texts = (await stand.painted()).map(({ text }) => text);
    return String(texts) === String(['可信数据空间', '三高四新', '三高四新']);
  });
  mustHold(`no error: ${ticker.errors}`, ticker.errors.length === 0);
  await ticker.close();
  const grown = after - before;
  mustHold(`memory grew by ${grown} MB`, grown < MOST_GROWN_MB);
  return `${rounds} pages in ${seconds} s, memory of all processes ${before} MB before, ${after} MB after`;
}
