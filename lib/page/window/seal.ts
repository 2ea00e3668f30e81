import { styleSheetOf } from '../style-sheet.ts';
import { composedParent, isElement } from '../text/nodes.ts';
import { placeSeal, type SealBox } from './place-seal.ts';
import css from './seal.css?inline';
import { HTML, topLayerFor } from './top-layer.ts';

/** Its side in CSS pixels; under a finger as large as one. */
const SIZE_PX = 24;
const TOUCH_PX = 40;

/** The small seal beside a selection. */
export interface Seal {
  /** Puts it beside a place on the page, or there again; takes it away where the place is out of sight. */
  showBeside(range: Range, isTouch: boolean): void;
  hide(): void;
  isShown(): boolean;
  /** True for its own element. */
  isOwn(target: EventTarget | null): boolean;
}

/**
 * A seal that the reader presses for a card of what is selected: above everything, in a closed shadow tree, and gone from
 * the page when it is hidden. `onPress` is called for presses of the reader's own hand alone, with whether it was by key.
 */
export function createSeal(options: {
  readonly label: string;
  readonly language: string;
  readonly onPress: (byKey: boolean) => void;
}): Seal {
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  host.dataset.xiangjian = 'seal';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const placeSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [styleSheetOf(css), placeSheet];
  const button = document.createElementNS(HTML, 'button') as HTMLButtonElement;
  button.type = 'button';
  button.lang = options.language;
  button.title = options.label;
  button.setAttribute('aria-label', options.label);
  button.textContent = '印';
  root.append(button);
  // A press would let go of the selection that it is about.
  button.addEventListener('mousedown', (event) => event.isTrusted && event.preventDefault());
  button.addEventListener('click', (event) => event.isTrusted && options.onPress(event.detail === 0));
  return {
    showBeside(range, isTouch) {
      const line = lastLineOf(range);
      const sizePx = isTouch ? TOUCH_PX : SIZE_PX;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      if (line === null || line.bottom < 0 || line.top > height || line.right < 0 || line.right > width) {
        host.remove();
        return;
      }
      const taken = (box: SealBox) => liesOver(box, range.commonAncestorContainer, host);
      const { left, top } = placeSeal({ line, window: { width, height }, sizePx, isTouch, isTaken: taken });
      const layer = topLayerFor(range);
      if (host.parentNode !== layer) layer.append(host);
      const { currentCSSZoom = 1 } = layer;
      placeSheet.replaceSync(
        `:host { --size: ${sizePx}px; left: ${left}px !important; top: ${top}px !important; ` +
          `width: ${sizePx}px !important; height: ${sizePx}px !important; zoom: ${1 / currentCSSZoom} !important; }`,
      );
      // A page may have made another thing of it, or take it away as the browser tells that it opens: then nothing is seen.
      host.popover = 'manual';
      try {
        if (!host.matches(':popover-open')) host.showPopover();
      } catch {}
    },
    hide: () => host.remove(),
    isShown: () => host.isConnected,
    isOwn: (target) => target === host,
  };
}

function lastLineOf(range: Range): SealBox | null {
  return [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0) ?? null;
}

/** True where the page has laid something over its text at a place: a toolbar, a bubble, a dialog of its own. */
function liesOver({ left, top, right, bottom }: SealBox, selected: Node, own: Element): boolean {
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  for (let at: Node | null = found; at !== null && at !== own && !at.contains(selected); at = composedParent(at)) {
    if (isElement(at) && ['fixed', 'absolute'].includes(getComputedStyle(at).position)) return true;
  }
  return false;
}
