import type { ExplainedKind, PageItem } from '../../derive/types.ts';
import type { Annotator } from '../../page/annotate/annotator.ts';
import type { Painter } from '../../page/marks/painter.ts';
import type { Flow } from '../../page/text/flows.ts';
import type { PageOriginKnown } from '../../sites/origin.ts';
import type { Patience } from './ask-until-answered.ts';
import type { Cards, DisplayOptions } from './types.ts';

/** A page as it is read, for those who list its terms or go to them. */
export interface HandledPage {
  readonly annotator: Annotator;
  readonly cards: Cards;
  readonly origin: () => PageOriginKnown;
  readonly painter: Painter;
  readonly patience: Patience;
  readonly display: DisplayOptions;
  /** What the page says of itself, once a script that can tell has come. */
  explainer?: Explainer;
  /** True once what it says answers under the pointer. */
  isAnswering?: true;
  /** Prints the page with its terms, once a script that can has come. */
  printing?: Printing;
}

/** Has a page printed with its terms. */
export interface Printing {
  /** Fetches what is to be said of the terms that the page has now: while a page is printed nothing can be asked. Never rejects. */
  refresh(): Promise<void>;
}

/** Something the page says of itself, with the flows of its article, in whose order its blocks are numbered. */
export interface PlacedItem {
  readonly item: PageItem;
  readonly flows: readonly Flow[];
}

/** Has a page explain itself. */
export interface Explainer {
  /**
   * Asks what the page, as it stands, says of itself, and marks that; null where no answer is to be had, or where the page
   * is read in another context meanwhile. Never rejects. Cost: the page walked over once, and a question an article.
   */
  explain(): Promise<readonly PlacedItem[] | null>;
  /** What the page said when it was last asked, in reading order. */
  items(): readonly PlacedItem[];
  /** True for a kind that the reader has switched off: nothing of it is shown. */
  isHidden(kind: ExplainedKind): boolean;
}
