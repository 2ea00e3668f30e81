import type { Card, CardTitle, TermStatus } from '../card/types.ts';
import type { Bilingual, Category, Tier } from '../glossary/types.ts';
import type { ReadCharacter } from '../pinyin/types.ts';
import type { RankedHit } from '../search/types.ts';
import type { PageContext, SpotLayer, TermMatch } from '../spot/types.ts';
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
  /** Hosts on whose pages, and those below them, it is marked; on every page where there are none; null for look-up alone. */
  readonly markedOn?: readonly string[] | null | undefined;
  /** The entries that have a text for a form; for glossaries that know words which are not marked. */
  having?(text: string): Promise<readonly TermRef[]>;
  /** The longest form of at least `least` units that begins at a UTF-16 offset of a text; null where none does. */
  longestAt?(text: string, at: number, least: number): Promise<WordFound | null>;
}

/** A word of a glossary in a text. */
export interface WordFound {
  /** In UTF-16 units of the text. */
  readonly length: number;
  /** The entries that have it for a form; never empty. */
  readonly refs: readonly TermRef[];
}

/** A word of a glossary over a place of a text. */
export interface WordOver extends WordFound {
  /** UTF-16 offset at which it begins. */
  readonly start: number;
}

/** What a plain list of terms is made ready with. */
export interface GlossaryMeans {
  /** Pairs of a simplified character and a Traditional one by which it is folded. */
  readonly traditional: string;
  /** The words that doubts about its forms are judged by, deflated as the pack carries them; see `inflateText`. */
  readonly words: string;
}

/** An entry of a plain list of terms: a headword, what it is called in English, and no more than is known. */
export interface ListEntry {
  readonly id: string;
  /** Never empty; the first is the headword. */
  readonly forms: readonly string[];
  /** English renderings, best first; may be empty. One that says nothing of its status is a suggestion. */
  readonly renderings: readonly (string | ListRendering)[];
  readonly category: Category;
  readonly tier: Tier;
  /** Of the headword, where it is known. */
  readonly pinyin?: string | undefined;
  /** What it is, what to mind; where something is said. A text alone is in whatever language it was written. */
  readonly note?: Bilingual | string | undefined;
}

/** A rendering of a plain list that says whether it is to be taken. */
export interface ListRendering {
  /** Never empty; of a term that is left as it is, the term. */
  readonly text: string;
  readonly status: TermStatus;
}

/** A text that a reader asks about: what is selected on a page, or typed. */
export interface AskedText {
  readonly text: string;
  /** The sentence it stands in; the text itself where it stands alone. */
  readonly sentence: string;
  /** UTF-16 offset of the text in the sentence. */
  readonly at: number;
  readonly context: PageContext;
}

/** A term that stands within a text. */
export interface TermWithin {
  /** As printed. */
  readonly surface: string;
  /** The entries it may stand for, the likeliest first; never empty. */
  readonly refs: readonly TermRef[];
}

/** An entry that has a text for one of its forms. */
export interface FoundEntry {
  /** The entries it may stand for, the likeliest first; never empty. */
  readonly refs: readonly TermRef[];
  /** Why it would be marked where it stands; null where it would not. */
  readonly match: TermMatch | null;
  readonly parts: readonly TermWithin[];
}

/** What there is to say of a text. */
export interface TextReading {
  /** Null where no glossary has it just so; then the rest tells what it is made of. */
  readonly entry: FoundEntry | null;
  /** The text by its characters; empty where there is an entry. */
  readonly characters: readonly ReadCharacter[];
  /** Terms that stand within it, in reading order; empty where there is an entry. */
  readonly parts: readonly TermWithin[];
}
