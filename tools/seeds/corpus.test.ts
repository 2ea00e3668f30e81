import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../command-line/run-command.ts';
import { type Broadcast, readBroadcasts, readReports } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'xiangjian-corpus-'));
const file = join(folder, 'broadcast-2012-2026.jsonl.xz');
const hasXz = spawnSync('xz', ['--version']).status === 0;

/** Two items, packed as the corpus is. */
beforeAll(() => {
  mkdirSync(join(folder, 'reports-2026'));
  writeFileSync(join(folder, 'reports-2026', '湖南省_2026.txt'), '报告');
  writeFileSync(join(folder, 'reports-2026', 'notes.md'), 'no report');
  if (!hasXz) return;
  const items = [
    { date: '20120702', title: '[视频]题', text: '中国网络电视台消息(新闻联播)：文\n又\n (视频编辑：甲 文字编辑：乙)' },
    { date: '20260630', title: '题', text: '央视网消息（新闻联播）：文（央视网消息）\n又' },
  ];
  const lines = items.map((item) => `${JSON.stringify(item)}\n`);
  writeFileSync(file, spawnSync('xz', ['-c'], { input: lines.join('') }).stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

async function readAll(from: string): Promise<Broadcast[]> {
  const all: Broadcast[] = [];
  for await (const broadcast of readBroadcasts(from)) all.push(broadcast);
  return all;
}

describe.runIf(hasXz)('the broadcasts', () => {
  test('come one by one with day, title and text, and without what the site adds', async () => {
    expect(await readAll(folder)).toEqual([
      { date: '2012-07-02', text: '题\n文\n又' },
      { date: '2026-06-30', text: '题\n文（央视网消息）\n又' },
    ]);
  });

  test('need not be read to their end', async () => {
    for await (const { date } of readBroadcasts(folder)) {
      expect(date).toBe('2012-07-02');
      break;
    }
  });

  test('that are no xz file are said to be so', async () => {
    const broken = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(broken, 'broadcast-2012-2026.jsonl.xz'), 'no xz');
    await expect(readAll(broken)).rejects.toThrow(/^xz: .*[Ff]ile format not recognized/);
  });

  test('cannot be read without xz, and that is said', async () => {
    process.env.PATH = folder;
    await expect(readAll(folder)).rejects.toThrow('xz is not to be found; install it');
  });
});

test('a corpus that is not there is named', async () => {
  const nowhere = join(folder, 'nowhere');
  await expect(readAll(nowhere)).rejects.toThrow(UsageError);
  await expect(readAll(nowhere)).rejects.toThrow('no such file; name the folder of the corpus with --corpus');
  expect(() => readReports(nowhere)).toThrow('no such folder; name the folder of the corpus with --corpus');
});

test('reports come by province', () => {
  expect([...readReports(folder)]).toEqual([['湖南省', '报告']]);
});
