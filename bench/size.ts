import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../tools/browser/chromium.ts';
import { FIREFOX_BUILD } from '../tools/browser/firefox.ts';
import { bundle } from './bundle.ts';
import { buildExtension } from './fresh-build.ts';
import type { PartResult, Row } from './report.ts';

/** Most that the content script may weigh, gzipped, in kB. */
const MOST_KB = 15;

/** Parts of what runs in a tab, or is brought there, each bundled alone with all it imports: they overlap, and together weigh more. */
const PARTS = {
  'the card: Preact, components, floating': '../entrypoints/card/index.ts',
  'reading a page: flows, annotator, painter': '../lib/page/annotate/annotator.ts',
};

/** What every tab is given to load. */
export async function benchSize(): Promise<PartResult> {
  buildExtension();
  const rows: Row[] = [];
  for (const [browser, folder] of [
    ['Chromium', CHROME_BUILD],
    ['Firefox', FIREFOX_BUILD],
  ] as const) {
    const file = join(folder, 'content-scripts', 'page.js');
    const script = readFileSync(file);
    rows.push(sizeRow(`${browser}: content script`, script, MOST_KB));
    rows.push({ what: `${browser}: content script, not packed`, value: script.length / 1000, unit: 'kB' });
    rows.push(sizeRow(`${browser}: its style sheet`, readFileSync(join(folder, 'content-scripts', 'page.css'))));
  }
  for (const [name, script] of Object.entries(PARTS)) {
    rows.push(sizeRow(`alone: ${name}`, Buffer.from(await bundle(script))));
  }
  return {
    title: 'what every tab loads',
    notes: ['kB of 1,000 bytes, gzipped unless it says otherwise; parts are packed alone and do not add up'],
    rows,
  };
}

function sizeRow(what: string, data: Buffer, mostKb?: number): Row {
  return {
    what,
    value: gzipSync(data, { level: 9, memLevel: 5 }).length / 1000,
    unit: 'kB',
    ...(mostKb !== undefined && { atMost: mostKb }),
  };
}
