import { USAGE_YEARS, type Usage } from '../../lib/glossary/types.ts';
import { ALL_ITEMS, LEAST_ITEMS } from '../../lib/glossary/usage.ts';
import type { OpenArchive } from '../archive/open-archive.ts';

/** A concept, a year, how many articles of it have the concept, the first day of those. Of all articles under {@link ALL_ITEMS}. */
const BY_YEAR = `
  SELECT concept, year, count(DISTINCT (input, line)), min(date) FROM spans GROUP BY concept, year
  UNION ALL SELECT '${ALL_ITEMS}', year, count(*), min(date) FROM articles GROUP BY year
  ORDER BY concept, year`;

/**
 * How many articles of an archive have each concept, by id, and under {@link ALL_ITEMS} how many there are. An article counts once
 * however often it has the concept, and also where it has it within a longer term. Cost: a second for two million spans.
 */
export async function countUsage(archive: Pick<OpenArchive, 'ask'>): Promise<ReadonlyMap<string, Usage>> {
  const { rows } = await archive.ask(BY_YEAR);
  const counts = new Map<string, { total: number; first: string; readonly years: number[] }>();
  for (const [concept, year, articles, first] of rows as [string, number, number, string][]) {
    const count = counts.get(concept) ?? { total: 0, first, years: noYears() };
    counts.set(concept, count);
    count.total += articles;
    count.years[year - USAGE_YEARS.first] = articles;
  }
  const all = counts.get(ALL_ITEMS)?.total ?? 0;
  return new Map(
    [...counts].map(([concept, { total, first, years }]) => [
      concept,
      { total, per10000: (total / all) * 10_000, course: total < LEAST_ITEMS ? undefined : { first, years } },
    ]),
  );
}

function noYears(): number[] {
  return Array.from({ length: USAGE_YEARS.last - USAGE_YEARS.first + 1 }, () => 0);
}
