import { asOfPage } from '../glossary/as-of.ts';
import type { Card, CardFact } from '../pack/types.ts';
import type { PageOrigin, PageTerms } from '../protocol/types.ts';
import { levelSpace } from '../text/sentences.ts';

/** The terms of a page, joined to their cards: what every format of file is written from. */
export interface TermSheet {
  readonly page: PageOrigin;
  /** One a concept, in the order of first occurrence. */
  readonly entries: readonly TermEntry[];
}

/** A concept as it stood on the page. */
export interface TermEntry {
  readonly card: Card;
  /** The different ways in which the page prints it, first come first; never empty; white space levelled. */
  readonly surfaces: readonly string[];
  /** How often it occurs; at least 1. */
  readonly count: number;
  /** The first sentence it stood in. */
  readonly sentence: string;
  /** UTF-16 offset in the sentence of the first of `surfaces`. */
  readonly at: number;
  /** The card's facts, newest first. */
  readonly facts: readonly DatedFact[];
  /** Other concepts that one of `surfaces` may stand for; empty where the page leaves no doubt. */
  readonly sharedWith: readonly SharedSurface[];
}

/** A fact set against the day of the page. */
export interface DatedFact extends CardFact {
  /** True where it was reported after the day of the page. */
  readonly isLater: boolean;
}

/** A surface with another concept it may stand for. */
export interface SharedSurface {
  readonly surface: string;
  readonly card: Card;
}

/** Indices of the concepts on a page, in the order of first occurrence: the cards that {@link joinTerms} asks for. */
export function conceptsOf(terms: PageTerms): number[] {
  return [...new Set(terms.occurrences.flatMap(({ concepts }) => concepts))];
}

/**
 * Joins the terms of a page to their cards. A surface that several concepts share counts for each of them and is said
 * to be shared. Concepts without a card are left out. Cost: linear in the occurrences and in what the cards hold.
 */
export function joinTerms(terms: PageTerms, cardOf: (concept: number) => Card | null): TermSheet {
  const cards = new Map(conceptsOf(terms).map((concept) => [concept, cardOf(concept)]));
  const found = new Map<Card, TermEntry & { surfaces: string[]; count: number; sharedWith: SharedSurface[] }>();
  for (const { concepts, surface: printed, sentence, at } of terms.occurrences) {
    const surface = levelSpace(printed);
    const here = concepts.map((concept) => cards.get(concept)).filter((card) => card !== null && card !== undefined);
    for (const card of here) {
      let entry = found.get(card);
      if (entry === undefined) {
        const facts = factsAsOf(card, terms.page.date);
        entry = { card, surfaces: [], count: 0, sentence, at, facts, sharedWith: [] };
        found.set(card, entry);
      }
      entry.count++;
      if (entry.surfaces.includes(surface)) continue;
      entry.surfaces.push(surface);
      for (const other of here) if (other !== card) entry.sharedWith.push({ surface, card: other });
    }
  }
  return { page: terms.page, entries: [...found.values()] };
}

function factsAsOf(card: Card, pageDate: string | null): DatedFact[] {
  const later = new Set(asOfPage(card.facts, pageDate).later);
  return card.facts.map((fact) => ({ ...fact, isLater: later.has(fact) }));
}
