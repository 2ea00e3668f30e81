import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CARD_FRAME } from '../../lib/protocol/card-frame.ts';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Bidi, type BidiTab, createBidi } from './bidi.ts';
import type { ServedPage } from './chromium.ts';

/** The built extension for Firefox. */
export const FIREFOX_BUILD = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');
/** Debian's Firefox; another one can be named in FIREFOX_PATH. */
export const FIREFOX_PATH = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** A Firefox with the built extension, its news hosts on this machine. */
export interface FirefoxWithExtension {
  readonly browser: Browser;
  /** `moz-extension://…` without a trailing slash. */
  readonly origin: string;
  /** Every address asked of the hosts we serve. */
  readonly requests: readonly string[];
  /** The protocol beneath the driver. */
  readonly bidi: Bidi;
  /** Opens a served page under its own host and path, over plain http. */
  open(page: ServedPage): Promise<Page>;
  /** Serves a page that another one asks for. */
  serve(page: ServedPage): void;
  /** Opens a page of the extension, by its file name, in a tab. */
  openOwn(file: string): Promise<BidiTab>;
  /**
   * Opens the popup over the page in front, as a tab behind it: it sees that page, let in as by a press of the toolbar
   * button, and can be driven like any tab.
   */
  openPopup(): Promise<BidiTab>;
  /** Does what a press of a command's key does, by the letter of the key. */
  pressCommand(letter: string): Promise<void>;
  /** The frame in which the card of a page is drawn, the page by its address. Throws where no card is open. */
  cardFrame(url: string): Promise<BidiTab>;
  close(): Promise<void>;
}

/** Hosts that pages are served under; to Firefox they are this machine. */
const LOCAL_HOSTS = ['www.zznews.gov.cn', 'www.rednet.cn', 'news.example.com'];

/** Longest wait for the first page after installing, in ms. */
const WELCOME_WAIT_MS = 15_000;

/** An extension id of its own choosing, so that the pages' address is known. */
const EXTENSION_UUID = '5f0c7c0e-3c57-4d7e-9a43-7b6c1a2d9e10';

/** Stores settings through one of the extension's own pages, which may still be loading. */
async function storeSettings(own: BidiTab, stored: string): Promise<void> {
  const deadline = Date.now() + WELCOME_WAIT_MS;
  for (;;) {
    try {
      await own.evaluate(`browser.storage.local.set(${stored}).then(() => null)`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts Firefox, headless, with the built extension. */
export async function launchFirefox(
  options: {
    /** What the reader has set; without it the defaults. */
    readonly settings?: Partial<Settings>;
    readonly colorScheme?: 'light' | 'dark';
    readonly viewport?: { readonly width: number; readonly height: number };
    /** Has the browser grant the permissions that are asked for after a click, without its question. */
    readonly grantsPermissions?: boolean;
    /** Folder of the extension; ours as built if left out. */
    readonly build?: string;
    /** Folder into which files are saved, without a question. */
    readonly downloads?: string;
    /** Has the served pages taken for ones over TLS: some of what pages say of themselves is heard there alone. */
    readonly isSecure?: boolean;
  } = {},
): Promise<FirefoxWithExtension> {
  const served = new Map<string, ServedPage>();
  const requests: string[] = [];
  const server = await listen(served, requests);
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX_PATH,
    headless: true,
    // Lets the driver into the extension's own pages and the browser's key sets.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.viewport ?? { width: 1200, height: 800 },
    extraPrefsFirefox: {
      'network.dns.localDomains': LOCAL_HOSTS.join(','),
      'extensions.webextensions.uuids': JSON.stringify({ 'xiangjian@xiangjian.example': EXTENSION_UUID }),
      'intl.accept_languages': 'zh-CN, en',
      'dom.securecontext.allowlist': options.isSecure === true ? LOCAL_HOSTS.join(',') : '',
      'extensions.webextOptionalPermissionPrompts': options.grantsPermissions !== true,
      ...(options.downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        'browser.download.useDownloadDir': true,
      }),
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    },
  });
  await browser.installExtension(options.build ?? FIREFOX_BUILD);
  const bidi = createBidi(browser);
  const openOwn = async (file: string): Promise<BidiTab> => {
    const context = await bidi.createTab();
    const url = `moz-extension://${EXTENSION_UUID}/${file}`;
    await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
    return bidi.tab(context);
  };
  await closeWelcome(bidi);
  if (options.settings !== undefined) {
    const own = await openOwn('options.html');
    await storeSettings(own, JSON.stringify({ settings: { version: SETTINGS_VERSION, ...options.settings } }));
    await bidi.send('browsingContext.close', { context: own.context });
  }
  return {
    browser,
    openOwn,
    async openPopup() {
      const window = await bidi.browserWindow();
      await window.evaluate(
        `WebExtensionPolicy.getByID('xiangjian@xiangjian.example').extension.tabManager
          .addActiveTabPermission(gBrowser.selectedTab), true`,
      );
      const context = await bidi.createTab(true);
      const url = `moz-extension://${EXTENSION_UUID}/popup.html`;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      return bidi.tab(context);
    },
    async pressCommand(letter) {
      // Keys sent to a page do not reach the browser's own key sets: press the command where it is bound.
      const window = await bidi.browserWindow();
      await window.evaluate(`document.querySelector('keyset[id^=ext-keyset] key[key="${letter}"]').doCommand()`);
    },
    async cardFrame(url) {
      const frame = await bidi.frameIn(await bidi.contextShowing(url), CARD_FRAME);
      if (frame === null) throw new Error('no card is open');
      return frame;
    },
    origin: `moz-extension://${EXTENSION_UUID}`,
    requests,
    bidi,
    serve: (page) => void served.set(addressOf(page), page),
    async open(page) {
      const { host, pathname } = new URL(page.url);
      served.set(addressOf(page), page);
      const tab = await browser.newPage();
      await tab.goto(`http://${host}:${port}${pathname}`, { waitUntil: 'domcontentloaded' });
      return tab;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** How a page is found by what is asked for: its host and path. */
function addressOf({ url }: ServedPage): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Closes the page that the extension shows after installing, so that no tab is in the way. Throws where none opens. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const deadline = Date.now() + WELCOME_WAIT_MS;
  for (;;) {
    const context = await bidi.contextShowing(`moz-extension://${EXTENSION_UUID}/welcome.html`).catch(() => null);
    if (context !== null) {
      await bidi.send('browsingContext.close', { context });
      return;
    }
    if (Date.now() > deadline) throw new Error('the first page did not open');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function listen(served: ReadonlyMap<string, ServedPage>, requests: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const page = served.get(`${host}${request.url?.replace(/\?.*$/, '')}`);
    requests.push(`${host}${request.url}`);
    response.writeHead(page === undefined ? 404 : 200, {
      ...page?.headers,
      'content-type': page?.contentType ?? 'text/html; charset=utf-8',
    });
    response.end(page?.body ?? '');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
