import type { CardTitle } from '../pack/types.ts';

/** How a concept was found: by a form, by its reading, by the initials of its reading, or by an English rendering or gloss. */
export type SearchKind = 'form' | 'pinyin' | 'initials' | 'english';

/** A concept found by a search. */
export interface SearchHit extends CardTitle {
  readonly pinyin: string;
  /** The best rendering. */
  readonly rendering: string;
  readonly kind: SearchKind;
  /** The form, reading or rendering that was found, where it is not the headword or the best rendering; else null. */
  readonly found: string | null;
}
