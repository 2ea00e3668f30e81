import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPack } from '../pack/build-pack.ts';

let folder = '';
beforeAll(() => {
  // Compiled here once, the commands find it fresh.
  freshPack();
  folder = mkdtempSync(join(tmpdir(), 'xiangjian-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const COMMAND = ['--no-warnings', 'tools/annotate/annotate.ts'];

function annotate(args: readonly string[], input: string | Buffer = '') {
  const done = spawnSync(process.execPath, [...COMMAND, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { status, stdout, stderr } = done;
  return { status, stdout, stderr: stderr.trim(), lines: stdout.split('\n').slice(0, -1) };
}

/** Articles, numbered, a good part of them of some length. */
function articles(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const text = `湖南推进三高四新，第${at}次会议在长沙召开。`.repeat((at % 7) + 1);
    return `${JSON.stringify({ id: at, date: '2022-08-24', publisher: '株洲日报', title: '会议', text })}\n`;
  }).join('');
}

describe('npm run annotate -- --ndjson', () => {
  test('answers each object by the same object with what was found, to the digit', () => {
    const line =
      '{ "id": 12345678901234567890, "date":"20220824","publisher":"株洲日报","title":"会议","text":"推进三高四新" }';
    const { status, stdout } = annotate(['--ndjson', '-'], `${line}\r\n`);
    expect(status).toBe(0);
    expect(stdout.startsWith(line.slice(0, -2))).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      page: { date: '2022-08-24', dateFrom: 'option', publisher: 'zhuzhou-daily', home: 'zhuzhou' },
      spans: [{ start: 2, end: 6, surface: '三高四新', concept: 'three-highlands-four-new', category: 'policy' }],
      titleSpans: [],
    });
    expect(JSON.parse(stdout)).not.toHaveProperty('explained');
  });

  test('an object that was answered before is answered anew', () => {
    const once = annotate(['--ndjson', '-'], '{"text":"推进三高四新"}').stdout;
    expect(annotate(['--ndjson', '-'], once).stdout).toBe(once);
  });

  test('takes what an object does not say from the command line, else from what it says itself', () => {
    const said = `${JSON.stringify({ text: '园区走访\n2022年8月24日\n株洲日报讯（记者 某某）会议召开。' })}\n`;
    const [page] = annotate(['--ndjson', '-'], said).lines.map((line) => JSON.parse(line).page);
    expect(page).toEqual({ date: '2022-08-24', dateFrom: 'text', publisher: 'zhuzhou-daily', home: 'zhuzhou' });
    const given = annotate(['--ndjson', '--date', '2020-01-02', '--publisher', 'hunan-daily', '-'], said);
    expect(JSON.parse(given.stdout).page).toMatchObject({ date: '2020-01-02', publisher: 'hunan-daily' });
  });

  test('with --explain says what each article says of itself', () => {
    const { stdout } = annotate(['--ndjson', '--explain', '-'], '{"date":"2022-08-24","text":"昨日，总投资3亿元"}');
    expect(JSON.parse(stdout).explained).toMatchObject([
      { surface: '昨日', kind: 'date', value: '2022-08-23' },
      { surface: '3亿元', kind: 'quantity', value: 'RMB 300 million' },
    ]);
  });

  test('HTML is answered with the text that offsets are counted in', () => {
    const html = '<title>会议</title><p>推进<b>三高</b>四新';
    const answer = JSON.parse(annotate(['--ndjson', '-'], JSON.stringify({ html })).stdout);
    expect(answer).toMatchObject({ html, text: '推进三高四新', spans: [{ start: 2, end: 6 }] });
  });

  test('a bad line is answered by its error and number, and nothing else is lost', () => {
    const input = '{"id":"a","text":"三高四新"}\nbad\n\n{"id":"b"}\n{"id":"c","text":"三高四新","date":"24.8.22"}';
    const { status, stderr, lines } = annotate(['--ndjson', '-'], input);
    expect(status).toBe(3);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', spans: [{ start: 0 }] },
      { line: 2, error: 'is no JSON' },
      { line: 3, error: 'is empty' },
      { line: 4, error: 'has neither text nor html', id: 'b' },
      { id: 'c', page: { date: null }, spans: [{ start: 0 }] },
    ]);
    expect(stderr).toBe(
      'line 5: date 24.8.22 is no day, write YYYY-MM-DD; taken as not known\n' +
        '3 of 5 lines could not be read; each is answered by its error',
    );
  });

  test('nothing is answered by nothing', () => {
    expect(annotate(['--ndjson', '-'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['GB 18030', [0xcd, 0xc6, 0xbd, 0xf8, 0xc8, 0xfd, 0xb8, 0xdf, 0xcb, 0xc4, 0xd0, 0xc2]],
    ['UTF-16', [0xff, 0xfe, ...Buffer.from('推进三高四新', 'utf16le')]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from('推进三高四新')]],
  ])('%s is read', (_name, bytes) => {
    const [line = ''] = annotate(['--lines', '-'], Buffer.from(bytes)).lines;
    expect(JSON.parse(line).spans).toMatchObject([{ start: 2, end: 6, surface: '三高四新' }]);
  });

  test('several threads answer as one does, in order', () => {
    const file = join(folder, 'order.ndjson');
    writeFileSync(file, `${articles(1500)}bad\n${articles(1500)}`);
    const one = annotate(['--ndjson', file]);
    const three = annotate(['--ndjson', '--jobs', '3', file]);
    expect(one.lines).toHaveLength(3001);
    expect(one.lines.slice(0, 1500).map((line) => JSON.parse(line).id)).toEqual(
      Array.from({ length: 1500 }, (_, at) => at),
    );
    expect(three.stdout === one.stdout).toBe(true);
    expect(three.status).toBe(3);
  });

  test('does not keep back what it has found for lines that are not there yet', async () => {
    const filter = spawn(process.execPath, [...COMMAND, '--ndjson', '--jobs', '2', '-']);
    let said = '';
    filter.stdout.on('data', (chunk) => {
      said += chunk;
    });
    for (const id of [1, 2, 3]) {
      filter.stdin.write(`{"id":${id},"text":"三高四新"}\n`);
      await expect.poll(() => said.split('\n').length - 1, { timeout: 30_000 }).toBe(id);
    }
    filter.stdin.end();
    expect(await new Promise((resolve) => filter.on('close', resolve))).toBe(0);
  });

  test('a pipe that is closed ends it quietly', () => {
    const file = join(folder, 'pipe.ndjson');
    writeFileSync(file, articles(20_000));
    const script = `"${process.execPath}" ${COMMAND.join(' ')} --ndjson "${file}" | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect([stdout.trim().split(/\s+/), stderr]).toEqual([['1', '0'], '']);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is said in words', () => {
    const file = join(folder, 'full.ndjson');
    writeFileSync(file, articles(10));
    const command = `"${process.execPath}" ${COMMAND.join(' ')} --ndjson "${file}" > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([4, 'the output cannot be written: the disk is full (ENOSPC)']);
  });

  test.each([
    ['a flag it does not know', ['--ndjosn', '-'], 2, /^Unknown option '--ndjosn'.*usage: /],
    ['a file that is not there', ['--ndjson', 'no-such-file'], 2, /^no-such-file: no such file$/],
    ['a folder', ['--lines', 'tools'], 2, /^tools: is a folder; name a file$/],
    ['what is not text', ['--ndjson', 'docs/screenshot.png'], 2, /screenshot\.png: is not text; give lines of text$/],
    ['no threads', ['--ndjson', '--jobs', '0', '-'], 2, /^--jobs 0: write a number from 1 to 256$/],
    ['threads for one text', ['--json', '--jobs', '2', '-'], 2, /^--jobs goes with --lines and --ndjson$/],
    ['going on without an output', ['--ndjson', '--resume', '-'], 2, /^--resume goes with --out/],
    ['two forms', ['--ndjson', '--lines', '-'], 2, /exclude each other$/],
  ])('refuses %s in one line', (_what, args, code, words) => {
    const { status, stdout, stderr } = annotate(args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('\n');
  });
});

describe('npm run annotate -- --ndjson --out FILE --resume', () => {
  test('goes on from the last whole block, and ends as if it had never stopped', async () => {
    const [file, out, whole] = ['in.ndjson', 'out.ndjson', 'whole.ndjson'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, articles(12_000));
    expect(annotate(['--ndjson', '--out', whole, file])).toMatchObject({ status: 0, stdout: '' });
    const journal = `${out}.resume`;
    const linesIn = () => (existsSync(journal) ? (JSON.parse(readFileSync(journal, 'utf8')).lines as number) : 0);
    const first = spawn(process.execPath, [...COMMAND, '--ndjson', '--out', out, '--resume', file]);
    await expect.poll(linesIn, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
    first.kill('SIGKILL');
    await new Promise((resolve) => first.on('close', resolve));
    expect(linesIn()).toBeLessThan(12_000);
    // What stands behind the last whole block is cut off.
    expect(statSync(out).size).toBeGreaterThan(0);

    expect(annotate(['--ndjson', '--out', out, file])).toMatchObject({
      status: 2,
      stderr: `${journal}: an earlier run stopped here; go on with --resume, or remove it`,
    });
    expect(annotate(['--ndjson', '--explain', '--out', out, '--resume', file]).stderr).toMatch(
      /had other input, options/,
    );
    expect(annotate(['--ndjson', '--jobs', '2', '--out', out, '--resume', file])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(readFileSync(out, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
    expect(existsSync(journal)).toBe(false);
    expect(annotate(['--ndjson', '--out', out, '--resume', file])).toMatchObject({
      status: 0,
      stderr: `${out}: is whole already`,
    });
  }, 120_000);
});
