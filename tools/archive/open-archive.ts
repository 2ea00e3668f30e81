import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { UsageError } from '../command-line/run-command.ts';
import { type ArchivePlan, countDone, needPlan, TABLES, type Table } from './archive-folder.ts';
import { COLUMNS } from './block-writer.ts';
import { literalPath, quoted } from './sql-text.ts';

/** An archive to be asked. */
export interface OpenArchive {
  readonly plan: ArchivePlan;
  /** How many of its blocks are done; what is asked is answered from those. */
  readonly blocksDone: number;
  /** Rows by column, in the order asked for; days and large numbers as text. Throws a {@link UsageError} with the engine's words where the question is none. */
  ask(sql: string, values?: readonly (string | number)[]): Promise<AnswerTable>;
}

/** An answer: names of its columns, and its rows. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Opens the archive in a folder: its tables `articles`, `spans` and `quotes`. Throws a {@link UsageError} where there is none. */
export async function openArchive(out: string): Promise<OpenArchive> {
  const plan = needPlan(out);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of TABLES) await connection.run(`CREATE VIEW ${table} AS ${sourceOf(resolve(out), table)}`);
  return { plan, blocksDone: countDone(out), ask: (sql, values = []) => ask(connection, sql, values) };
}

async function ask(
  connection: DuckDBConnection,
  sql: string,
  values: readonly (string | number)[],
): Promise<AnswerTable> {
  try {
    const read = await connection.runAndReadAll(sql, [...values]);
    return { columns: read.deduplicatedColumnNames(), rows: read.getRows().map((row) => row.map(plain)) };
  } catch (error) {
    throw new UsageError((error as Error).message.trim().replace(/\s+/g, ' '));
  }
}

function plain(value: DuckDBValue): string | number | boolean | null {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  return String(value);
}

function sourceOf(out: string, table: Table): string {
  const folder = join(out, table);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    const files = quoted(`${literalPath(folder)}/*/*.parquet`);
    return `FROM read_parquet(${files}, hive_partitioning = true, hive_types = {'year': INTEGER})`;
  }
  const columns = Object.entries(COLUMNS[table]).map(([name, type]) => `NULL::${type} AS "${name}"`);
  return `SELECT ${columns.join(', ')} WHERE false`;
}
