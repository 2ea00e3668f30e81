import type { NestedTerm, Span, SpotEntry } from '../spot/types.ts';
import { LONGEST_REF, type TermRef, termRef } from '../terms/ref.ts';
import type { Stretch } from './types.ts';
import { type ExplainedKind, MARKED_KINDS, type MarkedKind } from './types.ts';

/** What is marked of what a page says of itself: a surface in one block, and its kind. */
export interface PageMark extends Stretch {
  readonly surface: string;
  readonly kind: MarkedKind;
}

/** True for a kind whose surfaces are marked. */
export function isMarkedKind(kind: ExplainedKind): kind is MarkedKind {
  return (MARKED_KINDS as readonly ExplainedKind[]).includes(kind);
}

/** The reference of a surface that a page explains; null for one too long to be named. */
export function pageRef(surface: string): TermRef | null {
  return surface.length === 0 || surface.length > LONGEST_REF - 'page/'.length ? null : termRef('page', surface);
}

/**
 * The spans of a block with those of the page among them; `marks` rise. A surface that glossaries have as well keeps its
 * span and stands for the page's entry last of all; a longer one holds the terms within it, as a longer term does; what
 * lies within a term, or across its edge, is let go.
 */
export function withPageMarks(spans: readonly Span[], marks: readonly PageMark[]): readonly Span[] {
  const merged: Span[] = [];
  let next = 0;
  let free = 0;
  for (const mark of marks) {
    const ref = pageRef(mark.surface);
    if (ref === null || mark.start < free) continue;
    while (next < spans.length && (spans[next] as Span).end <= mark.start) merged.push(spans[next++] as Span);
    let behind = next;
    while (behind < spans.length && (spans[behind] as Span).start < mark.end) behind++;
    const met = spans.slice(next, behind);
    const [first] = met;
    const last = met.at(-1);
    if (first !== undefined && last !== undefined && (first.start < mark.start || last.end > mark.end)) continue;
    const entry: SpotEntry = { ref, category: mark.kind, tier: 'essential' };
    const isSame = first !== undefined && first === last && first.start === mark.start && first.end === mark.end;
    merged.push(isSame ? { ...first, entries: [...first.entries, entry] } : spanOf(mark, entry, met));
    next = behind;
    free = mark.end;
  }
  return [...merged, ...spans.slice(next)];
}

function spanOf({ start, end, surface }: PageMark, entry: SpotEntry, within: readonly Span[]): Span {
  const nested = within.map(({ nested: _, ...term }): NestedTerm => term);
  return { start, end, entries: [entry], match: { form: surface, reasons: [{ code: 'page' }] }, nested };
}
