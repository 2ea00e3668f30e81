import type { TermRef } from '../../terms/ref.ts';
import { compareReadingOrder } from '../text/reading-order.ts';
import { refOf, type Term } from './term.ts';

/** A term and its place as a painter takes it. */
export interface PlacedTerm {
  readonly term: Term;
  readonly range: StaticRange;
}

/** Which terms show their marks, where each entry is marked at its first occurrence alone. */
export interface FirstOccurrences {
  /** To be told of a term that has come. */
  added(placed: PlacedTerm): void;
  /** To be told of a term that goes. */
  removed(placed: PlacedTerm): void;
  /** Finds new first occurrences for the entries that have lost theirs. Cost: all terms, where any has. */
  settle(all: () => Iterable<PlacedTerm>): void;
}

/**
 * Keeps the first term of each entry in reading order that is to be seen; `show` and `hide` are called as it changes.
 * Terms that nobody sees, as in a closed menu, do not count as first occurrences and show their marks beside: were they
 * to count, a page would go without.
 */
export function createFirstOccurrences(options: {
  readonly show: (placed: PlacedTerm) => void;
  readonly hide: (placed: PlacedTerm) => void;
  readonly isSeen: (node: Node) => boolean;
}): FirstOccurrences {
  const { show, hide, isSeen } = options;
  const firsts = new Map<TermRef, PlacedTerm>();
  const unseen = new Set<StaticRange>();
  const lost = new Set<TermRef>();

  return { added, removed, settle };

  function added(placed: PlacedTerm): void {
    if (!isSeen(placed.range.startContainer)) {
      unseen.add(placed.range);
      show(placed);
      return;
    }
    const ref = refOf(placed.term);
    const first = firsts.get(ref);
    if (first !== undefined && !isBefore(placed, first)) return;
    show(placed);
    if (first !== undefined) hide(first);
    firsts.set(ref, placed);
  }

  function removed(placed: PlacedTerm): void {
    const ref = refOf(placed.term);
    const isFirst = firsts.get(ref)?.range === placed.range;
    if (!isFirst && !unseen.delete(placed.range)) return;
    hide(placed);
    if (!isFirst) return;
    firsts.delete(ref);
    lost.add(ref);
  }

  function settle(all: () => Iterable<PlacedTerm>): void {
    if (lost.size === 0) return;
    for (const placed of all()) if (lost.has(refOf(placed.term))) added(placed);
    lost.clear();
  }
}

function isBefore(a: PlacedTerm, b: PlacedTerm): boolean {
  const [flow, other] = [a.term.flow, b.term.flow];
  // Chromium 156 counts siblings to compare two nodes.
  if (flow.walk === other.walk) return (flow.place - other.place || a.term.span.start - b.term.span.start) < 0;
  const order = compareReadingOrder(a.range.startContainer, b.range.startContainer);
  return order < 0 || (order === 0 && a.range.startOffset < b.range.startOffset);
}
