import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** One measured number and, where there is one, its bar. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What one part of the bench has measured. */
export interface PartResult {
  readonly title: string;
  /** What a reader needs to know to trust the numbers. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
  /** Names and versions of the browsers it ran in. */
  readonly browsers?: readonly string[];
}

interface Recorded extends PartResult {
  readonly part: string;
  readonly date: string;
  readonly machine: string;
}

const FOLDER = join(import.meta.dirname, 'results');

/** True where the number keeps its bar or has none. */
export function isMet({ value, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Row): boolean {
  return value >= atLeast && value <= atMost;
}

/** Writes a part's numbers to `bench/results/` and prints them. */
export function record(part: string, { browsers = [], ...result }: PartResult): void {
  const load = `load ${loadavg()[0]?.toFixed(1)}`;
  const machine = [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${load}`,
    `Node ${process.version}`,
  ];
  const recorded: Recorded = {
    part,
    date: new Date().toISOString().slice(0, 10),
    machine: [...machine, ...browsers].join('; '),
    ...result,
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${part}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
  console.log(toText(recorded));
}

/** Writes `bench/results.md` from everything recorded so far. */
export function writeSummary(order: readonly string[]): void {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  const parts = files.map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recorded);
  parts.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  const head = '# What the bench last measured\n\nWritten by `npm run bench`; do not edit.';
  writeFileSync(join(FOLDER, '..', 'results.md'), `${[head, ...parts.map(toMarkdown)].join('\n\n')}\n`);
}

function toText({ part, title, machine, date, notes, rows }: Recorded): string {
  const cells = rows.map((row) => [row.what, show(row), barOf(row), verdict(row)] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((cell) => (cell[column] as string).length)));
  const lines = cells.map(([what, value, bar, met]) =>
    `  ${what.padEnd(widths[0] as number)}  ${value.padStart(widths[1] as number)}  ${bar.padStart(widths[2] as number)}  ${met}`.trimEnd(),
  );
  return [`\n${part}: ${title} (${date}; ${machine})`, ...notes.map((note) => `  – ${note}`), ...lines].join('\n');
}

function toMarkdown({ part, title, machine, date, notes, rows }: Recorded): string {
  const table = rows.map((row) => `| ${row.what} | ${show(row)} | ${barOf(row)} | ${verdict(row)} |`);
  return [
    `## ${part}: ${title}\n\n${date}; ${machine}\n`,
    ...notes.map((note) => `- ${note}`),
    '\n| | measured | bar | |\n|---|---:|---:|---|',
    ...table,
  ].join('\n');
}

function show({ value, unit }: Row): string {
  return `${digits(value)}${unit === '' ? '' : ` ${unit}`}`;
}

function barOf({ atLeast, atMost }: Row): string {
  if (atLeast !== undefined) return `≥ ${digits(atLeast)}`;
  return atMost === undefined ? '' : `≤ ${digits(atMost)}`;
}

function verdict(row: Row): string {
  if (row.atLeast === undefined && row.atMost === undefined) return '';
  return isMet(row) ? 'met' : 'NOT MET';
}

/** Three significant digits; whole numbers from a hundred on. */
function digits(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
