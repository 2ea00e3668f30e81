import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshPack } from '../pack/build-pack.ts';

beforeAll(() => {
  // Compiled here once, the commands find it fresh.
  freshPack();
}, 60_000);

function annotate(args: readonly string[], input: string) {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', 'tools/annotate/annotate.ts', ...args, '-'],
    { input, encoding: 'utf8' },
  );
  return { status, stderr: stderr.trim(), lines: stdout.split('\n').slice(0, -1) };
}

interface Said {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: string;
  readonly value: string;
  readonly source: { readonly start: number; readonly end: number };
}

/** What a line of output explains, days and quantities alone. */
function saidIn(line: string | undefined): string[] {
  const { explained } = JSON.parse(line ?? '{}') as { explained: readonly Said[] };
  return explained
    .filter(({ kind }) => kind === 'date' || kind === 'quantity')
    .map(({ start, end, surface, kind, value }) => `${start}-${end} ${surface} ${kind} ${value}`);
}

describe('npm run annotate -- --explain', () => {
  test('adds what an article says of itself to the JSON', () => {
    const { status, lines } = annotate(['--json', '--explain', '--date', '2022-08-24'], '昨日，总投资9600亿元。\n');
    expect(status).toBe(0);
    expect(saidIn(lines[0])).toEqual(['0-2 昨日 date 2022-08-23', '6-12 9600亿元 quantity RMB 960 billion']);
    const [first] = (JSON.parse(lines[0] ?? '') as { explained: Said[] }).explained;
    expect(first).toEqual({
      start: 0,
      end: 2,
      surface: '昨日',
      kind: 'date',
      value: '2022-08-23',
      source: { start: 0, end: 2 },
    });
  });

  test('says nothing of it unless it is asked for', () => {
    const { lines } = annotate(['--json'], '总投资9600亿元');
    expect(JSON.parse(lines[0] ?? '')).not.toHaveProperty('explained');
  });

  test('leaves out what is only lately', () => {
    const { lines } = annotate(['--json', '--explain', '--date', '2022-08-24'], '近日，总投资9600亿元');
    expect(saidIn(lines[0])).toEqual(['6-12 9600亿元 quantity RMB 960 billion']);
  });

  test('takes day and publisher of each line from the line, offsets counted in its text', () => {
    const input = [
      '2022-08-24\tzhuzhou-daily\t昨日，投资3亿元。\u2028去年',
      '2023-08-24\t株洲日报\t去年',
      '\t\t去年，投资3亿元',
      '\t邵阳日报\t\t去年',
      '2022-08-32\t\t去年',
      '',
    ].join('\n');
    const { status, stderr, lines } = annotate(['--lines', '--tsv', '--explain'], input);
    expect(status).toBe(0);
    expect(lines).toHaveLength(5);
    expect(saidIn(lines[0])).toEqual([
      '0-2 昨日 date 2022-08-23',
      '5-8 3亿元 quantity RMB 300 million',
      '10-12 去年 date 2021-01-01/2021-12-31',
    ]);
    expect(saidIn(lines[1])).toEqual(['0-2 去年 date 2022-01-01/2022-12-31']);
    expect(saidIn(lines[2])).toEqual(['5-8 3亿元 quantity RMB 300 million']);
    expect(saidIn(lines[3])).toEqual([]);
    expect(saidIn(lines[4])).toEqual([]);
    expect(stderr).toBe('line 5: 2022-08-32 is no day, write YYYY-MM-DD or YYYYMMDD; taken as not known');
  });

  test('a line is an article of its own, in which U+2028 stands for a line feed', () => {
    const { lines } = annotate(['--lines', '--explain', '--date', '2022-08-24'], '7月2日\n23日\u2028去年\n');
    expect(lines.map(saidIn)).toEqual([
      ['0-4 7月2日 date 2022-07-02'],
      ['0-3 23日 date 2022-08-23', '4-6 去年 date 2021-01-01/2021-12-31'],
    ]);
  });

  test('a line without its tabs is answered by an error, the others as ever', () => {
    const { status, stderr, lines } = annotate(['--lines', '--tsv'], '去年\n\t\t三高四新\n');
    expect(status).toBe(3);
    expect(stderr).toBe('1 of 2 lines could not be read; each is answered by its error');
    expect(lines[0]).toBe('{"line":1,"error":"write date<TAB>publisher<TAB>text"}');
    expect(JSON.parse(lines[1] ?? '').spans).toMatchObject([{ surface: '三高四新' }]);
  });

  test.each([
    ['a table of terms', ['--explain'], '--explain goes with --json, --lines and --ndjson'],
    ['one text', ['--json', '--tsv'], '--tsv goes with --lines'],
  ])('refuses %s in one line', (_, args, stderr) => {
    expect(annotate(args, '去年\n')).toEqual({ status: 2, stderr, lines: [] });
  });
});
