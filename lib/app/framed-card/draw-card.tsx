import { render } from 'preact';
import { CardWindow } from '../../../components/card/CardWindow.tsx';
import cardCss from '../../../components/card/card.css?inline';
import { LanguageContext } from '../../../components/language.ts';
import ownCss from '../../../components/own/own.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { Card } from '../../card/types.ts';
import { ask } from '../../extension/messaging.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { styleSheetOf } from '../../page/style-sheet.ts';
import { copyText } from '../../page/window/clipboard.ts';
import { chineseVoice } from '../../page/window/voice.ts';
import type { CardHeight, CardOpening, FromCardFrame } from '../../protocol/card-frame.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { SentenceAt } from '../../text/sentences.ts';
import { loadSections } from '../cards/load-sections.ts';
import { createOwnTools } from '../own/own-tools.ts';
import { watchSeenClearly } from './seen-clearly.ts';

/** What draws the cards of a frame, one at a time. */
export interface CardDrawer {
  /** One that is coming is drawn, and nothing is said of it. */
  show(opening: CardOpening, isComing?: boolean): void;
  /** The card that was coming is seen now. */
  shown(isPinned: boolean): void;
  /** Fetches the card of an entry that is about to be shown. */
  expect(ref: TermRef): void;
  /** Makes the card that is shown whole, if it is a glance. */
  grow(): void;
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
    // A frame that is put into the top layer has no room for a moment.
    if (innerWidth === width || innerWidth === 0) return;
    width = innerWidth;
    tellHeight();
  });

  /** Of a card without room nothing is told: the browser would not draw a frame without height, and it could not say more. */
  const tellHeight = () => {
    const px = naturalHeight(root);
    if (px > 0) tell({ type: 'height', px, overlayPx: heightOfMenu(root), stage: stageOf(root) });
    // Told with the next room it is given.
    else width = 0;
  };

  let growPresent = () => {};
  let showPresent = (_isPinned: boolean) => {};
  let expected: { readonly ref: TermRef; readonly card: Promise<Card | null> } | null = null;
  return {
    show,
    expect(ref) {
      expected = { ref, card: fetchCard(ref) };
    },
    shown: (isPinned) => showPresent(isPinned),
    grow: () => growPresent(),
    moved: seen.moved,
  };

  /** What was fetched before counts once: a later try asks anew, and so does one for what could not be had then. */
  async function loadCard(ref: TermRef): Promise<Card | null> {
    const fetched = expected?.ref === ref ? expected.card : null;
    expected = null;
    return (await fetched) ?? fetchCard(ref);
  }

  function show(opening: CardOpening, isComing = false): void {
    const { language, colours } = opening;
    const translator = createTranslator(language);
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset.colours = colours;
    documentElement.dataset.text = opening.cardText;
    documentElement.toggleAttribute('data-sheet', opening.isSheet);
    documentElement.toggleAttribute('data-dark', opening.isDark);
    turn++;
    let wantsFocus = opening.takesFocus;

    const own = createOwnTools(opening.place);
    let isPinned = opening.isPinned;
    let isShown = !isComing;
    let startsAdding = false;
    let isCompact = opening.isCompact;
    const draw = () =>
      render(
        <LanguageContext.Provider value={translator}>
          <CardWindow
            key={turn}
            term={opening.term}
            surface={opening.surface}
            pageDate={opening.pageDate}
            isPinned={isPinned}
            isShown={isShown}
            loadCard={loadCard}
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
            startsCompact={isCompact}
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
              // Where nobody sees it wait, it is the card that the page makes room for.
              if (isShown || stageOf(root) !== 'waits') tellHeight();
              if (wantsFocus && !holdsFocus()) focusFirst();
            }}
          />
        </LanguageContext.Provider>,
        root,
      );
    draw();
    growPresent = () => {
      isCompact = false;
      draw();
    };
    showPresent = (pinned) => {
      isPinned = pinned;
      isShown = true;
      // The place is the one it was drawn at: from now on it is seen there.
      seen.moved();
      draw();
      if (stageOf(root) === 'waits') tellHeight();
      addIfAsked();
    };
    if (isShown) addIfAsked();

    function addIfAsked(): void {
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
  }

  function holdsFocus(): boolean {
    return document.hasFocus() && document.activeElement !== document.body;
  }

  function focusFirst(): void {
    focus();
    root.querySelector<HTMLElement>('h1, button, summary')?.focus({ preventScroll: true });
  }
}

async function fetchCard(ref: TermRef): Promise<Card | null> {
  const reply = await ask('cards.get', { refs: [ref] });
  return reply.ok ? (reply.value[0] ?? null) : null;
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

/** How high the card would be with room for all of it, in CSS pixels; what scrolls in it stays where it is. */
function naturalHeight(root: HTMLElement): number {
  const body = root.querySelector('.card-body');
  const hidden = body === null ? root.scrollHeight - root.clientHeight : body.scrollHeight - body.clientHeight;
  return Math.ceil(root.getBoundingClientRect().height + hidden);
}

/** Room below the menu, in CSS pixels: its shadow. */
const MENU_GAP_PX = 12;

/** How far down the menu would reach with room for all of it, in CSS pixels; 0 while it is shut. */
function heightOfMenu(root: HTMLElement): number {
  const menu = root.querySelector('.card-menu');
  return menu === null ? 0 : Math.ceil(menu.getBoundingClientRect().top + menu.scrollHeight + MENU_GAP_PX);
}

function stageOf(root: HTMLElement): CardHeight['stage'] {
  if (root.querySelector('.compact') !== null) return 'glance';
  return root.querySelector('[aria-busy=true]') === null ? 'whole' : 'waits';
}
