import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../tools/browser/chromium.ts';
import { FIREFOX_BUILD } from '../tools/browser/firefox.ts';
import { PACK_FOLDER } from '../tools/build-pack.ts';
import { bundle } from './bundle.ts';
import { buildExtension } from './fresh-build.ts';
import type { PartResult, Row } from './report.ts';

/** Most that the content script may weigh, gzipped, in kB. */
const MOST_KB = 45;

/** Parts of what runs in a tab, each bundled alone with all it imports: they overlap, and together weigh more. */
const PARTS = {
  'spotting and the pack’s format': 'ready-in-page.ts',
  'the card: Preact, components, floating': '../entrypoints/card/term-window.tsx',
  'reading a page: flows, annotator, painter': '../lib/page/annotator.ts',
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
  const forms = readFileSync(join(PACK_FOLDER, 'forms.json'));
  rows.push(sizeRow('of it forms.json', forms));
  const pack = JSON.parse(forms.toString()) as Record<string, unknown>;
  for (const [key, value] of Object.entries(pack)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    rows.push(sizeRow(`forms.json: ${key}`, Buffer.from(text)));
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
