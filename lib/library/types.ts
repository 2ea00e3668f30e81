import type { Card, CardTitle } from '../card/types.ts';
import type { Bilingual, Category, Tier } from '../glossary/types.ts';
import type { RankedHit } from '../search/types.ts';
import type { SpotLayer } from '../spot/types.ts';
import type { GlossaryStamp, TermRef } from '../terms/ref.ts';

/**
 * One glossary: the seeds, the reader's own terms, an imported one. It answers for its own entries alone, those whose
 * reference begins with its key, and may take its time.
 */
export interface GlossarySource {
  /** The glossary as it stands now; another revision says that everything it gave before may be out of date. */
  readonly stamp: GlossaryStamp;
  /** What spotting needs. Its stamp is that of the contents given. */
  layer(): Promise<SpotLayer>;
  /** Cards, in the order asked; null for an entry it has not. */
  cards(refs: readonly TermRef[]): Promise<readonly (Card | null)[]>;
  /** What a list shows of entries, in the order asked; null for an entry it has not. */
  titles(refs: readonly TermRef[]): Promise<readonly (CardTitle | null)[]>;
  /** Entries found by what was typed; best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly RankedHit[]>;
}

/** An entry of a plain list of terms: a headword, what it is called in English, and no more than is known. */
export interface ListEntry {
  readonly id: string;
  /** Never empty; the first is the headword. */
  readonly forms: readonly string[];
  /** English renderings, best first; may be empty. */
  readonly renderings: readonly string[];
  readonly category: Category;
  readonly tier: Tier;
  /** Of the headword, where it is known. */
  readonly pinyin?: string | undefined;
  /** What it is, what to mind; where something is said. */
  readonly note?: Bilingual | undefined;
}
