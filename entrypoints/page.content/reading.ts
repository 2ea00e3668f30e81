import { ask } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import { runHover } from '../../lib/hover/runner.ts';
import type { Language } from '../../lib/i18n/messages.ts';
import { startAnnotator } from '../../lib/page/annotator.ts';
import { isCardHost } from '../../lib/page/card-host.ts';
import { topText } from '../../lib/page/flows.ts';
import { pageDateOf } from '../../lib/page/page-date.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { watchPointer } from '../../lib/page/pointer.ts';
import { conceptOf, isInView, rangeOf, scrollToTerm, type Term } from '../../lib/page/term.ts';
import type { PageConcept, PageReport } from '../../lib/protocol/types.ts';
import { publisherNamedIn, publisherOfHost } from '../../lib/sites/publishers.ts';
import type { Site } from '../../lib/sites/site.ts';
import type { Spotter } from '../../lib/spot/spot.ts';
import marksCss from './marks.css?inline';
import { shadowRootOf } from './shadow-root-of.ts';
import { createDistantTermWindow } from './term-window.ts';

/** A page being read with annotations. */
export interface Reading {
  report(): PageReport;
  reveal(concept: number): boolean;
  step(by: 1 | -1): boolean;
  /** To be called when the page has another address: what was known of the article before holds no longer. */
  renew(dayBefore: string | null): void;
}

/** How much of a page's text may hold its date and the name of the newspaper: both stand near the top. */
const TOP_CHARACTERS = 3000;

/** Annotates this page and shows cards on it until `signal` aborts. */
export function startReading(options: {
  readonly publishers: readonly Publisher[];
  readonly spotter: Spotter;
  readonly site: Site | null;
  /** Host of the page, or of the page a frame without an address belongs to. */
  readonly host: string;
  readonly language: Language;
  /** Called when the background does not answer: it may be gone for good. */
  readonly onNoAnswer: () => void;
  readonly signal: AbortSignal;
}): Reading {
  const { publishers, signal } = options;
  const ofHost = publisherOfHost(options.host, publishers);
  /** What the page declares of an article that has gone: sites leave it standing. */
  let outdatedDay: string | null = null;
  const painter = createPainter(marksCss);
  const window = createDistantTermWindow({
    language: options.language,
    painter,
    loadCard: async (concept) => {
      const reply = await ask('card.get', { concept });
      if (!reply.ok) options.onNoAnswer();
      return reply.ok ? reply.value : null;
    },
    pageDate: currentDate,
    onNoAnswer: options.onNoAnswer,
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
    spotter: options.spotter,
    painter,
    pageSense: () => ({
      home: (publisherNamedIn(currentTop(), publishers) ?? ofHost)?.home,
      date: currentDate() ?? undefined,
    }),
    readsLowValue: false,
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
    },
    signal,
  });

  watchPointer({
    terms: annotator,
    isOurs: (target) => target instanceof Node && isCardHost(target),
    send(event) {
      if (event.type === 'point' && event.term !== null) window.prepare();
      hover.send(event);
    },
    follow,
    signal,
  });
  signal.addEventListener('abort', () => hover.send({ type: 'dismiss' }));

  return { report, reveal, step, renew };

  /** Keeps an open card beside its term when the page moves under it; lets it go once the term is out of sight. */
  function follow(): void {
    const term = hover.openTerm();
    const range = term === null ? null : rangeOf(term);
    if (term === null) return;
    if (range === null || !isInView(range)) hover.send({ type: 'dismiss' });
    else window.place(range);
  }

  function report(): PageReport {
    const found = new Map<number, PageConcept>();
    for (const term of annotator.terms()) {
      const concept = conceptOf(term);
      found.set(concept, { concept, count: (found.get(concept)?.count ?? 0) + 1 });
    }
    return { state: 'on', site: options.site, date: currentDate(), concepts: [...found.values()] };
  }

  /** As the page is now: a single-page site shows another article without another page. */
  function currentDate(): string | null {
    return pageDateOf(document, currentTop(), outdatedDay);
  }

  function currentTop(): string {
    return topText(document, TOP_CHARACTERS);
  }

  function renew(dayBefore: string | null): void {
    outdatedDay = dayBefore;
    hover.send({ type: 'dismiss' });
    annotator.refresh();
  }

  function reveal(concept: number): boolean {
    return annotator.terms().some((term) => conceptOf(term) === concept && summon(term));
  }

  function step(by: 1 | -1): boolean {
    const terms = annotator.terms();
    const open = hover.openTerm();
    const from = open === null ? (by > 0 ? -1 : 0) : terms.indexOf(open);
    // Terms without a place in the layout, as in closed menus, are stepped over.
    return terms.some((_, steps) => {
      const term = terms[(from + by * (steps + 1) + 2 * terms.length) % terms.length];
      return term !== undefined && summon(term);
    });
  }

  function summon(term: Term): boolean {
    if (!scrollToTerm(term)) return false;
    hover.send({ type: 'summon', term });
    return true;
  }
}
