import { surfaceOf, type Term } from '../../page/marks/term.ts';
import type { Flow } from '../../page/text/flows.ts';
import type { Occurrence, PageTerms, Unmarked } from '../../protocol/types.ts';
import type { PageOriginKnown } from '../../sites/origin.ts';
import type { PageContext } from '../../spot/types.ts';
import { glossaryOf } from '../../terms/ref.ts';
import { levelSpace, sentenceAround } from '../../text/sentences.ts';
import type { Patience } from './ask-until-answered.ts';
import type { Explainer } from './handled-page.ts';
import { listTurnedDown, type TurnedDown } from './list-turned-down.ts';
import { sayItem } from './say-item.ts';

/** How much is shown either side of what was not marked, in UTF-16 units. */
const AROUND = 8;

/** A page as it is read, for whoever lists its terms. */
export interface ListedPage {
  /** The terms shown, in reading order. */
  readonly terms: () => readonly Term[];
  /** The flows that are shown and are content, in the order of the page. */
  readonly contentFlows: () => readonly Flow[];
  readonly context: PageContext;
  readonly origin: PageOriginKnown;
  readonly patience: Patience;
  /** What the page says of itself. */
  readonly explain: Explainer['explain'];
}

/** What the page says of its terms, and of what was not marked; null where the background gives no answer. */
export async function listPageTerms({
  terms,
  contentFlows,
  context,
  origin,
  patience,
  explain,
}: ListedPage): Promise<PageTerms | null> {
  const [turnedDown, items] = await Promise.all([listTurnedDown(contentFlows(), context, patience), explain()]);
  if (turnedDown === null) return null;
  const { date, publisher } = origin;
  return {
    page: { title: levelSpace(document.title), address: location.href, date, publisher: publisher?.name ?? null },
    // What the page alone knows is no term of a glossary.
    occurrences: terms()
      .map(occurrenceOf)
      .filter(({ refs }) => refs.length > 0),
    unmarked: turnedDown.map(unmarkedOf),
    explained: (items ?? []).map(sayItem),
  };
}

function occurrenceOf(term: Term): Occurrence {
  const { flow, span } = term;
  return {
    refs: span.entries.map(({ ref }) => ref).filter((ref) => glossaryOf(ref) !== 'page'),
    surface: levelSpace(surfaceOf(term)),
    ...sentenceAround(flow.text, span.start, span.end),
  };
}

function unmarkedOf({ flow, rejection }: TurnedDown): Unmarked {
  const { start, end, ref, reason } = rejection;
  return {
    ref,
    reason,
    surface: levelSpace(flow.text.slice(start, end)),
    before: levelSpace(flow.text.slice(Math.max(0, start - AROUND), start)),
    after: levelSpace(flow.text.slice(end, end + AROUND)),
  };
}
