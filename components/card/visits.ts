import type { TermMatch } from '../../lib/spot/explain-match.ts';

/** A term within the surface of a longer one. */
export interface TermPart {
  /** As printed. */
  readonly surface: string;
  /** Concepts it may stand for; never empty. */
  readonly concepts: readonly number[];
}

/** A card to be looked at: a concept, and what is known of the place on the page it was reached from. */
export interface Visit {
  /** Index of the concept. */
  readonly concept: number;
  /** The term as printed; none where the card was reached by a link. */
  readonly surface?: string | undefined;
  /** Other concepts the surface may stand for. */
  readonly otherSenses?: readonly number[] | undefined;
  readonly parts?: readonly TermPart[] | undefined;
  readonly match?: TermMatch | undefined;
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

/** Goes back or forward; stays where there is nothing that way. */
export function moveBy(visits: Visits, by: 1 | -1): Visits {
  return canMoveBy(visits, by) ? { ...visits, at: visits.at + by } : visits;
}

/** True where there is a card that way. */
export function canMoveBy({ all, at }: Visits, by: 1 | -1): boolean {
  return all[at + by] !== undefined;
}
