import type { ExplainedKind } from '../../derive/types.ts';
import type { TermsOnPage, TextWithTerms } from '../../page/marks/hit-test.ts';
import { staticRangeOf, type Term } from '../../page/marks/term.ts';
import type { Flow } from '../../page/text/flows.ts';
import { type AnswerTerm, answerTermOf } from './answer-term.ts';
import type { PlacedItem } from './handled-page.ts';
import { flowOf } from './say-item.ts';

/** The kinds that have no mark and answer where they stand. */
const ANSWERED: ReadonlySet<ExplainedKind> = new Set(['deixis', 'date', 'quantity']);

/**
 * The places of what a page says of itself that answer without a mark, for a hit test. Of two that cross the first one
 * answers, of two at one place the card says both. Cost: linear in the items and in the texts they stand in.
 */
export function answerPlaces(items: readonly PlacedItem[]): Pick<TermsOnPage, 'termsIn'> {
  const byFlow = new Map<Flow, AnswerTerm[]>();
  for (const placed of items) {
    if (!ANSWERED.has(placed.item.kind)) continue;
    const flow = flowOf(placed, placed.item.place);
    const own = byFlow.get(flow) ?? [];
    byFlow.set(flow, own);
    const term = answerTermOf(placed, flow);
    if (term !== null && term.span.start >= (own.at(-1)?.span.end ?? 0)) own.push(term);
  }
  const byText = new Map<Node, TextWithTerms>();
  for (const [flow, terms] of byFlow) {
    if (terms.length === 0) continue;
    const ranges = terms.map(staticRangeOf);
    let first = 0;
    for (const [at, node] of flow.nodes.entries()) {
      const start = flow.starts[at] as number;
      const end = start + node.length;
      while (first < terms.length && (terms[first] as Term).span.end <= start) first++;
      let behind = first;
      while (behind < terms.length && (terms[behind] as Term).span.start < end) behind++;
      if (behind > first) byText.set(node, { node, ranges, first, last: behind - 1, terms });
    }
  }
  return { termsIn: (text) => byText.get(text) };
}
