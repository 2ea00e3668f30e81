import type { Publisher } from '../glossary/types.ts';
import { dayInAddress, firstDay } from '../text/dates.ts';
import { publisherNamedIn, publisherOfHost } from './publishers.ts';
import { type Address, type Site, siteOf } from './site.ts';

/** How much of a text may hold its date and the name of the newspaper, in UTF-16 units: both stand near the top. */
export const TOP_CHARACTERS = 3000;

/** What a page or a text says of where it comes from. */
export interface OriginClues {
  /** Null for a text without an address. */
  readonly address: (Address & { readonly pathname: string }) | null;
  /** The readable text at its top, at most {@link TOP_CHARACTERS}. */
  readonly top: string;
  /** What its metadata declare of its day, as written there; empty where they say nothing. */
  readonly declared: string;
  /** What they declared of another article, whose day counts last if it was left standing; empty where there was none. */
  readonly stale: string;
}

/** What is known of where a page or a text comes from. */
export interface PageOriginKnown {
  /** Null for a text without an address, and for pages that extensions may not enter. */
  readonly site: Site | null;
  /** Null where it is none of those we list. */
  readonly publisher: Publisher | null;
  /** YYYY-MM-DD; null where nothing says. */
  readonly date: string | null;
}

/**
 * Whose a page or text is and of what day. The publisher is the one an article names as its own, or that of its host;
 * the day the one declared, else in its address, else the first at its top.
 */
export function originOf(
  { address, top, declared, stale }: OriginClues,
  publishers: readonly Publisher[],
): PageOriginKnown {
  const ofHost = address === null ? null : publisherOfHost(address.hostname, publishers);
  const declaredDay = firstDay(declared);
  return {
    site: address === null ? null : siteOf(address, publishers),
    publisher: publisherNamedIn(top, publishers) ?? ofHost,
    date:
      (declaredDay === firstDay(stale) ? null : declaredDay) ??
      dayInAddress(address?.pathname ?? '') ??
      firstDay(top) ??
      declaredDay,
  };
}

/** The clues of a text that has no page: its top alone, and what its metadata declare if it came with any. */
export function cluesOfText(text: string, declared = ''): OriginClues {
  return { address: null, top: text.slice(0, TOP_CHARACTERS), declared, stale: '' };
}
