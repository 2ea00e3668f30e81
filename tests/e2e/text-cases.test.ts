import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { casePage, HAS_CASES, MARKED, seenTexts, wantedOn } from './case-pages.ts';
import { collectMarks } from './marks.ts';

describe.runIf(HAS_CASES)('the pages of cases, their text', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchChromium({
      headless: true,
      settings: { density: 'all', inkShare: 'all', level: 'everything' },
    });
  });
  afterAll(() => browser?.close());

  for (const [name, expected] of Object.entries(MARKED)) {
    test(`${name}: ${expected || 'nothing'}`, async ({ expect }) => {
      const page = await browser.open(casePage(name));
      await vi.waitFor(async () => expect(seenTexts(await page.evaluate(collectMarks))).toEqual(wantedOn(name)), {
        timeout: 6000,
        interval: 200,
      });
      await page.close();
    });
  }
});
