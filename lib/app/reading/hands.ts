import { languageFor } from '../../i18n/language.ts';
import type { Annotator } from '../../page/annotate/annotator.ts';
import { bringIntoSight } from '../../page/marks/bring-into-sight.ts';
import { type SelectedText, selectedText } from '../../page/marks/selected-text.ts';
import { refOf, type Term } from '../../page/marks/term.ts';
import type { PageStep, PageTerms, StepOutcome } from '../../protocol/types.ts';
import { glossaryOf, idOf, type TermRef } from '../../terms/ref.ts';
import { levelSpace } from '../../text/sentences.ts';
import { askedTerm } from './asked-term.ts';
import { explainerOf } from './explainer.ts';
import { goToStretch } from './go-to-stretch.ts';
import type { HandledPage } from './handled-page.ts';
import { listPageTerms } from './list-page-terms.ts';
import { flowOf, stands } from './say-item.ts';
import { createStepper } from './step-terms.ts';
import { watchSelection } from './watch-selection.ts';

/** What panel, popup and keys do with a page that is read. */
export interface Hands {
  /** Every occurrence of a term, and what was not marked; null where the background gives no answer. */
  terms(): Promise<PageTerms | null>;
  /**
   * Goes to an occurrence of an entry, counted from 0, and opens its card; of the page's own, counted among all that it says
   * of that surface, to the place alone where it has no mark. False where it has gone.
   */
  reveal(ref: TermRef, occurrence: number): boolean;
  /**
   * Goes to the next or previous term that is painted, or that is live; by 0 it opens the card of what is selected, or goes to
   * a term in sight. See `page.step`.
   */
  step(step: PageStep): StepOutcome;
}

/** Makes the hands of a page. */
export type CreateHands = (page: HandledPage) => Hands;

/** See {@link Hands}. */
export const createHands: CreateHands = (page) => {
  const { annotator, cards, origin, painter, patience, display } = page;
  let atSeal: { readonly selected: SelectedText; readonly term: Term } | null = null;
  const stepper = createStepper(annotator.terms, cards.openTerm);
  const seal =
    display.selectionCard === 'seal'
      ? watchSelection({
          language: languageFor(display.language, navigator.language),
          find: () => selectedText(annotator.shadowRoots(), false),
          ready(selected) {
            atSeal = selected === null ? null : { selected, term: termFor(selected) };
            cards.send({ type: 'ready', term: atSeal?.term ?? null });
          },
          open(selected, byKey) {
            // The very term that was made ready.
            const term = atSeal?.selected === selected ? atSeal.term : termFor(selected);
            cards.send({ type: byKey ? 'summon' : 'press', term });
          },
          signal: patience.signal,
        })
      : null;
  const summon = (term: Term) => {
    if (!bringIntoSight(term)) return false;
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
    step(step) {
      if (step.by === 0 && openSelected()) return 'gone';
      return stepper.step(step, (term) => step.isAll === true || annotator.isPainted(term), summon);
    },
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

  /** Opens the card of what is selected, in a field too: the key means it. False where nothing is that may be looked up. */
  function openSelected(): boolean {
    const selected = display.selectionCard === 'off' ? null : selectedText(annotator.shadowRoots(), true);
    if (selected === null) return false;
    cards.send({ type: 'summon', term: termFor(selected) });
    seal?.opened();
    return true;
  }

  function termFor(selected: SelectedText): Term {
    return markedAt(annotator, selected) ?? askedTerm(selected, annotator.context());
  }
};

/** What may cling to a term when it is selected. */
const EDGE = /^[\s\p{P}\p{S}]*$/u;

/** The marked term that is all of what is selected; null where there is none. */
function markedAt({ termsIn }: Pick<Annotator, 'termsIn'>, { flow, span }: SelectedText): Term | null {
  const terms = flow.nodes.flatMap((node) => termsIn(node)?.terms ?? []);
  const isAll = (term: Term) =>
    term.flow.text === flow.text &&
    term.flow.nodes[0] === flow.nodes[0] &&
    term.span.start >= span.start &&
    term.span.end <= span.end &&
    EDGE.test(flow.text.slice(span.start, term.span.start)) &&
    EDGE.test(flow.text.slice(term.span.end, span.end));
  return terms.find(isAll) ?? null;
}
