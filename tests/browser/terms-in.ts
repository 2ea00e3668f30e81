import type { TermsOnPage } from '../../lib/page/marks/hit-test.ts';
import { rangeOf, staticRangeOf, type Term } from '../../lib/page/marks/term.ts';
import { type DomAccess, type Flow, gatherFlows } from '../../lib/page/text/flows.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { spansIn } from './fake-asker.ts';

/** Looks into open shadow trees; nothing is ours. */
export const OPEN_TREES: DomAccess = { shadowRootOf: (element) => element.shadowRoot, isOurs: () => false };

/** The terms below a node that are printed as one of these forms, in reading order. */
export function termsIn(root: Node, ...forms: string[]): Term[] {
  const known = new Map(
    forms.map((form) => [
      form,
      { ref: termRef('seeds', form), category: 'policy' as const, tier: 'essential' as const },
    ]),
  );
  return gatherFlows(root, Number.POSITIVE_INFINITY, OPEN_TREES).flatMap((flow) =>
    spansIn(flow.text, known).map((span) => ({ flow, span })),
  );
}

/** Terms to be hit by a pointer. */
export function onPage(terms: readonly Term[], shadowRoots: ShadowRoot[] = []): TermsOnPage {
  return {
    shadowRoots: () => shadowRoots,
    termsIn(text) {
      const own = terms.filter(({ flow }) => flow.nodes.includes(text as Text));
      const isIn = ({ flow, span }: Term) => {
        const at = offsetIn(flow, text);
        return span.start < at + (text as Text).length && span.end > at;
      };
      const [first, last] = [own.findIndex(isIn), own.findLastIndex(isIn)];
      return first < 0 ? undefined : { node: text as Text, terms: own, ranges: own.map(staticRangeOf), first, last };
    },
  };
}

/** The rectangles a term takes, one a line, in CSS pixels of the viewport. Throws where it has none. */
export function boxesOf(term: Term): DOMRect[] {
  const boxes = [...(rangeOf(term)?.getClientRects() ?? [])];
  if (boxes.length === 0) throw new Error(`${term.span.match.form} has no place in the layout`);
  return boxes;
}

/** The middle of a rectangle. */
export function middleOf({ left, top, width, height }: DOMRect): [x: number, y: number] {
  return [left + width / 2, top + height / 2];
}

function offsetIn(flow: Flow, node: Node): number {
  return flow.starts[flow.nodes.indexOf(node as Text)] ?? Number.NaN;
}
