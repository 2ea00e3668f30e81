import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import { packEntries } from '../../lib/library/packed-entries.ts';
import { BLOCK } from '../../lib/store/glossary-store.ts';
import { beginReading, readGlossary } from '../../lib/termbase/import/read-glossary.ts';
import { type ImportedEntry, type ImportProblem, isProblem } from '../../lib/termbase/import/types.ts';
import { listOfImport } from '../../lib/termbase/list-of-import.ts';
import { writeProblems } from '../../lib/termbase/preview-import.ts';
import type { ImportedGlossary } from '../../lib/termbase/types.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { gatherFiles } from '../../tools/glossary/gather-files.ts';
import { decodeBytes, type GlossaryReport } from '../../tools/glossary/report-glossary.ts';

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

/** What is kept of the one glossary there is: its line in the catalogue, and a digest of each block of its entries. */
async function stored() {
  return own.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossaries');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => resolve(reading.result);
      });
    const catalogue = (await all('catalogue')) as Pick<
      ImportedGlossary,
      'format' | 'encoding' | 'problems' | 'deleted'
    >[];
    const blocks = await all('blocks');
    database.close();
    const digests = await Promise.all(
      blocks.map(async (block) => {
        const bytes = new TextEncoder().encode(JSON.stringify(block));
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }),
    );
    return { catalogue, digests };
  });
}

describe.skipIf(SAMPLES.length === 0)('glossaries of others', { timeout }, () => {
  test.each(SAMPLES)('%s is read by the page as on the command line', async (name) => {
    const path = join(FOLDER, name);
    const read = spawnSync(process.execPath, ['--no-warnings', 'tools/glossary/glossary.ts', 'read', '--json', path], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const report = JSON.parse(read.stdout) as GlossaryReport;
    const [given] = gatherFiles([path]);
    const entries: ImportedEntry[] = [];
    const problems: ImportProblem[] = [];
    for (const found of readGlossary(given?.files ?? [], beginReading(decodeBytes))) {
      if (isProblem(found)) problems.push(found);
      else entries.push(found);
    }
    const said = problems.map(({ line, column, reason }) => ({ line, column, reason: sayReason(reason, 'en') }));
    expect([entries.length, said]).toEqual([report.entries, report.problems]);

    await own.goto(`${browser.origin}/glossaries.html`);
    const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
    await own.locator('input[type=file]').setInputFiles(files);
    await own.getByText('Before it is imported').waitFor({ timeout });
    await own.getByRole('button', { name: /^Import$/ }).click();
    await own.getByText(/is imported: /).waitFor({ timeout });

    const { catalogue, digests } = await stored();
    expect(catalogue).toMatchObject([
      { format: report.format, encoding: report.encoding, problems: report.problems.length },
    ]);
    const list = listOfImport(entries);
    const expected: string[] = [];
    for (let at = 0; at < list.length; at += BLOCK) {
      expected.push(
        createHash('sha256')
          .update(JSON.stringify(packEntries(list.slice(at, at + BLOCK))))
          .digest('hex'),
      );
    }
    expect(digests).toEqual(expected);
    if (problems.length > 0) {
      const download = own.waitForEvent('download');
      await own.getByRole('button', { name: 'Save the list' }).click();
      const saved = readFileSync(await (await download).path(), 'utf8');
      const names = files.map((file) => file.slice(file.lastIndexOf('/') + 1));
      expect(saved).toBe(writeProblems(names, problems, 'en'));
    }
    await own.getByRole('button', { name: /^Delete “/ }).click();
    // What was deleted goes for good with the page, once that is written: it is drawn before.
    await expect
      .poll(async () => (await stored()).catalogue.every(({ deleted }) => deleted !== undefined), { timeout })
      .toBe(true);
    await own.reload();
    await own.getByText('No glossary has been imported yet').waitFor();
  });
});
