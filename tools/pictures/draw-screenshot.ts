/** npm run screenshot: takes the picture at the top of the README, from the built extension on our sample page. */
import { join } from 'node:path';
import { cardFrame } from '../browser/card.ts';
import { launchChromium, samplePage } from '../browser/chromium.ts';
import { collectPainted } from '../browser/painted.ts';

/** The term whose card is shown: one with a rendering seen in use and dated facts. */
const SHOWN = 'RCEP';

const browser = await launchChromium({ headless: true, viewport: { width: 1000, height: 760 } });
const page = await browser.open(samplePage());
await page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name.endsWith('-place') && size > 0));
await page.waitForTimeout(1000);
const term = (await page.evaluate(collectPainted)).find(({ text }) => text === SHOWN);
if (term === undefined) throw new Error(`${SHOWN} is not marked on the sample page`);
await page.mouse.move(term.x, term.y);
await cardFrame(page);
await page.waitForTimeout(500);
await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'screenshot.png') });
await browser.close();
