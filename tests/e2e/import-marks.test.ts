import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { collectMarks } from './marks.ts';

/** Short forms that stand as words and as pieces of others, longer ones, one in Traditional script and one of the seeds. */
const CSV = [
  'Chinese,English',
  '国开,short for a bank',
  '生物,biology',
  '市民,citizen',
  '行动派,those who act',
  '窯火,kiln fire',
  '云上陶谷计划,Cloud Kiln Plan',
  '门窗,doors and windows',
  '三高四新,highlands',
  '可信数据,trusted data',
].join('\n');

/** Our own words. */
const PARAGRAPHS = [
  '株洲落实三高四新，云上陶谷计划先行，国开贷款随后到账。',
  '全国开展学习，大学生物理竞赛在市民中心举行，市民们看窑火。',
  '清华大学生物学院的行动派说，行动派出了新车。财政部门窗口开放，门窗换新。',
  '可信数据空间接入RCEP，可信数据有了标准，国开与市民无关。',
];
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>窑边札记</title><body>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;

let browser: ExtensionBrowser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
  const settings = { inkShare: 'all', density: 'all', level: 'everything', language: 'en' } as const;
  browser = await launchChromium({ headless: true, settings });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a glossary file marks a page as annotate --glossary does', async () => {
  const file = join(folder, 'kiln-short.csv');
  const address = 'https://www.rednet.cn/import/kiln.html';
  writeFileSync(file, CSV);
  writeFileSync(join(folder, 'kiln.html'), PAGE);
  const args = ['--json', '--glossary', file, '--address', address, join(folder, 'kiln.html')];
  const read = spawnSync(process.execPath, ['--no-warnings', 'tools/annotate/annotate.ts', ...args], {
    encoding: 'utf8',
  });
  expect(read.stderr).toBe('');
  const { spans } = JSON.parse(read.stdout) as { spans: { surface: string; ref: string }[] };
  const surfaces = spans.map(({ surface }) => surface);
  expect(spans.filter(({ ref }) => ref.startsWith('import:kiln-short/')).length).toBeGreaterThan(8);

  const own = await browser.context.newPage();
  await own.goto(`${browser.origin}/glossaries.html`);
  await own.locator('input[type=file]').setInputFiles(file);
  await own.getByRole('button', { name: /^Import$/ }).click();
  await own.getByText(/is imported: /).waitFor();
  const news = await browser.open({ url: address, body: PAGE });
  await vi.waitFor(async () => expect((await news.evaluate(collectMarks)).map(({ text }) => text)).toEqual(surfaces), {
    timeout: 20_000,
    interval: 100,
  });
});
