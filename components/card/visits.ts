import type { TermMatch } from '../../lib/spot/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import type { SentenceAt } from '../../lib/text/sentences.ts';

/** A term within the surface of a longer one. */
export interface TermPart {
  /** As printed. */
  readonly surface: string;
  /** The entries it may stand for, the likeliest first; never empty. */
  readonly refs: readonly TermRef[];
}

/** A card to be looked at: an entry, and what is known of the place on the page it was reached from. */
export interface Visit {
  /** Null for the surface itself, of which it is not known yet whether a glossary has it. */
  readonly ref: TermRef | null;
  /** The term as printed; none where the card was reached by a link. */
  readonly surface?: string | undefined;
  /** Other entries the surface may stand for. */
  readonly otherSenses?: readonly TermRef[] | undefined;
  readonly parts?: readonly TermPart[] | undefined;
  readonly match?: TermMatch | undefined;
  /** Where the surface stands, of one that may be no term. */
  readonly sentence?: SentenceAt | null | undefined;
}

/** The cards looked at in one window, in order, and the one that is looked at now. */
export interface Visits {
  readonly all: readonly Visit[];
  /** Index of the present one. */
  readonly at: number;
}

/** The card that is looked at. */
export function presentVisit({ all, at }: Visits): Visit {
  return all[at] as Visit;
}

/** Goes to another card; what lay ahead is forgotten. */
export function visit({ all, at }: Visits, next: Visit): Visits {
  return { all: [...all.slice(0, at + 1), next], at: at + 1 };
}

/** Has another in the place of one, on the way back and forward too. */
export function replaceVisit({ all, at }: Visits, visit: Visit, by: Visit): Visits {
  return { all: all.map((one) => (one === visit ? by : one)), at };
}

/** Goes back or forward; stays where there is nothing that way. */
export function moveBy(visits: Visits, by: 1 | -1): Visits {
  return canMoveBy(visits, by) ? { ...visits, at: visits.at + by } : visits;
}

/** True where there is a card that way. */
export function canMoveBy({ all, at }: Visits, by: 1 | -1): boolean {
  return all[at + by] !== undefined;
}

/** The form in which an entry was printed, as its glossary writes it where that is known; null where it was not. */
export function formOf(of: {
  readonly surface?: string | null | undefined;
  readonly match?: TermMatch | null | undefined;
}): string | null {
  return of.match?.form ?? of.surface ?? null;
}
