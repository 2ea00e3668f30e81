import { render } from 'preact';
import { CardWindow } from '../../../components/card/CardWindow.tsx';
import cardCss from '../../../components/card/card.css?inline';
import { LanguageContext } from '../../../components/language.ts';
import tokensCss from '../../../components/tokens.css?inline';
import { createTranslator } from '../../i18n/translator.ts';
import { isInView, rangeOf, refOf, staticRangeOf, surfaceOf, type Term } from '../../page/marks/term.ts';
import { type CardHost, createCardHost } from '../../page/window/card-host.ts';
import { copyText } from '../../page/window/clipboard.ts';
import { chineseVoice } from '../../page/window/voice.ts';
import type { Opening, TermWindow, TermWindowOptions } from './types.ts';

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
    const otherSenses = span.entries.slice(1).map(({ ref }) => ref);
    const parts = span.nested.map(({ start, end, entries }) => ({
      surface: flow.text.slice(start, end),
      refs: entries.map(({ ref }) => ref),
    }));
    const redraw = (pinned: boolean) =>
      render(
        <LanguageContext.Provider value={translator}>
          <CardWindow
            term={refOf(term)}
            surface={surfaceOf(term)}
            pageDate={pageDate}
            isPinned={pinned}
            loadCard={loadCard}
            loadTitles={options.loadTitles}
            cardOrder={options.cardOrder}
            otherSenses={otherSenses}
            parts={parts}
            match={span.match}
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
