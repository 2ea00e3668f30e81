import type { Publisher } from '../glossary/types.ts';
import type { Card, CardTitle, PackInfo } from '../pack/types.ts';
import type { Site } from '../sites/site.ts';
import type { Doubt, Verdict } from '../spot/types.ts';

/** One row per operation: what is asked and what comes back. `docs/architecture.md` says who serves which. */
export interface Operations {
  /** Served by the background: the card of a concept, null if the pack has none. */
  'card.get': { request: { readonly concept: number }; reply: Card | null };
  /** Served by the background: brings the card's script to the frame that asks; false where the browser does not let it. */
  'card.script': { request: Record<string, never>; reply: boolean };
  /** Served by the background: what a list shows of concepts, in the order asked; unknown ones are left out. */
  'cards.titles': { request: { readonly concepts: readonly number[] }; reply: readonly CardTitle[] };
  /** Served by the background: verdicts on doubtful surfaces, in the order asked. */
  'doubts.judge': { request: { readonly doubts: readonly Doubt[] }; reply: readonly Verdict[] };
  /** Served by the background: what the pack was made from. */
  'pack.info': { request: Record<string, never>; reply: PackInfo };
  /** Served by the background: the publishers whose sites are annotated by default. */
  'publishers.list': { request: Record<string, never>; reply: readonly Publisher[] };
  /** Served by the content script: how annotation stands on its page. */
  'page.report': { request: Record<string, never>; reply: PageReport };
  /** Served by the content script: scrolls to a concept's first occurrence and opens its card; false if it has gone. */
  'page.reveal': { request: { readonly concept: number }; reply: boolean };
  /** Served by the content script: moves to the next or previous term and opens its card; false if there is none. */
  'page.step': { request: { readonly by: 1 | -1 }; reply: boolean };
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

/** Why an operation gave nothing. */
export type FailureCode = 'bad-request' | 'no-answer' | 'failed';

/** Every operation answers with one of these; nothing is thrown across contexts. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FailureCode };
