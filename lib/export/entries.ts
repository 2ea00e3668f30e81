import { asOfPage } from '../card/as-of.ts';
import type { PageSaying } from '../card/page-saying.ts';
import type { Card, CardFact } from '../card/types.ts';
import type { PageOrigin, PageTerms } from '../protocol/types.ts';
import type { TermRef } from '../terms/ref.ts';
import { levelSpace } from '../text/sentences.ts';

/** The terms of a page, joined to their cards: what every format of file is written from. */
export interface TermSheet {
  readonly page: PageOrigin;
  /** One an entry of a glossary, in the order of first occurrence. */
  readonly entries: readonly TermEntry[];
  /** What the page says of itself, in reading order. */
  readonly explained: readonly PageSaying[];
}

/** An entry of a glossary as it stood on the page. */
export interface TermEntry {
  readonly card: Card;
  /** The different ways in which the page prints it, first come first; never empty; white space levelled. */
  readonly surfaces: readonly string[];
  /** How often it occurs; at least 1. */
  readonly count: number;
  /** The first sentence it stood in; one that is more than the term alone, a heading or a link, if the page has one. */
  readonly sentence: string;
  /** The term as printed in the sentence, and its UTF-16 offset there. */
  readonly surface: string;
  readonly at: number;
  /** The page that the sentence stands on; null for none; left out where it is the sheet's. */
  readonly metOn?: PageOrigin | null;
  /** The card's facts, newest first. */
  readonly facts: readonly DatedFact[];
  /** Other entries that one of `surfaces` may stand for; empty where the page leaves no doubt. */
  readonly sharedWith: readonly SharedSurface[];
}

/** A fact set against the day of the page. */
export interface DatedFact extends CardFact {
  /** True where it was reported after the day of the page. */
  readonly isLater: boolean;
}

/** A surface with another entry it may stand for. */
export interface SharedSurface {
  readonly surface: string;
  readonly card: Card;
}

/** The entries on a page, in the order of first occurrence: the cards that {@link joinTerms} asks for. */
export function refsOf(terms: PageTerms): TermRef[] {
  return [...new Set(terms.occurrences.flatMap(({ refs }) => refs))];
}

/**
 * Joins the terms of a page to their cards. A surface that several entries share counts for each of them and is said
 * to be shared. Entries without a card are left out. Cost: linear in the occurrences and in what the cards hold.
 */
export function joinTerms(terms: PageTerms, cardOf: (ref: TermRef) => Card | null): TermSheet {
  const cards = new Map(refsOf(terms).map((ref) => [ref, cardOf(ref)]));
  const found = new Map<Card, Growing>();
  for (const { refs, surface: printed, sentence, at } of terms.occurrences) {
    const surface = levelSpace(printed);
    const here = refs.map((ref) => cards.get(ref)).filter((card) => card !== null && card !== undefined);
    for (const card of here) {
      let entry = found.get(card);
      if (entry === undefined) {
        const facts = factsAsOf(card, terms.page.date);
        entry = { card, surfaces: [], count: 0, sentence, surface, at, facts, sharedWith: [] };
        found.set(card, entry);
      }
      entry.count++;
      if (isBare(entry) && sentence.length > entry.sentence.length) {
        entry.sentence = sentence;
        entry.surface = surface;
        entry.at = at;
      }
      if (entry.surfaces.includes(surface)) continue;
      entry.surfaces.push(surface);
      for (const other of here) if (other !== card) entry.sharedWith.push({ surface, card: other });
    }
  }
  return { page: terms.page, entries: [...found.values()], explained: terms.explained };
}

type Growing = { -readonly [K in keyof TermEntry]: TermEntry[K] } & { surfaces: string[]; sharedWith: SharedSurface[] };

/** True for an entry whose sentence says nothing but the term, whatever the marks around it. */
function isBare({ sentence, surface, at }: TermEntry): boolean {
  return !/[\p{L}\p{N}]/u.test(sentence.slice(0, at) + sentence.slice(at + surface.length));
}

function factsAsOf(card: Card, pageDate: string | null): DatedFact[] {
  const later = new Set(asOfPage(card.facts, pageDate).later);
  return card.facts.map((fact) => ({ ...fact, isLater: later.has(fact) }));
}
