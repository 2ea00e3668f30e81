import type { ExplainedKind } from '../derive/types.ts';
import type { Category, FormRules, Tier } from '../glossary/types.ts';
import type { GlossaryStamp, TermRef } from '../terms/ref.ts';

/** What spotting knows of an entry: enough to choose and paint its marks; name and card are asked for by its reference. */
export interface SpotEntry {
  readonly ref: TermRef;
  /** That of its glossary; of what a page says itself the kind. */
  readonly category: Category | ExplainedKind;
  readonly tier: Tier;
  /** How much its mark deserves the room it takes, a whole number; see `lib/ink`. Left out where nothing is known: 0. */
  readonly weight?: number | undefined;
}

/** One of the entries a form may stand for, and the rules under which it does. */
export interface SpotSense {
  readonly entry: SpotEntry;
  readonly rules?: FormRules | undefined;
}

/**
 * What spotting needs of one glossary. Its forms are numbered by their place in `patterns`; no such number leaves the
 * layer. Of the many forms a glossary has a text meets a few, so what is known of one is looked up when it is met.
 */
export interface SpotLayer {
  readonly stamp: GlossaryStamp;
  /** The forms as folded with `traditional`, each once, in the order of their UTF-16 units. */
  readonly patterns: readonly string[];
  /** Their trie, where it was built before and kept. */
  readonly trie?: Trie;
  /** Pairs of a simplified character and a Traditional one that may stand for it in a form or rule (数數据據). */
  readonly traditional: string;
  /** Where a form may be part of another word; null where that was not worked out, and every neighbour is looked at. */
  readonly guards: NeighbourGuards | null;
  /** The entries a form may stand for, in the order of the glossary; most have one. */
  sensesOf(form: number): readonly SpotSense[];
  /** A form as its glossary writes it. */
  textOf(form: number): string;
}

/**
 * A flat trie of patterns. Nodes are numbered breadth first, so that the children of a node stand side by side in the
 * order of their units. The first nodes are the roots, one for each pair of units that begins a pattern.
 */
export interface Trie {
  /** `(first << 16) | second` of each root, in the order of the nodes. */
  readonly rootKeys: Int32Array;
  readonly roots: PairHash;
  /** The unit that leads to a node; meaningless for roots. */
  readonly label: Uint16Array;
  /** The children of `node` are `firstChild[node]` to `firstChild[node + 1]`, the latter left out. */
  readonly firstChild: Int32Array;
  /** The pattern that ends at a node, or -1. */
  readonly patternOf: Int32Array;
}

/** Pairs of units to root nodes, by open addressing: a pair is looked for from `slotOf` on until `NO_PAIR`. */
export interface PairHash {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** For `slotOf`. */
  readonly shift: number;
}

/** Characters beside which a form may be part of another word, by the form's own two characters at that edge. */
export interface NeighbourGuards {
  /** Characters that, standing before a form which begins with these two, may make a word with it; empty where none may. */
  before(edge: string): string;
  /** Characters that, standing after a form which ends with these two, may make a word with it; empty where none may. */
  after(edge: string): string;
}

/** The same as data: the two characters at an edge → the characters beside it. */
export interface GuardTable {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** What is known of the page being read, for forms that mean different things in different places. */
export interface PageContext {
  /** Concept id, in the seeds, of the publisher's home place, if known. */
  readonly home?: string | undefined;
  /** Day of the page, YYYY-MM-DD, if known. */
  readonly date?: string | undefined;
}

/** A term within a longer one. Offsets are UTF-16, half-open, in the same text as those of the longer. */
export interface NestedTerm {
  readonly start: number;
  readonly end: number;
  /** The entries the surface may stand for here; never empty, the likeliest first: by precedence of their glossaries. */
  readonly entries: readonly SpotEntry[];
  readonly match: TermMatch;
}

/**
 * A place in a text where an entry is named. Offsets are UTF-16, half-open, in the text as given. Spans of one text
 * rise, never overlap and never split a surrogate pair.
 */
export interface Span extends NestedTerm {
  /**
   * Shorter terms within this one, leftmost-longest (长株潭, 一体化发展 in 长株潭一体化发展 where both are entries);
   * they are not marked, the card lists them.
   */
  readonly nested: readonly NestedTerm[];
}

/** The form that matched, and what spoke for marking it as the first of its entries. */
export interface TermMatch {
  /** As its glossary writes it. */
  readonly form: string;
  /** Never empty: how it is printed, why it is a name of its own, rules that hold, what stands within it. */
  readonly reasons: readonly MatchReason[];
}

/** One reason, with the word, day or number it speaks of where its code has one. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly value?: string;
}

/**
 * Something that spoke for marking a surface.
 * - `traditional`: printed in Traditional characters
 * - `spelling`: printed with other marks, widths, dashes or spaces than in the glossary
 * - `word`: among other characters; by our counts of words it is one of its own
 * - `alone`: no Chinese character touches it
 * - `name`: a full personal name, which no list of words knows
 * - `latin`: no letter or digit continues it
 * - `long`: too long to be part of another word
 * - `place`: the page is of a place where it means this
 * - `since`, `until`: the page is of a day (`value`, YYYY-MM-DD) from or up to which it means this
 * - `near`: a word that it needs (`value`) stands near it
 * - `unforbidden`: no word that would make it something else stands near it
 * - `neighbours`: no word that would make it something else touches it
 * - `longest`: longer than the terms (`value`: how many) that stand within it
 * - `page`: the page itself says what it means
 * - `part`: it begins a longer name (`value`), which no entry has
 *
 * And, of a mark that is not painted, why it is not:
 * - `again`: its entry stands on the page before
 * - `spent`: the share of its lines was spent on other terms (`value`: some of them)
 * - `owed`: the texts before it took more than their share
 */
export type MatchReasonCode =
  | 'traditional'
  | 'spelling'
  | 'word'
  | 'alone'
  | 'name'
  | 'latin'
  | 'long'
  | 'place'
  | 'since'
  | 'until'
  | 'near'
  | 'unforbidden'
  | 'neighbours'
  | 'longest'
  | 'again'
  | 'spent'
  | 'owed'
  | 'page'
  | 'part';

/**
 * Why a surface is deliberately not marked.
 * - `word`: it is part of a longer word or cut across two (国开行 in 全国开行)
 * - `latin`: a Latin letter or digit continues it (RCEP in RCEPX)
 * - `letter-case`: printed in another case than the form asks for
 * - `quotes`: a quote mark opens or closes inside it without its partner
 * - `gap`: white space splits a short word
 * - `scope`, `date`, `needs`, `forbids`, `neighbour`: a rule of the form says no
 * - `name`: it is part of the name of something else: a person, a street, a work, a longer body
 * - `elsewhere`: another place or country is named whose own it is
 * - `overlap`: a term that begins before it, or a longer one around it, has its place
 * - `undecided`: judgement was not to be had yet
 */
export const REJECT_REASONS = [
  'word',
  'latin',
  'letter-case',
  'quotes',
  'gap',
  'scope',
  'date',
  'needs',
  'forbids',
  'neighbour',
  'name',
  'elsewhere',
  'overlap',
  'undecided',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A surface that matched and was not marked. */
export interface Rejection {
  readonly start: number;
  readonly end: number;
  /** The first entry it would have stood for. */
  readonly ref: TermRef;
  readonly reason: RejectReason;
}

/** A hit among other characters, to be judged by who has a dictionary: is `text[start, end)` a word of its own? */
export interface Doubt {
  /** A window of the page's text, at most a few characters either side, all Han. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a rule of the form speaks against a character beside it: it must be shown to belong to another word. */
  readonly touched?: Touched | undefined;
}

/** Sides of a form. */
export interface Touched {
  readonly before: boolean;
  readonly after: boolean;
}

/** The answer to a doubt: true where the form stands as a word of its own. */
export type Verdict = boolean;

/**
 * Judges a doubt about a form of a glossary with these guards; undefined where that would take longer than now is to
 * spare.
 */
export type Judge = (doubt: Doubt, guards: NeighbourGuards | null) => Verdict | undefined;

/** What spotting a text gives. */
export interface Spotted {
  readonly spans: readonly Span[];
  /** In the order of their starts. */
  readonly rejected: readonly Rejection[];
}
