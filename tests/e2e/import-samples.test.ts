import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import { writeProblems } from '../../lib/termbase/preview-import.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { gatherFiles } from '../../tools/glossary/gather-files.ts';
import type { GlossaryReport } from '../../tools/glossary/report-glossary.ts';
import { collectStored, expectedImport } from './import-stored.ts';

/** Glossaries of others, which are not ours to give along: where they are not, nothing is tested. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'glossaries');
const SAMPLES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name !== 'README.md' && name !== 'tbx-schemas')
  : [];

/** The largest has 34 MB of JSON, which is read three times. */
const timeout = 240_000;

let browser: ExtensionBrowser;
let own: Page;

beforeAll(async () => {
  if (SAMPLES.length === 0) return;
  browser = await launchChromium({ headless: true, settings: { language: 'en' } });
  own = await browser.context.newPage();
  own.setDefaultTimeout(timeout);
});
afterAll(() => browser?.close());

const stored = (file: string) => own.evaluate(collectStored, file);

describe.skipIf(SAMPLES.length === 0)('glossaries of others', { timeout }, () => {
  test.each(SAMPLES)('%s is read by the page as on the command line', async (name) => {
    const path = join(FOLDER, name);
    const read = spawnSync(process.execPath, ['--no-warnings', 'tools/glossary/glossary.ts', 'read', '--json', path], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const report = JSON.parse(read.stdout) as GlossaryReport;
    const [given] = gatherFiles([path]);
    const { kept, entries, problems } = expectedImport(given?.files ?? []);
    const said = problems.map(({ line, column, reason }) => ({ line, column, reason: sayReason(reason, 'en') }));
    expect([entries, said]).toEqual([report.entries, report.problems]);
    expect(kept).toMatchObject({ format: report.format, encoding: report.encoding });

    await own.goto(`${browser.origin}/glossaries.html`);
    const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
    await own.locator('input[type=file]').setInputFiles(files);
    await own.getByText('Before it is imported').waitFor({ timeout });
    await own.getByRole('button', { name: /^Import$/ }).click();
    await own.getByText(/is imported: /).waitFor({ timeout });

    const names = files.map((file) => basename(file));
    const first = names[0] ?? '';
    expect(JSON.parse((await stored(first)) ?? 'null')).toEqual(kept);
    if (problems.length > 0) {
      const download = own.waitForEvent('download');
      await own.getByRole('button', { name: 'Save the list' }).click();
      const saved = readFileSync(await (await download).path(), 'utf8');
      expect(saved).toBe(writeProblems(names, problems, 'en'));
    }
    await own.getByRole('button', { name: /^Delete “/ }).click();
    // What was deleted goes for good with the page, once that is written: it is drawn before.
    await expect.poll(() => stored(first), { timeout }).toBeNull();
    await own.reload();
    await own.getByText('No glossary has been imported yet').waitFor();
  });
});
