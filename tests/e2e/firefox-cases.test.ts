import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { casePage, HAS_CASES, MARKED, seenTexts, wantedOn } from './case-pages.ts';
import { collectMarks } from './marks.ts';

const SOON = { timeout: 15_000, interval: 100 };
const CARD = '[data-xiangjian=card]:popover-open';

/** Pages on which a card is to open over a term that is pointed at, whatever lies on the text or is done to it. */
const POINTED: Readonly<Record<string, string>> = {
  'e-ruby-whole': '三高四新',
  'first-letter': '三高四新',
  stretched: '三高四新',
  'html-zoom': '自贸试验区',
  'zoom0.8': '自贸试验区',
  'html-vertical': '自贸试验区',
  'user-select-none': '三高四新',
  dialoglight: '三高四新',
  escpopover: '三高四新',
};

describe.runIf(HAS_CASES)('the pages of cases, in Firefox', () => {
  let firefox: FirefoxWithExtension;
  beforeAll(async () => {
    firefox = await launchFirefox({ settings: { density: 'all', inkShare: 'all', level: 'everything' } });
  });
  afterAll(() => firefox?.close());

  const textsOn = async (page: Page) => seenTexts(await page.evaluate(collectMarks));

  for (const [name, expected] of Object.entries(MARKED)) {
    test(`${name}: ${expected || 'nothing'}`, async ({ expect }) => {
      const page = await firefox.open(casePage(name));
      await vi.waitFor(async () => expect(await textsOn(page)).toEqual(wantedOn(name)), SOON);
      await page.close();
    });
  }

  for (const [name, term] of Object.entries(POINTED)) {
    test(`${name}: a card opens over ${term}`, async ({ expect }) => {
      const page = await firefox.open(casePage(name));
      await vi.waitFor(async () => expect(await textsOn(page)).toContain(term), SOON);
      await page.mouse.move(2, 2);
      const place = (await page.evaluate(collectPainted)).find(({ text }) => text === term);
      await page.mouse.move(place?.x ?? 0, place?.y ?? 0);
      await vi.waitFor(async () => expect(await page.$(CARD)).not.toBeNull(), SOON);
      await page.close();
    });
  }

  test('hl-clear: marks that a script of the page has cleared come back', async ({ expect }) => {
    const page = await firefox.open(casePage('hl-clear'));
    await vi.waitFor(async () => expect(await textsOn(page)).toContain('三高四新'), SOON);
    await page.evaluate(() => CSS.highlights.clear());
    await vi.waitFor(async () => expect(await textsOn(page)).toContain('三高四新'), SOON);
    await page.close();
  });
});
