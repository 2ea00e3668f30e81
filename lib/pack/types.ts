import type { Card, CardFact, CardLink, CardMember, CardUse, Source } from '../card/types.ts';
import type { FormRules, Publisher } from '../glossary/types.ts';
import type { GuardTable } from '../spot/types.ts';

/** Version of the pack's shape. Raised with every change of these types; an older pack is refused, never guessed at. */
export const PACK_FORMAT = 6;

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

/** The part that spotting needs. Within the pack a concept is its place in `ids`, the order of the seeds. */
export interface FormsPack {
  readonly info: PackInfo;
  readonly publishers: readonly Publisher[];
  readonly ids: readonly string[];
  /** One character a concept: the index of its category in base 36. */
  readonly categories: string;
  /** One character a concept: the index of its tier. */
  readonly tiers: string;
  /** One character a concept: how common it is, in base 36; see `commonnessOf`. */
  readonly commonness: string;
  /** The forms as folded by themselves, in the order of their units; each once. */
  readonly patterns: readonly string[];
  /** How forms are written that are not written as folded. */
  readonly texts: readonly (readonly [form: number, text: string])[];
  /** For each form the concept it may stand for, or its senses in the order of the seeds. */
  readonly senses: readonly (number | readonly SenseEntry[])[];
  /** The different sets of rules there are; many forms share one. */
  readonly ruleSets: readonly FormRules[];
  /** Pairs of a simplified character and a Traditional one for it, as far as forms and rules need them. */
  readonly traditional: string;
  /** The same for every Traditional character: what surrounds a form is read too. */
  readonly allTraditional: string;
  readonly guards: GuardTable;
}

/** A concept, with the index of its rules where it has any. */
export type SenseEntry = number | readonly [concept: number, ruleSet: number];

/** What cards say. Facts and articles stand once and are joined on request. */
export interface CardsPack {
  readonly info: PackInfo;
  /** In the order of {@link FormsPack.ids}. */
  readonly cards: readonly CardEntry[];
  readonly facts: readonly FactEntry[];
  readonly articles: readonly Source[];
  /** All items of the evening news of each year of `USAGE_YEARS`; empty where none were counted. */
  readonly itemsByYear: readonly number[];
}

/** A card before its facts and links are joined to it. */
export interface CardEntry extends Omit<Card, 'ref' | 'facts' | 'links' | 'members' | 'use'> {
  readonly id: string;
  /** Indices into `facts`, newest first. */
  readonly facts: readonly number[];
  /** Those of `facts` that only mention the entry; left out where none explains it, or all do. */
  readonly mentions?: readonly number[] | undefined;
  readonly links: readonly LinkEntry[];
  readonly members?: readonly MemberEntry[] | undefined;
  readonly use?: Omit<CardUse, 'all'> | undefined;
}

/** A link before the name of where it leads is joined to it. */
export interface LinkEntry extends Omit<CardLink, 'ref' | 'headword' | 'category'> {
  readonly concept: number;
}

/** A member before its source is joined to it. */
export interface MemberEntry extends Omit<CardMember, 'ref' | 'source' | 'items'> {
  readonly concept?: number | undefined;
  /** Index into `articles`; null for general knowledge. */
  readonly source: number | null;
}

/** A fact before its article is joined to it. */
export interface FactEntry extends Omit<CardFact, 'source' | 'isMention'> {
  /** Index into `articles`. */
  readonly source: number;
}

/** What the search knows of the cards, folded ahead: see `lib/pack/search-rows.ts`. */
export interface SearchPack {
  readonly info: PackInfo;
  /** In the order of {@link FormsPack.ids}. */
  readonly rows: readonly SearchRow[];
}

/** Names, the headword first; renderings, best first; the English gloss. */
export type SearchRow = readonly [names: readonly NameRow[], renderings: readonly string[], gloss: string];

/** A name; 0 for a reading that is not known, and for a name that folds to itself. Misprints are folded, and mostly left out. */
export type NameRow = readonly [text: string, pinyin: string | 0, folded: string | 0, misprints?: readonly string[]];
