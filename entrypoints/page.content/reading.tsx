import { render } from 'preact';
import { CardWindow } from '../../components/card/CardWindow.tsx';
import cardCss from '../../components/card/card.css?inline';
import { LanguageContext } from '../../components/language.ts';
import tokensCss from '../../components/tokens.css?inline';
import { ask } from '../../lib/extension/messaging.ts';
import { runHover } from '../../lib/hover/runner.ts';
import { createTranslator, type Language } from '../../lib/i18n/messages.ts';
import type { OpenedForms } from '../../lib/pack/types.ts';
import { startAnnotator } from '../../lib/page/annotator.ts';
import { type CardHost, createCardHost } from '../../lib/page/card-host.ts';
import { pageDateOf } from '../../lib/page/page-date.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { watchPointer } from '../../lib/page/pointer.ts';
import { isInView, rangeOf, scrollToTerm, staticRangeOf, surfaceOf, type Term } from '../../lib/page/term.ts';
import type { PageConcept, PageReport } from '../../lib/protocol/types.ts';
import { publisherNamedIn, publisherOfHost } from '../../lib/sites/publishers.ts';
import type { Site } from '../../lib/sites/site.ts';
import { createSpotter } from '../../lib/spot/spot.ts';

/** A page being read with annotations. */
export interface Reading {
  report(): PageReport;
  reveal(concept: number): boolean;
  step(by: 1 | -1): boolean;
}

/** How much of a page may hold the name of the newspaper an article is from. */
const TOP_CHARACTERS = 5000;

/** Annotates this page and shows cards on it until `signal` aborts. */
export function startReading(options: {
  readonly pack: OpenedForms;
  readonly site: Site | null;
  readonly language: Language;
  readonly signal: AbortSignal;
}): Reading {
  const { pack, signal } = options;
  const translator = createTranslator(options.language);
  const top = (document.body.textContent ?? '').slice(0, TOP_CHARACTERS);
  const publisher = publisherNamedIn(top, pack.publishers) ?? publisherOfHost(location.hostname, pack.publishers);
  const pageDate = pageDateOf(document);
  const painter = createPainter();
  let host: CardHost | null = null;
  let focusBefore: Element | null = null;
  let isPinned = false;

  const hover = runHover<Term>(
    (effect) => (effect.type === 'show' ? show(effect.term, effect.focus) : hide()),
    (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  );
  const annotator = startAnnotator({
    spotter: createSpotter(pack),
    painter,
    page: { home: publisher?.home },
    judge: async (doubts) => {
      const reply = await ask('doubts.judge', { doubts });
      return reply.ok ? reply.value : null;
    },
    onChange: () => {
      const term = hover.openTerm();
      if (term !== null && rangeOf(term) === null) hover.send({ type: 'dismiss' });
    },
    signal,
  });

  watchPointer({
    termAt: annotator.termAt,
    isOurs: (target) => host !== null && target === host.element,
    send: hover.send,
    follow,
    signal,
  });
  signal.addEventListener('abort', hide);

  return { report, reveal, step };

  function show(term: Term, focus: boolean): void {
    const range = rangeOf(term);
    if (range === null) {
      hover.send({ type: 'dismiss' });
      return;
    }
    hide();
    focusBefore = focus ? document.activeElement : null;
    const opened = createCardHost([tokensCss, cardCss], translator.t('productName'));
    host = opened;
    isPinned = focus;
    painter.setActive(staticRangeOf(term));
    const draw = () => {
      render(
        <LanguageContext.Provider value={translator}>
          <CardWindow
            concept={conceptOf(term)}
            surface={surfaceOf(term)}
            pageDate={pageDate}
            isPinned={isPinned}
            loadCard={loadCard}
            onPin={(pinned) => {
              isPinned = pinned;
              hover.send({ type: 'pin', pinned });
              draw();
            }}
            onClose={() => hover.send({ type: 'dismiss' })}
            onResize={() => {
              opened.placeBeside(range);
              if (focus && !opened.hasFocus()) opened.focus();
            }}
          />
        </LanguageContext.Provider>,
        opened.container,
      );
    };
    draw();
    opened.placeBeside(range);
  }

  function hide(): void {
    if (host === null) return;
    render(null, host.container);
    const hadFocus = host.hasFocus();
    host.close();
    host = null;
    painter.setActive(null);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  /** Keeps an open card beside its term when the page moves under it; lets it go once the term is out of sight. */
  function follow(): void {
    const term = hover.openTerm();
    const range = term === null ? null : rangeOf(term);
    if (term === null) return;
    if (range === null || !isInView(range)) hover.send({ type: 'dismiss' });
    else host?.placeBeside(range);
  }

  function report(): PageReport {
    const found = new Map<number, PageConcept>();
    for (const term of annotator.terms()) {
      const concept = conceptOf(term);
      found.set(concept, { concept, count: (found.get(concept)?.count ?? 0) + 1 });
    }
    return { state: 'on', site: options.site, date: pageDate, concepts: [...found.values()] };
  }

  function reveal(concept: number): boolean {
    const term = annotator.terms().find((candidate) => conceptOf(candidate) === concept);
    return term !== undefined && summon(term);
  }

  function step(by: 1 | -1): boolean {
    const terms = annotator.terms();
    const open = hover.openTerm();
    const from = open === null ? (by > 0 ? -1 : 0) : terms.indexOf(open);
    const term = terms[(from + by + terms.length) % terms.length];
    return term !== undefined && summon(term);
  }

  function summon(term: Term): boolean {
    if (!scrollToTerm(term)) return false;
    hover.send({ type: 'summon', term });
    return true;
  }
}

/** The likeliest concept of a term, by index. */
function conceptOf({ span }: Term): number {
  return span.concepts[0] as number;
}

async function loadCard(concept: number) {
  const reply = await ask('card.get', { concept });
  return reply.ok ? reply.value : null;
}
