/**
 * npm run -s mutate -- [--sample PERCENT] [--seed NUMBER] [FILE|FOLDER…]
 * Plants faults in pure lib, one at a time, and says which of them the tests beside it do not catch: comparisons, signs,
 * boundaries, conditions, booleans, strings and regular expressions (Stryker does the planting, in a copy). Without names
 * all of pure lib is tried, which takes hours; `--sample` tries so many of a hundred, for one seed always the same. What
 * changes nothing is listed in tests/mutate/equivalent.tsv and not counted. Exit code 2 on bad input.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { LogLevel } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { UsageError } from '../command-line/run-command.ts';
import { type Fault, formatFaults, parseEquivalents } from './faults.ts';
import { SAMPLING } from './sampling.ts';

const USAGE = 'usage: npm run -s mutate -- [--sample PERCENT] [--seed NUMBER] [FILE|FOLDER…]';
const ROOT = join(import.meta.dirname, '..', '..');

/** Not tried: tests, types, and tables of words, in which a fault is another word. */
const NO_CODE = /\.test\.ts$|\.d\.ts$|\/types\.ts$|-messages\.ts$|\/labels\.ts$|\/names\.ts$/;
/** Not pure, and tested elsewhere. */
const NOT_PURE = /^lib\/(?:page|extension|store|app)\//;

/**
 * Kinds of faults that are not planted: whole bodies, objects and lists made empty, which any test sees; and `?.` made
 * `.`, which is most often there for the type checker.
 */
const NOT_PLANTED = ['BlockStatement', 'ArrowFunction', 'ObjectLiteral', 'ArrayDeclaration', 'OptionalChaining'];

/** Least time for the tests of one fault, in ms: on a busy machine an honest run takes long, and would count as caught. */
const LEAST_TIME_MS = 30_000;

async function main(): Promise<void> {
  const { files, percent, seed } = readArguments();
  const equivalents = parseEquivalents(readFileSync(join(ROOT, 'tests', 'mutate', 'equivalent.tsv'), 'utf8'));
  process.chdir(ROOT);
  // Within the repository, where its packages are found. However it ends, nothing was written but there.
  const folder = mkdtempSync('.mutate-');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const options = {
    mutate: files,
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutate/vitest.config.ts', related: true },
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'sampling.ts')],
    checkers: percent < 100 ? [SAMPLING] : [],
    sample: { percent, seed },
    coverageAnalysis: 'perTest' as const,
    concurrency: 1,
    timeoutMS: LEAST_TIME_MS,
    mutator: { excludedMutations: NOT_PLANTED, plugins: null },
    ignorePatterns: ['.output', '.mutate-*', 'docs', 'public', 'bench'],
    reporters: ['progress-append-only'],
    logLevel: 'warn' as LogLevel,
    allowConsoleColors: false,
    tempDirName: folder,
    warnings: false,
  };
  const results = await new Stryker(options).runMutationTest();
  const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const faults = results.flatMap(({ fileName, location, replacement, status }): Fault[] => {
    const file = relative(ROOT, fileName).replaceAll('\\', '/');
    const lines = (sources.get(file) ?? '').split('\n');
    const end = ENDS[status];
    if (end === undefined) return [];
    const text = lines[location.start.line - 1] ?? '';
    const original = textAt(lines, location);
    if (end === 'uncovered' && isForTypes(original, text.slice(0, location.start.column - 1))) return [];
    return [{ file, line: location.start.line, text, original, replacement: replacement ?? '', end }];
  });
  process.stdout.write(`${formatFaults(faults, equivalents, percent === 100)}\n`);
}

/** What a fault's end is called here; a fault that was not tried has none. */
const ENDS: Readonly<Record<string, Fault['end']>> = {
  Killed: 'caught',
  Timeout: 'caught',
  RuntimeError: 'caught',
  Survived: 'survived',
  NoCoverage: 'uncovered',
};

/** True for an empty text in place of what the type checker alone fears to miss: no test can come to it. */
function isForTypes(original: string, before: string): boolean {
  return original === "''" && /(?:\?\?|[^=!<>]=) $/.test(before);
}

interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The source at a place; lines and columns count from 1. */
function textAt(lines: readonly string[], { start, end }: Location): string {
  const within = lines.slice(start.line - 1, end.line);
  const last = within.length - 1;
  return within
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

function readArguments(): { files: string[]; percent: number; seed: number } {
  const { values, positionals } = parse();
  const percent = Number(values.sample ?? '100');
  const seed = Number(values.seed ?? '1');
  if (!(percent > 0 && percent <= 100)) throw new UsageError(`--sample ${values.sample}: more than 0, at most 100`);
  if (!Number.isInteger(seed)) throw new UsageError(`--seed ${values.seed}: a whole number`);
  const named = positionals.length === 0 ? ['lib'] : positionals;
  const files = named.flatMap((name) => {
    const path = relative(ROOT, name).replaceAll('\\', '/');
    if (!existsSync(join(ROOT, path))) throw new UsageError(`${name}: not found`);
    return statSync(join(ROOT, path)).isDirectory() ? globSync(`${path}/**/*.ts`, { cwd: ROOT }) : [path];
  });
  const tried = files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.startsWith('lib/'));
  const code = tried.filter((file) => !NO_CODE.test(file) && !NOT_PURE.test(file)).sort();
  if (code.length === 0) throw new UsageError(`${named.join(' ')}: nothing of pure lib in it`);
  return { files: code, percent, seed };
}

function parse() {
  try {
    return parseArgs({
      options: { sample: { type: 'string' }, seed: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
