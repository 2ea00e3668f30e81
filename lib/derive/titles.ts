import type { Stretch } from './types.ts';

/** The stretches of a text between 《 and 》, nested ones as one; rising. What is not closed is no title. */
export function titlesIn(text: string): readonly Stretch[] {
  const titles: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of text.matchAll(/[《》\n]/g)) {
    if (bracket === '\n') depth = 0;
    else if (bracket === '《') {
      if (depth === 0) start = index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) titles.push({ start, end: index + 1 });
    }
  }
  return titles;
}

/** The place of the last of some stretches, which rise, that starts at an offset or before it; -1 where none does. */
export function lastStartingBy(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether an offset lies in one of the stretches, which rise and do not overlap. */
export function isInTitle(titles: readonly Stretch[], at: number): boolean {
  return at < (titles[lastStartingBy(titles, at)]?.end ?? 0);
}
