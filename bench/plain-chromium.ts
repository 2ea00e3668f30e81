import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_PATH } from '../tools/browser/chromium.ts';

/** A Chromium without the extension. */
export function launchPlainChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM_PATH, headless: true, args: ['--no-sandbox'] });
}
