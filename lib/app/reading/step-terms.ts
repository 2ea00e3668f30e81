import { isInSight } from '../../page/marks/bring-into-sight.ts';
import type { Term } from '../../page/marks/term.ts';
import type { PageStep, StepOutcome } from '../../protocol/types.ts';

/** Steps through the terms of a page. */
export interface Stepper {
  /**
   * Goes to the next or previous of some terms that `summon` can show, round and round: from the one that is open, or
   * else the one last gone to while that is in sight, or else from what is in sight. By 0 to the open one, the first in
   * sight, or any. `isStop` tells which of the page's terms are gone to. False where none can be shown.
   */
  step(step: PageStep, isStop: (term: Term) => boolean, summon: (term: Term) => boolean): StepOutcome;
}

/** A stepper over what `terms` gives in reading order; `openTerm` is the one whose card is open. */
export function createStepper(terms: () => readonly Term[], openTerm: () => Term | null): Stepper {
  /** The one last gone to, and its place among the terms of then. */
  let last: Term | null = null;
  let lastAt = 0;
  return {
    step({ by, isOnward, isFresh }, isStop, summon) {
      const all = terms();
      const open = openTerm();
      const goTo = (term: Term) => {
        const at = all.indexOf(term);
        const isThere = summon(term);
        if (isThere) [last, lastAt] = [term, at];
        return isThere;
      };
      const stops = all.filter(isStop);
      if (by === 0) {
        return [open, stops.find(isInSight), ...stops].some((term) => term != null && goTo(term)) && 'gone';
      }
      const outside = by > 0 ? -1 : all.length;
      const from = isFresh === true ? outside : startOf(all, open, by, isStop);
      // Terms that cannot be shown, as in closed menus, are stepped over.
      for (let steps = 1; steps <= all.length; steps++) {
        const at = from + by * steps;
        const isAround = at < 0 || at >= all.length;
        if (isAround && isOnward === true) return false;
        const term = all[(at + 2 * all.length) % all.length] as Term;
        if (isStop(term) && goTo(term)) return isAround ? 'around' : 'gone';
      }
      return false;
    },
  };

  /** The place from which the next one is looked for, which may be one before the first. */
  function startOf(all: readonly Term[], open: Term | null, by: 1 | -1, isStop: (term: Term) => boolean): number {
    if (open !== null) return placeOf(all, open, by);
    if (last !== null && isInSight(last)) return placeOf(all, last, by);
    const isSeenStop = (term: Term) => isStop(term) && isInSight(term);
    const seen = by > 0 ? all.findIndex(isSeenStop) : all.findLastIndex(isSeenStop);
    if (seen >= 0) return seen - by;
    return last === null ? (by > 0 ? -1 : all.length) : placeOf(all, last, by);
  }

  /** A term may have been hidden, or read anew, since it was gone to: then the one that took its place is the next. */
  function placeOf(all: readonly Term[], term: Term, by: 1 | -1): number {
    const at = all.indexOf(term);
    return at >= 0 ? at : lastAt - (by > 0 ? 1 : 0);
  }
}
