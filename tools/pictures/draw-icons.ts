/** npm run icons: draws the icon's sizes from tools/pictures/icon.svg into public/icon, with the Chromium we test with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_PATH } from '../browser/chromium.ts';

const SIZES = [16, 32, 48, 128];

const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(import.meta.dirname, '..', '..', 'public', 'icon', `${size}.png`), png);
  await page.close();
}
await browser.close();
