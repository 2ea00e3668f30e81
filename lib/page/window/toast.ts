import { styleSheetOf } from '../style-sheet.ts';
import css from './toast.css?inline';
import { HTML } from './top-layer.ts';

/** How long a toast stands, in ms. */
export const TOAST_MS = 3000;

/** Takes away the toast that stands; null while none does. */
let takeAway: (() => void) | null = null;

/**
 * Says something at the lower edge of the page for {@link TOAST_MS}, in the place of what was said before; screen readers
 * read it out. It stands in a closed shadow tree, so that the page cannot read it, above everything, and takes neither focus
 * nor clicks.
 */
export function showToast(text: string, language: string): void {
  takeAway?.();
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  host.dataset.xiangjian = 'toast';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheetOf(css)];
  const said = document.createElementNS(HTML, 'p') as HTMLElement;
  said.lang = language;
  said.setAttribute('role', 'status');
  root.append(said);
  document.documentElement.append(host);
  // A page may take it away as the browser tells that it opens: then nothing is said.
  try {
    host.showPopover();
  } catch {}
  // What is in a live region from its beginning is not read out.
  said.textContent = text;
  const timer = setTimeout(() => takeAway?.(), TOAST_MS);
  takeAway = () => {
    clearTimeout(timer);
    host.remove();
    takeAway = null;
  };
}
