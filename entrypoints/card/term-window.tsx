import { render } from 'preact';
import { CardWindow } from '../../components/card/CardWindow.tsx';
import cardCss from '../../components/card/card.css?inline';
import { LanguageContext } from '../../components/language.ts';
import tokensCss from '../../components/tokens.css?inline';
import type { Language } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translator.ts';
import type { Card, CardTitle } from '../../lib/pack/types.ts';
import { type CardHost, createCardHost } from '../../lib/page/card-host.ts';
import { copyText } from '../../lib/page/clipboard.ts';
import type { Painter } from '../../lib/page/painter.ts';
import { conceptOf, isInView, rangeOf, staticRangeOf, surfaceOf, type Term } from '../../lib/page/term.ts';
import { chineseVoice } from '../../lib/page/voice.ts';
import type { CardOrder, Colours } from '../../lib/settings/settings.ts';
import { explainMatch } from '../../lib/spot/explain-match.ts';
import type { PageSense, SpotGlossary } from '../../lib/spot/types.ts';

/** What a window of cards beside terms needs from its surroundings. */
export interface TermWindowOptions {
  readonly language: Language;
  readonly colours: Colours;
  readonly cardOrder: CardOrder;
  readonly painter: Painter;
  readonly glossary: SpotGlossary;
  /** The card of a concept; null where it cannot be had now. Never rejects. */
  readonly loadCard: (concept: number) => Promise<Card | null>;
  /** Names of concepts; never rejects. */
  readonly loadTitles: (concepts: readonly number[]) => Promise<readonly CardTitle[]>;
  /** What is known of the page when a card opens, and the day that it says itself. */
  readonly pageSense: () => PageSense;
  readonly pageDate: () => string | null;
  /** True where the reader's hand is a thumb on a narrow screen. */
  readonly isForThumbs: () => boolean;
  readonly onHide: (id: string, isHidden: boolean) => void;
  readonly onPanel: (concept: number) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
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
  /** Opens a term's card in place of any other. */
  show(opening: Opening): void;
  hide(): void;
  /** Puts the open card beside its term again; false where it should go, for its term is out of sight. */
  follow(range: Range | null): boolean;
  /** To be called when a card may be wanted soon; a window that is all there has nothing to do. */
  prepare?(): void;
}

/** Makes a window; see {@link createTermWindow}. */
export type CreateTermWindow = (options: TermWindowOptions) => TermWindow;

/** A window that shows cards beside terms. */
export function createTermWindow(options: TermWindowOptions): TermWindow {
  const { painter, loadCard } = options;
  const translator = createTranslator(options.language);
  let host: CardHost | null = null;
  // The browser begins to load its voices when it is first asked for them.
  chineseVoice();
  let focusBefore: Element | null = null;
  let isSheet = false;

  return { show, hide, follow };

  function follow(range: Range | null): boolean {
    // A sheet stands at the edge: the page scrolls behind it.
    if (range === null || (!isSheet && !isInView(range))) return false;
    host?.placeBeside(range);
    return true;
  }

  function show({ term, pinned, focus }: Opening): void {
    hide();
    const range = rangeOf(term);
    if (range === null) {
      options.onClose();
      return;
    }
    isSheet = options.isForThumbs();
    focusBefore = focus ? document.activeElement : null;
    host = createCardHost([tokensCss, cardCss], {
      name: translator.t('productName'),
      language: translator.language,
      colours: options.colours,
      isSheet,
    });
    painter.setActive(staticRangeOf(term));
    draw(host, range, term, pinned, focus);
    host.placeBeside(range);
  }

  function draw(opened: CardHost, range: Range, term: Term, isPinned: boolean, focus: boolean): void {
    let wantsFocus = focus;
    const pageDate = options.pageDate();
    const { flow, span } = term;
    const match = explainMatch(flow.text, span, options.pageSense(), options.glossary);
    const parts = span.nested.map(({ start, end, concepts }) => ({ surface: flow.text.slice(start, end), concepts }));
    const redraw = (pinned: boolean) =>
      render(
        <LanguageContext.Provider value={translator}>
          <CardWindow
            concept={conceptOf(term)}
            surface={surfaceOf(term)}
            pageDate={pageDate}
            isPinned={pinned}
            loadCard={loadCard}
            loadTitles={options.loadTitles}
            cardOrder={options.cardOrder}
            otherSenses={span.concepts.slice(1)}
            parts={parts}
            match={match}
            onHide={options.onHide}
            onCopy={copyText}
            onSpeak={chineseVoice()}
            onPanel={options.onPanel}
            onPin={(next) => {
              // The control that was pressed may go with the card it stood on: the focus stays in the window.
              wantsFocus ||= opened.hasFocus();
              options.onPin(next);
              redraw(next);
            }}
            onClose={options.onClose}
            onResize={() => {
              opened.placeBeside(range);
              if (wantsFocus && !opened.hasFocus()) opened.focus();
            }}
          />
        </LanguageContext.Provider>,
        opened.container,
      );
    redraw(isPinned);
  }

  function hide(): void {
    if (host === null) return;
    const hadFocus = host.hasFocus();
    render(null, host.container);
    host.close();
    host = null;
    painter.setActive(null);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }
}
