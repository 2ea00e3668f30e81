import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPack } from '../pack/build-pack.ts';

const NEWS = 'tests/fixtures/sample-news.html';
let folder = '';
beforeAll(() => {
  // Compiled here once, the commands find it fresh.
  freshPack();
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: readonly string[], input = '') {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', 'tools/annotate/annotate.ts', ...args],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  return { status, stdout, stderr: stderr.trim() };
}

describe('npm run annotate -- --export', () => {
  test('writes the terms of a news page as a spreadsheet, with title, day and publisher of the page', () => {
    const { status, stdout } = annotate(['--export', 'csv', NEWS]);
    expect(status).toBe(0);
    const [head, ...lines] = stdout.split('\r\n');
    expect(head).toMatch(/^\ufeffTerm,As printed,Pinyin,English,/);
    const row = lines.find((line) => line.startsWith('三高四新,'));
    expect(row).toContain('走进石峰区的厂房，墙上写着三高四新四个大字。');
    expect(row).toContain(',园区走访记：通道怎么走，数据怎么用,Zhuzhou Daily,2022-08-24,,three-highlands-four-new');
  });

  test('writes into a folder under a name of the page', () => {
    const { status, stdout, stderr } = annotate(['--export', 'tbx', '--language', 'zh-TW', '--out', folder, NEWS]);
    expect([status, stdout]).toEqual([0, '']);
    const [name] = readdirSync(folder);
    expect(name).toBe('xiangjian-2022-08-24-园区走访记：通道怎么走，数据怎么用.tbx');
    expect(stderr).toMatch(/\.tbx: \d+ terms$/);
    const text = readFileSync(join(folder, name ?? ''), 'utf8');
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('xml:lang="zh-Hant"');
  });

  test('takes publisher, day and headline of a plain text as given, and reads standard input', () => {
    const text = '北站货场加开一班\n\n株洲对接RCEP，货运班列又添一班。\n';
    const args = ['--export', 'anki', '--date', '2022-04-28', '--publisher', 'Changsha Evening News', '-'];
    const { status, stdout } = annotate(args, text);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^#separator:tab\n#html:true\n/);
    expect(stdout).toContain('Changsha Evening News, 28 April 2022, “北站货场加开一班”');
    expect(stdout).toContain('株洲对接<b>RCEP</b>，货运班列又添一班。');
  });

  test('writes a glossary to a file', () => {
    const out = join(folder, 'terms.md');
    expect(annotate(['--export', 'md', '--out', out, NEWS]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^# Terms: 园区走访记/);
  });

  test.each([
    ['a format there is not', ['--export', 'xls', NEWS], '--export xls: one of csv, tbx, md, anki'],
    ['a language there is not', ['--export', 'md', '--language', 'fr', NEWS], '--language fr: one of zh-CN, zh-TW, en'],
    [
      'two kinds of output',
      ['--export', 'md', '--json', NEWS],
      '--json, --lines, --ndjson and --export exclude each other',
    ],
    ['a place without an export', ['--out', 'x', NEWS], '--out goes with --export, --lines and --ndjson'],
    ['a file that is missing', ['--export', 'md', 'no-such-file.html'], 'no-such-file.html: no such file'],
    ['a day that is none', ['--export', 'md', '--date', '2022-02-30', NEWS], '--date 2022-02-30: write YYYY-MM-DD'],
    [
      'a place that is none',
      ['--export', 'md', '--out', 'no/such/folder/x.md', NEWS],
      /^--out no.*: cannot be written \(ENOENT\)$/,
    ],
  ])('refuses %s in one line', (_, args, line) => {
    const { status, stdout, stderr } = annotate(args);
    expect([status, stdout]).toEqual([2, '']);
    if (typeof line === 'string') expect(stderr).toBe(line);
    else expect(stderr).toMatch(line);
  });

  test('says that a text without terms has nothing to export', () => {
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '今天天气很好。');
    expect(annotate(['--export', 'csv', empty])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${empty}: no term found; there is nothing to export`,
    });
  });
});
