import type { AskedText } from '../../library/types.ts';
import type { SelectedText } from '../../page/marks/selected-text.ts';
import { rangeOf, surfaceOf, type Term } from '../../page/marks/term.ts';
import type { PageContext } from '../../spot/types.ts';
import { levelSpace, sentenceAround } from '../../text/sentences.ts';
import { type AnswerTerm, isAnswer } from './answer-term.ts';

/** What the reader has selected, as a term to be shown: which entry it is, if any, is asked of the background. */
export interface AskedTerm extends SelectedText {
  readonly asked: AskedText;
  /** True for a word that was only pointed at: its card begins as a glance. */
  readonly isPointed?: true;
}

/** A selected text with the sentence it stands in. */
export function askedTerm(selected: SelectedText, context: PageContext): AskedTerm {
  const { flow, span } = selected;
  const text = levelSpace(surfaceOf(selected));
  return { ...selected, asked: { text, ...sentenceAround(flow.text, span.start, span.end), context } };
}

/** What is to be asked about a term; null for one that is marked. */
export function askedOf(term: Term): AskedText | null {
  return 'asked' in term ? (term as AskedTerm).asked : null;
}

/** True for what answers where it stands, and is told of in a glance. */
export function isGlance(term: Term): boolean {
  return isAnswer(term) || ('isPointed' in term && term.isPointed === true);
}

/** True for what is no term of the page: what is selected, and what answers where it stands without a mark. */
export function isUnmarked(term: Term): boolean {
  return askedOf(term) !== null || isAnswer(term);
}

/** A term's place on the page, of whichever kind; null where the page has changed under it. */
export function placeOf(term: Term): Range | null {
  return 'place' in term ? (term as SelectedText | AnswerTerm).place() : rangeOf(term);
}
