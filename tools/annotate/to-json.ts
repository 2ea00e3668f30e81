import type { Span, Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { explainText } from './explain-text.ts';
import type { Annotator } from './open-annotator.ts';
import type { PageUnderstood } from './page-understood.ts';

/** The stable form batch users rely on: what a text was taken for. */
export function pageToJson({ date, dateFrom, publisher, home }: PageUnderstood) {
  return { date, dateFrom, publisher: publisher?.id ?? null, home };
}

/** The same of the spans of a text. */
export function spansToJson(text: string, spans: readonly Span[]) {
  return spans.map(({ start, end, entries }) => {
    const [first, ...others] = entries;
    return {
      ...describe(text, start, end, first?.ref as TermRef),
      category: first?.category,
      ...(others.length > 0 && { also: others.map(({ ref }) => idOf(ref)) }),
    };
  });
}

/** The same of what was turned down. */
export function rejectedToJson(text: string, rejected: Spotted['rejected']) {
  return rejected.map(({ start, end, ref, reason }) => ({ ...describe(text, start, end, ref), reason }));
}

/** What an article says of itself; `called` is its publisher's name where that is none we list, or empty. */
export function explainedToJson(
  text: string,
  spans: readonly Span[],
  { date, publisher, home }: PageUnderstood,
  called: string,
  annotator: Pick<Annotator, 'cards' | 'vocabulary'>,
) {
  return explainText(text, spans, { date, publisher: publisher?.name.zh ?? (called || null), home }, annotator);
}

function describe(text: string, start: number, end: number, ref: TermRef) {
  return { start, end, surface: text.slice(start, end), concept: idOf(ref), ref };
}
