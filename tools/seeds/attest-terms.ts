import { isContinued } from '../../lib/spot/edges.ts';
import { createMatcher } from '../../lib/spot/matcher.ts';
import { createFoldTable, foldText } from '../../lib/text/fold.ts';
import { contextOf } from '../annotate/context-of.ts';
import type { Broadcast } from './corpus.ts';

/** Characters of context shown either side of a term. */
const CONTEXT = 24;

/** The report whose context is shown where it has the term; else the first that has it. */
const HOME = '湖南省';

/** Where a term stands in a corpus. */
export interface TermUse {
  readonly term: string;
  /** Days of the broadcasts that have it, each item once, oldest first. */
  readonly days: readonly string[];
  /** Names of the reports that have it. */
  readonly reports: readonly string[];
  /** The first broadcast that has it, then the newest ones, each its first place; then a report, Hunan's first. */
  readonly contexts: readonly { readonly from: string; readonly text: string }[];
}

/**
 * Looks terms up in a corpus, as print is compared: quotes, width, dashes and spaces do not matter. At most `contexts`
 * contexts a term come from the broadcasts. Terms have two characters or more. Cost: one pass over the broadcasts.
 */
export async function attestTerms(
  terms: readonly string[],
  broadcasts: AsyncIterable<Broadcast>,
  reports: ReadonlyMap<string, string>,
  contexts: number,
): Promise<readonly TermUse[]> {
  const table = createFoldTable();
  const folded = terms.map((term) => foldText(term));
  const patterns = [...new Set(folded)];
  const matcher = createMatcher(patterns, table);
  const uses = patterns.map(() => ({
    days: [] as string[],
    reports: [] as string[],
    shown: [] as { from: string; text: string }[],
    report: null as { from: string; text: string } | null,
  }));

  /** Calls back with the first place of each term that a text has. */
  const firstPlaces = (text: string, found: (pattern: number, start: number, end: number) => void) => {
    const seen = new Set<number>();
    matcher.scan(text, (pattern, start, end) => {
      if (seen.has(pattern) || isContinued(text, start, end)) return;
      seen.add(pattern);
      found(pattern, start, end);
    });
  };

  for await (const { date, text } of broadcasts) {
    firstPlaces(text, (pattern, start, end) => {
      const { days, shown } = uses[pattern] as (typeof uses)[number];
      days.push(date);
      // The first stays; the oldest of the rest makes room.
      if (shown.length === contexts) shown.splice(1, 1);
      if (shown.length < contexts) shown.push({ from: date, text: contextOf(text, start, end, CONTEXT) });
    });
  }
  for (const [name, text] of reports) {
    firstPlaces(text, (pattern, start, end) => {
      const use = uses[pattern] as (typeof uses)[number];
      use.reports.push(name);
      if (use.report === null || name === HOME) use.report = { from: name, text: contextOf(text, start, end, CONTEXT) };
    });
  }
  return terms.map((term, at) => {
    const { days, reports, shown, report } = uses[patterns.indexOf(folded[at] as string)] as (typeof uses)[number];
    const shownReport = report === null || contexts === 0 ? [] : [report];
    return { term, days, reports, contexts: [...shown, ...shownReport] };
  });
}

/** What is printed of a term: how often, when, by year, in which reports, then the contexts. */
export function formatTermUse({ term, days, reports, contexts }: TermUse): string {
  const years = new Map<string, number>();
  for (const day of days) years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) ?? 0) + 1);
  const span = days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`;
  return [
    `${term}: ${counted(days.length, 'broadcast')}${span}; ${counted(reports.length, 'report')}`,
    ...(years.size === 0 ? [] : [`  ${[...years].map(([year, count]) => `${year} ${count}`).join(', ')}`]),
    ...(reports.length === 0 ? [] : [`  reports: ${reports.join('、')}`]),
    ...contexts.map(({ from, text }) => `  ${from}  ${text}`),
  ].join('\n');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
