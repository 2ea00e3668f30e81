/**
 * npm start [-- ADDRESS|FILE [--as ADDRESS]]: opens the built extension in Chromium on our sample page, on another
 * address, or on a file served as if it came from a news host. Without a display it prints what was spotted and the
 * first card, and leaves a screenshot.
 */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { cardText } from '../browser/card.ts';
import { launchChromium, type ServedPage, samplePage } from '../browser/chromium.ts';
import { collectPainted } from '../browser/painted.ts';

/** Longest wait for the first mark, in ms. */
const FIRST_MARK_MS = 15_000;

/** Quiet time after which a page counts as annotated, in ms. */
const QUIET_MS = 600;

const { values, positionals } = parseArgs({ options: { as: { type: 'string' } }, allowPositionals: true });
const target = positionals[0];
const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

const browser = await launchChromium({ headless: !hasDisplay, isOnline: isAddress(target) });
const page = isAddress(target) ? await visit(target) : await browser.open(servedPage(target));

if (hasDisplay) {
  console.log('The extension is running; close the window to end.');
  await new Promise((resolve) => browser.context.on('close', resolve));
} else {
  await printWhatIsThere(page);
}
await browser.close();

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//.test(text);
}

async function visit(address: string): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(address, { waitUntil: 'domcontentloaded' });
  return tab;
}

function servedPage(file: string | undefined): ServedPage {
  if (file === undefined) return samplePage(values.as);
  if (!existsSync(file)) {
    console.error(`${file}: no such file; give an address that begins with http, or a file`);
    process.exit(2);
  }
  const url = values.as ?? `https://www.zznews.gov.cn/${encodeURIComponent(basename(file))}`;
  // Left to the browser to tell from the page itself: GB 18030 pages are served as they are.
  return { url, body: readFileSync(file), contentType: 'text/html' };
}

async function printWhatIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0), null, {
    timeout: FIRST_MARK_MS,
  });
  await page.waitForTimeout(QUIET_MS);
  const painted = await page.evaluate(collectPainted);
  const [first] = painted;
  console.log(
    `${page.url()}\n${painted.length} terms: ${painted.map((term) => term.text.replace(/\s+/g, '')).join('、')}`,
  );
  if (first === undefined) return;
  await page.mouse.move(first.x, first.y);
  console.log(`\nthe card of ${first.text}:\n${await cardText(page)}`);
  const screenshot = join(tmpdir(), 'xiangjian-start.png');
  await page.waitForTimeout(QUIET_MS);
  await page.screenshot({ path: screenshot });
  console.log(`\nscreenshot: ${screenshot}`);
}
