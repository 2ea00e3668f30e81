import { pageRef } from '../../derive/page-layer.ts';
import type { ExplainedKind } from '../../derive/types.ts';
import { rangeOf, type Term } from '../../page/marks/term.ts';
import type { Flow } from '../../page/text/flows.ts';
import type { PlacedItem } from './handled-page.ts';

/** A place without a mark that answers, as a term whose card opens beside it. */
export interface AnswerTerm extends Term {
  /** Its place on the page as it stands; null where the page has changed under it. */
  readonly place: () => Range | null;
  /** The kind of what it says first. */
  readonly kind: ExplainedKind;
}

/** True for what is no term of the page, and answers where it stands. */
export function isAnswer(term: Term): term is AnswerTerm {
  return 'kind' in term;
}

/** What the page says at a place of a flow, as what answers there; null for a surface too long to be named. */
export function answerTermOf({ item: { kind, surface, place } }: PlacedItem, flow: Flow): AnswerTerm | null {
  const ref = pageRef(surface);
  if (ref === null) return null;
  const span: Term['span'] = {
    start: place.start,
    end: place.end,
    entries: [{ ref, category: kind, tier: 'essential' }],
    match: { form: surface, reasons: [{ code: 'page' }] },
    nested: [],
  };
  const term: AnswerTerm = { flow, span, kind, place: () => rangeOf(term) };
  return term;
}
