import type { PageSaying } from '../card/page-saying.ts';
import type { Language } from '../i18n/language.ts';
import type { AskedText } from '../library/types.ts';
import type { CardLanguages, CardOrder, CardText, Colours } from '../settings/settings.ts';
import type { TermMatch } from '../spot/types.ts';
import type { OwnPlace } from '../termbase/own-term.ts';
import type { TermRef } from '../terms/ref.ts';

/** The page of the extension in which cards are drawn, as built. */
export const CARD_FRAME = '/framed-card.html';

/** A card to be opened: what the page knows of its term, and what it is to look like. */
export interface CardOpening {
  /** Null for a text of which it is not known whether it is one. */
  readonly term: TermRef | null;
  /** What to ask about such a text; null for a term. */
  readonly asked: AskedText | null;
  /** The term as printed. */
  readonly surface: string;
  /** Day of the page being read, YYYY-MM-DD; null where it is not known. */
  readonly pageDate: string | null;
  readonly isPinned: boolean;
  /** True where the focus moves into the card. */
  readonly takesFocus: boolean;
  /** Other entries the surface may stand for. */
  readonly otherSenses: readonly TermRef[];
  /** Terms within the surface, with the entries each may stand for. */
  readonly parts: readonly { readonly surface: string; readonly refs: readonly TermRef[] }[];
  readonly match: TermMatch;
  /** Where the surface stands, for an entry of the reader's own. */
  readonly place: OwnPlace;
  /** What the page itself says of the surface. */
  readonly sayings: readonly PageSaying[];
  readonly language: Language;
  readonly colours: Colours;
  readonly cardOrder: CardOrder;
  readonly cardLanguages: CardLanguages;
  readonly cardText: CardText;
  /** True where it begins as a glance, and grows when it is asked to. */
  readonly isCompact: boolean;
  /** True where it comes up from the lower edge, for thumbs. */
  readonly isSheet: boolean;
  /** True where the page is dark around the term: then the card is, whatever the system is. */
  readonly isDark: boolean;
}

/** How a frame learns that one of our scripts speaks to it: the background gave the ticket out, and is asked about it. */
export interface CardHandshake {
  readonly ticket: string;
}

/** What a page's script tells the frame its cards are drawn in. */
export type ToCardFrame =
  /** Shows a card in the place of any other; one that is coming is drawn unseen, and nothing is said of it. */
  | { readonly type: 'show'; readonly opening: CardOpening; readonly isComing?: true }
  /** The card that was coming is seen now. */
  | { readonly type: 'shown'; readonly isPinned: boolean }
  /** The card of an entry is about to take the place of the one that is seen: what it says can be fetched meanwhile. */
  | { readonly type: 'coming'; readonly ref: TermRef }
  /** There is no place for a glance: the card is whole from now on. */
  | { readonly type: 'grow' }
  /** The card has been put elsewhere: what is pressed in the next moment may be meant for something else. */
  | { readonly type: 'moved' };

/** How high a card is, in CSS pixels. */
export interface CardHeight {
  /** With room for all of it. */
  readonly px: number;
  /** How far down something in it reaches for a moment, as a menu; 0 for nothing. */
  readonly overlayPx: number;
  /** `waits` until it has something to show, `glance` where it may grow of itself. */
  readonly stage: 'waits' | 'glance' | 'whole';
}

/** What the frame tells the page's script. */
export type FromCardFrame =
  /** It hears, and asks about the ticket. */
  | { readonly type: 'heard' }
  /** The ticket is not known, or not any more: another one is needed. */
  | { readonly type: 'refused' }
  /** How high the card is, or has become. */
  | ({ readonly type: 'height' } & CardHeight)
  /** The pointer has come over the card, or has left it: the page around a frame is told of neither. */
  | { readonly type: 'over' | 'out' }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  | { readonly type: 'close' }
  /** The reader wants to see what one of the sayings was taken from, by its place among them. */
  | { readonly type: 'jump'; readonly saying: number };

/** The ticket a message carries; null where it carries none. */
export function ticketOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('ticket' in message)) return null;
  return typeof message.ticket === 'string' ? message.ticket : null;
}
