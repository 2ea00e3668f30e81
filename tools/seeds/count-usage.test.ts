import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildArchive } from '../archive/build-archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import { countUsage } from './count-usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'xiangjian-usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('each item counts once for each concept, also within a longer term, and a course is told from twenty items on', async () => {
  const dates = [...Array.from({ length: 19 }, () => '2012-07-02'), '2026-06-30'];
  const texts = dates.map((date, at) => ({
    date,
    publisher: '某报',
    text: `推进乡村振兴。乡村振兴是大事。${at === 19 ? '国家乡村振兴局说了话。' : ''}`,
  }));
  const input = join(folder, 'in.ndjson');
  writeFileSync(input, texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
  const out = join(folder, 'out');
  await buildArchive({ out, inputs: [input], withText: false, blockBytes: 1 << 20 }, 1);
  const usage = await countUsage(await openArchive(out));
  const course = { first: '2012-07-02', years: [19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] };
  expect(usage.get('*')).toEqual({ total: 20, per10000: 10_000, course });
  expect(usage.get('rural-vitalisation')).toEqual({ total: 20, per10000: 10_000, course });
  const others = [...usage].filter(([, { total }]) => total < 20);
  expect(others.length).toBeGreaterThan(0);
  for (const [, { total, per10000, course: none }] of others)
    expect([total, per10000, none]).toEqual([1, 500, undefined]);
});
