import type { Bilingual } from '../../lib/glossary/types.ts';
import type { TurnedDown } from '../../lib/page/annotator.ts';
import { surfaceOf, type Term } from '../../lib/page/term.ts';
import type { Occurrence, PageTerms, Unmarked } from '../../lib/protocol/types.ts';
import { levelSpace, sentenceAround } from '../../lib/text/sentences.ts';

/** How much is shown either side of what was not marked, in UTF-16 units. */
const AROUND = 8;

/** See {@link pageTermsOf}. */
export type PageTermsOf = typeof pageTermsOf;

/** What the page says of its terms. */
export function pageTermsOf(
  terms: readonly Term[],
  turnedDown: readonly TurnedDown[],
  date: string | null,
  publisher: Bilingual | null,
): PageTerms {
  return {
    page: { title: levelSpace(document.title), address: location.href, date, publisher },
    occurrences: terms.map(occurrenceOf),
    unmarked: turnedDown.map(unmarkedOf),
  };
}

function occurrenceOf(term: Term): Occurrence {
  const { flow, span } = term;
  return {
    concepts: span.concepts,
    surface: levelSpace(surfaceOf(term)),
    ...sentenceAround(flow.text, span.start, span.end),
  };
}

function unmarkedOf({ flow, rejection }: TurnedDown): Unmarked {
  const { start, end, concept, reason } = rejection;
  return {
    concept,
    reason,
    surface: levelSpace(flow.text.slice(start, end)),
    before: levelSpace(flow.text.slice(Math.max(0, start - AROUND), start)),
    after: levelSpace(flow.text.slice(end, end + AROUND)),
  };
}
