import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { OWN_SAMPLES } from '../termbase/own-samples.ts';
import { driveGlossaries, type GlossariesPage } from './firefox-glossaries-page.ts';
import { collectStored, expectedImport } from './import-stored.ts';

let firefox: FirefoxWithExtension;
let own: GlossariesPage;
const folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { language: 'en' } });
  own = driveGlossaries(await firefox.openOwn('glossaries.html'), folder);
  await own.said('No glossary has been imported yet');
});
afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(OWN_SAMPLES)('in Firefox $what: is read by the page as it is here', async ({ files }) => {
  const first = JSON.stringify(files[0]?.name);
  await own.take(...files);
  const stored = await own.tab.evaluate<string>(`(${collectStored})(${first})`);
  expect(JSON.parse(stored)).toEqual(expectedImport(files).kept);
  await own.press('Close');
});
