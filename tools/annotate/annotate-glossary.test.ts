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
  writeFileSync(
    join(folder, 'client.csv'),
    'Cloud Kiln Works,云窑工坊\nprovince,省份\nbroken,\nHunan as the client has it,湖南\n',
  );
  writeFileSync(join(folder, 'second.txt'), '# Glossary in tab-separated format\nkiln workshop\t云窑工坊\n');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, args: readonly string[], input = '') {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--no-warnings', tool, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.trim() };
}
const annotate = (args: readonly string[], input: string) => run('tools/annotate/annotate.ts', args, input);

describe('npm run annotate -- --glossary', () => {
  test('marks the terms of the files, before the seeds, in the order of the files', () => {
    const given = ['--glossary', join(folder, 'client.csv'), '--glossary', join(folder, 'second.txt')];
    const { status, stdout, stderr } = annotate(['--json', ...given, '-'], '云窑工坊在湖南。');
    expect([status, stderr]).toEqual([0, `${join(folder, 'client.csv')}:3:8 no term: its cell is empty`]);
    const { spans } = JSON.parse(stdout) as { spans: { surface: string; ref: string; also?: string[] }[] };
    expect(spans.map(({ surface, ref, also }) => [surface, ref, also?.length])).toEqual([
      ['云窑工坊', 'import:client/云窑工坊', 1],
      ['湖南', 'import:client/湖南', 1],
    ]);
  });

  test('goes with lists and exports', () => {
    const given = ['--glossary', join(folder, 'client.csv')];
    expect(annotate([...given, '-'], '云窑工坊。').stdout).toContain('Cloud Kiln Works');
    expect(annotate(['--export', 'csv', ...given, '-'], '云窑工坊开张了。').stdout).toContain('import:client/云窑工坊');
  });

  test('names a file that is no glossary, or is not there', () => {
    writeFileSync(join(folder, 'none.txt'), 'nothing\n');
    expect(annotate(['--glossary', join(folder, 'none.txt'), '-'], '湖南')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/none\.txt:1:1 no separator/),
    });
    expect(annotate(['--glossary', join(folder, 'gone.csv'), '-'], '湖南').stderr).toMatch(/no such file/);
  });
});

describe('npm run glossary -- read', () => {
  const read = (args: readonly string[]) => run('tools/glossary/glossary.ts', ['read', ...args]);

  test('prints a line of JSON a glossary', () => {
    const { status, stdout } = read(['--json', join(folder, 'client.csv'), join(folder, 'second.txt')]);
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['format', 'encoding', 'entries', 'first', 'problems']);
    expect(first).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      entries: 3,
      first: [{ sources: ['云窑工坊'], renderings: [{ text: 'Cloud Kiln Works', status: 'preferred' }] }, {}, {}],
      problems: [{ line: 3, column: 8, reason: 'no term: its cell is empty' }],
    });
    expect(second).toMatchObject({ format: 'omegat', entries: 1 });
  });

  test('says the same in words, and takes a format', () => {
    const { stdout } = read([join(folder, 'client.csv')]);
    expect(stdout).toMatch(/client\.csv: csv, utf-8, 3 entries\n {2}云窑工坊: Cloud Kiln Works\n/);
    expect(stdout).toContain('client.csv:3:8 no term: its cell is empty');
    expect(read(['--format', 'tbx', join(folder, 'client.csv')]).status).toBe(2);
    expect(read(['--format', 'odd', join(folder, 'client.csv')]).stderr).toMatch(/one of csv, tsv/);
  });
});
