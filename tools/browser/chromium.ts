import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** Longest wait for the first page after installing, in ms. */
const WELCOME_WAIT_MS = 10_000;

const ROOT = join(import.meta.dirname, '..', '..');
/** The built extension for Chromium. */
export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');
/** The same, with a second glossary that tests can change: what `npm run build:tests` makes. */
export const SECOND_GLOSSARY_BUILD = `${CHROME_BUILD}-second-glossary`;
/** Debian's Chromium; another one can be named in CHROMIUM_PATH. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Longest wait for what a driver asks of a page, in ms: a page that has gone would never answer. */
const ANSWER_MS = 15_000;

/** A page to serve under an address of its own. */
export interface ServedPage {
  readonly url: string;
  readonly body: Buffer | string;
  /** Defaults to `text/html; charset=utf-8`. */
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A Chromium with the built extension, cut off from the network. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** `chrome-extension://…` without a trailing slash. */
  readonly origin: string;
  /** Every address any context asked for, those of the extension's own files left out. */
  readonly requests: readonly string[];
  /** Opens a served page; `listen` is given the tab before anything is loaded in it. */
  open(page: ServedPage, listen?: (tab: Page) => void): Promise<Page>;
  /** Serves a page that another one asks for. */
  serve(page: ServedPage): void;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension; unless `isOnline`, nothing but pages given to `open` is answered. */
export async function launchChromium(options: {
  readonly headless: boolean;
  readonly isOnline?: boolean;
  /** Leaves the page open that the extension shows after installing; else it is closed, so that no tab is in the way. */
  readonly keepsWelcome?: boolean;
  /** What the reader has set; without it the defaults. */
  readonly settings?: Partial<Settings>;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of the extension; ours as built if left out. */
  readonly build?: string;
}): Promise<ExtensionBrowser> {
  const build = options.build ?? CHROME_BUILD;
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${build}: no extension there; run npm run build, and build:tests`);
  const profile = mkdtempSync(join(tmpdir(), 'xiangjian-chromium-'));
  const locale = options.locale ?? 'zh-CN';
  // Without developer mode an unpacked extension that is reloaded stays switched off; the driver sets the language of a
  // page that opens by itself, as the first one does, too late.
  const preferences = { extensions: { ui: { developer_mode: true } }, intl: { accept_languages: locale } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM_PATH,
    headless: false,
    locale,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1200, height: 800 },
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Lets the driver press the toolbar button.
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
  });
  context.setDefaultTimeout(ANSWER_MS);
  const requests: string[] = [];
  const served = new Map<string, ServedPage>();
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(chrome-extension|data|blob|about):/.test(url)) requests.push(url);
  });
  await context.route(/^https?:/, async (route) => {
    const page = served.get(route.request().url());
    if (page === undefined) return options.isOnline ? route.continue() : route.fulfill({ status: 404, body: '' });
    const { contentType = 'text/html; charset=utf-8', headers, body } = page;
    return route.fulfill({ headers: { ...headers, 'content-type': contentType }, body });
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  if (options.settings !== undefined) {
    await worker.evaluate(
      `chrome.storage.local.set({ settings: ${JSON.stringify({ version: SETTINGS_VERSION, ...options.settings })} })`,
    );
  }
  if (options.keepsWelcome !== true) await (await welcomePage(context)).close();
  return {
    context,
    origin: worker.url().replace(/\/[^/]*$/, ''),
    requests,
    serve: (page) => void served.set(page.url, page),
    async open(page, listen) {
      served.set(page.url, page);
      const tab = await context.newPage();
      listen?.(tab);
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      return tab;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The page that the extension opens once it is installed, which a fresh profile makes it each time. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const deadline = Date.now() + WELCOME_WAIT_MS;
  for (;;) {
    const page = context.pages().find(isWelcome);
    if (page !== undefined) return page;
    if (Date.now() > deadline) throw new Error('the first page did not open');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page of our own words that start, tests and gallery share. */
export function samplePage(url = 'https://www.zznews.gov.cn/content/2022-08/24/sample.html'): ServedPage {
  return { url, body: readFileSync(join(ROOT, 'tests', 'fixtures', 'sample-news.html')) };
}
