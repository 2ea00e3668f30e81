import type { Card } from '../card/types.ts';
import type { PageOrigin } from '../protocol/types.ts';
import type { OwnPlace } from '../termbase/own-term.ts';
import type { TermEntry, TermSheet } from './entries.ts';

/** An entry of a glossary, and where it was met, if anywhere. */
export interface ListedEntry {
  readonly card: Card;
  /** Where it was first met; null where that is not known. */
  readonly met: OwnPlace | null;
  /** In how many places it was met; 0 for one that is only listed. */
  readonly times: number;
}

/**
 * The entries of a glossary, in their order, as a sheet that every format of file is written from: there is no page, a headword stands
 * for itself, and its sentence is the one it was met in, with the page of that, or the headword alone. Facts of its card are left out: it has none. `title`
 * names the file.
 */
export function listSheet(title: string, entries: readonly ListedEntry[]): TermSheet {
  return {
    page: { title, address: '', date: null, publisher: null },
    entries: entries.map(entryOf),
    explained: [],
  };
}

function entryOf({ card, met, times }: ListedEntry): TermEntry {
  const { headword } = card;
  const { sentence, start, end } = met ?? { sentence: headword, start: 0, end: headword.length };
  return {
    card,
    surfaces: [headword],
    count: Math.max(1, times),
    sentence,
    surface: sentence.slice(start, end),
    at: start,
    metOn: met && originOf(met),
    facts: [],
    sharedWith: [],
  };
}

function originOf({ title, address, date, publisher }: OwnPlace): PageOrigin {
  return {
    title,
    address,
    date: date === '' ? null : date,
    publisher: publisher === '' ? null : { zh: publisher, en: publisher },
  };
}
