import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  BOOLEAN,
  DATE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { attemptToWrite, blockName, TABLES, type Table, UNFINISHED } from './archive-folder.ts';
import type { ArticleRows } from './article-rows.ts';
import { quoted } from './sql-text.ts';

/** Columns by table, in the order of the files; `year` is the folder a file lies in. */
export const COLUMNS: Readonly<Record<Table, Readonly<Record<string, DuckDBType>>>> = (() => {
  const whose = { article: VARCHAR, date: DATE, year: INTEGER, publisher: VARCHAR, input: INTEGER, line: INTEGER };
  return {
    articles: { ...whose, title: VARCHAR, characters: INTEGER, marks: INTEGER, text: VARCHAR },
    spans: {
      ...whose,
      part: VARCHAR,
      concept: VARCHAR,
      surface: VARCHAR,
      offset: INTEGER,
      sentence: INTEGER,
      nested: BOOLEAN,
    },
    quotes: { ...whose, part: VARCHAR, mark: VARCHAR, surface: VARCHAR, offset: INTEGER },
  };
})();

/** Rows of a chunk, by DuckDB's own measure. */
const CHUNK_ROWS = 2048;

/** What a block's tables may take before they go to the disk. */
const MEMORY_LIMIT = '256MB';

/** Collects the rows of one block after another, and puts them in place as Parquet files. */
export interface BlockWriter {
  add(rows: ArticleRows): void;
  /**
   * Writes what was added as the files of a block, one a table and year, aside first; a rename puts each in its place.
   * Files of the same block that are there already are replaced. Throws a `StoppedError` where the disk is full.
   */
  putInPlace(out: string, block: number): Promise<void>;
  /** Forgets what was added. */
  clear(): Promise<void>;
}

/** Opens an engine in memory, with one thread: workers are as many as there are cores. */
export async function openBlockWriter(): Promise<BlockWriter> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: MEMORY_LIMIT });
  const connection = await instance.connect();
  for (const table of TABLES) {
    const columns = Object.entries(COLUMNS[table]).map(([name, type]) => `"${name}" ${type}`);
    await connection.run(`CREATE TABLE ${table} (${columns.join(', ')})`);
  }
  const waiting = new Map<Table, object[]>(TABLES.map((table) => [table, []]));
  const appenders = new Map<Table, DuckDBAppender>();
  for (const table of TABLES) appenders.set(table, await connection.createAppender(table));

  function flush(table: Table, least: number): void {
    const rows = waiting.get(table) as object[];
    while (rows.length >= least && rows.length > 0) {
      appenders.get(table)?.appendDataChunk(chunkOf(table, rows.splice(0, CHUNK_ROWS)));
    }
  }

  return {
    add({ article, spans, quotes }) {
      waiting.get('articles')?.push(article);
      waiting.get('spans')?.push(...spans);
      waiting.get('quotes')?.push(...quotes);
      for (const table of TABLES) flush(table, CHUNK_ROWS);
    },
    async putInPlace(out, block) {
      const name = blockName(block);
      const aside = join(out, UNFINISHED, `${name}-${process.pid}-${Date.now()}`);
      attemptToWrite(aside, () => mkdirSync(aside, { recursive: true }));
      try {
        for (const table of TABLES) {
          flush(table, 1);
          appenders.get(table)?.flushSync();
          for (const year of await yearsOf(connection, table)) {
            const file = join(aside, `${table}-${year}.parquet`);
            await attemptToCopy(file, () =>
              connection.run(
                `COPY (SELECT * EXCLUDE (year) FROM ${table} WHERE year = ${year}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
              ),
            );
            const folder = join(out, table, `year=${year}`);
            attemptToWrite(folder, () => {
              mkdirSync(folder, { recursive: true });
              renameSync(file, join(folder, `${name}.parquet`));
            });
          }
        }
      } finally {
        rmSync(aside, { recursive: true, force: true });
      }
    },
    async clear() {
      for (const table of TABLES) {
        waiting.set(table, []);
        appenders.get(table)?.flushSync();
        await connection.run(`DELETE FROM ${table}`);
      }
    },
  };
}

async function yearsOf(connection: DuckDBConnection, table: Table): Promise<readonly number[]> {
  const read = await connection.runAndReadAll(`SELECT DISTINCT year FROM ${table} ORDER BY year`);
  return read.getRows().map(([year]) => year as number);
}

/** The engine tells of a full disk in a text of its own. */
async function attemptToCopy(file: string, copy: () => Promise<unknown>): Promise<void> {
  try {
    await copy();
  } catch (error) {
    const { message } = error as Error;
    const code = /no space left/i.test(message) ? 'ENOSPC' : /quota exceeded/i.test(message) ? 'EDQUOT' : null;
    if (code === null) throw error;
    attemptToWrite(file, () => {
      throw Object.assign(new Error(message), { code });
    });
  }
}

function chunkOf(table: Table, rows: readonly object[]): DuckDBDataChunk {
  const columns = Object.entries(COLUMNS[table]);
  const chunk = DuckDBDataChunk.create(
    columns.map(([, type]) => type),
    rows.length,
  );
  chunk.setColumns(
    columns.map(([name, type]) => rows.map((row) => engineValue((row as Record<string, DuckDBValue>)[name], type))),
  );
  return chunk;
}

const DAY_MS = 86_400_000;

function engineValue(value: DuckDBValue | undefined, type: DuckDBType): DuckDBValue {
  if (value === undefined || value === null) return null;
  return type === DATE ? new DuckDBDateValue(Date.parse(value as string) / DAY_MS) : value;
}
