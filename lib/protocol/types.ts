import type { Bilingual, Publisher } from '../glossary/types.ts';
import type { Card, CardTitle, FormsTable, NamedTitle, PackInfo } from '../pack/types.ts';
import type { SearchHit } from '../search/types.ts';
import type { Site } from '../sites/site.ts';
import type { Doubt, RejectReason, Verdict } from '../spot/types.ts';

/** One row per operation: what is asked and what comes back. `docs/architecture.md` says who serves which. */
export interface Operations {
  /** Served by the background: the card of a concept, null if the pack has none. */
  'card.get': { request: { readonly concept: number }; reply: Card | null };
  /** Served by the background: what a list shows of concepts, by their stable ids; in the order asked, unknown ones left out. */
  'cards.named': { request: { readonly ids: readonly string[] }; reply: readonly NamedTitle[] };
  /** Served by the background: brings the card's script to the frame that asks; false where the browser does not let it. */
  'card.script': { request: Record<string, never>; reply: boolean };
  /** Served by the background: what a list shows of concepts, in the order asked; unknown ones are left out. */
  'cards.titles': { request: { readonly concepts: readonly number[] }; reply: readonly CardTitle[] };
  /** Served by the background: verdicts on doubtful surfaces, in the order asked. */
  'doubts.judge': { request: { readonly doubts: readonly Doubt[] }; reply: readonly Verdict[] };
  /** Served by the background: the forms that a page asks for when everything is to be marked. */
  'forms.everyday': { request: Record<string, never>; reply: FormsTable };
  /** Served by the background: concepts found by characters, pinyin, initials or English; best first, at most `limit`. */
  'glossary.search': {
    request: { readonly query: string; readonly limit: number };
    reply: readonly SearchHit[];
  };
  /** Served by the background: hides a concept by its id from now on, or shows it again. */
  'concept.hide': { request: { readonly id: string; readonly isHidden: boolean }; reply: null };
  /** Served by the background: opens the side panel beside the sender's page, at a concept; false where there is none. */
  'panel.open': { request: { readonly concept: number }; reply: boolean };
  /** Served by the background: the page's state or its number of concepts has changed; the badge shows it. */
  'page.changed': {
    request: { readonly state: PageReport['state']; readonly concepts: number };
    reply: null;
  };
  /** Served by the background: what the pack was made from. */
  'pack.info': { request: Record<string, never>; reply: PackInfo };
  /** Served by the background: the publishers whose sites are annotated by default. */
  'publishers.list': { request: Record<string, never>; reply: readonly Publisher[] };
  /** Served by the content script: how annotation stands on its page. */
  'page.report': { request: Record<string, never>; reply: PageReport };
  /** Served by the content script: every occurrence of a term, and what was deliberately not marked; null while the page is not read. */
  'page.terms': { request: Record<string, never>; reply: PageTerms | null };
  /**
   * Served by the content script: scrolls to an occurrence of a concept, counted from 0 in reading order, and opens its
   * card; false if it has gone.
   */
  'page.reveal': { request: { readonly concept: number; readonly occurrence: number }; reply: boolean };
  /**
   * Served by the content script: moves to the next or previous term and opens its card; by 0 it opens the card of the
   * first term in view. False if there is none.
   */
  'page.step': { request: { readonly by: 1 | -1 | 0 }; reply: boolean };
}
/** Name of an operation. */
export type Operation = keyof Operations;

/** How annotation stands on a page. */
export interface PageReport {
  readonly state: 'on' | 'off' | 'cannot-paint';
  /** The page's site, which the browser tells the popup only after a click on its button. */
  readonly site: Site | null;
  /** YYYY-MM-DD, or null where the page does not say. */
  readonly date: string | null;
  /** Concepts in the order of their first occurrence. */
  readonly concepts: readonly PageConcept[];
}

/** A concept found on a page. */
export interface PageConcept {
  /** Index of the concept in the pack. */
  readonly concept: number;
  /** How often it occurs; at least 1. */
  readonly count: number;
}

/** What a page says of itself and what was found on it, for lists and files. */
export interface PageTerms {
  readonly page: PageOrigin;
  /** In reading order. */
  readonly occurrences: readonly Occurrence[];
  /** In reading order; a surface within a marked term is not among them. */
  readonly unmarked: readonly Unmarked[];
}

/** Where a text was read. */
export interface PageOrigin {
  /** Empty where the page has none. */
  readonly title: string;
  /** Empty for a text without an address. */
  readonly address: string;
  /** YYYY-MM-DD, or null where the page does not say. */
  readonly date: string | null;
  /** Whose page it is; null where that is not known. */
  readonly publisher: Bilingual | null;
}

/** One place where a term stands. */
export interface Occurrence {
  /** Indices of the concepts the surface may stand for; never empty, the likeliest first. */
  readonly concepts: readonly number[];
  readonly surface: string;
  /** The sentence around it, white space levelled. */
  readonly sentence: string;
  /** UTF-16 offset of the surface in the sentence. */
  readonly at: number;
}

/** A surface that is a term elsewhere and was not marked here. */
export interface Unmarked {
  readonly concept: number;
  readonly surface: string;
  readonly reason: RejectReason;
  /** A few characters either side, the surface between them: 全[国开行]动员. */
  readonly before: string;
  readonly after: string;
}

/** Why an operation gave nothing. */
export type FailureCode = 'bad-request' | 'no-answer' | 'failed';

/** Every operation answers with one of these; nothing is thrown across contexts. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FailureCode };
