import type { Publisher } from '../glossary/types.ts';
import { dayOfPage } from '../page-day/page-day.ts';
import { planOf } from '../page-day/page-plan.ts';
import { type PageSaid, parseSaid, saidByText } from '../page-day/page-said.ts';
import type { DaySource } from '../page-day/types.ts';
import { isFromElsewhere, publisherNamedBy } from './named-publisher.ts';
import { publisherOfHost } from './publishers.ts';
import { type Address, type Site, siteOf } from './site.ts';

/** What a page or a text says of where it comes from. */
export interface OriginClues {
  /** Null for a text without an address. */
  readonly address: (Address & { readonly href: string }) | null;
  /** What it says of itself, as `saidByPage` and {@link saidByText} give it. */
  readonly said: string;
  /** What it said before a single-page site went to this address; empty where it did not go. */
  readonly before: string;
}

/** What is known of where a page or a text comes from. */
export interface PageOriginKnown {
  /** Null for a text without an address, and for pages that extensions may not enter. */
  readonly site: Site | null;
  /** Null where it is none of those we list. */
  readonly publisher: Publisher | null;
  /** What 我市 or 省委 means in it: a place of the glossary, most often its publisher's; null where that is not known. */
  readonly home: string | null;
  /** YYYY-MM-DD; null where nothing says. */
  readonly date: string | null;
}

/** The same, and how the day was found. */
export interface OriginFound extends PageOriginKnown {
  /** What says most that it is of that day; null where it has none. */
  readonly dateFrom: DaySource | null;
}

/**
 * Whose a page or text is and of what day. The publisher is the one an article names as its own, or that of its host;
 * an article taken over from another province has the home of neither.
 */
export function originOf({ address, said, before }: OriginClues, publishers: readonly Publisher[]): OriginFound {
  const now = parseSaid(said);
  const then = before === '' ? null : parseSaid(before);
  const found = dayOfPage(now, address?.href ?? '', then === null || isSameArticle(now, then) ? null : then);
  const ofHost = address === null ? null : publisherOfHost(address.hostname, publishers);
  const publisher = publisherNamedBy(now, ofHost, publishers) ?? ofHost;
  return {
    site: address === null ? null : siteOf(address, publishers),
    publisher,
    home: isFromElsewhere(now) ? null : (publisher?.home ?? null),
    date: found?.day ?? null,
    dateFrom: found?.from ?? null,
  };
}

/** The clues of a text that has no page. */
export function cluesOfText(text: string): OriginClues {
  return { address: null, said: saidByText(text), before: '' };
}

/** The address of clues from one as it is written; null where it is none. */
export function addressOf(href: string): OriginClues['address'] {
  const [, protocol, hostname] = /^([a-z][a-z\d+.-]*:)\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href) ?? [];
  if (protocol === undefined || hostname === undefined) return null;
  return { protocol: protocol.toLowerCase(), hostname: hostname.toLowerCase(), href };
}

/** True where a page that went to another address shows the article it showed before, or another part of it. */
function isSameArticle(now: PageSaid, before: PageSaid): boolean {
  return nameOf(now) === nameOf(before);
}

/** What an article is called, without the number of its page: its title and its headline. */
function nameOf(said: PageSaid): string {
  const { headline } = planOf(said);
  const lines = [said.title, headline === null ? '' : (said.blocks[headline]?.text ?? '')];
  return lines
    .map((line) => line.replace(/\s*[(（【[]?(?:第?\s*\d{1,3}\s*[页頁]?|[一二三四五六七八九十]+)[)）】\]]/g, '').trim())
    .join('\n');
}
