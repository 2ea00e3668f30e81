import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPack } from '../pack/build-pack.ts';

let folder = '';
beforeAll(() => {
  freshPack();
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: readonly string[], input: string) {
  const all = ['--no-warnings', 'tools/annotate/annotate.ts', ...args, '-'];
  const { status, stderr, stdout } = spawnSync(process.execPath, all, { input, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim() };
}
const pageOf = (args: readonly string[], input: string) => JSON.parse(annotate(['--json', ...args], input).stdout).page;

describe('npm run annotate -- --json', () => {
  const page =
    '<!doctype html><html><head><title>园区走访</title></head><body><div>今天是2026年11月29日</div><h1>园区走访</h1>' +
    '<div>2022-08-24</div><p>市政府常务会议昨日召开，我市推进三高四新建设。</p></body></html>';

  test.each<[what: string, args: string[], input: string, page: object]>([
    ['a page without an address', [], page, { date: '2022-08-24', dateFrom: 'text', publisher: null, home: null }],
    [
      'a page at an address',
      ['--address', 'https://www.zznews.gov.cn/a/1.html'],
      page,
      { date: '2022-08-24', dateFrom: 'text', publisher: 'zhuzhou-daily', home: 'zhuzhou' },
    ],
    [
      'an address that names the day',
      ['--address', 'https://a.cn/2022/08/24/1.html'],
      '<html><body><h1>园区走访</h1><p>三高四新</p></body></html>',
      { date: '2022-08-24', dateFrom: 'address', publisher: null, home: null },
    ],
    [
      'a page that declares its day',
      [],
      page.replace('<title>', '<meta name="PubDate" content="2022-08-24"><title>'),
      { date: '2022-08-24', dateFrom: 'metadata' },
    ],
    [
      'a day and a publisher that are given',
      ['--date', '2020-01-02', '--publisher', 'Hunan Daily'],
      page,
      { date: '2020-01-02', dateFrom: 'option', publisher: 'hunan-daily', home: 'hunan' },
    ],
    [
      'a text',
      [],
      '园区走访\n2022年8月24日\n株洲日报讯（记者 某某）会议召开。',
      { date: '2022-08-24', dateFrom: 'text', publisher: 'zhuzhou-daily', home: 'zhuzhou' },
    ],
    ['a text that says nothing of it', [], '三高四新', { date: null, dateFrom: null, publisher: null, home: null }],
  ])('tells what was understood of %s', (_what, args, input, expected) => {
    expect(pageOf(args, input)).toMatchObject(expected);
  });

  test('refuses an address that is none', () => {
    expect(annotate(['--json', '--address', 'a.cn/x'], '三高四新')).toEqual({
      status: 2,
      stdout: '',
      stderr: '--address a.cn/x: write it whole, as https://…',
    });
  });
});

describe('a text whose first line is its title', () => {
  test.each<[what: string, text: string, sentence: string]>([
    [
      'above a long line',
      '园区走访\n株洲推进三高四新建设，通道和数据都有了新的进展，企业说办事更快了。',
      '株洲推进<b>三高四新</b>建设，通道和数据都有了新的进展，企业说办事更快了。',
    ],
    [
      'above printed lines',
      '市里召开园区建设推进会议提出要求\n　　会议指出要推进三高四新建设，要\n求各有关部门抓好落实，确保年内完\n成任务。',
      '会议指出要推进<b>三高四新</b>建设，要求各有关部门抓好落实，确保年内完成任务。',
    ],
    [
      'as wide as the text, above a dateline',
      '市里召开园区建设推进会研究三高四新落\n株洲日报讯（记者 某某）会议今日召开，\n要求各有关部门抓好落实。',
      '市里召开园区建设推进会研究<b>三高四新</b>落',
    ],
  ])('%s, does not run into it', (_what, text, sentence) => {
    const { stdout } = annotate(['--export', 'anki'], text);
    expect(stdout).toContain(sentence);
    const line = stdout.split('\n').find((one) => one.includes('<b>三高四新</b>')) ?? '';
    expect(line.includes('会议召开') || line.includes('走访株洲')).toBe(false);
  });

  test('of HTML, a sentence ends with its block', () => {
    writeFileSync(join(folder, 'a.html'), '');
    const html = '<!doctype html><html><body><h1>园区走访说三高四新</h1><p>会议召开</p><p>下一段</p></body></html>';
    const { stdout } = annotate(['--export', 'anki'], html);
    expect(stdout).toContain('园区走访说<b>三高四新</b>');
    expect(stdout).not.toMatch(/三高四新<\/b>[^\t]*会议召开/);
  });
});
