import { render } from 'preact';
import { CardWindow } from '../../../components/card/CardWindow.tsx';
import cardCss from '../../../components/card/card.css?inline';
import { LanguageContext } from '../../../components/language.ts';
import ownCss from '../../../components/own/own.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { ask } from '../../extension/messaging.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { styleSheetOf } from '../../page/style-sheet.ts';
import { copyText } from '../../page/window/clipboard.ts';
import { chineseVoice } from '../../page/window/voice.ts';
import type { CardOpening, FromCardFrame } from '../../protocol/card-frame.ts';
import type { SentenceAt } from '../../text/sentences.ts';
import { loadSections } from '../cards/load-sections.ts';
import { createOwnTools } from '../own/own-tools.ts';
import { watchSeenClearly } from './seen-clearly.ts';

/** What draws the cards of a frame, one at a time. */
export interface CardDrawer {
  show(opening: CardOpening): void;
  /** To be called when the frame has been put elsewhere on its page. */
  moved(): void;
}

/** Entries that are searched for what is like a text: some of them stand within it, and are told of as such. */
const MOST_FOUND = 20;

/** What a page could send in the reader's name: in this frame only the reader's own counts. */
const OF_THE_HAND = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keyup',
  'input',
  'change',
];

/** Draws cards into `root`, which fills its frame, and tells whoever placed the frame what it has to know. */
export function createCardDrawer(root: HTMLElement, tell: (message: FromCardFrame) => void): CardDrawer {
  document.adoptedStyleSheets = [tokensCss, cardCss, ownCss].map(styleSheetOf);
  const seen = watchSeenClearly(root);
  let turn = 0;
  // The browser begins to load its voices when it is first asked for them.
  chineseVoice();
  for (const type of OF_THE_HAND) {
    addEventListener(type, (event) => event.isTrusted || undo(event), { capture: true });
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // The page around may have a dialog that the browser would close as well.
    event.preventDefault();
    close();
  });

  // Once what closes it has been answered: a frame that goes in the midst of a key leaves the browser waiting for it.
  const close = () => void setTimeout(() => tell({ type: 'close' }));
  let isOver = false;
  const tellWhere = (isNow: boolean) => {
    if (isOver === isNow) return;
    isOver = isNow;
    tell({ type: isNow ? 'over' : 'out' });
  };
  addEventListener(
    'pointermove',
    ({ isTrusted, pointerType }) => isTrusted && pointerType !== 'touch' && tellWhere(true),
  );
  document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && tellWhere(false));

  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    tellHeight();
  });

  const tellHeight = () =>
    tell({ type: 'height', px: naturalHeight(root), growsLater: root.querySelector('.compact') !== null });

  return { show, moved: seen.moved };

  function show(opening: CardOpening): void {
    const { language, colours } = opening;
    const translator = createTranslator(language);
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset.colours = colours;
    documentElement.dataset.text = opening.cardText;
    documentElement.toggleAttribute('data-sheet', opening.isSheet);
    turn++;
    let wantsFocus = opening.takesFocus;

    const own = createOwnTools(opening.place);
    let isPinned = opening.isPinned;
    let startsAdding = false;
    const draw = () =>
      render(
        <LanguageContext.Provider value={translator}>
          <CardWindow
            key={turn}
            term={opening.term}
            surface={opening.surface}
            pageDate={opening.pageDate}
            isPinned={isPinned}
            loadCard={async (ref) => {
              const reply = await ask('cards.get', { refs: [ref] });
              return reply.ok ? (reply.value[0] ?? null) : null;
            }}
            loadTitles={async (refs) => {
              const reply = await ask('cards.titles', { refs });
              return reply.ok ? reply.value.filter((title) => title !== null) : [];
            }}
            loadSections={loadSections}
            sentence={sentenceOf(opening)}
            loadReading={async () => {
              const reply = opening.asked === null ? null : await ask('text.read', opening.asked);
              return reply?.ok ? reply.value : null;
            }}
            search={async (query) => {
              const reply = await ask('glossary.search', { query, limit: MOST_FOUND });
              return reply.ok ? reply.value : [];
            }}
            startsCompact={opening.isCompact}
            cardOrder={opening.cardOrder}
            cardLanguages={opening.cardLanguages}
            otherSenses={opening.otherSenses}
            parts={opening.parts}
            match={opening.match}
            sayings={opening.sayings}
            // It closes the card.
            onJump={(saying) => void setTimeout(() => tell({ type: 'jump', saying }))}
            isSeen={seen.isSeen}
            onHide={async (ref, isHidden) => (await ask('term.hide', { ref, isHidden })).ok}
            onCopy={copyText}
            onSpeak={chineseVoice()}
            own={own}
            startsAdding={startsAdding}
            onPanel={(ref) => void ask('panel.open', { ref })}
            onPin={(next) => {
              // The control that was pressed may go with the card it stood on: the focus stays in the window.
              wantsFocus ||= document.hasFocus();
              tell({ type: 'pin', isPinned: next });
              isPinned = next;
              draw();
            }}
            onClose={close}
            onResize={() => {
              tellHeight();
              if (wantsFocus && !holdsFocus()) focusFirst();
            }}
          />
        </LanguageContext.Provider>,
        root,
      );
    draw();
    const shown = turn;
    void ask('own.asked', {}).then((reply) => {
      if (!reply.ok || !reply.value || turn !== shown) return;
      startsAdding = true;
      // Whoever writes wants the window to stay. Not from within the drawing, which would begin anew in its midst.
      isPinned = true;
      tell({ type: 'pin', isPinned });
      draw();
    });
  }

  function holdsFocus(): boolean {
    return document.hasFocus() && document.activeElement !== document.body;
  }

  function focusFirst(): void {
    focus();
    root.querySelector<HTMLElement>('h1, button, summary')?.focus({ preventScroll: true });
  }
}

/** Where a text stands that is asked about; null where it stands alone. */
function sentenceOf({ asked }: CardOpening): SentenceAt | null {
  return asked === null || asked.sentence === asked.text ? null : { sentence: asked.sentence, at: asked.at };
}

/** As if it had not been: nobody hears it, and the browser neither opens a fold nor follows a link for it. */
function undo(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Room below the menu, in CSS pixels: its shadow. */
const MENU_GAP_PX = 12;

/** How high the card would be with room for all of it, in CSS pixels; what scrolls in it stays where it is. */
function naturalHeight(root: HTMLElement): number {
  const body = root.querySelector('.card-body');
  const hidden = body === null ? root.scrollHeight - root.clientHeight : body.scrollHeight - body.clientHeight;
  const menu = root.querySelector('.card-menu');
  const least = menu === null ? 0 : menu.getBoundingClientRect().bottom + MENU_GAP_PX;
  return Math.ceil(Math.max(root.getBoundingClientRect().height + hidden, least));
}
