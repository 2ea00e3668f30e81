import { defineBrowserProvider } from '@vitest/browser';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import type { BrowserCommand, BrowserProviderOption } from 'vitest/node';
import { FIREFOX_PATH } from '../../tools/browser/firefox.ts';

/**
 * Runs browser tests in the Firefox of the system, driven as the other tests drive it. The providers there are cannot:
 * Playwright wants a Firefox of its own, WebdriverIO a geckodriver. Tests have its pointer and keys by `input.ts`, and
 * no locators.
 */
export function firefox(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'firefox',
    supportedBrowser: ['firefox'],
    providerFactory(project) {
      let browser: Promise<Browser> | undefined;
      const pages = new Map<string, Page>();
      // What Vitest asks of a provider by itself, which its types do not name.
      const setViewport: BrowserCommand<[size: Viewport]> = async ({ sessionId }, size) => {
        await pages.get(sessionId)?.setViewport(size);
      };
      project.browser?.registerCommand('__vitest_viewport' as never, setViewport as never);
      return {
        name: 'firefox',
        supportsParallelism: false,
        getCommandsContext: (sessionId) => ({ page: pages.get(sessionId) }),
        async openPage(sessionId, url) {
          browser ??= puppeteer.launch({
            browser: 'firefox',
            executablePath: FIREFOX_PATH,
            headless: true,
            defaultViewport: { width: 1000, height: 700 },
          });
          const page = await (await browser).newPage();
          pages.set(sessionId, page);
          await page.goto(url, { timeout: 0 });
        },
        async close() {
          await (await browser)?.close();
          browser = undefined;
        },
      };
    },
  });
}
