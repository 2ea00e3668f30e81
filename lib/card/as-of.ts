/** A statement with the day of the page it stands on, YYYY-MM-DD, and whether it only mentions what it stands under. */
interface Dated {
  readonly source: { readonly date: string };
  readonly isMention?: boolean | undefined;
}

/**
 * Facts set against the date of the page being read: `later` was reported after that day, `known` on it or before.
 * Both keep the order given. On an undated page all are `known`.
 */
export function asOfPage<F extends Dated>(
  facts: readonly F[],
  pageDate: string | null,
): { readonly known: readonly F[]; readonly later: readonly F[] } {
  if (pageDate === null) return { known: facts, later: [] };
  return {
    known: facts.filter((fact) => fact.source.date <= pageDate),
    later: facts.filter((fact) => fact.source.date > pageDate),
  };
}

/** True for a day, month or year (a date cut short) that begins after the page's day; on an undated page nothing does. */
export function isLaterThan(pageDate: string | null, date: string): boolean {
  return pageDate !== null && date > pageDate.slice(0, date.length);
}

/** The facts of an entry as its card tells them; each list keeps the order given, and together they are all. */
export interface Timeline<F> {
  /** Up to the page's day. */
  readonly known: readonly F[];
  /** After it. */
  readonly later: readonly F[];
  /** What only mentions the entry, on either side of that day. */
  readonly mentions: readonly F[];
}

/**
 * Facts that explain their entry on either side of the page's day, and apart from them those that only mention it. Where
 * a side has none that explain, its mentions stand in their place: they are the best that was known then.
 */
export function timelineOf<F extends Dated>(facts: readonly F[], pageDate: string | null): Timeline<F> {
  const sides = asOfPage(facts, pageDate);
  const [known, later] = [explaining(sides.known), explaining(sides.later)];
  const told = new Set([...known, ...later]);
  return { known, later, mentions: facts.filter((fact) => !told.has(fact)) };
}

/** Facts of a timeline that stand open before the reader asks for more: what can be taken in at a glance. */
const MOST_OPEN = 5;

/** Of these the ones up to the page's day, which tell how things stood, where both sides have enough. */
const MOST_KNOWN_OPEN = 3;

/** How many facts stand open on either side of the page's day, of as many; what one side does not need the other takes. */
export function openOf(known: number, later: number): { readonly known: number; readonly later: number } {
  const before = Math.min(known, Math.max(MOST_KNOWN_OPEN, MOST_OPEN - later));
  return { known: before, later: Math.min(later, MOST_OPEN - before) };
}

/** The same facts, those that explain their entry before those that only mention it; else in the order given. */
export function explainingFirst<F extends Dated>(facts: readonly F[]): readonly F[] {
  return [
    ...facts.filter(({ isMention }) => isMention !== true),
    ...facts.filter(({ isMention }) => isMention === true),
  ];
}

function explaining<F extends Dated>(side: readonly F[]): readonly F[] {
  const found = side.filter(({ isMention }) => isMention !== true);
  return found.length > 0 ? found : side;
}
