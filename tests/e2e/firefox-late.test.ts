import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';

/** Firefox holds scripts and style sheets of extensions back for so long, in ms, while a page waits for what never comes. */
const HELD_BACK_MS = 5000;

let firefox: FirefoxWithExtension;
let silent: Server;
beforeAll(async () => {
  silent = createServer(() => {}).listen(0);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  silent?.closeAllConnections();
  silent?.close();
});

test('a page that waits for a picture which never comes is marked long before the browser thinks it idle', async () => {
  const { port } = silent.address() as AddressInfo;
  const waits = `<img src="http://localhost:${port}/a.png"><script>setInterval(() => { document.title += '.' }, 300)</script>`;
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><p>说到三高四新。</p>${waits}</body></html>`;
  const page = await firefox.open({ url: 'https://www.zznews.gov.cn/late/sample.html', body });
  await vi.waitFor(
    async () => expect((await page.evaluate(collectPainted)).map(({ text }) => text)).toContain('三高四新'),
    { timeout: 10_000, interval: 50 },
  );
  expect(await page.evaluate(() => performance.now())).toBeLessThan(HELD_BACK_MS - 1000);
});
