import { type Stretch, splitParagraphs } from '../text/paragraphs.ts';
import type { Spotter } from './spot.ts';
import type { Judge, PageContext, Rejection, Span, Spotted } from './types.ts';

/** Spots a whole text, paragraph by paragraph, which are those between blank lines if not given; offsets are in the whole text. */
export function annotateText(
  text: string,
  spotter: Spotter,
  page: PageContext,
  judge: Judge,
  paragraphs: readonly Stretch[] = splitParagraphs(text),
): Spotted {
  const spans: Span[] = [];
  const rejected: Rejection[] = [];
  const moved = <T extends { start: number; end: number }>(item: T, by: number): T => ({
    ...item,
    start: item.start + by,
    end: item.end + by,
  });
  for (const paragraph of paragraphs) {
    const spotted = spotter.spot(paragraph.text, page, judge);
    for (const span of spotted.spans) {
      const nested = span.nested.map((term) => moved(term, paragraph.start));
      spans.push({ ...moved(span, paragraph.start), nested });
    }
    for (const rejection of spotted.rejected) rejected.push(moved(rejection, paragraph.start));
  }
  return { spans, rejected };
}
