import type { Category } from '../glossary/types.ts';
import type { Vocabulary } from '../segment/types.ts';
import type { TermRef } from '../terms/ref.ts';

/** What kind of thing an article says of itself. The order is that of lists, and of what begins at one place. */
export const EXPLAINED_KINDS = ['abbrev', 'members', 'role', 'deixis', 'date', 'quantity', 'unknown'] as const;
export type ExplainedKind = (typeof EXPLAINED_KINDS)[number];

/** The kinds that are marked in the text, quieter than terms of glossaries; the others answer when they are asked. */
export const MARKED_KINDS = ['abbrev', 'members', 'role'] as const satisfies readonly ExplainedKind[];
export type MarkedKind = (typeof MARKED_KINDS)[number];

/** A stretch of an article's text: half-open UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A surface of an article and what the same article says it means. */
export interface Explained extends Stretch {
  /** `text.slice(start, end)`. */
  readonly surface: string;
  readonly kind: ExplainedKind;
  /**
   * By kind:
   * - `abbrev`: the full name, as printed
   * - `members`: the members in the order of the text, joined by “,”
   * - `role`: the office, as printed
   * - `deixis`: the full names of the places meant, joined by “,”
   * - `date`: `YYYY-MM-DD`, or `start/end` in the same form, both days in it; `vague` for 近日 and its like
   * - `quantity`: the quantity in English
   * - `unknown`: the surface itself
   */
  readonly value: string;
  /** What it was taken from: a definition, a list, an introduction; the surface itself where it needs no other. */
  readonly source: Stretch;
}

/** A term of a glossary that is marked in the article: what a span is cut down to for deriving. */
export interface KnownTerm extends Stretch {
  readonly ref: TermRef;
  readonly category: Category;
}

/** One article, apart from whatever else its page holds: nothing in it says anything about another. */
export interface Article {
  /** Its blocks, headline first, parted by a line feed or a blank line. */
  readonly text: string;
  /** The page's own day, YYYY-MM-DD, if known. */
  readonly date?: string | undefined;
  /** Name of its publisher in Chinese, if known: 株洲日报. */
  readonly publisher?: string | undefined;
  /** Full name in Chinese of the place its publisher writes from and for, if known: 株洲市, 湖南省. */
  readonly home?: string | undefined;
  /** The terms of glossaries marked in the text, rising, not overlapping; empty where nobody looked. */
  readonly terms: readonly KnownTerm[];
  /** The words of the language; where they are missing, what only they tell stays unsaid. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** A stretch of an article that is known in blocks: half-open UTF-16 offsets, each in its block. */
export interface BlockStretch {
  readonly block: number;
  readonly start: number;
  /** The block it ends in; the same one, but for what a list or a definition over several is taken from. */
  readonly lastBlock: number;
  readonly end: number;
}

/** Something an article says of itself, where it stands in the article's blocks. */
export interface PageItem {
  readonly kind: ExplainedKind;
  readonly surface: string;
  /** See `Explained`. */
  readonly value: string;
  /** In one block. */
  readonly place: BlockStretch;
  /** What it was taken from; the place itself where it needs no other. */
  readonly source: BlockStretch;
  /** The terms of glossaries in its value: the full name as a whole, members, a body in an office; rising. */
  readonly known: readonly KnownPart[];
}

/** A term of a glossary in a value, half-open UTF-16 offsets in it. */
export interface KnownPart extends Stretch {
  readonly ref: TermRef;
}
