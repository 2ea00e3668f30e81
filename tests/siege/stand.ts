import type { ServedPage } from '../../tools/browser/chromium.ts';
import { collectPainted, type PaintedTerm } from '../../tools/browser/painted.ts';
import type { SiegedBrowser, SiegedPage } from './sieged-browser.ts';

/** The term whose card is opened. */
export const TERM = '可信数据空间';
/** Words of its card that stand nowhere on a hostile page. */
export const IN_CARD = '官方';
/** A sentence with the term, and a second one. */
export const SENTENCE = `<p id="said">最后说起${TERM}，又说三高四新。</p>`;

/** Longest wait for what is to come, in ms. */
const SOON_MS = 20_000;
/** Longer than a card takes to come or to go, in ms. */
const OUTLAST_MS = 900;
const LOOK_MS = 50;

/** Where something stands, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page that means harm, and what must hold against it. */
export interface HostilePage {
  /** Its kind and a word or two: unique. */
  readonly name: string;
  readonly tries: string;
  /** The body's HTML, or the page whole, without its address; the usual sentence if left out. */
  readonly page?: string | Omit<ServedPage, 'url'>;
  /** Where only one browser has what it tries. */
  readonly only?: SiegedBrowser['name'];
  /** Throws what did not hold. */
  readonly holds: (stand: Stand) => Promise<void>;
}

/** A reader before a page, and what the reader does and sees. */
export interface Stand {
  readonly browser: SiegedBrowser;
  readonly page: SiegedPage;
  /** Terms as marked now. */
  painted(): Promise<PaintedTerm[]>;
  /** Waits until a text is marked, and gives its place. */
  marked(text?: string): Promise<PaintedTerm>;
  /** Opens the card of the term by a click, which pins it, and waits until it is drawn and at rest. */
  openCard(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Where the card stands. */
  box(): Promise<Box>;
  /** Presses a control of the card with the reader's hand, by its text or name. */
  pressInCard(name: string): Promise<void>;
  /** Lets pass what a card would take to come or go. */
  outlast(): Promise<void>;
  hidden(): Promise<readonly string[]>;
}

/** Throws what was to hold, where it does not. */
export function mustHold(what: string, holds: boolean): void {
  if (!holds) throw new Error(what);
}

/** Waits until something holds; throws what it is where it never does. */
export async function until(what: string, holds: () => Promise<boolean>, mostMs = SOON_MS): Promise<void> {
  const deadline = Date.now() + mostMs;
  let last: unknown = null;
  for (;;) {
    try {
      if (await holds()) return;
      last = null;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(last === null ? what : `${what}: ${(last as Error).message}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/** A whole page around a body. */
export function pageOf(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title>
<body style="margin: 60px; font: 20px/2 sans-serif">${body}<p id="far" style="margin-top: 300px">别处的话。</p></body></html>`;
}

/** A reader before a page. */
export function createStand(browser: SiegedBrowser, page: SiegedPage): Stand {
  const painted = () => page.look(collectPainted);
  const find = async (text: string) => (await painted()).find((term) => term.text === text);
  const stand: Stand = {
    browser,
    page,
    painted,
    async marked(text = TERM) {
      await until(`${text} is marked`, async () => (await find(text)) !== undefined);
      return (await find(text)) as PaintedTerm;
    },
    async openCard() {
      const { x, y } = await stand.marked();
      await page.click(x, y);
      await until('the card is drawn', async () =>
        (await page.inCard<string>('document.body.innerText')).includes(IN_CARD),
      );
      // Higher than one that is on its way: it has told how high it is.
      await until('the card stands', async () => (await stand.box()).height > 250);
    },
    isOpen: () => page.look(() => document.querySelector('[data-xiangjian=card]:popover-open') !== null),
    box: () =>
      page.look(() => {
        const card = document.querySelector('[data-xiangjian=card]:popover-open');
        if (card === null) throw new Error('no card is open');
        const { left, top, width, height } = card.getBoundingClientRect();
        return { left, top, width, height };
      }),
    async pressInCard(name) {
      const at = await page.inCard<string>(
        `(() => { const control = [...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === '${name}');
        if (!control) return ''; control.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = control.getBoundingClientRect();
        return JSON.stringify([left + width / 2, top + height / 2]); })()`,
      );
      if (at === '') throw new Error(`the card has no ${name}`);
      const [x, y] = JSON.parse(at) as [number, number];
      const { left, top } = await stand.box();
      await page.click(left + x, top + y);
    },
    outlast: () => new Promise((done) => setTimeout(done, OUTLAST_MS)),
    hidden: async () => (await browser.settings()).hiddenTerms ?? [],
  };
  return stand;
}
