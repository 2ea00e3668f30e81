/**
 * npm run archive:check
 * Makes an archive by one process and by four workers on a Redis of its own, two of which are killed in the middle and Redis
 * restarted, and holds one against the other; then tries what goes wrong. Needs redis-server on the path. Prints a line for
 * each of what must hold; exit code 1 where anything does not.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { countDone, needPlan, TABLES } from './archive-folder.ts';
import { openArchive } from './open-archive.ts';

const ARTICLES = 6000;
/** Makes some sixty blocks of them. */
const BLOCK_MB = '0.08';
/** A worker that says nothing for so long is taken for dead. */
const LOCK_SECONDS = '3';

const folder = mkdtempSync(join(tmpdir(), 'xiangjian-archive-'));
const children = new Set<ChildProcess>();
const began = performance.now();
let failures = 0;

function check(what: string, holds: boolean, why = ''): void {
  if (!holds) failures++;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${holds ? 'held' : 'FELL'}: ${what}${holds || why === '' ? '' : `: ${why}`} (${seconds} s)`);
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the command line on an archive; `ended` tells how it ended and what it said. */
function archive(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = start(process.execPath, ['--no-warnings', join(import.meta.dirname, 'archive.ts'), ...args]);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, said: said.trim() })));
  return { child, ended };
}

function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  children.add(child);
  child.on('close', () => children.delete(child));
  child.on('error', () => children.delete(child));
  return child;
}

/** A Redis that writes down all it is told, in the folder. */
async function startRedis(port: number): Promise<ChildProcess> {
  const data = join(folder, 'redis');
  mkdirSync(data, { recursive: true });
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--save', '', '--appendonly', 'yes'];
  const redis = start('redis-server', [...settings, '--appendfsync', 'always']);
  const missing = new Promise<never>((_, reject) => {
    redis.on('error', () =>
      reject(new Error('redis-server is not to be found; on Debian: apt-get install redis-server')),
    );
  });
  await Promise.race([until(() => answers(port)), missing]);
  return redis;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.on('data', (data) => {
      socket.destroy();
      resolve(String(data).startsWith('+PONG'));
    });
    socket.on('error', () => resolve(false));
  });
}

async function until(holds: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${seconds} s in vain`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.kill(signal);
  await closed;
}

/** Articles of our own words, the same in every run: glosses of the glossary in turn. */
function writeArticles(file: string, count: number): void {
  const { cards } = openAnnotator();
  const texts = cards.refs.map((ref) => cards.card(ref)?.gloss?.zh ?? '').filter((text) => text !== '');
  const lines = Array.from({ length: count }, (_, at) => {
    const text = [0, 1, 2, 3, 4].map((step) => texts[(at * 7 + step * 1009) % texts.length]).join('。\n\n');
    const date = `${2012 + (at % 14)}-0${(at % 9) + 1}-1${at % 10}`;
    return `${JSON.stringify({ id: `a${at}`, date, publisher: at % 2 === 0 ? 'hunan-daily' : '某报', title: '稿', text })}\n`;
  });
  writeFileSync(file, lines.join(''));
}

/** All rows of an archive in order, as a digest; the columns of its year, too. */
async function digestOf(out: string): Promise<string> {
  const opened = await openArchive(out);
  const digest = createHash('sha256');
  for (const table of TABLES) {
    const { rows } = await opened.ask(`SELECT * FROM ${table} ORDER BY ALL`);
    for (const row of rows) digest.update(`${JSON.stringify(row)}\n`);
    digest.update(`${table}: ${rows.length}\n`);
  }
  return digest.digest('hex');
}

async function checkKilled(input: string, redis: string, port: number): Promise<ChildProcess> {
  const [one, many] = [join(folder, 'one'), join(folder, 'many')];
  const built = await archive('build', one, input, '--block-mb', BLOCK_MB).ended;
  check('one process makes the archive', built.code === 0, built.said);

  let server = await startRedis(port);
  for (const _ of [1, 2]) {
    const enqueued = await archive('enqueue', many, input, '--block-mb', BLOCK_MB, '--redis', redis).ended;
    check('blocks go into the queue, and a second time change nothing', enqueued.code === 0, enqueued.said);
  }
  const { blocks } = needPlan(many);
  const workers = [1, 2, 3, 4].map(() => archive('work', many, '--redis', redis, '--lock-seconds', LOCK_SECONDS));
  await until(() => countDone(many) >= blocks / 5);
  for (const { child } of workers.slice(0, 2)) child.kill('SIGKILL');
  const doneWhenKilled = countDone(many);
  await until(() => countDone(many) >= blocks / 2);
  const doneWhenRestarted = countDone(many);
  await stopChild(server, 'SIGKILL');
  server = await startRedis(port);
  console.log(`      two workers killed at ${doneWhenKilled} of ${blocks} blocks, Redis at ${doneWhenRestarted}`);
  const [first, second, third, fourth] = await Promise.all(workers.map(({ ended }) => ended));
  check('two workers are dead', first?.code === null && second?.code === null);
  check('the other two end well', third?.code === 0 && fourth?.code === 0, `${third?.said} / ${fourth?.said}`);
  check('they were killed, and Redis restarted, in the middle', doneWhenRestarted < blocks);
  check('every block is done', countDone(many) === blocks);
  const opened = await openArchive(many);
  const { rows } = await opened.ask('SELECT count(*), count(DISTINCT (input, line)) FROM articles');
  check('every article is there once', String(rows[0]) === `${ARTICLES},${ARTICLES}`, String(rows[0]));
  check('the rows are those of one process, bit for bit', (await digestOf(one)) === (await digestOf(many)));
  return server;
}

async function checkSetAside(redis: string): Promise<void> {
  const out = join(folder, 'aside');
  const [good, gone] = [join(folder, 'good.ndjson'), join(folder, 'gone.ndjson')];
  writeArticles(good, 20);
  writeArticles(gone, 20);
  await archive('enqueue', out, good, gone, '--redis', redis).ended;
  const kept = readFileSync(gone);
  rmSync(gone);
  const { code, said } = await archive('work', out, '--redis', redis).ended;
  check('a block that always fails ends the work with code 6', code === 6, `${code} ${said}`);
  check(
    'it is named, with its file and why',
    /block 0000001 is set aside after 3 tries: .*gone\.ndjson: no such file/.test(said),
    said,
  );
  check('the others are done', countDone(out) === 1);
  writeFileSync(gone, kept);
  await archive('enqueue', out, good, gone, '--redis', redis).ended;
  const mended = await archive('work', out, '--redis', redis).ended;
  check('once mended and enqueued again it is done', mended.code === 0 && countDone(out) === 2, mended.said);
}

async function checkUnreachable(input: string, redis: string): Promise<void> {
  const out = join(folder, 'away');
  const words = /^Redis at redis:\/\/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)$/;
  for (const args of [
    ['enqueue', out, input],
    ['work', out],
  ]) {
    const { code, said } = await archive(...args, '--redis', redis).ended;
    check(`${args[0]} without Redis ends with code 5, in words`, code === 5 && words.test(said), `${code} ${said}`);
  }
}

/** A disk of a megabyte, where that may be made. */
async function checkFullDisk(input: string, redis: string): Promise<void> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    console.log('      no small disk may be mounted here: a full one is not tried');
    return;
  }
  try {
    const words = /cannot be written: the disk is full \(ENOSPC\)$/;
    const built = await archive('build', join(disk, 'one'), input, '--text').ended;
    check(
      'a full disk ends a build with code 4, in words',
      built.code === 4 && words.test(built.said),
      `${built.code} ${built.said}`,
    );
    rmSync(join(disk, 'one'), { recursive: true });
    await archive('enqueue', join(disk, 'many'), input, '--text', '--redis', redis).ended;
    const worked = await archive('work', join(disk, 'many'), '--redis', redis).ended;
    check(
      'and a worker, whose block stays in the queue',
      worked.code === 4 && words.test(worked.said),
      `${worked.code} ${worked.said}`,
    );
    spawnSync('mount', ['-o', 'remount,size=64m', disk]);
    const again = await archive('work', join(disk, 'many'), '--redis', redis).ended;
    check('with room again it is done', again.code === 0, `${again.code} ${again.said}`);
  } finally {
    spawnSync('umount', [disk]);
  }
}

try {
  const input = join(folder, 'articles.ndjson');
  writeArticles(input, ARTICLES);
  const port = await freePort();
  const redis = `redis://127.0.0.1:${port}`;
  const server = await checkKilled(input, redis, port);
  await checkSetAside(redis);
  await checkFullDisk(input, redis);
  await stopChild(server, 'SIGTERM');
  await checkUnreachable(input, redis);
} catch (error) {
  check((error as Error).message, false);
} finally {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? 'all held' : `${failures} fell`);
process.exitCode = failures === 0 ? 0 : 1;
