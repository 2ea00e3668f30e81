import type { Parsed, Problem } from './parse.ts';
import { USAGE_YEARS, type Usage } from './types.ts';

/** Fewest items from which a course over the years is told: of fewer every year is an accident. */
export const LEAST_ITEMS = 20;

/** Stands for all items in the place of an id. */
export const ALL_ITEMS = '*';

const COLUMNS = ['id', 'items', 'per 10,000', 'first day', `items a year, ${USAGE_YEARS.first} to ${USAGE_YEARS.last}`];
/** A year has a number, parted by spaces; there are fifteen. */
const ROW = /^(\*|[a-z0-9-]+)\t(\d+)\t(\d+\.\d)\t(?:\t|(\d{4}-\d\d-\d\d)\t((?:\d+ ){14}\d+))$/;

/** Writes counts by id as `seeds/usage.tsv`, below a head of lines that begin with `#`; sorted by id. */
export function formatUsage(usage: ReadonlyMap<string, Usage>, head: readonly string[]): string {
  const rows = [...usage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { total, per10000, course }]) =>
      [id, total, per10000.toFixed(1), course?.first ?? '', course?.years.join(' ') ?? ''].join('\t'),
    );
  return `${[...head.map((line) => `# ${line}`), COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}

/** Reads `seeds/usage.tsv` by id; a concept that is not in it stands in no item. Never throws. */
export function parseUsage(text: string, file: string): Parsed<ReadonlyMap<string, Usage>> {
  const problems: Problem[] = [];
  const usage = new Map<string, Usage>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line === COLUMNS.join('\t')) continue;
    const [, id, total, per10000, first, years] = ROW.exec(line) ?? [];
    if (id === undefined) {
      const message = 'not a row of counts; npm run seeds:usage writes them';
      problems.push({ file, line: at + 1, path: '', message });
      continue;
    }
    const course = first === undefined ? undefined : { first, years: (years ?? '').split(' ').map(Number) };
    usage.set(id, { total: Number(total), per10000: Number(per10000), course });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: usage };
}
