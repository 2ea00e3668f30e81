import { DWELL_MS } from '../lib/hover/delays.ts';
import { launchChromium } from '../tools/browser/chromium.ts';
import { launchFirefox } from '../tools/browser/firefox.ts';
import { collectPainted } from '../tools/browser/painted.ts';
import { bundle } from './bundle.ts';
import type { MarkCosts } from './marks-in-page.ts';
import { percentile } from './measure.ts';
import { launchPlainChromium } from './plain-chromium.ts';
import type { PartResult, Row } from './report.ts';
import { LISTED } from './visit.ts';
import { forgetCard, seenOfCard, timeEmptyFrame, type WatchedCard, watchCard } from './watch-card.ts';

/** Pages opened, and cards opened on each after its first. */
const PAGES = 5;
const CARDS = 5;

/** Bars, in ms: 95th percentiles. */
const MOST_READY_MS = 32;
const MOST_FIRST_MS = 120;
const MOST_SELECTION_MS = 150;
/** Most for a thousand marks, in ms. */
const MOST_MARKS_MS = 1;

/** How many marks the costs of painting are taken over. */
const MARKS = 5000;

/** Share of the window that a card is given until it has said how high it is; the window is so high that none asks for as much. */
const MOST_OF_HEIGHT = 0.6;
const WINDOW = { width: 1200, height: 5200 };

/** Time in which all that belongs to a card has come, in ms. */
const CHANGES_MS = 500;

/** A page at rest: marked, explained, its script asked for nothing more. */
const AT_REST_MS = 1500;
const MOST_WAIT_MS = 10_000;

/** What a quick hand takes to a seal that it sees come, in ms: a reaction, and a short way. */
const REACH_MS = 300;
const SETTINGS = { language: 'en', density: 'all', inkShare: 'all' } as const;

/** A page as either driver has it. */
interface Driven {
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  readonly keyboard: { press(key: 'Escape'): Promise<void> };
  close(): Promise<void>;
}

/** What was measured in one browser, in ms; shifts in the browser's own unit. */
interface Measured {
  readonly first: number[];
  readonly ready: number[];
  readonly selected: number[];
  readonly floor: number[];
  readonly shifts: number[];
}

/**
 * From the end of the rest on a term until its card stands, and from the press of a selection's seal; in both browsers, beside
 * what an empty frame takes on the same page. And what painting costs on a page of thousands of marks.
 */
export async function benchCard(): Promise<PartResult> {
  const html = pageHtml();
  const chromium = await launchChromium({ headless: true, settings: SETTINGS, viewport: WINDOW });
  const inChromium = await measure(() => chromium.open({ url: `${LISTED}/card.html`, body: html }));
  const version = chromium.context.browser()?.version() ?? '';
  await chromium.close();
  const firefox = await launchFirefox({ settings: SETTINGS, viewport: WINDOW });
  const inFirefox = await measure(() => firefox.open({ url: `${LISTED}/card.html`, body: html }));
  const firefoxVersion = await firefox.browser.version();
  await firefox.close();
  return {
    title: 'from the hand to the card',
    notes: [
      `${PAGES} pages, ${CARDS} cards after the first on each, ${PAGES} selections; a card is there when its window has had its last height: what comes later than the card itself counts`,
      'the floor: an empty frame put into the same page, until the page draws after it has loaded; the dwell itself is taken off',
      `a seal is pressed ${REACH_MS} ms after it stands, as by a quick hand`,
      `marks: ${MARKS} in 1,000 paragraphs, as a page settles; style and layout are up to date before`,
    ],
    rows: [...rowsOf('Chromium', inChromium), ...rowsOf('Firefox', inFirefox), ...(await markRows())],
    browsers: [`Chromium ${version}`, firefoxVersion],
  };
}

function rowsOf(browser: string, { first, ready, selected, floor, shifts }: Measured): Row[] {
  const rows = (what: string, times: readonly number[], atMost?: number): Row[] => [
    { what: `${browser}: ${what}, median`, value: percentile(times, 50), unit: 'ms' },
    {
      ...{ what: `${browser}: ${what}, 95th percentile`, value: percentile(times, 95), unit: 'ms' },
      ...(atMost !== undefined && { atMost }),
    },
  ];
  return [
    ...rows('the dwell’s end to the card, script there', ready, MOST_READY_MS),
    ...rows('the first card of a page', first, MOST_FIRST_MS),
    ...rows('the seal to the card of a selection', selected, MOST_SELECTION_MS),
    ...rows('floor, an empty frame', floor),
    { what: `${browser}: largest layout shift`, value: Math.max(0, ...shifts), unit: '', atMost: 0 },
  ];
}

async function measure(open: () => Promise<unknown>): Promise<Measured> {
  const measured: Measured = { first: [], ready: [], selected: [], floor: [], shifts: [] };
  for (let page = 0; page < PAGES; page++) {
    const tab = (await open()) as Driven;
    await rest(AT_REST_MS);
    const places = (await tab.evaluate(collectPainted)).slice(0, CARDS + 1);
    if (places.length <= CARDS) throw new Error(`only ${places.length} terms are marked`);
    for (const [at, { x, y }] of places.entries()) {
      (at === 0 ? measured.first : measured.ready).push(await timeHover(tab, x, y));
      await close(tab);
      measured.floor.push(await tab.evaluate(timeEmptyFrame));
    }
    measured.selected.push(await timeSelection(tab));
    measured.shifts.push((await tab.evaluate(seenOfCard)).shift);
    await tab.close();
  }
  return measured;
}

async function timeHover(tab: Driven, x: number, y: number): Promise<number> {
  await tab.mouse.move(2, 2);
  await rest(100);
  await tab.evaluate(forgetCard);
  await tab.mouse.move(x, y);
  const { pointedAt, wholeAt } = await whenStanding(tab);
  return (wholeAt as number) - (pointedAt as number) - DWELL_MS;
}

async function timeSelection(tab: Driven): Promise<number> {
  const [from, to] = await tab.evaluate(placesToSelect);
  await tab.evaluate(forgetCard);
  await tab.mouse.move(...from);
  await tab.mouse.down();
  await tab.mouse.move((from[0] + to[0]) / 2, from[1]);
  await tab.mouse.move(...to);
  await tab.mouse.up();
  const seal = await until(() => tab.evaluate(placeOfSeal), 'the seal');
  await rest(REACH_MS);
  await tab.mouse.click(...seal);
  const { pressedAt, wholeAt } = await whenStanding(tab);
  return (wholeAt as number) - (pressedAt as number);
}

/** What was seen of a card once it stands and changes no more. */
async function whenStanding(tab: Driven): Promise<WatchedCard> {
  await until(async () => ((await tab.evaluate(seenOfCard)).stoodAt === null ? null : true), 'the card');
  await rest(CHANGES_MS);
  return tab.evaluate(seenOfCard);
}

async function close(tab: Driven): Promise<void> {
  await tab.mouse.move(2, 2);
  await until(
    () => tab.evaluate(() => (document.querySelector('[data-xiangjian=card]') === null ? true : null)),
    'rest',
  );
}

/** Where the last paragraph's words that are no term begin and end. Runs inside the page. */
function placesToSelect(): [from: [number, number], to: [number, number]] {
  const range = document.createRange();
  const text = document.querySelector('#plain')?.firstChild as Text;
  range.setStart(text, 0);
  range.setEnd(text, 4);
  const { left, right, top, height } = range.getBoundingClientRect();
  return [
    [left + 1, top + height / 2],
    [right - 1, top + height / 2],
  ];
}

/** The middle of the seal; null while there is none. Runs inside the page. */
function placeOfSeal(): [number, number] | null {
  const seal = document.querySelector('[data-xiangjian=seal]');
  if (seal === null) return null;
  const { left, top, width, height } = seal.getBoundingClientRect();
  return width === 0 ? null : [left + width / 2, top + height / 2];
}

async function until<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  const deadline = Date.now() + MOST_WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`${what} does not come`);
    await rest(20);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A page of our own words, each paragraph with a term, and one without. */
function pageHtml(): string {
  const terms = ['三高四新', '可信数据空间', '东数西算', '石峰区', '湘赣边区域合作示范区', '五大国际物流通道'];
  const paragraphs = Array.from(
    { length: 12 },
    (_, at) => `<p>这一段说到${terms[at % terms.length]}，然后又说别的。</p>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title>
<script>(${watchCard})(${MOST_OF_HEIGHT})</script><style>body { font: 18px/2 serif; margin: 40px }</style>
<body>${paragraphs.join('')}<p id="plain">天天向上的人读书写字。</p></body></html>`;
}

/** What painting costs in pages of both browsers. */
async function markRows(): Promise<Row[]> {
  const script = await bundle('marks-in-page.ts');
  const browser = await launchPlainChromium();
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.addScriptTag({ content: script });
  const costs = await page.evaluate((count) => {
    const world = globalThis as unknown as { costsOfMarks(count: number): Promise<MarkCosts> };
    return world.costsOfMarks(count);
  }, MARKS);
  await browser.close();
  const row = (what: string, value: number, atMost?: number): Row => ({
    ...{ what: `Chromium: ${what}, a thousand`, value, unit: 'ms' },
    ...(atMost !== undefined && { atMost }),
  });
  return [
    row('ink settled and marks painted', costs.settled, MOST_MARKS_MS),
    row('of that, ink and order', costs.ink),
    row('of that, the colour of the text asked', costs.colour),
    row('settled again where one paragraph has changed', costs.again),
  ];
}
