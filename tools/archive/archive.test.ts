import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPack } from '../pack/build-pack.ts';

let folder = '';
let out = '';
beforeAll(() => {
  // Compiled here once, the commands find it fresh.
  freshPack();
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
  out = join(folder, 'archive [1]');
  writeFileSync(join(folder, 'a.ndjson'), lines(ARTICLES.slice(0, 3)));
  writeFileSync(join(folder, 'b.ndjson'), `${lines(ARTICLES.slice(3))}bad\n`);
  expect(build(out, '--text', '--jobs', '2')).toMatchObject({ status: 3, stdout: '' });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLES = [
  {
    id: 'a',
    date: '2019-05-01',
    publisher: '株洲日报',
    title: '推进三高四新',
    text: '株洲推进三高四新。“一带一路”建设有进展。',
  },
  {
    id: 'b',
    date: '20200701',
    publisher: '某报',
    text: '他说“慢慢走慢慢看”。三高四新在湖南。长沙也在湖南，一带一路。',
  },
  { id: 'b', date: '2020-08-24', publisher: 'hunan-daily', text: '“慢慢走慢慢看”和三高四新。' },
  { date: '2020-09-01', text: '今天的风很大。' },
  { text: '没有日子的一带一路' },
];

function lines(objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}

function archive(...args: readonly string[]) {
  const command = ['--no-warnings', 'tools/archive/archive.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim() };
}

/** Blocks of a line or two, so that there are some. */
function build(into: string, ...options: readonly string[]) {
  return archive('build', into, join(folder, 'a.ndjson'), join(folder, 'b.ndjson'), '--block-mb', '0.001', ...options);
}

function ask(...args: readonly string[]): Record<string, unknown>[] {
  const { status, stdout, stderr } = archive('query', out, ...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run archive -- build', () => {
  test('keeps a file a table, year and block, and tells what each block came to', () => {
    expect(readdirSync(join(out, 'articles')).sort()).toEqual(['year=0', 'year=2019', 'year=2020']);
    expect(readdirSync(join(out, 'unfinished'))).toEqual([]);
    const plan = JSON.parse(readFileSync(join(out, 'archive.json'), 'utf8')) as { blocks: number };
    expect(readdirSync(join(out, 'blocks'))).toHaveLength(plan.blocks);
  });

  test('says what it holds, and names the lines it could not read', () => {
    expect(build(out, '--text')).toEqual({
      status: 3,
      stdout: '',
      stderr:
        `${join(folder, 'b.ndjson')}, line 3: is no JSON\n1 of 6 lines could not be read, and are left out\n` +
        `${out}: 5 articles, 15 spans, 2 strings in quotes no form knows`,
    });
  });

  test.each<[what: string, args: () => readonly string[], words: RegExp]>([
    ['an archive of other options', () => [out, join(folder, 'a.ndjson')], /holds an archive of other input, options/],
    ['a folder of something else', () => [folder, join(folder, 'a.ndjson')], /is not empty and holds no archive/],
    ['input that is not there', () => [join(folder, 'x'), join(folder, 'none')], /none: no such file$/],
    ['input that is a folder', () => [join(folder, 'x'), folder], /is no plain file$/],
    ['input that is no text', () => [join(folder, 'x'), 'docs/screenshot.png'], /is not text; give lines of text$/],
    ['no input', () => [join(folder, 'x')], /^usage: /],
    ['a flag it does not know', () => [out, '--txet'], /^Unknown option '--txet'/],
  ])('refuses %s in one line', (_what, args, words) => {
    const { status, stderr } = archive('build', ...args());
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('\n');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('npm run archive -- query', () => {
  test('a term by year and publisher', () => {
    expect(ask('years', '三高四新')).toEqual([
      { year: 0, publisher: '', articles: 0, places: 0, of_articles: 1, per_10000: 0 },
      { year: 2019, publisher: 'zhuzhou-daily', articles: 1, places: 2, of_articles: 1, per_10000: 10_000 },
      { year: 2020, publisher: '', articles: 0, places: 0, of_articles: 1, per_10000: 0 },
      { year: 2020, publisher: 'hunan-daily', articles: 1, places: 1, of_articles: 1, per_10000: 10_000 },
      { year: 2020, publisher: '某报', articles: 1, places: 1, of_articles: 1, per_10000: 10_000 },
    ]);
  });

  test('the first and the last', () => {
    expect(ask('first-last', 'three-highlands-four-new')).toMatchObject([
      { which: 'first', date: '2019-05-01', article: 'a', title: '推进三高四新' },
      { which: 'last', date: '2020-08-24', article: 'b' },
    ]);
  });

  test('its neighbours, within a sentence', () => {
    const neighbours = ask('neighbours', '三高四新').map(({ headword, sentences }) => [headword, sentences]);
    expect(neighbours).toEqual([
      ['湖南', 1],
      ['株洲', 1],
    ]);
  });

  test('articles without any mark', () => {
    expect(ask('unmarked')).toMatchObject([{ date: '2020-09-01', article: '1:1', characters: 7 }]);
  });

  test('strings in quotes that no form knows', () => {
    expect(ask('quotes')).toEqual([
      { surface: '慢慢走慢慢看', articles: 2, places: 2, first: '2020-07-01', last: '2020-08-24' },
    ]);
  });

  test('a concordance', () => {
    expect(ask('concordance', '一带一路').map(({ context }) => context)).toEqual([
      '株洲推进三高四新。“【一带一路】”建设有进展。',
      '他说“慢慢走慢慢看”。三高四新在湖南。长沙也在湖南，【一带一路】。',
      '没有日子的【一带一路】',
    ]);
  });

  test('counts of all, a sample, and SQL', () => {
    expect(ask('usage')).toContainEqual({ concept: 'belt-and-road', year: 0, articles: 1 });
    const [first, other] = [ask('sample', '--limit', '3'), ask('sample', '--limit', '3', '--seed', '2')];
    expect(first).toHaveLength(3);
    expect(ask('sample', '--limit', '3')).toEqual(first);
    expect(other).not.toEqual(first);
    expect(ask('sql', 'SELECT count(*) AS n FROM articles')).toEqual([{ n: 5 }]);
  });

  test.each<[args: readonly string[], words: RegExp]>([
    [['years', '某某某某'], /^某某某某: no form and no concept of the glossary$/],
    [['years'], /^query years: name what is asked about$/],
    [['usage', '湖南'], /^query usage: is not asked about anything$/],
    [['nothing'], /^query nothing: one of years, first-last, /],
    [['sql', 'SELEC'], /syntax error/],
  ])('refuses %j in one line', (args, words) => {
    const { status, stdout, stderr } = archive('query', out, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('\n');
  });

  test('says where there is no archive', () => {
    expect(archive('query', folder, 'usage').stderr).toMatch(/is no archive; make one with/);
  });
});
