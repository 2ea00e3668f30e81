import type { PageSaying } from '../card/page-saying.ts';
import type { Card, CardTitle } from '../card/types.ts';
import type { PageItem } from '../derive/types.ts';
import type { RaisedError } from '../diagnostics/types.ts';
import type { Bilingual, Publisher } from '../glossary/types.ts';
import type { AskedText, TextReading, WordOver } from '../library/types.ts';
import type { PackInfo } from '../pack/types.ts';
import type { SearchHit } from '../search/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { OriginClues, PageOriginKnown } from '../sites/origin.ts';
import type { Site } from '../sites/site.ts';
import type { PageContext, RejectReason } from '../spot/types.ts';
import type { OwnChange, OwnTerm, OwnWords } from '../termbase/own-term.ts';
import type { TermRef } from '../terms/ref.ts';
import type { SpottedFlows } from './spotted-flows.ts';

/** One operation: what is asked and what comes back. */
interface Row {
  readonly request: unknown;
  readonly reply: unknown;
}

/** What takes nothing to ask. */
type Nothing = Record<string, never>;

/** What the background serves: memory and judgement. */
export interface BackgroundOperations {
  /**
   * The terms of texts, in the order asked. With `isPatient` every doubt is judged, however long the words take to
   * open; without it what cannot be judged at once is said to be undecided, to be asked again.
   */
  'page.spot': {
    request: {
      readonly flows: readonly string[];
      readonly context: PageContext;
      readonly isPatient: boolean;
      /** Whether what was turned down comes back too. */
      readonly withRejected: boolean;
    };
    reply: SpottedFlows;
  };
  /**
   * What an article says of itself, from its blocks in their order: the terms of each block, what the page says among them,
   * and every item. Nothing is kept of it: it is asked again where it is wanted again.
   */
  'page.explain': {
    request: {
      readonly blocks: readonly string[];
      readonly context: PageContext;
      /** Name of the publisher in Chinese; null where it is not known. */
      readonly publisher: string | null;
    };
    reply: { readonly spotted: SpottedFlows; readonly items: readonly PageItem[] };
  };
  /** Whose a page or text is and of what day, from what it says of itself. */
  'page.origin': { request: OriginClues; reply: PageOriginKnown };
  /** The same, and what the reader has set: all that a page needs to begin. */
  'page.begin': { request: OriginClues; reply: { readonly origin: PageOriginKnown; readonly settings: Settings } };
  /** Brings the rules of marks to the frame that asks; what its highlights are to be called, and whether the rules are there. */
  'page.styles': { request: Nothing; reply: MarkStyles };
  /**
   * True where our leave for a frame's host was of these patterns, and is gone: the browser lets us read it no more. A frame
   * without a host of its own, of the page that made it, has that one's origin.
   */
  'host.taken': {
    request: { readonly hostname: string; readonly origin: string; readonly patterns: readonly string[] };
    reply: boolean;
  };
  /** What the reader has set. */
  'settings.get': { request: Nothing; reply: Settings };
  /** What settings mean that have just been stored, as a change of the storage tells them. */
  'settings.read': { request: { readonly stored: unknown }; reply: Settings };
  /** A page's state or terms have changed: the badge shows it, and every page of ours that is open hears it. */
  'page.changed': {
    request: {
      readonly state: PageReport['state'];
      readonly entries: number;
      /** Rises with every change that is told, so that no two are alike. */
      readonly turn: number;
    };
    reply: null;
  };
  /** Cards, in the order asked; null for an entry that no glossary has. */
  'cards.get': { request: { readonly refs: readonly TermRef[] }; reply: readonly (Card | null)[] };
  /** What a list shows of entries, in the order asked; null for an entry that no glossary has. */
  'cards.titles': { request: { readonly refs: readonly TermRef[] }; reply: readonly (CardTitle | null)[] };
  /** Brings the card's script to the frame that asks; false where the browser does not let it. */
  'card.script': { request: Nothing; reply: boolean };
  /**
   * A ticket for the frame of a card, by which it knows that one of our scripts speaks to it. `isOfText` where a text will be asked about
   * that may be no term.
   */
  'card.ticket': { request: { readonly isOfText: boolean }; reply: string };
  /** Asked by a frame: true where a ticket was given to a script of its tab. Each ticket is good once. */
  'card.admit': { request: { readonly ticket: string }; reply: boolean };
  /** Entries found by characters, pinyin, initials or English; best first, at most `limit`. */
  'glossary.search': {
    request: { readonly query: string; readonly limit: number };
    reply: readonly SearchHit[];
  };
  /** What there is to say of a text that has been selected or typed: its entry, or what it is made of. */
  'text.read': { request: AskedText; reply: TextReading };
  /** The reader's own entry of an id, or the first that has a form, and the words there are to choose from. */
  'own.begin': {
    request: { readonly id: string | null; readonly form: string };
    reply: {
      readonly term: OwnTerm | null;
      readonly words: OwnWords;
      /** What names its form to `own.keep`. */
      readonly key: string;
      /** What was written in its form and not saved, as `own.keep` was given it; null where nothing was. */
      readonly written: string | null;
    };
  };
  /** Keeps what is written in a form until the browser ends; null forgets it. In a private window nothing is kept. */
  'own.keep': { request: { readonly key: string; readonly written: string | null }; reply: null };
  /** Asked by a card that opens: true, once, where the reader has asked by key or menu to add what it is about. */
  'own.asked': { request: Nothing; reply: boolean };
  /** All of the reader's own entries. */
  'own.list': { request: Nothing; reply: readonly OwnTerm[] };
  /** The versions of one of them, the newest first. */
  'own.history': { request: { readonly id: string }; reply: readonly OwnTerm[] };
  /** Makes changes of them, all or none. */
  'own.save': { request: { readonly changes: readonly OwnChange[] }; reply: OwnSaveReply };
  /** Pairs of a simplified character and a Traditional one by which glossaries are folded. */
  'glossaries.folding': { request: Nothing; reply: string };
  /**
   * What other glossaries say of a text: the cards of `refs`, then those of dictionaries that have it for a form, each once, in that order;
   * `except` is the card they are shown with.
   */
  'glossaries.sections': {
    request: { readonly text: string; readonly refs: readonly TermRef[]; readonly except: TermRef };
    reply: readonly Card[];
  };
  /** The longest word of a dictionary over a character of a text, at its UTF-16 offset; null where none is, or there is no dictionary. */
  'glossaries.longest': {
    request: { readonly text: string; readonly at: number };
    reply: WordOver | null;
  };
  /** Hides an entry from now on, or shows it again; `failed` where that cannot be stored. */
  'term.hide': { request: { readonly ref: TermRef; readonly isHidden: boolean }; reply: null };
  /** Opens the side panel beside the sender's page, at an entry or a look-up; false where there is none. */
  'panel.open': { request: { readonly ref: TermRef } | { readonly query: string }; reply: boolean };
  /** Logs an error of a page's script, for diagnostics. */
  'error.report': { request: RaisedError; reply: null };
  /** What the pack was made from. */
  'pack.info': { request: Nothing; reply: PackInfo };
  /** The publishers whose sites are annotated by default. */
  'publishers.list': { request: Nothing; reply: readonly Publisher[] };
}

/** What a page that is read serves: eyes and hands. */
export interface PageOperations {
  /** How annotation stands on the page. */
  'page.report': { request: Nothing; reply: PageReport };
  /** Every occurrence of a term, and what was deliberately not marked; null while the page is not read. */
  'page.terms': { request: Nothing; reply: PageTerms | null };
  /** Scrolls to an occurrence of an entry, counted from 0 in reading order, and opens its card; false if it has gone. */
  'page.reveal': { request: { readonly ref: TermRef; readonly occurrence: number }; reply: boolean };
  /**
   * Moves to the next or previous term and opens its card; by 0 it opens the card of the first term in view.
   */
  'page.step': { request: PageStep; reply: StepOutcome };
}

/** What every frame that is read serves. */
export interface FrameOperations {
  /** Access to sites has been taken away, by the browser's patterns: a frame of theirs lets go of its page. */
  'frame.leave': { request: { readonly patterns: readonly string[] }; reply: null };
  /** What holds in private windows has changed: a frame in one asks for its settings again. */
  'frame.settings': { request: Nothing; reply: null };
}

/** The operations of one side, by name: what its interface has to be. */
export type OperationsLike<O> = { readonly [K in keyof O]: Row };
/** Name of an operation of the background. */
export type BackgroundOperation = keyof BackgroundOperations;
/** Name of an operation of a page. */
export type PageOperation = keyof PageOperations;
/** Every operation; a name is served by one side. */
export type Operations = BackgroundOperations & PageOperations & FrameOperations;
/** Name of any operation. */
export type Operation = keyof Operations;

/** What came of a save of own entries. What is not `saved` has changed nothing at all. */
export type OwnSaveReply =
  | { readonly kind: 'saved'; readonly terms: readonly OwnTerm[] }
  /** These have been changed since they were seen, in another window: as they are now. */
  | { readonly kind: 'conflict'; readonly terms: readonly OwnTerm[] }
  /** There is no room, or the database is of a later version of the extension. */
  | { readonly kind: 'full' | 'newer' };

/** How marks are to appear in a page. */
export interface MarkStyles {
  /** What highlights are called. */
  readonly name: string;
  /** Their style rules. */
  readonly rules: string;
  /** True where the browser has been given the rules; otherwise the page's script adopts them. */
  readonly isStyled: boolean;
}

/** A step through the terms of a page: forward, back, or to one in sight. */
export interface PageStep {
  readonly by: 1 | -1 | 0;
  /** True for a step to all that is live, and not to what is painted alone. */
  readonly isAll?: true;
  /** True for a step that ends where the terms end, for whoever goes on elsewhere: without it steps go round and round. */
  readonly isOnward?: true;
  /** True for one that comes from elsewhere: to the first term, or backward to the last. */
  readonly isFresh?: true;
}

/** What came of a step: a term was gone to, or it was the first again after the last, or the other way round; false where there is none. */
export type StepOutcome = 'gone' | 'around' | false;

/** How annotation stands on a page. */
export interface PageReport {
  readonly state: 'on' | 'off' | 'cannot-paint';
  /** The page's site, which the browser tells the popup only after a click on its button. */
  readonly site: Site | null;
  /** YYYY-MM-DD, or null where the page does not say. */
  readonly date: string | null;
  /** Entries in the order of their first occurrence. */
  readonly entries: readonly PageEntry[];
  /** How many of them are painted somewhere; left out where the page is not read. */
  readonly painted?: number;
}

/** An entry found on a page. */
export interface PageEntry {
  readonly ref: TermRef;
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
  /** What the page says of itself, in reading order. */
  readonly explained: readonly PageSaying[];
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
  /** The entries the surface may stand for; never empty, the likeliest first. */
  readonly refs: readonly TermRef[];
  readonly surface: string;
  /** The sentence around it, white space levelled. */
  readonly sentence: string;
  /** UTF-16 offset of the surface in the sentence. */
  readonly at: number;
}

/** A surface that is a term elsewhere and was not marked here. */
export interface Unmarked {
  readonly ref: TermRef;
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
