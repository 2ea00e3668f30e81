import type { CardTitle } from '../card/types.ts';

/**
 * How an entry was found: by a form, by its pinyin, by the initials of its pinyin, by an English rendering or gloss, or, where
 * nothing was, because a name of it is like what was typed.
 */
export type SearchKind = 'form' | 'pinyin' | 'initials' | 'english' | 'like';

/** An entry found by a search. */
export interface SearchHit extends CardTitle {
  /** Of the headword; null where it is not known. */
  readonly pinyin: string | null;
  /** The best rendering; null where there is none. */
  readonly rendering: string | null;
  readonly kind: SearchKind;
  /** The form, pinyin or rendering that was found, where it is not the headword or the best rendering; else null. */
  readonly found: string | null;
}

/** What hits are ordered by, the first number before the next; of each the smaller comes first. */
export interface SearchRank {
  /**
   * 0 where the entry answers to all that was typed, 1 where a name of it is like that, 2 where a name stands in it, 3 where
   * a name has half in common with it.
   */
  readonly pass: 0 | 1 | 2 | 3;
  /** How well it answers, from 0; in pass 2 how long the name is, from the longest, below 0. */
  readonly place: number;
  /** How much a reader needs the entry: the place of its tier among the tiers. */
  readonly tier: number;
  /** Length of the headword in UTF-16 units. */
  readonly length: number;
}

/** A hit with its rank, so that the hits of several glossaries can be put in one order. */
export interface RankedHit extends SearchHit {
  readonly rank: SearchRank;
}
