import type { Publisher } from '../../glossary/types.ts';
import type { HoverEvent } from '../../hover/machine.ts';
import type { Language } from '../../i18n/language.ts';
import type { Annotator } from '../../page/annotate/annotator.ts';
import type { Painter } from '../../page/marks/painter.ts';
import type { Term } from '../../page/marks/term.ts';
import type { PageReport, PageStep, PageTerms, StepOutcome } from '../../protocol/types.ts';
import type { Settings } from '../../settings/settings.ts';
import type { TermRef } from '../../terms/ref.ts';

/** How marks and cards look and behave while a page is read; a change of it begins the reading anew. */
export interface DisplayOptions extends Omit<Settings, NotForDisplay> {}

/** Settings that are not of the looks of marks and cards: which sites and which entries. */
type NotForDisplay = 'silencedSites' | 'level' | 'hiddenCategories' | 'hiddenTerms';

/** What a reader says of a text that has no page of its own to speak for it. */
export interface DeclaredOrigin {
  /** Null where it is none of those we list. */
  readonly publisher: Publisher | null;
  /** YYYY-MM-DD; null where it is not known. */
  readonly date: string | null;
}

/** A page being read with annotations. */
export interface PageSession {
  report(): PageReport;
  /** How many entries the report would name. */
  countEntries(): number;
  terms(): Promise<PageTerms | null>;
  reveal(ref: TermRef, occurrence: number): Promise<boolean>;
  /** See `page.step`. */
  step(step: PageStep): Promise<StepOutcome>;
}

/** What cards beside terms need from their surroundings. */
export interface CardsOptions extends DisplayOptions {
  readonly painter: Painter;
  /** What the page's terms are asked of, to say why one is not painted. */
  readonly annotator?: () => Annotator;
  /** The day that the page says itself, as it is when a card opens. */
  readonly pageDate: () => string | null;
  /** True where the reader's hand is a thumb on a narrow screen. */
  readonly isForThumbs: () => boolean;
  /** Called when the background does not answer: it may be gone for good. */
  readonly onNoAnswer: () => void;
}

/** What the reader's hand does, or is likely to do next. */
export type HandEvent =
  | HoverEvent<Term>
  /** A card is likely to be asked for: it is drawn unseen, unless one is open or about to. With null it is not wanted any more. */
  | { readonly type: 'ready'; readonly term: Term | null };

/** The cards of a page: at most one is open. */
export interface Cards {
  /** Tells what the reader's hand does. */
  send(event: HandEvent): void;
  /** The term whose card is open, or null. */
  openTerm(): Term | null;
  /** Keeps an open card beside its term when the page moves under it; lets it go once the term is out of sight. */
  follow(): void;
}

/** Makes the cards of a page. */
export type CreateCards = (options: CardsOptions) => Cards;

/** What a window of one card needs besides. */
export interface TermWindowOptions extends Omit<CardsOptions, 'onNoAnswer'> {
  /** What the setting comes to in this browser. */
  readonly language: Language;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  /** Called when the pointer has come over the card, or has left it. */
  readonly onPointer: (isOver: boolean) => void;
  /** Called when the frame that draws the cards cannot be reached. */
  readonly onLost: () => void;
}

/** How a card is to open. */
export interface Opening {
  readonly term: Term;
  readonly pinned: boolean;
  /** True where the focus moves into the card, and back when it closes. */
  readonly focus: boolean;
}

/** The one card that may be open on a page. */
export interface TermWindow {
  /** Makes ready for the card of a term that is about to open; nothing is to be seen of it. */
  prepare(term: Term): void;
  /** Opens a term's card in place of any other. */
  show(opening: Opening): void;
  hide(): void;
  /** Puts the open card beside its term again; false where it should go, for its term is out of sight. */
  follow(range: Range | null): boolean;
}
