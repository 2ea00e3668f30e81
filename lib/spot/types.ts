import type { Category, FormRules, Tier } from '../glossary/types.ts';
import type { FrontCoded } from './front-code.ts';

/** What spotting knows of a concept; its name and card stay with the background. */
export interface SpotConcept {
  readonly category: Category;
  readonly tier: Tier;
}

/** One reading of a form. */
export interface SpotSense {
  /** Index into the glossary's concepts. */
  readonly concept: number;
  readonly rules?: FormRules | undefined;
}

/**
 * Everything spotting needs. Forms are numbered in the order of their folded spellings; of the many a glossary has a page
 * meets a few, so what is known of one is looked up when it is met.
 */
export interface SpotGlossary {
  /** The folded spellings of the forms. */
  readonly patterns: FrontCoded;
  /** Pairs of a simplified character and a Traditional one that may stand for it in a form or rule (数數据據). */
  readonly traditional: string;
  conceptAt(concept: number): SpotConcept;
  /** The concepts a form may stand for; most have one. */
  sensesOf(form: number): readonly SpotSense[];
  /** A form as written in the seeds; one without Latin letters may come as folded. */
  textOf(form: number): string;
}

/** What is known of the page being read, for forms that mean different things in different places. */
export interface PageSense {
  /** Concept id of the publisher's home place, if known. */
  readonly home?: string | undefined;
  /** Day of the page, YYYY-MM-DD, if known. */
  readonly date?: string | undefined;
}

/**
 * A place in a text where a concept is named. Offsets are UTF-16, half-open, in the text as given. Spans of one text
 * rise, never overlap and never split a surrogate pair.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Concept indices the surface may stand for here; never empty; in the order of the glossary. */
  readonly concepts: readonly number[];
  /** Index of the form that matched. */
  readonly form: number;
  /**
   * Shorter terms within this one, leftmost-longest (长株潭, 一体化发展 in 长株潭一体化发展 where both are concepts);
   * they are not marked, the card lists them. Offsets are in the same text.
   */
  readonly nested: readonly NestedTerm[];
}

/** A term within a longer one. */
export interface NestedTerm {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly number[];
  readonly form: number;
}

/**
 * Why a surface is deliberately not marked.
 * - `word`: it is part of a longer word or cut across two (国开行 in 全国开行)
 * - `latin`: a Latin letter or digit continues it (RCEP in RCEPX)
 * - `letter-case`: printed in another case than the form asks for
 * - `quotes`: a quote mark opens or closes inside it without its partner
 * - `gap`: white space splits a short word
 * - `scope`, `date`, `needs`, `forbids`, `neighbour`: a rule of the form says no
 * - `overlap`: a term that begins before it, or a longer one around it, has its place
 * - `undecided`: judgement was not to be had yet
 */
export type RejectReason =
  | 'word'
  | 'latin'
  | 'letter-case'
  | 'quotes'
  | 'gap'
  | 'scope'
  | 'date'
  | 'needs'
  | 'forbids'
  | 'neighbour'
  | 'overlap'
  | 'undecided';

/** A surface that matched and was not marked. */
export interface Rejection {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
  readonly form: number;
  readonly reason: RejectReason;
}

/** A short hit among other characters, to be judged by who has a dictionary: is `text[start, end)` a word of its own? */
export interface Doubt {
  /** A window of the page's text, at most a few characters either side; never over 19 Han characters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The answer to a doubt: true where the form stands as a word of its own. */
export type Verdict = boolean;

/** Looks up an answer known by now; undefined where the doubt is still open. Must be cheap. */
export type VerdictOf = (doubt: Doubt) => Verdict | undefined;

/** What spotting a text gives. */
export interface Spotted {
  readonly spans: readonly Span[];
  /** In the order of their starts. */
  readonly rejected: readonly Rejection[];
  /** Doubts without an answer; their surfaces are among the rejected as `undecided`. */
  readonly doubts: readonly Doubt[];
}
