/** The half of a surrogate pair that a cut leaves at an edge. */
const HALF_PAIRS = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

/**
 * `text[start, end)` in lenticular brackets with at most `reach` characters either side, white space of every kind shown
 * as one space, … where the text goes on.
 */
export function contextOf(text: string, start: number, end: number, reach: number): string {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const show = (a: number, b: number) => text.slice(a, b).replace(HALF_PAIRS, '').replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${show(from, start)}【${show(start, end)}】${show(end, to)}${to < text.length ? '…' : ''}`;
}
