import { refOf, scrollToTerm, type Term } from '../../page/marks/term.ts';
import type { PageTerms } from '../../protocol/types.ts';
import { glossaryOf, idOf, type TermRef } from '../../terms/ref.ts';
import { levelSpace } from '../../text/sentences.ts';
import { explainerOf } from './explainer.ts';
import { goToStretch } from './go-to-stretch.ts';
import type { HandledPage } from './handled-page.ts';
import { listPageTerms } from './list-page-terms.ts';
import { flowOf, stands } from './say-item.ts';
import { createStepper } from './step-terms.ts';

/** What panel, popup and keys do with a page that is read. */
export interface Hands {
  /** Every occurrence of a term, and what was not marked; null where the background gives no answer. */
  terms(): Promise<PageTerms | null>;
  /**
   * Goes to an occurrence of an entry, counted from 0, and opens its card; of the page's own, counted among all that it says
   * of that surface, to the place alone where it has no mark. False where it has gone.
   */
  reveal(ref: TermRef, occurrence: number): boolean;
  /** Goes to the next or previous term; by 0 to one in view. False where there is none. */
  step(by: 1 | -1 | 0): boolean;
}

/** Makes the hands of a page. */
export type CreateHands = (page: HandledPage) => Hands;

/** See {@link Hands}. */
export const createHands: CreateHands = (page) => {
  const { annotator, cards, origin, painter, patience } = page;
  const stepper = createStepper(annotator.terms, cards.openTerm);
  const summon = (term: Term) => {
    if (!scrollToTerm(term)) return false;
    cards.send({ type: 'summon', term });
    return true;
  };
  return {
    terms() {
      const { terms, contentFlows } = annotator;
      const { explain } = explainerOf(page);
      return listPageTerms({ terms, contentFlows, context: annotator.context(), origin: origin(), patience, explain });
    },
    reveal(ref, occurrence) {
      if (glossaryOf(ref) === 'page') return revealItem(idOf(ref), occurrence);
      const terms = annotator.terms().filter((term) => refOf(term) === ref);
      // Occurrences without a place in the layout, as in closed menus, are passed over.
      return [...terms.slice(occurrence), ...terms.slice(0, occurrence)].some(summon);
    },
    step: (by) => stepper.step(by, summon),
  };

  /** What is marked opens its card; the rest is washed. */
  function revealItem(surface: string, occurrence: number): boolean {
    const items = explainerOf(page).items();
    const placed = items.filter(({ item }) => levelSpace(item.surface) === surface)[occurrence];
    if (placed === undefined) return false;
    const term = annotator.terms().find((one) => stands(placed, one));
    if (term !== undefined) return summon(term);
    const { place } = placed.item;
    return goToStretch(flowOf(placed, place), place, painter, () => cards.openTerm() !== null);
  }
};
