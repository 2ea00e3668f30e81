import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { samplePage } from '../../tools/browser/chromium.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';

let firefox: FirefoxWithExtension;
let news: Page;
let own: BidiTab;
const SLOW = { timeout: 15_000, interval: 100 };
const QUICK = { timeout: 5000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { inkShare: 'all' } });
  own = await firefox.openOwn('options.html');
  news = await firefox.open(samplePage());
  await waitForTerm('渌口');
});
afterAll(() => firefox?.close());

async function waitForTerm(text: string): Promise<void> {
  await vi.waitFor(async () => {
    expect((await news.evaluate(collectPainted)).map((term) => term.text)).toContain(text);
  }, SLOW);
}

/** Part of the reply to a message sent from a page of the extension. */
const ask = (operation: string, request: object, part: string) =>
  own.evaluate<string | number | boolean>(
    `browser.runtime.sendMessage(${JSON.stringify({ xiangjian: 1, operation, request })}).then((reply) => reply.value${part})`,
  );

describe('in Firefox', () => {
  test('the glossary is searched by message', async () => {
    expect(await ask('glossary.search', { query: 'sgsx', limit: 1 }, '[0].headword')).toBe('三高四新');
  });

  test('the badge shows what a page says of itself, until the tab goes to another', async () => {
    const badge = () =>
      own.evaluate<string>('browser.tabs.getCurrent().then(({ id }) => browser.action.getBadgeText({ tabId: id }))');
    expect(await badge()).toBe('');
    await ask('page.changed', { state: 'on', entries: 23, turn: 1 }, '');
    expect(await badge()).toBe('23');
    await ask('page.changed', { state: 'off', entries: 0, turn: 2 }, '');
    expect(await badge()).toBe('–');
    await own.evaluate('setTimeout(() => location.reload()) && null');
    await vi.waitFor(async () => expect(await badge()).toBe(''), SLOW);
  });

  test('a key switches the site off and on again', async () => {
    // A key is for the tab in view: another may be on its way to the front.
    await vi.waitFor(async () => {
      await news.bringToFront();
      const inView = 'browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.url ?? "")';
      expect(await own.evaluate<string>(inView)).toContain('sample.html');
    }, SLOW);
    // Pressed until it is stored: Firefox gives a command to no one while it puts an extension's background to sleep.
    const press = (isOff: boolean) =>
      vi.waitFor(
        async () => {
          const silenced =
            'browser.storage.local.get("settings").then(({ settings }) => settings?.silencedSites?.length ?? 0)';
          if ((await own.evaluate<number>(silenced)) > 0 !== isOff) await firefox.pressCommand('U');
          await vi.waitFor(async () => expect((await own.evaluate<number>(silenced)) > 0).toBe(isOff), QUICK);
        },
        { timeout: 40_000, interval: 100 },
      );
    await press(true);
    await vi.waitFor(async () => expect(await news.evaluate(collectPainted)).toEqual([]), SLOW);
    await press(false);
    await waitForTerm('渌口');
  });

  test('a selection has its entry in the menu', async () => {
    // Rejects where there is none.
    await own.evaluate(`browser.contextMenus.update('look-up', { enabled: true }).then(() => null)`);
  });

  test('the sidebar opens by its key, and takes what a page asks for once it is open', async () => {
    const isOpen = () => own.evaluate<boolean>('browser.sidebarAction.isOpen({})');
    const waiting = () => own.evaluate<string>('browser.storage.session.get().then(JSON.stringify)');
    expect(await isOpen()).toBe(false);
    expect(await ask('panel.open', { ref: 'seeds/zhuzhou' }, '')).toBe(false);
    expect(await waiting()).toBe('{}');
    await firefox.pressCommand('L');
    await vi.waitFor(async () => expect(await isOpen()).toBe(true), SLOW);
    expect(await ask('panel.open', { ref: 'seeds/zhuzhou' }, '')).toBe(true);
    expect(JSON.parse(await waiting())).toMatchObject({ panelTerm: { ref: 'seeds/zhuzhou' } });
  });
});
