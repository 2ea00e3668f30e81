import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { CARD_FRAME } from '../../lib/protocol/card-frame.ts';
import { type ExtensionBrowser, launchChromium, type ServedPage } from '../../tools/browser/chromium.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { type BackgroundKiller, createBackgroundKiller } from '../../tools/browser/kill-background.ts';

/** What a page script gives back to us. */
type Run<R, A extends unknown[]> = (...given: A) => R | Promise<R>;

/** A page under attack, the same in both browsers: what drives it is the reader's own hand. */
export interface SiegedPage {
  /** Runs in the page's own world, as whatever the page wants to do. */
  evaluate<R, A extends unknown[]>(run: Run<R, A>, ...given: A): Promise<R>;
  /** Runs in a world of our own over the same DOM: what the page has made of its built-ins does not hold there. */
  look<R, A extends unknown[]>(run: Run<R, A>, ...given: A): Promise<R>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  /** The value of an expression in the frame of the open card; throws where none is drawn. */
  inCard<T extends string | number | boolean | null>(expression: string): Promise<T>;
  /** What we have thrown into the page, or written to its console. */
  readonly errors: readonly string[];
  /** Goes to another served page in the same tab. */
  goto(page: ServedPage): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

/** What is stored of the settings, as far as a siege looks at it. */
export interface StoredSettings {
  readonly hiddenTerms?: readonly string[];
  readonly [key: string]: unknown;
}

/** A browser with the built extension. */
export interface SiegedBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** True where the browser tells a frame what covers it. */
  readonly tellsOfCover: boolean;
  /** True where a page cannot load our frame by the address it is shown under: the browser makes one up for each session. */
  readonly hidesFrame: boolean;
  /** Serves a page that another one asks for. */
  serve(page: ServedPage): void;
  open(page: ServedPage): Promise<SiegedPage>;
  /** The value of an expression in a page of the extension that stays open behind the others: `browser` is there. */
  inExtension<T extends string | number | boolean | null>(expression: string): Promise<T>;
  /** What is stored of the settings. */
  settings(): Promise<StoredSettings>;
  /** Kills the background, as the browser does whenever it likes; what is asked next wakes it. */
  killBackground(): Promise<void>;
  /** Memory of all processes of the browser, in MB, what they share counted once for each. */
  memoryMb(): Promise<number>;
  /** Closes the tabs that show pages of the extension, but for the one that stays open; gives how many there were. */
  closeOwnTabs(): Promise<number>;
  close(): Promise<void>;
}

/** Both browsers, by how they are started. */
export const SIEGED: readonly (readonly [name: SiegedBrowser['name'], launch: () => Promise<SiegedBrowser>])[] = [
  [
    'Chromium',
    async () => siegeChromium(await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } })),
  ],
  [
    'Firefox',
    async () => siegeFirefox(await launchFirefox({ settings: { density: 'all', inkShare: 'all' }, isSecure: true })),
  ],
];

/** The page of the extension that stays open: alone in a tab it waits, and asks nothing. */
const OWN_PAGE = 'framed-card.html';

/** Longest wait for a frame's answer, in ms. */
const ANSWER_MS = 1000;

const READ_SETTINGS = `browser.storage.local.get('settings').then(({ settings }) => JSON.stringify(settings ?? {}))`;

/** A call of a function with its arguments, as an expression that ends as JSON. */
function callOf<R, A extends unknown[]>(run: Run<R, A>, given: A): string {
  return `(async () => JSON.stringify(await (${run})(...${JSON.stringify(given)})) ?? 'null')()`;
}

/** Ours, whoever raised it: written by us, or with a file of the extension in its stack. */
function isOfOurs(text: string): boolean {
  return /^\[湘笺\]|(?:chrome|moz)-extension:/.test(text) && !BROWSERS_OWN.test(text);
}

/** What a browser writes by itself where a frame of ours is not let in: there is no asking before. */
const BROWSERS_OWN = /Failed to execute .postMessage. on .DOMWindow.|^Blocked script execution in |^Denying load of /;

/** A Chromium under siege. */
export async function siegeChromium(browser: ExtensionBrowser): Promise<SiegedBrowser> {
  const own = await browser.context.newPage();
  await own.goto(`${browser.origin}/${OWN_PAGE}`);
  let killer: Promise<BackgroundKiller> | null = null;
  const inExtension = <T>(expression: string) =>
    own.evaluate<T>(`(async (browser) => ${expression})(globalThis.chrome)`);
  return {
    name: 'Chromium',
    tellsOfCover: true,
    hidesFrame: true,
    serve: browser.serve,
    async open(served) {
      const errors: string[] = [];
      const page = await browser.open(served, (tab) => {
        tab.on('pageerror', (error) => isOfOurs(error.stack ?? '') && errors.push(error.message));
        tab.on('console', (message) => isOfOurs(message.text()) && errors.push(message.text()));
        tab.on('crash', () => errors.push('the page has crashed'));
      });
      await page.bringToFront();
      const session = await browser.context.newCDPSession(page);
      return {
        errors,
        evaluate: (run, ...given) =>
          page.evaluate(`(${run})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof run>>>,
        look: async (run, ...given) => JSON.parse(await inWorldOfOurs(session, callOf(run, given))),
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        inCard: (expression) => inDrawnFrame(page, expression),
        async goto({ url }) {
          await page.goto(url, { waitUntil: 'domcontentloaded' });
        },
        async back() {
          await page.goBack({ waitUntil: 'commit' });
        },
        close: () => page.close(),
      };
    },
    inExtension,
    settings: async () => JSON.parse(await inExtension<string>(READ_SETTINGS)),
    async killBackground() {
      killer ??= createBackgroundKiller(browser.context, browser.origin);
      await (await killer).kill();
    },
    memoryMb: async () => memoryOfBrowser(),
    async closeOwnTabs() {
      const pages = browser.context.pages().filter((page) => page !== own && page.url().startsWith(browser.origin));
      await Promise.all(pages.map((page) => page.close()));
      return pages.length;
    },
    close: () => browser.close(),
  };
}

/** Resident memory of the browser that this process has started, in MB; 0 where the system does not tell. */
function memoryOfBrowser(): number {
  if (!existsSync('/proc/self/status')) return 0;
  const processes = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      const field = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? '';
      return [{ id: entry, parent: field('PPid'), kB: Number(field('VmRSS')), command: field('Name') }];
    } catch {
      return [];
    }
  });
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isOfOurs = (id: string) => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at))
      if (at === String(process.pid)) return true;
    return false;
  };
  const ours = processes.filter(({ id, command }) => isOfOurs(id) && !/^(node|sh|bash)/.test(command));
  return Math.round(ours.reduce((sum, { kB }) => sum + kB, 0) / 1024);
}

async function inWorldOfOurs(session: CDPSession, expression: string): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'siege' });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: world.executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as string;
}

/** Not by the driver's own wait, which runs in the page's world. */
async function inDrawnFrame<T>(page: Page, expression: string): Promise<T> {
  for (const frame of page.frames()) {
    if (!frame.url().endsWith(CARD_FRAME)) continue;
    const isDrawn = frame.evaluate(() => document.querySelector('.card, [role="alert"]') !== null);
    // A frame that is going, or in which no script runs, never answers.
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ANSWER_MS));
    if (await Promise.race([isDrawn.catch(() => false), late])) return frame.evaluate<T>(expression);
  }
  throw new Error('no card is drawn');
}

/** A Firefox under siege. */
export async function siegeFirefox(firefox: FirefoxWithExtension): Promise<SiegedBrowser> {
  const { bidi } = firefox;
  const own = await firefox.openOwn(OWN_PAGE);
  const contextOf = (page: FirefoxPage) => (page.mainFrame() as unknown as { _id: string })._id;
  return {
    name: 'Firefox',
    tellsOfCover: false,
    hidesFrame: false,
    serve: firefox.serve,
    async open(served) {
      const errors: string[] = [];
      const page = await firefox.open(served);
      page.on(
        'pageerror',
        (error) => isOfOurs(`${(error as Error).message} ${(error as Error).stack}`) && errors.push(String(error)),
      );
      page.on('console', (message) => isOfOurs(message.text()) && errors.push(message.text()));
      await page.bringToFront();
      const context = contextOf(page);
      const { origin } = new URL(page.url());
      return {
        errors,
        evaluate: (run, ...given) =>
          page.evaluate(`(${run})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof run>>>,
        look: async (run, ...given) => JSON.parse(await bidi.tab(context, 'siege').evaluate(callOf(run, given))),
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key as 'Escape'),
        async inCard(expression) {
          const frame = await bidi.frameIn(context, CARD_FRAME);
          if (frame === null) throw new Error('no card is drawn');
          return frame.evaluate(expression);
        },
        async goto({ url }) {
          await page.goto(`${origin}${new URL(url).pathname}`, { waitUntil: 'domcontentloaded' });
        },
        async back() {
          await bidi.send('browsingContext.traverseHistory', { context, delta: -1 });
        },
        close: () => page.close(),
      };
    },
    inExtension: (expression) => own.evaluate(expression),
    settings: async () => JSON.parse(await own.evaluate<string>(READ_SETTINGS)),
    async killBackground() {
      const window = await bidi.browserWindow();
      await window.evaluate(
        `WebExtensionPolicy.getByID('xiangjian@xiangjian.example').extension.terminateBackground().then(() => null)`,
      );
    },
    memoryMb: async () => memoryOfBrowser(),
    closeOwnTabs: () =>
      own.evaluate(`browser.tabs.query({}).then(async (tabs) => {
        const ours = tabs.filter(({ url = '' }) => url.startsWith('${firefox.origin}') && !url.endsWith('${OWN_PAGE}'));
        await browser.tabs.remove(ours.map(({ id }) => id));
        return ours.length;
      })`),
    close: () => firefox.close(),
  };
}
