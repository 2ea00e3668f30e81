import type { CardHeight } from '../../protocol/card-frame.ts';
import type { CardSide, CardText } from '../../settings/settings.ts';
import { styleSheetOf } from '../style-sheet.ts';
import hostCss from './card-host.css?inline';
import sheetCss from './card-sheet.css?inline';
import { type CardPlacing, type HeldStand, placeCard } from './place-card.ts';
import { createSheetSeats, type SheetSeat } from './sheet-seat.ts';
import { takeEscape } from './take-escape.ts';
import { topLayerFor } from './top-layer.ts';

/** Width of a card by the size it is set in, in CSS pixels: some 22 Chinese characters of its own. */
const WIDTH_PX: Readonly<Record<CardText, number>> = { small: 320, normal: 345, large: 410 };

/** The same with both languages side by side, in CSS pixels: two columns of some 17 Chinese characters. */
const WIDE_PX: typeof WIDTH_PX = { small: 480, normal: 520, large: 620 };

/** Most of the viewport's height a sheet takes. */
const MOST_OF_SHEET = 0.7;

/** The element a card stands in: outside the page's flow and styles, above everything, there only while open. */
export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card is drawn: a page of the extension, in a closed shadow root. It loads once the host is in the page. */
  readonly frame: HTMLIFrameElement;
  /** Says what the card is of, as printed: the name of the dialog, which the page can read, as it can where it stands. */
  setName(surface: string): void;
  /** Says whether the page is dark where the card is to stand: then it is dark, whatever the system is. */
  setDark(isDark: boolean): void;
  /**
   * Lets the frame load, and draw where it will stand, for a card that is about to open beside a place on the page: unseen, and
   * for the pointer, the keys and screen readers not there. A sheet only loads.
   */
  prepare(range: Range): void;
  /** Puts the card in the top layer beside a place on the page; again to go to another. `isReady` where it is drawn for it already. */
  placeBeside(range: Range, isReady?: boolean): void;
  /** Keeps the card beside its place, of which this is the range by now: where it can it stays on the same side. */
  follow(range: Range): void;
  /** True where the card can go beside a range as it stands, without being taken out of the page. */
  canGoTo(range: Range): boolean;
  /**
   * Tells how high the card is; from the first time on it is seen, and its head stays where it can. One that grows later goes
   * where it can without its head moving; false where there is no such place: it has to be whole from the beginning, and
   * what is seen stays as it was.
   */
  setHeight(height: CardHeight): boolean;
  /** Shows a text in the place of the card, until one is as high as it says. */
  say(text: string): void;
  /** Moves the focus into the card's frame. */
  focus(): void;
  /** True while the focus is in the card. */
  hasFocus(): boolean;
  /** Takes the card out of the page: nothing of ours stays in its DOM. */
  close(): void;
}

/** What a card is to the page around it. */
export interface CardHostOptions {
  /** The page of the extension that draws it. */
  readonly address: string;
  /** What the frame is called to screen readers, and the language of that. */
  readonly name: string;
  readonly language: string;
  /** True where both languages stand side by side: it is half as wide again. */
  readonly isWide: boolean;
  /** The size it is set in. */
  readonly text: CardText;
  /** The side of its term where it goes first. */
  readonly side: CardSide;
  /** True where it comes up from the lower edge, for thumbs, in place of standing beside its term. */
  readonly isSheet: boolean;
  /** Called when it has got another place or size. */
  readonly onMove: () => void;
  /** Called when the reader presses Escape in the page while it is open; the page is not told. */
  readonly onEscape: () => void;
}

/** Where a card stands, in CSS pixels of the viewport. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a host; nothing is in the page until it is placed. */
export function createCardHost(options: CardHostOptions): CardHost {
  const { address, name, language, isSheet, isWide, onMove } = options;
  // A plain element: a page could define a custom one and reach into the card from its constructor.
  const element = document.createElement('div');
  element.dataset.xiangjian = 'card';
  element.lang = 'zh-CN';
  element.popover = 'manual';
  element.setAttribute('role', 'dialog');
  const root = element.attachShadow({ mode: 'closed' });
  const placeSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...[hostCss, ...(isSheet ? [sheetCss] : [])].map(styleSheetOf), placeSheet];
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.lang = language;
  frame.src = address;
  // Pages over TLS let a frame write to the clipboard where they are told to.
  frame.allow = 'clipboard-write';
  root.append(frame);

  /** The height asked for; until then as much as a card may take, so that it can measure itself. */
  let wanted = Number.POSITIVE_INFINITY;
  let growsLater = false;
  let isWaiting = false;
  let overlay = 0;
  /** True once it has been seen with something to show beside this place. */
  let isSeen = false;
  /** What it has told of itself for the place that it is ready for; null before that. */
  let stage: CardHeight['stage'] | null = null;
  let isOpen = false;
  let box: Box | null = null;
  let held: HeldStand | null = null;
  let written = '';
  let place: Range | null = null;
  let note: HTMLElement | null = null;
  let seat: SheetSeat | null = null;
  let seatedIn = 0;
  let scheme = 'light dark';
  const seats = createSheetSeats();
  const life = new AbortController();
  let takesEscape = false;

  return {
    element,
    frame,
    setName: (surface) => element.setAttribute('aria-label', surface),
    setDark(isDark) {
      scheme = isDark ? 'dark' : 'light dark';
    },
    prepare(range) {
      attach(range);
      if (isSheet || isOpen) return;
      element.inert = true;
      place = range;
      stage = null;
      held = null;
      settle();
    },
    placeBeside(range, isReady = false) {
      held = null;
      if (!isReady) stage = null;
      isSeen = stage !== null && stage !== 'waits';
      follow(range);
      if (stage !== null) frame.classList.add('drawn');
    },
    follow,
    canGoTo: (range) => element.parentNode === topLayerFor(range),
    setHeight(height) {
      note?.remove();
      wanted = height.px;
      overlay = height.overlayPx;
      growsLater = height.stage === 'glance';
      isWaiting = height.stage === 'waits';
      takeSeat();
      if (!settle(true)) return false;
      stage = height.stage;
      if (!isOpen) return true;
      isSeen = stage !== 'waits';
      frame.classList.add('drawn');
      return true;
    },
    say(text) {
      note ??= document.createElement('p');
      note.setAttribute('role', 'status');
      note.textContent = text;
      root.prepend(note);
      wanted = note.offsetHeight;
      settle();
    },
    focus: () => frame.focus({ preventScroll: true }),
    hasFocus: () => (element.getRootNode() as Document | ShadowRoot).activeElement === element,
    close() {
      life.abort();
      element.remove();
      seats.giveBack();
    },
  };

  function open(): void {
    if (!takesEscape) takeEscape(options.onEscape, life.signal);
    takesEscape = true;
    isOpen = true;
    element.inert = false;
    // A page may have made another thing of it, or take it away as the browser tells that it opens: then nothing opens.
    element.popover = 'manual';
    try {
      element.showPopover();
    } catch {}
  }

  function attach(range: Range): void {
    if (!element.isConnected) topLayerFor(range).append(element);
  }

  function follow(range: Range): void {
    place = range;
    attach(range);
    if (!element.matches(':popover-open')) open();
    settle();
  }

  /** Finds the sheet its seat, by the height asked for, in the window as large as it is now. */
  function takeSeat(): void {
    if (!isSheet || place === null) return;
    seatedIn = innerHeight;
    seat = seats.seat(place, Math.min(Math.max(wanted, overlay), mostOfSheet()));
  }

  /**
   * Puts the host where it belongs now. What `mayRefuse` and would have to move its head as it grows is not put anywhere:
   * then it gives false.
   */
  function settle(mayRefuse = false): boolean {
    if (isSheet) {
      if (seat !== null && seatedIn !== innerHeight) takeSeat();
      const { edge, height } = seat ?? { edge: 'bottom', height: Math.min(Math.max(wanted, overlay), mostOfSheet()) };
      stand({ left: 0, top: edge === 'top' ? 0 : innerHeight - height, width: innerWidth, height });
    } else if (place !== null) {
      const lines = linesOf(place);
      if (lines.length > 0) return standBeside(place, lines, mayRefuse);
    }
    return true;
  }

  function standBeside(range: Range, lines: readonly DOMRect[], mayRefuse: boolean): boolean {
    const {
      stand: next,
      offset,
      ...at
    } = placeCard({
      lines,
      window: roomOfWindow(),
      width: (isWide ? WIDE_PX : WIDTH_PX)[options.text],
      height: wanted,
      growsLater,
      isWaiting,
      keepsHead: isSeen,
      overlay,
      side: options.side,
      lineOrder: lineOrderAt(range.startContainer),
      held,
    });
    // There it grows upward.
    if (mayRefuse && growsLater && next === 'above') return false;
    // Before it has said how high it is it stands nowhere yet.
    if (Number.isFinite(wanted)) held = { stand: next, offset };
    stand(at);
    return true;
  }

  function stand(next: Box): void {
    write(next);
    const isMoved = box === null || JSON.stringify(box) !== JSON.stringify(next);
    box = next;
    if (isMoved) onMove();
  }

  /** In a sheet of its own, where the page can neither read nor change it. A page that is zoomed by style zooms no card. */
  function write({ left, top, width, height }: Box): void {
    const { currentCSSZoom = 1 } = element.parentElement ?? {};
    const beside = `left: ${left}px !important; top: ${top}px !important; width: ${width}px !important;`;
    const atTop = seat?.edge === 'top' ? 'top: 0 !important; bottom: auto !important;' : '';
    const at = `${isSheet ? atTop : beside} height: ${height}px !important; zoom: ${1 / currentCSSZoom} !important; color-scheme: ${scheme} !important;`;
    // What is made ready is laid out, or it could not draw.
    const rule = `@media all { :host { ${at} } } @media not print { :host { ${isOpen ? '' : 'display: block !important; pointer-events: none !important;'} } }`;
    if (rule !== written) placeSheet.replaceSync(rule);
    written = rule;
  }
}

/** The most a sheet may be high, in CSS pixels. */
function mostOfSheet(): number {
  return Math.round(innerHeight * MOST_OF_SHEET);
}

/** The window without its scroll bars, however far it is zoomed by fingers, in CSS pixels. */
function roomOfWindow(): CardPlacing['window'] {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** The boxes of a range that take room, line by line. */
function linesOf(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** How lines follow each other where a text stands. */
function lineOrderAt(node: Node): CardPlacing['lineOrder'] {
  const { writingMode } = getComputedStyle(node.parentElement ?? document.documentElement);
  if (writingMode.endsWith('-rl')) return 'leftward';
  return writingMode.endsWith('-lr') ? 'rightward' : 'down';
}
