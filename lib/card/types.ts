import type {
  Bilingual,
  Category,
  FormKind,
  Origin,
  RelationType,
  Rendering,
  RenderingStatus,
  Tier,
  UsageCourse,
} from '../glossary/types.ts';
import type { TermRef } from '../terms/ref.ts';

/**
 * What whoever keeps a termbase says of a rendering: to be taken, may be taken, must not be; `asIs` is the term left
 * untranslated.
 */
export const TERM_STATUSES = ['preferred', 'admitted', 'forbidden', 'asIs'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** A rendering on a card: one of the seeds says where it was seen, one of a termbase whether it is to be taken. */
export interface CardRendering extends Omit<Rendering, 'status'> {
  readonly status: RenderingStatus | TermStatus;
}

/** What a list shows of an entry. */
export interface CardTitle {
  readonly ref: TermRef;
  readonly headword: string;
  readonly category: Category;
}

/** Everything a card says about one entry. What a glossary does not know is missing: a card may be short. */
export interface Card extends CardTitle {
  readonly tier: Tier;
  /** Pinyin of the headword with tone marks, by words; Latin in it as it is; null where it is not known. */
  readonly pinyin: string | null;
  /** The other names, misreadings left out. */
  readonly forms: readonly CardForm[];
  /** Misreadings under which it is found. */
  readonly misreadings: readonly string[];
  /** What it is; null where its glossary does not say. */
  readonly gloss: Bilingual | null;
  /** Best first, what must not be taken last; may be empty. */
  readonly renderings: readonly CardRendering[];
  /** Newest first; empty where only background is known. */
  readonly facts: readonly CardFact[];
  readonly links: readonly CardLink[];
  readonly members?: readonly CardMember[] | undefined;
  readonly membersUnknown?: Bilingual | undefined;
  readonly origin?: Origin | undefined;
  readonly usage?: Bilingual | undefined;
  /** The glossary it was imported with; left out for an entry of ours or of the reader's own. */
  readonly from?: CardGlossary | undefined;
  /** In both languages, or as somebody wrote it in one: then it may have several lines. */
  readonly note?: Bilingual | string | undefined;
  /** True where no document stands behind it. */
  readonly background: boolean;
  /** Use over time in the evening news; of entries seen often enough to tell it. */
  readonly use?: CardUse | undefined;
}

/** An imported glossary, as a card names it. */
export interface CardGlossary {
  readonly name: string;
  /** The files it was read from. */
  readonly file: string;
  /** Its licence line; empty where its file has none. */
  readonly licence: string;
}

/** How an entry came up in the evening news: its first day, its items in all, and of each year of `USAGE_YEARS`. */
export interface CardUse extends UsageCourse {
  readonly total: number;
  /** All items of each of these years. */
  readonly all: readonly number[];
}

/** Another name of the entry. */
export interface CardForm {
  readonly text: string;
  readonly kind: FormKind;
  readonly pinyin: string | null;
}

/** A dated, cited statement. */
export interface CardFact extends Bilingual {
  readonly happened?: string | undefined;
  readonly note?: Bilingual | undefined;
  readonly source: Source;
  /** True where it only mentions the entry, and other facts explain it. */
  readonly isMention?: boolean | undefined;
}

/** The article a statement is taken from. */
export interface Source {
  readonly id: string;
  readonly headline: string;
  /** Name of the newspaper, or of the government whose report it is. */
  readonly publisher: Bilingual;
  /** Day of the page, YYYY-MM-DD. */
  readonly date: string;
  /** True where the page does not print its date. */
  readonly dateInferred: boolean;
}

/** A link to another card, from either end of a relation. */
export interface CardLink extends CardTitle {
  readonly type: RelationType;
  /** True at the relation's far end, where the link reads the other way round (part of → has part). */
  readonly inverse: boolean;
  readonly office?: Bilingual | undefined;
  readonly asOf?: string | undefined;
}

/** One of the things a numeral shorthand counts; `source` is null for general knowledge. */
export interface CardMember extends CountedItem {
  readonly source: Source | null;
  /** What the member counts itself: the three and the four of 三高四新. */
  readonly items?: readonly CountedItem[] | undefined;
}

/** A name of something counted, in both languages. */
export interface CountedItem extends Bilingual {
  /** Its own entry, where it has one. */
  readonly ref?: TermRef | undefined;
}
