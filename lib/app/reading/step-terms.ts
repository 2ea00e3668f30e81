import { isInSight } from '../../page/marks/bring-into-sight.ts';
import type { Term } from '../../page/marks/term.ts';

/** Steps through the terms of a page. */
export interface Stepper {
  /**
   * Goes to the next or previous of some terms that `summon` can show, round and round: from the one that is open, or
   * else the one last gone to while that is in sight, or else from what is in sight. By 0 to the open one, the first in
   * sight, or any. `isStop` tells which of the page's terms are gone to. False where none can be shown.
   */
  step(by: 1 | -1 | 0, isStop: (term: Term) => boolean, summon: (term: Term) => boolean): boolean;
}

/** A stepper over what `terms` gives in reading order; `openTerm` is the one whose card is open. */
export function createStepper(terms: () => readonly Term[], openTerm: () => Term | null): Stepper {
  /** The one last gone to, and its place among the terms of then. */
  let last: Term | null = null;
  let lastAt = 0;
  return {
    step(by, isStop, summon) {
      const all = terms();
      const open = openTerm();
      const goTo = (term: Term) => {
        const at = all.indexOf(term);
        const isThere = summon(term);
        if (isThere) [last, lastAt] = [term, at];
        return isThere;
      };
      const stops = all.filter(isStop);
      if (by === 0) return [open, stops.find(isInSight), ...stops].some((term) => term != null && goTo(term));
      const from = startOf(all, open, by, isStop);
      // Terms that cannot be shown, as in closed menus, are stepped over.
      return all.some((_, steps) => {
        const term = all[(from + by * (steps + 1) + 2 * all.length) % all.length] as Term;
        return isStop(term) && goTo(term);
      });
    },
  };

  /** The place from which the next one is looked for, which may be one before the first. */
  function startOf(all: readonly Term[], open: Term | null, by: 1 | -1, isStop: (term: Term) => boolean): number {
    if (open !== null) return placeOf(all, open, by);
    if (last !== null && isInSight(last)) return placeOf(all, last, by);
    const isSeenStop = (term: Term) => isStop(term) && isInSight(term);
    const seen = by > 0 ? all.findIndex(isSeenStop) : all.findLastIndex(isSeenStop);
    if (seen >= 0) return seen - by;
    return last === null ? (by > 0 ? -1 : 0) : placeOf(all, last, by);
  }

  /** A term may have been hidden, or read anew, since it was gone to: then the one that took its place is the next. */
  function placeOf(all: readonly Term[], term: Term, by: 1 | -1): number {
    const at = all.indexOf(term);
    return at >= 0 ? at : lastAt - (by > 0 ? 1 : 0);
  }
}
