import type { NestedTerm, Rejection, Span, SpotEntry, Spotted, TermMatch } from '../spot/types.ts';
import type { GlossaryStamp } from '../terms/ref.ts';

/**
 * The terms of some texts as they cross from the background to a page. What many spans share, an entry or the reasons
 * for a mark, is written once and referred to by its place: a dense page has ten spans an entry.
 */
export interface SpottedFlows {
  /** The glossaries they were spotted with. */
  readonly stamps: readonly GlossaryStamp[];
  readonly entries: readonly SpotEntry[];
  readonly matches: readonly TermMatch[];
  /** In the order asked. */
  readonly flows: readonly SpottedFlow[];
}

/** The terms of one text. */
export interface SpottedFlow {
  readonly spans: readonly WrittenSpan[];
  /** True where a doubt waits for the words to be opened: to be asked again. */
  readonly isUndecided: boolean;
  /** Empty where they were not asked for. */
  readonly rejected: readonly Rejection[];
}

type WrittenTerm = readonly [start: number, end: number, entries: number | readonly number[], match: number];
type WrittenSpan = readonly [...WrittenTerm, ...nested: WrittenTerm[]];

/** Writes what spotting gave; see {@link readSpottedFlows}. Cost: linear in the spans. */
export function writeSpottedFlows(
  stamps: readonly GlossaryStamp[],
  spotted: readonly Spotted[],
  withRejected: boolean,
): SpottedFlows {
  const entries = createTable<SpotEntry>(({ ref }) => ref);
  const matches = createTable<TermMatch>((match) => JSON.stringify(match));
  const writeTerm = (term: NestedTerm): WrittenTerm => {
    const places = term.entries.map(entries.placeOf);
    const written = places.length === 1 ? (places[0] as number) : places;
    return [term.start, term.end, written, matches.placeOf(term.match)];
  };
  const flows = spotted.map(({ spans, rejected }) => ({
    spans: spans.map((span): WrittenSpan => [...writeTerm(span), ...span.nested.map(writeTerm)]),
    isUndecided: rejected.some(({ reason }) => reason === 'undecided'),
    rejected: withRejected ? rejected : [],
  }));
  return { stamps, entries: entries.all, matches: matches.all, flows };
}

/**
 * The spans of each text, in the order asked. Entries and reasons are shared between them. The reply is trusted: our own
 * build made it.
 */
export function readSpottedFlows({ entries, matches, flows }: SpottedFlows): readonly (readonly Span[])[] {
  const readTerm = ([start, end, places, match]: WrittenTerm): NestedTerm => ({
    start,
    end,
    entries: (typeof places === 'number' ? [places] : places).map((place) => entries[place] as SpotEntry),
    match: matches[match] as TermMatch,
  });
  return flows.map(({ spans }) =>
    spans.map(([start, end, places, match, ...nested]) => ({
      ...readTerm([start, end, places, match]),
      nested: nested.length === 0 ? NONE : nested.map(readTerm),
    })),
  );
}

const NONE: readonly NestedTerm[] = [];

/** Values by what makes them the same, numbered as they come. */
function createTable<T>(keyOf: (value: T) => string): { readonly all: T[]; placeOf(value: T): number } {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    placeOf(value) {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}
