import { isInView, rangeOf, type Term } from '../../page/marks/term.ts';

/** Steps through the terms of a page. */
export interface Stepper {
  /**
   * Goes to the next or previous term that `summon` can show, round and round; by 0 to the open one, the first in view, or
   * any. False where none can be shown.
   */
  step(by: 1 | -1 | 0, summon: (term: Term) => boolean): boolean;
}

/** A stepper over what `terms` gives in reading order; `openTerm` is the one whose card is open. */
export function createStepper(terms: () => readonly Term[], openTerm: () => Term | null): Stepper {
  /** Place among the terms of the one last gone to. */
  let lastAt = 0;
  return {
    step(by, summon) {
      const all = terms();
      const open = openTerm();
      if (by === 0) return [open, all.find(isShown), ...all].some((term) => term != null && summon(term));
      const at = open === null ? -1 : all.indexOf(open);
      // The open term may have been hidden meanwhile: then the one that took its place is the next.
      const from = at >= 0 ? at : (open === null ? 0 : lastAt) - (by > 0 ? 1 : 0);
      // Terms without a place in the layout, as in closed menus, are stepped over.
      return all.some((_, steps) => {
        lastAt = (from + by * (steps + 1) + 2 * all.length) % all.length;
        const term = all[lastAt];
        return term !== undefined && summon(term);
      });
    },
  };
}

function isShown(term: Term): boolean {
  const range = rangeOf(term);
  return range !== null && isInView(range);
}
