import { isHan } from '../text/scripts.ts';
import { OWN_WEIGHT } from './weigh-entry.ts';

/**
 * Longest stretch of a text that keeps to the share by itself, in UTF-16 units: three or four lines, so that no passage is
 * black while the rest of its paragraph is plain. Shorter ones would have too few terms to choose between.
 */
export const STRETCH_UNITS = 120;

/** What a term weighs less that has been met before: more than any two terms differ. */
export const AGAIN = 1000;

/** A term that may be painted. */
export interface InkTerm {
  /** UTF-16 offsets in its text, half-open. */
  readonly start: number;
  readonly end: number;
  /** A whole number; the heavier is painted first. */
  readonly weight: number;
}

/** What was spent on a text. */
export interface InkSpent<T> {
  readonly painted: ReadonlySet<T>;
  /** What the texts after it are to make up for, in hundredths of a character; 0 or less. */
  readonly owed: number;
}

/** The Han characters of each stretch of a text, in order. Cost: its characters. */
export function hanByStretch(text: string): readonly number[] {
  const counts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const stretch = Math.floor(at / STRETCH_UNITS);
    counts[stretch] = (counts[stretch] ?? 0) + (isHan(text.charCodeAt(at)) ? 1 : 0);
  }
  return counts;
}

/**
 * Which terms of a text are painted, within a share (percent) of its Han characters. Each stretch has room for its share,
 * less what the texts before it owe. The heaviest term of a stretch is painted while there is any room at all, and what it
 * takes beyond that is owed by what follows: so a headline shows its heaviest term, and of a list of them as many as the
 * share allows. The others are painted where they fit, the heavier first, of like weight the earlier. What is not used
 * is not kept: a plain passage makes none after it darker. Terms of {@link OWN_WEIGHT} are painted all the same, and owed for.
 *
 * So of any run of stretches no more is painted than the share of its Han characters and one term; and nothing depends on
 * what comes after. A stretch without Han counts as one character. `terms` rise; an infinite share paints all.
 */
export function spendInk<T extends InkTerm>(
  han: readonly number[],
  terms: readonly T[],
  share: number,
  owed: number,
): InkSpent<T> {
  const painted = new Set<T>();
  let room = owed;
  let end = 0;
  for (const [at, count] of han.entries()) {
    room = Math.min(room, 0) + share * Math.max(count, 1);
    const begin = end;
    while ((terms[end]?.start ?? Number.POSITIVE_INFINITY) < (at + 1) * STRETCH_UNITS) end++;
    const own = terms.slice(begin, end).sort((a, b) => b.weight - a.weight);
    for (const [nth, term] of own.entries()) {
      const cost = 100 * (term.end - term.start);
      if (term.weight < OWN_WEIGHT && (room <= 0 || (nth > 0 && cost > room))) continue;
      painted.add(term);
      room -= cost;
    }
  }
  return { painted, owed: Math.min(room, 0) };
}
