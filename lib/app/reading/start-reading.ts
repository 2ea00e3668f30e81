import { shadowRootOf } from '../../extension/closed-shadow-roots.ts';
import { watchGlossaries } from '../../extension/glossary-stamps.ts';
import { reportError } from '../../extension/report-error.ts';
import { startAnnotator } from '../../page/annotate/annotator.ts';
import type { MarkFilter } from '../../page/marks/mark-filter.ts';
import { createPainter } from '../../page/marks/painter.ts';
import { rangeOf, refOf } from '../../page/marks/term.ts';
import { isCardHost } from '../../page/window/is-card-host.ts';
import { watchPointer } from '../../page/window/pointer.ts';
import { SLICE_UNITS } from '../../protocol/limits.ts';
import type { MarkStyles, PageReport } from '../../protocol/types.ts';
import type { PageOriginKnown } from '../../sites/origin.ts';
import type { PageContext } from '../../spot/types.ts';
import { hasHan } from '../../text/scripts.ts';
import { createSpotAsker } from './ask-spots.ts';
import type { Patience } from './ask-until-answered.ts';
import type { CardScriptApi } from './card-script-api.ts';
import type { HandledPage } from './handled-page.ts';
import type { Hands } from './hands.ts';
import { provideReading } from './reading-here.ts';
import type { CreateCards, DisplayOptions, PageSession } from './types.ts';

/** Widest viewport in which a card comes as a sheet under a thumb, in CSS pixels: beyond it a card beside its term has room. */
const WIDEST_SHEET_PX = 640;

/** A page session that follows what the reader chooses. */
export interface LivePageSession extends PageSession {
  /** Marks other entries than before; an open card stays. */
  filter(filter: MarkFilter): void;
  /** To be called when the origin of the page is another: what was found in another place or day is asked again. */
  originChanged(): void;
  /** To be called now and then: brings back marks that the page has done away with, and an open card to its term. */
  restore(): void;
  /** To be called when the page has another address: another article is coming. */
  moved(): void;
}

/** Annotates this page and shows cards on it until `signal` aborts. */
export function startReading(options: {
  /** Where the page comes from, as it is known now. */
  readonly origin: () => PageOriginKnown;
  readonly display: DisplayOptions;
  readonly filter: MarkFilter;
  readonly styles: MarkStyles;
  readonly createCards: CreateCards;
  /** What lists the terms for others, goes to them and keeps crowded pages painted; null where it cannot be had now. */
  readonly loadScript: () => Promise<CardScriptApi | null>;
  /** Called when the background does not answer: it may be gone for good. */
  readonly onNoAnswer: () => void;
  /** True where the extension has gone: what the hand does then is for the page alone. */
  readonly isGone?: () => boolean;
  /** Called after the page has changed and settled. */
  readonly onPageChange?: () => void;
  /** Called after marks have come or gone; often while a page is first read. */
  readonly onChange?: () => void;
  readonly signal: AbortSignal;
}): LivePageSession {
  const { origin, display, signal } = options;
  const patience: Patience = { onNoAnswer: options.onNoAnswer, signal };
  let made: Hands | null = null;
  let lookAround: (() => void) | undefined;
  const painter = createPainter({ ...options.styles, colours: display.colours });
  const cards = options.createCards({
    ...display,
    painter,
    annotator: () => annotator,
    pageDate: () => origin().date,
    isForThumbs: () => isTouching() && innerWidth <= WIDEST_SHEET_PX,
    onNoAnswer: options.onNoAnswer,
  });
  const asker = createSpotAsker(patience, () => annotator.askAgain());
  const annotator = startAnnotator({
    askSpots: asker.askSpots,
    sliceUnits: SLICE_UNITS,
    painter,
    context: contextOf(origin()),
    filter: options.filter,
    density: display.density,
    // A share that is no number is all.
    inkShare: Number(display.inkShare) || Number.POSITIVE_INFINITY,
    shadowRootOf,
    isOurs: isCardHost,
    report: reportError,
    onPageChange: () => options.onPageChange?.(),
    onChange: () => {
      const term = cards.openTerm();
      if (term !== null && rangeOf(term) === null) cards.send({ type: 'dismiss' });
      options.onChange?.();
      void paintAround();
    },
    signal,
  });
  const handled: HandledPage = { annotator, cards, origin, painter, patience, display };
  provideReading(handled);
  watchGlossaries(() => {
    asker.expectOthers();
    annotator.askAgain();
  }, signal);

  const isTouching = watchPointer({
    terms: annotator,
    isOurs: isCardHost,
    send(event) {
      if (options.isGone?.() === true) return;
      if (event.type === 'point' && event.term !== null && display.opener === 'click') return;
      cards.send(event);
    },
    follow: cards.follow,
    signal,
  });
  if (display.selectionCard === 'seal') {
    // From the first selection on the card's script watches them itself.
    document.addEventListener('selectionchange', () => made ?? (hasHan(`${getSelection()}`) && hands()), { signal });
  }
  signal.addEventListener('abort', () => cards.send({ type: 'dismiss' }));

  return {
    report,
    countEntries: () => annotator.entries().size,
    terms: async () => (await hands())?.terms() ?? null,
    reveal: async (ref, occurrence) => (await hands())?.reveal(ref, occurrence) ?? false,
    step: async (step) => (await hands())?.step(step) ?? false,
    filter: annotator.filter,
    originChanged: () => annotator.setContext(contextOf(origin())),
    moved() {
      cards.send({ type: 'dismiss' });
      annotator.refresh();
    },
    restore() {
      painter.restore();
      cards.follow();
    },
  };

  function report(): PageReport {
    const { site, date } = origin();
    const painted = new Set(annotator.terms().filter(annotator.isPainted).map(refOf));
    const entries = [...annotator.entries()].map(([ref, count]) => ({ ref, count }));
    return { state: 'on', site, date, entries, painted: entries.filter(({ ref }) => painted.has(ref)).length };
  }

  /** Where there are too many marks to paint them all, those in view are kept painted: most pages never need what does that. */
  async function paintAround(): Promise<void> {
    if (!painter.isCrowded()) return;
    const api = await options.loadScript();
    lookAround ??= api?.paintInView({ painter, markedTexts: annotator.textsWithTerms, signal });
    lookAround?.();
  }

  async function hands(): Promise<Hands | null> {
    const api = await options.loadScript();
    // Wanted twice meanwhile, they are there once all the same.
    made ??= api?.createHands(handled) ?? null;
    return made;
  }
}

function contextOf({ home, date }: PageOriginKnown): PageContext {
  return { home: home ?? undefined, date: date ?? undefined };
}
