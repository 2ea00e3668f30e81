import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Colours } from '../../settings/settings.ts';
import { composedParent } from '../text/nodes.ts';

/** Room kept between the card and its term, and between the card and the viewport's edge, in CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** Most of the viewport's height a card takes: the sentence around the term stays in sight. */
const MOST_OF_HEIGHT = 0.6;

/** Least height that a card can be read in, in CSS pixels; with less room below its term the card goes above. */
const LEAST_HEIGHT_PX = 280;

/** The element a card lives in: outside the page's flow and styles, above everything, there only while open. */
export interface CardHost {
  /** Where to render; inside a closed shadow root. */
  readonly container: HTMLElement;
  readonly element: HTMLElement;
  /** Puts the card in the top layer beside a place on the page; again to follow it. */
  placeBeside(range: Range): void;
  /** Moves the focus to the card's first control. */
  focus(): void;
  /** True while the focus is in the card. */
  hasFocus(): boolean;
  /** Takes the card out of the page: nothing of ours stays in its DOM. */
  close(): void;
}

/** Events inside the card that a page would take for its own: hotkeys, clicks beside a dialog of its. */
const KEPT_IN = [
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
];

/** What a card says of itself outside: its name to screen readers, and its language. */
export interface CardLabel {
  readonly name: string;
  readonly language: string;
  readonly colours: Colours;
  /** True where it comes up from the lower edge, for thumbs, in place of standing beside its term. */
  readonly isSheet: boolean;
}

/** Makes a host with its style sheets; nothing is in the page until it is placed. */
export function createCardHost(
  styleSheets: readonly string[],
  { name, language, colours, isSheet }: CardLabel,
): CardHost {
  // A plain element: a page could define a custom one and reach into the card from its constructor.
  const element = document.createElement('div');
  element.dataset.xiangjian = 'card';
  element.lang = language;
  element.dataset.colours = colours;
  if (isSheet) element.dataset.sheet = '';
  element.popover = 'manual';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', name);
  for (const type of KEPT_IN) element.addEventListener(type, (event) => event.stopPropagation());
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = styleSheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const container = document.createElement('div');
  container.className = 'frame';
  root.append(container);

  return {
    container,
    element,
    placeBeside(range) {
      if (!element.isConnected) {
        placeFor(range).append(element);
        element.showPopover();
      }
      if (!isSheet) void place(element, container, range);
    },
    focus: () => container.querySelector<HTMLElement>('button, summary')?.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === element,
    close() {
      element.remove();
    },
  };
}

/** Where the card's element goes: beside the page's own, or into the modal dialog that makes all else inert. */
function placeFor(range: Range): Element {
  for (let at: Node | null = range.startContainer; at !== null; at = composedParent(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return document.documentElement;
}

async function place(element: HTMLElement, container: HTMLElement, range: Range): Promise<void> {
  const { x, y } = await computePosition(range, element, {
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
          container.style.maxHeight = `${Math.min(whole, Math.max(most, LEAST_HEIGHT_PX))}px`;
        },
      }),
      flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
      shift({ padding: EDGE_PX, crossAxis: true }),
    ],
  });
  // The sheet's own !important outranks inline styles, so that no page can move the card; it reads these instead.
  element.style.setProperty('--card-left', `${Math.round(x)}px`);
  element.style.setProperty('--card-top', `${Math.round(y)}px`);
}
