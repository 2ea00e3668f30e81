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
  /** What two builds took, where they are held against each other. */
  readonly builds?: { readonly now: number; readonly last: number; readonly unit: string };
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

/** The bars that are not met, in one line; none where there is no bar. */
function unmet(rows: readonly Row[]): string {
  const barred = rows.filter(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined);
  if (barred.length === 0) return '';
  const missed = barred.filter((row) => !isMet(row)).map((row) => `${row.what} (${show(row)}, ${barOf(row)})`);
  return `Bars not met: ${missed.length} of ${barred.length}${missed.length === 0 ? '' : `: ${missed.join('; ')}`}.`;
}

/** What both builds took, for a cell of a table. */
function buildsOf({ builds }: Row): readonly [now: string, last: string] {
  if (builds === undefined) return ['', ''];
  const { now, last, unit } = builds;
  return [`${digits(now)} ${unit}`, `${digits(last)} ${unit}`];
}

function toText({ part, title, machine, date, notes, rows }: Recorded): string {
  const cells = rows.map((row) => [row.what, ...buildsOf(row), show(row), barOf(row), verdict(row)]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((cell) => (cell[column] ?? '').length)));
  const lines = cells.map((cell) => {
    const padded = cell.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)));
    return `  ${padded.filter((_, at) => widths[at] !== 0).join('  ')}`.trimEnd();
  });
  return [
    `\n${part}: ${title} (${date}; ${machine})`,
    ...notes.map((note) => `  – ${note}`),
    ...lines,
    `  ${unmet(rows)}`,
  ].join('\n');
}

function toMarkdown({ part, title, machine, date, notes, rows }: Recorded): string {
  const isPaired = rows.some(({ builds }) => builds !== undefined);
  const table = rows.map((row) => {
    const cells = [row.what, ...(isPaired ? buildsOf(row) : []), show(row), barOf(row), verdict(row)];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${part}: ${title}\n\n${date}; ${machine}\n`,
    ...notes.map((note) => `- ${note}`),
    isPaired
      ? '\n| | new | last | ratio, or what the bar is for | bar | |\n|---|---:|---:|---:|---:|---|'
      : '\n| | measured | bar | |\n|---|---:|---:|---|',
    ...table,
    `\n${unmet(rows)}`,
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
