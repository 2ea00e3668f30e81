import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { styleSheetOf } from '../style-sheet.ts';
import { composedParent } from '../text/nodes.ts';
import hostCss from './card-host.css?inline';
import sheetCss from './card-sheet.css?inline';

/** Room kept between the card and its term, and between the card and the viewport's edge, in CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** Most of the viewport's height a card takes: the sentence around the term stays in sight. */
const MOST_OF_HEIGHT = 0.6;

/** Width of a card with both languages side by side, in CSS pixels: two columns of some 17 Chinese characters. */
const WIDE_PX = 520;

/** Least height that a card can be read in, in CSS pixels; with less room below its term the card goes above. */
const LEAST_HEIGHT_PX = 280;

/** The element a card stands in: outside the page's flow and styles, above everything, there only while open. */
export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card is drawn: a page of the extension, in a closed shadow root. It loads once the host is in the page. */
  readonly frame: HTMLIFrameElement;
  /** Says what the card is of, as printed: the name of the dialog, which the page can read, as it can where it stands. */
  setName(surface: string): void;
  /** Lets the frame load, unseen, for a card that is about to open beside a place on the page. */
  prepare(range: Range): void;
  /** Puts the card in the top layer beside a place on the page; again to follow it, or to go to another. */
  placeBeside(range: Range): void;
  /** True where the card can go beside a range as it stands, without being taken out of the page. */
  canGoTo(range: Range): boolean;
  /** Tells how high the card would be if there were room, in CSS pixels; from the first time on it is seen. */
  setHeight(px: number): void;
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
  /** True where it comes up from the lower edge, for thumbs, in place of standing beside its term. */
  readonly isSheet: boolean;
  /** Called when it has got another place or size. */
  readonly onMove: () => void;
}

/** Where a card stands, in CSS pixels of the viewport. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Makes a host; nothing is in the page until it is placed. */
export function createCardHost({ address, name, language, isSheet, isWide, onMove }: CardHostOptions): CardHost {
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
  let box: Box | null = null;
  let written = '';
  let place: Range | null = null;
  let note: HTMLElement | null = null;

  return {
    element,
    frame,
    setName: (surface) => element.setAttribute('aria-label', surface),
    prepare,
    placeBeside(range) {
      place = range;
      prepare(range);
      if (!element.matches(':popover-open')) open();
      void settle();
    },
    canGoTo: (range) => element.parentNode === placeFor(range),
    setHeight(px) {
      note?.remove();
      wanted = px;
      void settle().then(() => frame.classList.add('drawn'));
    },
    say(text) {
      note ??= document.createElement('p');
      note.setAttribute('role', 'status');
      note.textContent = text;
      root.prepend(note);
      wanted = note.offsetHeight;
      void settle();
    },
    focus: () => frame.focus({ preventScroll: true }),
    hasFocus: () => (element.getRootNode() as Document | ShadowRoot).activeElement === element,
    close() {
      element.remove();
    },
  };

  function open(): void {
    // A page may have made another thing of it, or take it away as the browser tells that it opens: then nothing opens.
    element.popover = 'manual';
    try {
      element.showPopover();
    } catch {}
  }

  function prepare(range: Range): void {
    if (!element.isConnected) placeFor(range).append(element);
  }

  /** Puts the host where it belongs now. */
  async function settle(): Promise<void> {
    if (isSheet) {
      stand({ left: 0, top: 0, height: Math.min(wanted, Math.round(innerHeight * 0.7)) });
    } else if (place !== null) {
      let height = 0;
      const { x, y } = await computePosition(place, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(),
          offset(GAP_PX),
          size({
            padding: EDGE_PX,
            apply({ availableHeight }) {
              // In whole pixels: a height rounded up by a fraction counts as overflow, and the card would jump above.
              const most = Math.floor(Math.min(availableHeight, innerHeight * MOST_OF_HEIGHT));
              const whole = innerHeight - 2 * EDGE_PX;
              height = Math.min(wanted, whole, Math.max(most, LEAST_HEIGHT_PX));
              write({ left: 0, top: 0, ...box, height });
            },
          }),
          flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
          shift({ padding: EDGE_PX, crossAxis: true }),
        ],
      });
      stand({ left: Math.round(x), top: Math.round(y), height });
    }
  }

  function stand(next: Box): void {
    write(next);
    const isMoved = box === null || box.left !== next.left || box.top !== next.top || box.height !== next.height;
    box = next;
    if (isMoved) onMove();
  }

  /** In a sheet of its own, where the page can neither read nor change it. A page that is zoomed by style zooms no card. */
  function write({ left, top, height }: Box): void {
    const { currentCSSZoom = 1 } = element.parentElement ?? {};
    const width = isWide ? `width: min(${WIDE_PX}px, calc(100vw - ${2 * EDGE_PX}px)) !important;` : '';
    const beside = isSheet ? '' : `left: ${left}px !important; top: ${top}px !important; ${width}`;
    const rule = `:host { ${beside} height: ${height}px !important; zoom: ${1 / currentCSSZoom} !important; }`;
    if (rule !== written) placeSheet.replaceSync(rule);
    written = rule;
  }
}

/** Where the card's element goes: beside the page's own, or into the modal dialog that makes all else inert. */
function placeFor(range: Range): Element {
  for (let at: Node | null = range.startContainer; at !== null; at = composedParent(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return document.documentElement;
}
