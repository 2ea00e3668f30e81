import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnnotator } from '../tools/annotate/open-annotator.ts';
import { TABLES } from '../tools/archive/archive-folder.ts';
import { CORPUS_FOLDER, readBroadcasts } from '../tools/seeds/corpus.ts';
import type { PartResult, Row } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
/** Without the broadcasts beside the repository, glosses of our own stand for articles. */
const OWN_ARTICLES = 20_000;
/** Questions whose answers are timed, each in a process of its own, the start of Node and the opening of the glossary in it. */
const QUESTIONS = [
  ['years', '一带一路'],
  ['first-last', '一带一路'],
  ['neighbours', '一带一路'],
  ['unmarked'],
  ['quotes'],
  ['usage'],
];

/** The filter by one thread and by two, an archive made by one process, by two threads and by a queue with two workers; sizes and questions. */
export async function benchArchive(): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'xiangjian-bench-'));
  try {
    const input = join(folder, 'in.ndjson');
    const { count, source } = await writeArticles(input);
    const annotate = ['tools/annotate/annotate.ts', '--ndjson', '--out'];
    const archive = 'tools/archive/archive.ts';
    const one = run([...annotate, join(folder, 'one'), input]);
    const two = run([...annotate, join(folder, 'two'), '--jobs', '2', input]);
    const built = run([archive, 'build', join(folder, 'archive'), input]);
    const built2 = run([archive, 'build', join(folder, 'archive2'), input, '--jobs', '2']);
    const queued = await runQueue(folder, input);
    const rate = (seconds: number) => count / seconds;
    const [text, parquet] = [statSync(input).size, sizeOf(join(folder, 'archive'))];
    const rows: Row[] = [
      { what: 'filter, one thread', value: rate(one.seconds), unit: 'articles/s' },
      { what: 'filter, two threads', value: rate(two.seconds), unit: 'articles/s' },
      { what: 'two threads to one', value: one.seconds / two.seconds, unit: '×', atLeast: 1.7 },
      { what: 'memory of the filter, one thread', value: one.megabytes, unit: 'MB', atMost: 200 },
      { what: 'archive, one thread', value: rate(built.seconds), unit: 'articles/s' },
      { what: 'archive, two threads to one', value: built.seconds / built2.seconds, unit: '×' },
      ...(queued === null
        ? []
        : [
            { what: 'archive by a queue, two workers', value: rate(queued), unit: 'articles/s' },
            { what: 'two workers to one process', value: built.seconds / queued, unit: '×' },
          ]),
      { what: 'Parquet to text', value: parquet / text, unit: 'of the bytes' },
      ...QUESTIONS.map((question) => ({
        what: `query ${question.join(' ')}`,
        value: run([archive, 'query', join(folder, 'archive'), ...question]).seconds * 1000,
        unit: 'ms',
      })),
    ];
    return {
      title: 'an archive of news',
      notes: [`${count} articles: ${source}; the start of each process counts`],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one of our commands to its end; the most memory it had is that of all its threads. */
function run(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const report = `process.on('exit', () => require('fs').writeSync(2, '\\nMB ' + process.resourceUsage().maxRSS / 1024))`;
  const preload = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('/');${encodeURIComponent(report)}`;
  const began = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--no-warnings', '--import', preload, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const megabytes = Math.max(...[...stderr.matchAll(/^MB ([\d.]+)/gm)].map(([, value]) => Number(value)));
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

/** Seconds from the first block in the queue to the end of two workers; null where there is no Redis. */
async function runQueue(folder: string, input: string): Promise<number | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
  try {
    const out = join(folder, 'queued');
    const command = (...args: readonly string[]) => {
      const all = ['--no-warnings', 'tools/archive/archive.ts', ...args, '--redis', `redis://127.0.0.1:${port}`];
      const child = spawn(process.execPath, all, { cwd: ROOT, stdio: 'ignore' });
      return new Promise<void>((resolve, reject) =>
        child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)))),
      );
    };
    const began = performance.now();
    await command('enqueue', out, input);
    await Promise.all([command('work', out), command('work', out)]);
    return (performance.now() - began) / 1000;
  } finally {
    redis.kill('SIGKILL');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function writeArticles(file: string): Promise<{ count: number; source: string }> {
  const lines: string[] = [];
  if (existsSync(CORPUS_FOLDER)) {
    for await (const { date, text } of readBroadcasts(CORPUS_FOLDER)) lines.push(JSON.stringify({ date, text }));
  } else {
    const { cards } = openAnnotator();
    const texts = cards.refs.flatMap((ref) => cards.card(ref)?.gloss?.zh ?? []);
    for (let at = 0; at < OWN_ARTICLES; at++) {
      const text = Array.from({ length: 10 }, (_, step) => texts[(at * 7 + step * 1009) % texts.length]).join('。\n\n');
      lines.push(JSON.stringify({ date: '2022-08-24', text }));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { count: lines.length, source: existsSync(CORPUS_FOLDER) ? 'the evening news' : 'glosses of our own' };
}

/** Bytes of the tables. */
function sizeOf(out: string): number {
  const files = TABLES.flatMap((table) =>
    readdirSync(join(out, table), { recursive: true, encoding: 'utf8' }).map((name) => join(out, table, name)),
  );
  return files.reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0);
}
