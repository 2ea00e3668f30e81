/** Text given in the two languages of the product: simplified Chinese and English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What kind of thing a concept is. The order is the order of filters and legends. */
export const CATEGORIES = [
  'policy',
  'slogan',
  'body',
  'firm',
  'person',
  'place',
  'programme',
  'document',
  'project',
  'event',
  'technology',
  'product',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How much a reader needs the mark: `essential` nobody should miss, `everyday` is what locals know. */
export const TIERS = ['essential', 'standard', 'everyday'] as const;
export type Tier = (typeof TIERS)[number];

/** What a form is to its concept; `ocr` is a misreading that is found but never shown as the name. */
export const FORM_KINDS = ['full', 'short', 'variant', 'ocr', 'historical'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Settings in which a form stands for its concept. Every rule present must hold. */
export interface FormRules {
  /** Only on pages whose publisher's home place is one of these concept ids. */
  readonly scope?: readonly string[] | undefined;
  /** Only on pages of this day or later, YYYY-MM-DD; never on a page without a date. */
  readonly since?: string | undefined;
  /** Only on pages of this day or earlier, YYYY-MM-DD; never on a page without a date. */
  readonly until?: string | undefined;
  /** One of these strings must stand near the form: `RULE_REACH` in `lib/spot/rules.ts` says how near. */
  readonly needs?: readonly string[] | undefined;
  /** None of these strings may stand so near the form. */
  readonly forbids?: readonly string[] | undefined;
  /** The form must not directly follow any of these strings. */
  readonly notAfter?: readonly string[] | undefined;
  /** The form must not be directly followed by any of these strings. */
  readonly notBefore?: readonly string[] | undefined;
  /** Latin letters may be printed in any case; without it the case must be as written here. */
  readonly anyCase?: boolean | undefined;
  /** A body that other countries have too: not where one of them is named before it in its clause. */
  readonly domestic?: boolean | undefined;
  /**
   * The country it is of, where others have what is called so: not where another is named right before it (澳大利亚工党).
   * Worked out from the gloss.
   */
  readonly nation?: string | undefined;
  /**
   * Of Hunan: not where another place is named right before it, whose own it then is; `shared` also not where one is
   * named anywhere in its sentence and Hunan is not; `named` only not where it is told of as another place of the name.
   * Worked out from the concept where the seeds do not say.
   */
  readonly local?: 'owned' | 'shared' | 'named' | undefined;
  /** Places whose own publishers need say nothing more of it: what it `needs` is given by the page. Worked out from relations. */
  readonly homes?: readonly string[] | undefined;
  /** A title of a word or two: only in title marks, and alone in them. Worked out from the form. */
  readonly titled?: boolean | undefined;
  /** A figure of speech: only where something of public affairs is spoken of near it. */
  readonly figurative?: boolean | undefined;
  /**
   * A number, a measure and a noun, as plain speech has them too (四个意识, 三块地): unquoted only where politics is spoken
   * of near it, or what it needs but for the place. Worked out from the form.
   */
  readonly counted?: boolean | undefined;
}

/** A surface under which a concept is printed. */
export interface Form extends FormRules {
  readonly text: string;
  readonly kind: FormKind;
  /**
   * Pinyin with tone marks, only where the generated one would be wrong: either its syllables, in lower case and one a
   * character, which are then joined by rule, or as it is to stand.
   */
  readonly pinyin?: string | undefined;
}

/** `official`: the body's or government's own English; `press`: seen in media; `suggested`: ours. */
export const RENDERING_STATUSES = ['official', 'press', 'suggested'] as const;
export type RenderingStatus = (typeof RENDERING_STATUSES)[number];

/** Said as the place of a rendering that a body or firm uses of itself. */
export const OWN_NAME = 'own name';

/** An English rendering and where it was seen in use. */
export interface Rendering {
  readonly text: string;
  readonly status: RenderingStatus;
  /** Address or name of the place it was seen, or {@link OWN_NAME}; required unless `suggested`. */
  readonly where?: string | undefined;
  readonly year?: number | undefined;
  /** Forms it renders, as written in `forms`; all of them if left out. */
  readonly for?: readonly string[] | undefined;
  /** Address of a copy where it was seen, when `where` names an original or is {@link OWN_NAME}. */
  readonly seen?: string | undefined;
  readonly note?: string | undefined;
}

/** When, where and by whom a term was coined or first laid down, in our words. */
export interface Origin extends Bilingual {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** Address, or name and date, of what supports it. */
  readonly where: string;
}

/** Typed links between concepts, stated once on the narrower one; inverses are derived. */
export const RELATION_TYPES = [
  'part-of',
  'located-in',
  'holds-office-in',
  'issued-by',
  'organised-by',
  'subsidiary-of',
  'short-for',
  'replaced-by',
  'succeeded',
  'related',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** One link from the concept that holds it to another. */
export interface Relation {
  readonly type: RelationType;
  /** Concept id. */
  readonly to: string;
  /** For `holds-office-in`: the office. */
  readonly office?: Bilingual | undefined;
  /** The day on which the link was seen to hold. */
  readonly asOf?: string | undefined;
}

/** One of the things a numeral shorthand counts. */
export interface Member extends Bilingual {
  /** Concept id, where the member has a card of its own. */
  readonly to?: string | undefined;
  /** Article id that names the member, or `background`. */
  readonly source: string;
}

/** A timeless unit of meaning: what a card is about. Dated statements are {@link Fact}s. */
export interface Concept {
  readonly id: string;
  readonly category: Category;
  readonly tier: Tier;
  /** Never empty; the first is the headword. */
  readonly forms: readonly Form[];
  readonly gloss: Bilingual;
  /** Never empty; best first. */
  readonly renderings: readonly Rendering[];
  readonly relations?: readonly Relation[] | undefined;
  readonly members?: readonly Member[] | undefined;
  /** Said instead of `members` where no source gives them. */
  readonly membersUnknown?: Bilingual | undefined;
  readonly origin?: Origin | undefined;
  /** What it goes with, what it is confused with, how it differs from its neighbour, pitfalls in English, register. */
  readonly usage?: Bilingual | undefined;
  /**
   * Where it was seen in use: `broadcasts`, `reports`, `documents` (printed on a page of ours, with no fact about it),
   * addresses, or documents by title and year. Never left out of a background concept.
   */
  readonly attested?: readonly string[] | undefined;
  readonly note?: Bilingual | undefined;
  /** True where no document stands behind the concept, and the card says so. */
  readonly background?: boolean | undefined;
}

/** A statement of one article, in our words, with its figures exactly as printed. */
export interface Fact extends Bilingual {
  /** Concept ids, most specific first. */
  readonly about: readonly string[];
  /** Those of `about` that it explains too, besides what is seen by rule: `explainedBy` in `explained.ts`. */
  readonly explains?: readonly string[] | undefined;
  /** Date of the event where it differs from the page's: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly happened?: string | undefined;
  readonly figures?: readonly string[] | undefined;
  readonly note?: Bilingual | undefined;
}

/** One article, caption or brief of a newspaper page, or one part of a report. */
export interface Article {
  readonly id: string;
  /** A citation, as printed; lines of print are joined with a space. */
  readonly headline: string;
  /** Said where the printed headline is lost or incomplete, and `headline` therefore not found on the page. */
  readonly headlineNote?: Bilingual | undefined;
  readonly digest: Bilingual;
  readonly facts?: readonly Fact[] | undefined;
  /** Why the article yields no fact; said instead of `facts`. */
  readonly noFacts?: string | undefined;
}

/** One newspaper page, or one government report. */
export interface Document {
  readonly publisher: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** True where the page does not print its date and we worked it out. */
  readonly dateInferred?: boolean | undefined;
  readonly dateEvidence: Bilingual;
  readonly issue?: string | undefined;
  readonly sourceFile: string;
  readonly articles: readonly Article[];
}

/** A newspaper, news site, government site or government we know: where it may be read and what 我市 means there. */
export interface Publisher {
  readonly id: string;
  readonly name: Bilingual;
  /** Its Chinese name in the script of Taiwan, which the pack puts beside the other; the seeds have none. */
  readonly traditional?: string | undefined;
  /** Domain names; each stands for itself and its subdomains. May be empty. */
  readonly hosts: readonly string[];
  /** Concept id of its home place. */
  readonly home: string;
}

/**
 * What hosts count as where English renderings are seen. An entry stands for itself and its subdomains; `*` in it stands
 * for anything within a label; the longest that fits decides. An entry stands in one list only.
 */
export interface Sources {
  /** Governments, legislatures, courts, the Party and its translators: official. */
  readonly official: readonly string[];
  /** News: press. */
  readonly press: readonly string[];
  /** Sites of a body, school or firm: official for names, which are theirs to give, and for nothing else. */
  readonly own: readonly string[];
  /** Copies of what others published: no source, but may be where an original was `seen`. */
  readonly copies: readonly string[];
  /** No source in any case. */
  readonly none: readonly string[];
  /** Ids of concepts whose “own name” has no address yet; the list only shrinks. */
  readonly owed: readonly string[];
}

/** The first year of the counts, and the last. Both are half a year: July 2012 to June 2026. */
export const USAGE_YEARS = { first: 2012, last: 2026 } as const;

/** How often a concept stands in the items of the evening news, each item counted once. */
export interface Usage {
  readonly total: number;
  /** Items of 10,000 that have it: how common it is. */
  readonly per10000: number;
  /** Only where it was seen often enough that a course over the years is no accident. */
  readonly course?: UsageCourse | undefined;
}

/** The first day a concept was seen, and its items of each year of {@link USAGE_YEARS}. */
export interface UsageCourse {
  /** YYYY-MM-DD. */
  readonly first: string;
  readonly years: readonly number[];
}

/** Everything in `seeds/` that the pack is made of, parsed. */
export interface Glossary {
  readonly publishers: readonly Publisher[];
  readonly documents: readonly Document[];
  readonly concepts: readonly Concept[];
}
