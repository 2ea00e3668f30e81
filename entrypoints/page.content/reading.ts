import { ask } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import { runHover } from '../../lib/hover/runner.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { startAnnotator } from '../../lib/page/annotator.ts';
import { isCardHost } from '../../lib/page/card-host.ts';
import { topText } from '../../lib/page/flows.ts';
import { pageDateOf } from '../../lib/page/page-date.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { watchPointer } from '../../lib/page/pointer.ts';
import { conceptOf, isInView, rangeOf, scrollToTerm, type Term } from '../../lib/page/term.ts';
import type { PageConcept, PageReport, PageTerms } from '../../lib/protocol/types.ts';
import type { CardOrder, Colours, Density, Opener } from '../../lib/settings/settings.ts';
import { publisherNamedIn, publisherOfHost } from '../../lib/sites/publishers.ts';
import type { Site } from '../../lib/sites/site.ts';
import { type Choice, chosen } from '../../lib/spot/choice.ts';
import type { Spotter } from '../../lib/spot/spot.ts';
import type { PageSense } from '../../lib/spot/types.ts';
import type { PageTermsOf } from '../card/page-terms.ts';
import type { CreateTermWindow } from '../card/term-window.tsx';
import marksCss from './marks.css?inline';
import { shadowRootOf } from './shadow-root-of.ts';

/** A page being read with annotations. */
export interface Reading {
  report(): PageReport;
  terms(): Promise<PageTerms | null>;
  reveal(concept: number, occurrence: number): boolean;
  step(by: 1 | -1 | 0): boolean;
  /** To be called when the page has another address: what was known of the article before holds no longer. */
  renew(dayBefore: string | null): void;
  /** Marks other concepts than before; an open card stays. */
  choose(choice: Choice): void;
  /** How many concepts have been found. Cheap; no layout. */
  countConcepts(): number;
}

/** How marks and cards look and behave while a page is read; a change of it begins the reading anew. */
export interface Manner {
  readonly language: Language;
  readonly density: Density;
  readonly colours: Colours;
  readonly cardOrder: CardOrder;
  readonly opener: Opener;
}

/** What a reader says of a text that has no page of its own to speak for it. */
export interface Declared {
  /** Id of the publisher; null where it is none of those we list. */
  readonly publisherId: string | null;
  /** YYYY-MM-DD; null where it is not known. */
  readonly date: string | null;
}

/** Widest viewport in which a card comes as a sheet under a thumb, in CSS pixels: beyond it a card beside its term has room. */
const WIDEST_SHEET_PX = 640;

/** How much of a page's text may hold its date and the name of the newspaper: both stand near the top. */
const TOP_CHARACTERS = 3000;

/** Annotates this page and shows cards on it until `signal` aborts. */
export function startReading(options: {
  readonly publishers: readonly Publisher[];
  readonly spotter: Spotter;
  /** Makes the window that cards are shown in. */
  readonly createWindow: CreateTermWindow;
  /** What lists the terms for others; null where it cannot be had now. */
  readonly bringPageTermsOf: () => Promise<PageTermsOf | null>;
  readonly site: Site | null;
  /** Host of the page, or of the page a frame without an address belongs to. */
  readonly host: string;
  readonly manner: Manner;
  readonly choice: Choice;
  /** Called when the background does not answer: it may be gone for good. */
  readonly onNoAnswer: () => void;
  /** Holds in place of what the page says of itself, for as long as it is read. */
  readonly declared?: Declared;
  /** Called after marks have come or gone; often while a page is first read. */
  readonly onChange?: () => void;
  readonly signal: AbortSignal;
}): Reading {
  const { publishers, declared, manner, spotter, signal } = options;
  let { choice } = options;
  const ofHost = publisherOfHost(options.host, publishers);
  /** What the page declares of an article that has gone: sites leave it standing. */
  let outdatedDay: string | null = null;
  let isTouching = false;
  /** Place among the terms of the one last gone to. */
  let lastAt = 0;
  const painter = createPainter(marksCss, manner.colours);
  const window = options.createWindow({
    language: manner.language,
    colours: manner.colours,
    cardOrder: manner.cardOrder,
    painter,
    glossary: spotter.glossary,
    loadCard: async (concept) => {
      const reply = await ask('card.get', { concept });
      if (!reply.ok) options.onNoAnswer();
      return reply.ok ? reply.value : null;
    },
    loadTitles: async (concepts) => {
      const reply = await ask('cards.titles', { concepts });
      return reply.ok ? reply.value : [];
    },
    pageSense,
    pageDate: currentDate,
    isForThumbs: () => isTouching && innerWidth <= WIDEST_SHEET_PX,
    onHide: (id, isHidden) => void ask('concept.hide', { id, isHidden }),
    onPanel: (concept) => void ask('panel.open', { concept }),
    onPin: (pinned) => hover.send({ type: 'pin', pinned }),
    onClose: () => hover.send({ type: 'dismiss' }),
  });
  const hover = runHover<Term>(
    (effect) => (effect.type === 'show' ? window.show(effect) : window.hide()),
    (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  );
  const annotator = startAnnotator({
    spotter,
    painter,
    pageSense,
    readsLowValue: false,
    choose: (span) => chosen(span, spotter.glossary, choice),
    density: manner.density,
    judge: async (doubts) => {
      const reply = await ask('doubts.judge', { doubts });
      if (!reply.ok) options.onNoAnswer();
      return reply.ok ? reply.value : null;
    },
    shadowRootOf,
    isOurs: isCardHost,
    report: reportError,
    onChange: () => {
      const term = hover.openTerm();
      if (term !== null && rangeOf(term) === null) hover.send({ type: 'dismiss' });
      options.onChange?.();
    },
    signal,
  });

  watchPointer({
    terms: annotator,
    isOurs: (target) => target instanceof Node && isCardHost(target),
    send(event) {
      if (event.type === 'point' && event.term !== null) {
        if (manner.opener === 'click') return;
        window.prepare?.();
      }
      hover.send(event);
    },
    follow,
    signal,
  });
  document.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      isTouching = pointerType === 'touch';
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => hover.send({ type: 'dismiss' }));

  return { report, terms, reveal, step, renew, choose, countConcepts: () => annotator.concepts().size };

  /** Keeps an open card beside its term when the page moves under it; lets it go once the term is out of sight. */
  function follow(): void {
    const term = hover.openTerm();
    if (term !== null && !window.follow(rangeOf(term))) hover.send({ type: 'dismiss' });
  }

  function report(): PageReport {
    const found = new Map<number, PageConcept>();
    for (const term of annotator.terms()) {
      const concept = conceptOf(term);
      found.set(concept, { concept, count: (found.get(concept)?.count ?? 0) + 1 });
    }
    return { state: 'on', site: options.site, date: currentDate(), concepts: [...found.values()] };
  }

  async function terms(): Promise<PageTerms | null> {
    const pageTermsOf = await options.bringPageTermsOf();
    const publisher = currentPublisher()?.name ?? null;
    return pageTermsOf?.(annotator.terms(), annotator.turnedDown(), currentDate(), publisher) ?? null;
  }

  function choose(next: Choice): void {
    choice = next;
    annotator.reread();
  }

  function pageSense(): PageSense {
    return { home: currentPublisher()?.home, date: currentDate() ?? undefined };
  }

  /** As the page is now: a single-page site shows another article without another page. */
  function currentDate(): string | null {
    return declared === undefined ? pageDateOf(document, currentTop(), outdatedDay) : declared.date;
  }

  function currentPublisher(): Publisher | null {
    if (declared !== undefined) return publishers.find(({ id }) => id === declared.publisherId) ?? null;
    return publisherNamedIn(currentTop(), publishers) ?? ofHost;
  }

  function currentTop(): string {
    return topText(document, TOP_CHARACTERS);
  }

  function renew(dayBefore: string | null): void {
    outdatedDay = dayBefore;
    hover.send({ type: 'dismiss' });
    annotator.refresh();
  }

  /** Occurrences without a place in the layout, as in closed menus, are passed over. */
  function reveal(concept: number, occurrence: number): boolean {
    const terms = annotator.terms().filter((term) => conceptOf(term) === concept);
    return [...terms.slice(occurrence), ...terms.slice(0, occurrence)].some(summon);
  }

  function step(by: 1 | -1 | 0): boolean {
    const terms = annotator.terms();
    const open = hover.openTerm();
    if (by === 0) return [open, terms.find(isShown), ...terms].some((term) => term != null && summon(term));
    const at = open === null ? -1 : terms.indexOf(open);
    // The open term may have been hidden meanwhile: then the one that took its place is the next.
    const from = at >= 0 ? at : (open === null ? 0 : lastAt) - (by > 0 ? 1 : 0);
    // Terms without a place in the layout, as in closed menus, are stepped over.
    return terms.some((_, steps) => {
      lastAt = (from + by * (steps + 1) + 2 * terms.length) % terms.length;
      const term = terms[lastAt];
      return term !== undefined && summon(term);
    });
  }

  function isShown(term: Term): boolean {
    const range = rangeOf(term);
    return range !== null && isInView(range);
  }

  function summon(term: Term): boolean {
    if (!scrollToTerm(term)) return false;
    hover.send({ type: 'summon', term });
    return true;
  }
}
