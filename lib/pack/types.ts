import type {
  Bilingual,
  Category,
  FormKind,
  FormRules,
  Publisher,
  RelationType,
  Rendering,
  Tier,
} from '../glossary/types.ts';
import type { NeighbourGuards } from '../segment/types.ts';
import type { SpotGlossary } from '../spot/types.ts';

/** Version of the pack's shape. Raised with every change of these types; an older pack is refused, never guessed at. */
export const PACK_FORMAT = 3;

/** What the pack was made from. */
export interface PackInfo {
  readonly format: typeof PACK_FORMAT;
  /** First 12 hex digits of the SHA-256 of the seeds: the same data, the same version. */
  readonly version: string;
  readonly counts: {
    readonly concepts: number;
    readonly forms: number;
    readonly documents: number;
    readonly articles: number;
    readonly facts: number;
  };
}

/**
 * The rules of a form with each of their lists as one string: its words of one character in a row, then each longer one
 * behind a {@link WORD_BREAK}. Most words are of one character, and their order says nothing.
 */
export type WrittenRules = {
  readonly [K in keyof FormRules]: FormRules[K] extends readonly string[] | undefined
    ? string | undefined
    : FormRules[K];
};

/** Stands in front of each longer word of a list; in none of them. */
export const WORD_BREAK = '|';

/**
 * Forms written small, and so that nothing need be looked up or sorted to spot with them. A concept is its index; concepts
 * are numbered as the forms bring them, those of the everyday table last.
 */
export interface FormsTable {
  /** The forms as folded by themselves, front-coded; each once. */
  readonly patterns: string;
  /** How forms with Latin letters are written. */
  readonly written: readonly (readonly [form: number, text: string])[];
  /**
   * For each form the concept it may stand for, or all of them, in the order of the seeds. A concept is written as how far
   * back it was met for the first time: 0 is one not met yet, which has the next index; 1 is the newest.
   */
  readonly senses: readonly (number | readonly number[])[];
  /** Index of the first concept that the table brings. */
  readonly firstConcept: number;
  /** The different sets of rules there are; many forms share one. */
  readonly ruleSets: readonly WrittenRules[];
  /** For each sense that has rules: how many forms on from the one before, its set, its place among the senses if not 0. */
  readonly rules: readonly (readonly [step: number, ruleSet: number, sense?: number])[];
  /** Pairs of a simplified character and a Traditional one for it, as far as forms and rules need them. */
  readonly traditional: string;
}

/**
 * The part every page carries: enough to spot, nothing to read. It leaves out the concepts of the tier `everyday`: a
 * third of all forms, and what a reader from the place does not want marked.
 */
export interface FormsPack extends FormsTable {
  readonly info: PackInfo;
  readonly publishers: readonly Publisher[];
  /** One character a concept: the index of its category in base 36. */
  readonly categories: string;
  /** One character a concept: the index of its tier. */
  readonly tiers: string;
}

/** The forms part as opened. */
export interface OpenedForms extends SpotGlossary {
  readonly info: PackInfo;
  readonly publishers: readonly Publisher[];
}

/** The part the background keeps: what cards say. Facts and articles stand once and are joined on request. */
export interface CardsPack {
  readonly info: PackInfo;
  /** In the order of the concepts' indices. */
  readonly cards: readonly CardEntry[];
  readonly facts: readonly FactEntry[];
  readonly articles: readonly Source[];
  readonly guards: NeighbourGuards;
  /** The forms that {@link FormsPack} leaves out. */
  readonly everyday: FormsTable;
  /** Pairs as in {@link FormsTable.traditional}, for every Traditional character: what surrounds a form is read too. */
  readonly traditional: string;
  readonly publishers: readonly Publisher[];
}

/** A card before its facts and links are joined to it. */
export interface CardEntry extends Omit<Card, 'facts' | 'links' | 'members'> {
  /** Indices into `facts`, newest first. */
  readonly facts: readonly number[];
  readonly links: readonly Omit<CardLink, 'headword' | 'category'>[];
  readonly members?: readonly (Omit<CardMember, 'source'> & { readonly source: number | null })[] | undefined;
}

/** A fact before its article is joined to it. */
export interface FactEntry extends Omit<CardFact, 'source'> {
  /** Index into `articles`. */
  readonly source: number;
}

/** What a list shows of a concept. */
export interface CardTitle {
  /** Index of the concept in this pack. */
  readonly concept: number;
  readonly headword: string;
  readonly category: Category;
}

/** The same with the id under which settings remember the concept. */
export interface NamedTitle extends CardTitle {
  /** Stable across packs. */
  readonly id: string;
}

/** Everything a card says about one concept. */
export interface Card {
  /** Stable across packs. */
  readonly id: string;
  readonly category: Category;
  readonly tier: Tier;
  readonly headword: string;
  /** Dictionary-style pinyin of the headword; Latin in it stays as it is. */
  readonly pinyin: string;
  /** The other names, misreadings left out. */
  readonly forms: readonly CardForm[];
  /** Misreadings under which it is found. */
  readonly misreadings: readonly string[];
  readonly gloss: Bilingual;
  /** Best first; never empty. */
  readonly renderings: readonly Rendering[];
  /** Newest first; empty where only background is known. */
  readonly facts: readonly CardFact[];
  readonly links: readonly CardLink[];
  readonly members?: readonly CardMember[] | undefined;
  readonly membersUnknown?: Bilingual | undefined;
  readonly note?: Bilingual | undefined;
  readonly background: boolean;
}

/** Another name of the concept. */
export interface CardForm {
  readonly text: string;
  readonly kind: FormKind;
  readonly pinyin: string;
}

/** A dated, cited statement. */
export interface CardFact extends Bilingual {
  readonly happened?: string | undefined;
  readonly note?: Bilingual | undefined;
  readonly source: Source;
}

/** The article a statement is taken from. */
export interface Source {
  readonly id: string;
  readonly headline: string;
  /** Name of the newspaper. */
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
export interface CardMember extends Bilingual {
  /** Index of the member's own concept, where it has one. */
  readonly concept?: number | undefined;
  readonly source: Source | null;
}
