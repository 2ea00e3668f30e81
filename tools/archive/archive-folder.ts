import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, wordsOf } from '../command-line/run-command.ts';
import type { ArchiveInput } from './cut-inputs.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';

/** Tables of an archive, each a folder of Parquet files by year. */
export const TABLES = ['articles', 'spans', 'quotes'] as const;
export type Table = (typeof TABLES)[number];

/** What an archive is made of; two that agree in this agree in every row. */
export interface ArchivePlan {
  readonly format: 1;
  /** Revision of the glossary. */
  readonly glossary: string;
  /** The articles keep their text, for a concordance. */
  readonly withText: boolean;
  readonly blockBytes: number;
  readonly inputs: readonly ArchiveInput[];
  readonly blocks: number;
}

/** What came of a block. */
export interface BlockDone {
  readonly articles: number;
  readonly spans: number;
  readonly quotes: number;
  readonly bad: number;
  /** The first of the lines that could not be read, as file, line and error. */
  readonly errors: readonly string[];
}

const PLAN = 'archive.json';
const DONE = 'blocks';
/** Where files are written before they are put in place; in the archive, so that a rename is enough. */
export const UNFINISHED = 'unfinished';

/** The plan of the archive in a folder, or null where there is none. Throws a {@link UsageError} where it is of another format. */
export function readPlan(out: string): ArchivePlan | null {
  const file = join(out, PLAN);
  if (!existsSync(file)) return null;
  try {
    const plan = JSON.parse(readFileSync(file, 'utf8')) as ArchivePlan;
    if (plan.format === 1) return plan;
  } catch {}
  throw new UsageError(`${file}: is no plan of an archive that this version reads`);
}

/** The plan of the archive in a folder; throws a {@link UsageError} where there is none. */
export function needPlan(out: string): ArchivePlan {
  const plan = readPlan(out);
  if (plan === null)
    throw new UsageError(`${out}: is no archive; make one with: npm run -s archive -- build ${out} FILE…`);
  return plan;
}

/**
 * Begins an archive, or goes on with one of the same plan. Throws a {@link UsageError} where the folder holds something
 * else, a {@link StoppedError} where it cannot be written.
 */
export function beginArchive(out: string, plan: ArchivePlan): void {
  const earlier = readPlan(out);
  if (earlier !== null && JSON.stringify(earlier) !== JSON.stringify(plan)) {
    throw new UsageError(`${out}: holds an archive of other input, options or glossary; name another folder`);
  }
  if (earlier === null && existsSync(out) && readdirSync(out).length > 0) {
    throw new UsageError(`${out}: is not empty and holds no archive; name another folder`);
  }
  attemptToWrite(out, () => {
    for (const part of [DONE, UNFINISHED, ...TABLES]) mkdirSync(join(out, part), { recursive: true });
    if (earlier === null) writeWhole(join(out, PLAN), JSON.stringify(plan, null, 1));
  });
}

/** What came of a block, or null where it is not done. */
export function readDone(out: string, block: number): BlockDone | null {
  const file = join(out, DONE, `${blockName(block)}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BlockDone) : null;
}

/** Says that a block is done: all of its files are in their places. */
export function writeDone(out: string, block: number, done: BlockDone): void {
  writeWhole(join(out, DONE, `${blockName(block)}.json`), JSON.stringify(done));
}

/** How many blocks are done. */
export function countDone(out: string): number {
  return readdirSync(join(out, DONE)).filter((name) => name.endsWith('.json')).length;
}

/** What a block's files are named. */
export function blockName(block: number): string {
  return String(block).padStart(7, '0');
}

/** Runs something that writes; throws a {@link StoppedError} in words where it cannot. */
export function attemptToWrite<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new StoppedError(`${path}: cannot be written: ${wordsOf(error)}`, EXIT_CODES.unwritable);
  }
}

/** Nobody reads half of it. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.new`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
