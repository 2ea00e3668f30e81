import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { readPdf } from '../../tools/browser/read-pdf.ts';

let firefox: FirefoxWithExtension;
const SOON = { timeout: 15_000, interval: 200 };

/** Our own words. */
const BODY = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>
<p>Own words here: 围绕三高四新，建设可信数据空间，走进石峰区。</p></body></html>`;

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { language: 'en', density: 'all', inkShare: 'all' } });
});
afterAll(() => firefox?.close());

async function open(): Promise<Page> {
  const page = await firefox.open({ url: 'https://www.zznews.gov.cn/print/sample.html', body: BODY });
  await vi.waitFor(
    async () => expect((await page.evaluate(collectPainted)).map(({ text }) => text)).toContain('三高四新'),
    SOON,
  );
  return page;
}

/** The Latin text of what is printed of a page. */
async function textOnPaper(page: Page): Promise<string> {
  const context = await firefox.bidi.contextShowing(page.url());
  const { data } = await firefox.bidi.send<{ data: string }>('browsingContext.print', { context });
  return readPdf(Buffer.from(data, 'base64')).text;
}

async function setPrintTerms(printTerms: boolean): Promise<void> {
  const own = await firefox.openOwn('options.html');
  const settings = { version: 2, language: 'en', density: 'all', inkShare: 'all', printTerms };
  await vi.waitFor(
    () => own.evaluate(`browser.storage.local.set({ settings: ${JSON.stringify(settings)} }).then(() => null)`),
    SOON,
  );
  await own.close();
}

test('in Firefox a page is printed as it is, and with the list of its terms where that is asked for', async () => {
  const page = await open();
  expect(await textOnPaper(page)).toContain('Ownwords');
  expect(await textOnPaper(page)).not.toContain('Termsonthispage');
  await setPrintTerms(true);
  await vi.waitFor(async () => expect(await textOnPaper(page)).toContain('Termsonthispage'), SOON);
  expect(await textOnPaper(page)).toContain('threehighlandsandfournewmissions');
  // Nothing of the list is left in the page.
  expect(await page.$('[data-xiangjian=print]')).toBeNull();
  await setPrintTerms(false);
  await vi.waitFor(async () => expect(await textOnPaper(page)).not.toContain('Termsonthispage'), SOON);
  await page.close();
});
