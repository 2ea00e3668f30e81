import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { isCardOpen, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
});
afterAll(() => browser?.close());

const open = (name: string, text: string) =>
  browser.open({
    url: `http://www.rednet.cn/${name}.html`,
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>会议</title><p>${text}</p></html>`,
    contentType: 'text/html; charset=utf-8',
  });

test('a document that a script writes anew is read, and its marks open cards', async () => {
  const page = await open('written', '说起专精特新企业');
  await waitForTerm(page, '专精特新企业');
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><p style="margin-top:200px">推进三高四新战略</p>');
    document.close();
  });
  await vi.waitFor(
    async () => {
      await pointAt(page, (await painted(page))[0]?.text ?? '');
      expect(await isCardOpen(page)).toBe(true);
    },
    { timeout: 15_000, interval: 500 },
  );
  await page.close();
});

test('a page that becomes an editor is left alone from then on', async () => {
  const page = await open('editor', '说起专精特新企业');
  await waitForTerm(page, '专精特新企业');
  await page.evaluate(() => {
    document.designMode = 'on';
  });
  await vi.waitFor(async () => expect(await painted(page)).toEqual([]), { timeout: 10_000, interval: 200 });
  await page.close();
});
