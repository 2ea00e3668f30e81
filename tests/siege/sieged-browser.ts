import { cardFrame } from '../../tools/browser/card.ts';
import { launchChromium, type ServedPage } from '../../tools/browser/chromium.ts';
import { launchFirefox } from '../../tools/browser/firefox.ts';

/** A page under attack, the same in both browsers: what drives it is the reader's own hand. */
export interface SiegedPage {
  /** Runs in the page's own world, as whatever the page wants to do. */
  evaluate<R, A extends unknown[]>(run: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  /** The value of an expression in the frame of the open card; throws where none is drawn. */
  inCard<T extends string | number | boolean | null>(expression: string): Promise<T>;
  /** What was thrown into the page, or written to its console by us. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A browser with the built extension. */
export interface SiegedBrowser {
  readonly name: string;
  /** True where the browser tells a frame what covers it. */
  readonly tellsOfCover: boolean;
  /** True where a page cannot load our frame by the address it is shown under: the browser makes one up for each session. */
  readonly hidesFrame: boolean;
  open(page: ServedPage): Promise<SiegedPage>;
  /** What is stored of the settings. */
  settings(): Promise<{ readonly hiddenTerms?: readonly string[] }>;
  close(): Promise<void>;
}

const READ_SETTINGS = `.storage.local.get('settings').then(({ settings }) => JSON.stringify(settings ?? {}))`;

/** Both browsers, by how they are started. */
export const SIEGED: readonly (readonly [name: string, launch: () => Promise<SiegedBrowser>])[] = [
  ['Chromium', siegeChromium],
  ['Firefox', siegeFirefox],
];

async function siegeChromium(): Promise<SiegedBrowser> {
  const browser = await launchChromium({ headless: true, settings: { density: 'all' } });
  return {
    name: 'Chromium',
    tellsOfCover: true,
    hidesFrame: true,
    async open(served) {
      const errors: string[] = [];
      const page = await browser.open(served, (tab) => {
        tab.on('pageerror', (error) => errors.push(error.message));
        tab.on('console', (message) => /^\[湘笺\]/.test(message.text()) && errors.push(message.text()));
      });
      await page.bringToFront();
      return {
        errors,
        evaluate: (run, ...given) =>
          page.evaluate(`(${run})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof run>>>,
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        inCard: async (expression) => (await cardFrame(page)).evaluate(expression),
        close: () => page.close(),
      };
    },
    async settings() {
      const [worker] = browser.context.serviceWorkers();
      return JSON.parse((await worker?.evaluate(`chrome${READ_SETTINGS}`)) as string);
    },
    close: () => browser.close(),
  };
}

async function siegeFirefox(): Promise<SiegedBrowser> {
  const firefox = await launchFirefox({ settings: { density: 'all' } });
  return {
    name: 'Firefox',
    tellsOfCover: false,
    hidesFrame: false,
    async open(served) {
      const errors: string[] = [];
      const page = await firefox.open(served);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => /^\[湘笺\]/.test(message.text()) && errors.push(message.text()));
      await page.bringToFront();
      return {
        errors,
        evaluate: (run, ...given) =>
          page.evaluate(`(${run})(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<typeof run>>>,
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key as 'Escape'),
        inCard: async (expression) => (await firefox.cardFrame(page.url())).evaluate(expression),
        close: () => page.close(),
      };
    },
    async settings() {
      const options = await firefox.openOwn('options.html');
      const stored = await options.evaluate<string>(`browser${READ_SETTINGS}`);
      await options.close();
      return JSON.parse(stored);
    },
    close: () => firefox.close(),
  };
}
