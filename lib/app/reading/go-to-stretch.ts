import { bringIntoSight } from '../../page/marks/bring-into-sight.ts';
import type { Painter } from '../../page/marks/painter.ts';
import { staticRangeOf, type Term } from '../../page/marks/term.ts';
import type { Flow } from '../../page/text/flows.ts';

/** How long a place that was gone to stays washed, in ms: for an eye that has to find it on a page that has jumped. */
const WASHED_MS = 4000;

/**
 * Scrolls a stretch of a flow into view and washes it for a while, or until `isOver`; false where it cannot be
 * brought into sight any more.
 */
export function goToStretch(
  flow: Flow,
  stretch: { readonly start: number; readonly end: number },
  painter: Painter,
  isOver: () => boolean,
): boolean {
  const { start, end } = stretch;
  const place: Term = { flow, span: { start, end, entries: [], match: { form: '', reasons: [] }, nested: [] } };
  if (!bringIntoSight(place)) return false;
  painter.setActive(staticRangeOf(place));
  setTimeout(() => isOver() || painter.setActive(null), WASHED_MS);
  return true;
}
