import { browser } from 'wxt/browser';
import { ask } from '../../extension/messaging.ts';
import { PRODUCT_NAMES } from '../../i18n/product-names.ts';
import { REFUSED_CARD } from '../../i18n/refused-card.ts';
import { isInView, refOf, surfaceOf, type Term } from '../../page/marks/term.ts';
import { isDarkAround } from '../../page/marks/tone.ts';
import { type CardHost, createCardHost } from '../../page/window/card-host.ts';
import { CARD_FRAME, type CardOpening, type ToCardFrame } from '../../protocol/card-frame.ts';
import type { TermMatch } from '../../spot/types.ts';
import { glossaryOf } from '../../terms/ref.ts';
import { askedOf, isGlance, isUnmarked, placeOf } from './asked-term.ts';
import { type CardFrame, connectCardFrame } from './card-frame.ts';
import { goToStretch } from './go-to-stretch.ts';
import type { PlacedItem } from './handled-page.ts';
import { metAt } from './met-at.ts';
import { readingHere } from './reading-here.ts';
import { flowOf, itemsAt, sayItem } from './say-item.ts';
import type { Opening, TermWindow, TermWindowOptions } from './types.ts';
import { whyPlain } from './why-plain.ts';

/** A card that is open: where it stands, and who draws it. */
interface OpenCard {
  readonly host: CardHost;
  readonly frame: CardFrame;
  readonly isSheet: boolean;
  isDrawn: boolean;
  /** True where the page seems to let no frame in: cards are read elsewhere. */
  isRefused: boolean;
  /** What it was told to draw unseen; null where nothing is coming. */
  coming: ShowMessage | null;
  /** What it was told to show last. */
  shown: Opening | null;
  /** What the page says of the term it was told to show last. */
  said: readonly PlacedItem[];
  /** True until the focus that is to go into it can. */
  wantsFocus: boolean;
  /** What had the focus before the card took it; null where it did not. */
  focusBefore: Element | null;
}

type ShowMessage = Extract<ToCardFrame, { readonly type: 'show' }>;

function isSame(one: ShowMessage, other: ShowMessage): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** True where the page is dark behind a place. */
function isDarkAt(place: Range | null): boolean {
  return isDarkAround(place?.startContainer.parentElement ?? document.documentElement);
}

/** A window that shows cards beside terms. */
export function createTermWindow(options: TermWindowOptions): TermWindow {
  let open: OpenCard | null = null;

  return { prepare, show, hide, follow };

  function follow(range: Range | null): boolean {
    // A sheet stands at the edge: the page scrolls behind it.
    if (range === null || (open?.isSheet !== true && !isInView(range))) return false;
    open?.host.follow(range);
    return true;
  }

  function prepare(term: Term): void {
    const range = placeOf(term);
    if (range === null) return;
    if (open !== null && open.shown === null && !open.host.canGoTo(range)) hide();
    open ??= create(options.isForThumbs(), term);
    open.host.setDark(isDarkAt(range));
    if (open.shown === null) open.host.prepare(range);
    // In the frame of a card that is seen another can only be fetched, and a sheet takes its seat as it opens.
    if (open.shown === null && !open.isSheet) {
      open.coming = messageFor(open, { term, pinned: false, focus: false });
      open.frame.tell({ ...open.coming, isComing: true });
    } else if (askedOf(term) === null && glossaryOf(refOf(term)) !== 'page') {
      open.frame.tell({ type: 'coming', ref: refOf(term) });
    }
  }

  /** What has the frame draw a card. What it says of the page itself is kept for those who want to go there. */
  function messageFor(card: OpenCard, { term, pinned, focus }: Opening): ShowMessage {
    card.said = itemsAt(readingHere()?.explainer, term);
    const sayings = card.said.map(sayItem);
    return { type: 'show', opening: { ...openingOf(term, pinned, focus, card.isSheet), sayings } };
  }

  function show(opening: Opening): void {
    const { term, pinned, focus } = opening;
    const range = placeOf(term);
    if (range === null) {
      hide();
      options.onClose();
      return;
    }
    const isSheet = options.isForThumbs();
    // A frame that is there draws the next card at once; one that is new has to load.
    if (open !== null && (open.isSheet !== isSheet || !open.host.canGoTo(range))) hide();
    open ??= create(isSheet, term);
    options.painter.setActive(new StaticRange(range));
    open.host.setName(surfaceOf(term));
    open.host.setDark(isDarkAt(range));
    // The page may have told another day meanwhile, or more of itself.
    const isReady = open.coming !== null && isSame(open.coming, messageFor(open, { term, pinned: false, focus }));
    open.host.placeBeside(range, isReady);
    open.coming = null;
    if (focus) {
      if (!open.host.hasFocus()) open.focusBefore = document.activeElement;
      // A frame that loads cannot hear what is typed: it gets the focus once it has drawn.
      if (open.isDrawn) open.host.focus();
      else open.wantsFocus = true;
    }
    open.shown = opening;
    if (isReady) open.frame.tell({ type: 'shown', isPinned: pinned });
    else open.frame.tell(messageFor(open, opening));
    if (open.isRefused) readElsewhere(open);
  }

  /** What was clicked opens in the panel, or in a tab. Where the pointer only rests on a term, words say that it will. */
  function readElsewhere(card: OpenCard): void {
    const { host, shown } = card;
    if (shown === null) return;
    if (!shown.pinned) {
      host.say(REFUSED_CARD[options.language]);
      return;
    }
    card.shown = null;
    const asked = askedOf(shown.term);
    const target = asked === null ? { ref: refOf(shown.term) } : { query: asked.text };
    void ask('panel.open', target).then((reply) => reply.ok || options.onLost());
    options.onClose();
  }

  /** The card goes: what it speaks of is to be read now. */
  function jump({ said }: OpenCard, at: number): void {
    const placed = said[at];
    if (placed === undefined) return;
    options.onClose();
    const { source } = placed.item;
    const flow = flowOf(placed, source);
    const end = source.lastBlock === source.block ? source.end : flow.text.length;
    goToStretch(flow, { start: source.start, end }, options.painter, () => open !== null);
  }

  function create(isSheet: boolean, term: Term): OpenCard {
    const host: CardHost = createCardHost({
      address: browser.runtime.getURL(CARD_FRAME),
      name: PRODUCT_NAMES[options.language],
      language: options.language,
      isSheet,
      isWide: options.cardLanguages === 'beside',
      text: options.cardText,
      side: options.cardSide,
      onMove: () => frame.tell({ type: 'moved' }),
      onEscape: options.onClose,
    });
    const frame = connectCardFrame(host.frame, {
      isOfText: askedOf(term) !== null,
      onTold(message) {
        if (message.type === 'height') {
          card.isRefused = false;
          if (!host.setHeight(message)) return frame.tell({ type: 'grow' });
          card.isDrawn = true;
          if (card.wantsFocus) host.focus();
          card.wantsFocus = false;
        } else if (message.type === 'pin') options.onPin(message.isPinned);
        else if (message.type === 'close') options.onClose();
        else if (message.type === 'jump') jump(card, message.saying);
        else if (message.type === 'over' || message.type === 'out') options.onPointer(message.type === 'over');
      },
      onRefused() {
        card.isRefused = true;
        readElsewhere(card);
      },
      onLost: options.onLost,
    });
    const card: OpenCard = {
      ...{ host, frame, isSheet, coming: null, shown: null, said: [], focusBefore: null },
      ...{ isDrawn: false, isRefused: false, wantsFocus: false },
    };
    return card;
  }

  function openingOf(
    term: Term,
    isPinned: boolean,
    takesFocus: boolean,
    isSheet: boolean,
  ): Omit<CardOpening, 'sayings'> {
    const { flow, span } = term;
    const asked = askedOf(term);
    return {
      term: asked === null ? refOf(term) : null,
      asked,
      surface: surfaceOf(term),
      pageDate: options.pageDate(),
      isPinned,
      takesFocus,
      // What the page says stands in the card itself.
      otherSenses: span.entries.slice(1).flatMap(({ ref }) => (glossaryOf(ref) === 'page' ? [] : [ref])),
      parts: span.nested.map(({ start, end, entries }) => ({
        surface: flow.text.slice(start, end),
        refs: entries.map(({ ref }) => ref),
      })),
      match: matchOf(term),
      place: metAt(term, options.pageDate()),
      language: options.language,
      colours: options.colours,
      cardOrder: options.cardOrder,
      cardLanguages: options.cardLanguages,
      cardText: options.cardText,
      isCompact: (options.compactCards || isGlance(term)) && !isSheet,
      isSheet,
      isDark: isDarkAt(placeOf(term)),
    };
  }

  function matchOf(term: Term): TermMatch {
    const { match } = term.span;
    const annotator = options.annotator?.();
    // Of what is selected, or answers, nobody expects a mark.
    const plain = annotator === undefined || isUnmarked(term) ? null : whyPlain(term, annotator, options.density);
    return plain === null ? match : { ...match, reasons: [...match.reasons, plain] };
  }

  function hide(): void {
    if (open === null) return;
    const { host, frame, focusBefore } = open;
    const hadFocus = host.hasFocus();
    open = null;
    frame.close();
    host.close();
    options.painter.setActive(null);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }
}
