import { USAGE_YEARS, type Usage } from '../../lib/glossary/types.ts';
import { ALL_ITEMS, LEAST_ITEMS } from '../../lib/glossary/usage.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import type { Broadcast } from './corpus.ts';

interface Count {
  first: string;
  total: number;
  readonly years: number[];
}

/**
 * How many broadcasts have each concept, by id, and under {@link ALL_ITEMS} how many there are. A broadcast counts once
 * however often it has the concept, and also where it has it within a longer term. `tick` is called after each with
 * the number read so far. Cost: that of spotting, under a millisecond an item.
 */
export async function countUsage(
  broadcasts: AsyncIterable<Broadcast>,
  annotate: (broadcast: Broadcast) => Pick<Spotted, 'spans'>,
  tick: (done: number) => void,
): Promise<ReadonlyMap<string, Usage>> {
  const counts = new Map<TermRef, Count>();
  const all = newCount('');
  for await (const broadcast of broadcasts) {
    if (all.total === 0) all.first = broadcast.date;
    addItem(all, broadcast.date);
    for (const concept of conceptsIn(annotate(broadcast))) {
      const count = counts.get(concept) ?? newCount(broadcast.date);
      addItem(count, broadcast.date);
      counts.set(concept, count);
    }
    tick(all.total);
  }
  const usageOf = ({ total, first, years }: Count): Usage => ({
    total,
    per10000: (total / all.total) * 10_000,
    course: total < LEAST_ITEMS ? undefined : { first, years },
  });
  const byId = [...counts].map(([concept, count]) => [idOf(concept), usageOf(count)] as const);
  return new Map([...byId, [ALL_ITEMS, usageOf(all)]]);
}

function newCount(first: string): Count {
  return { first, total: 0, years: Array.from({ length: USAGE_YEARS.last - USAGE_YEARS.first + 1 }, () => 0) };
}

function addItem(count: Count, date: string): void {
  const year = Number(date.slice(0, 4)) - USAGE_YEARS.first;
  count.total++;
  count.years[year] = (count.years[year] as number) + 1;
}

/** The concepts of a text; of a surface that may stand for several the first. */
function conceptsIn({ spans }: Pick<Spotted, 'spans'>): ReadonlySet<TermRef> {
  const terms = spans.flatMap((span) => [span, ...span.nested]);
  return new Set(terms.map(({ entries }) => entries[0]?.ref as TermRef));
}
