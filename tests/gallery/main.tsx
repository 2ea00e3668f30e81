import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import optionsCss from '../../components/options/options.css?inline';
import pageCss from '../../components/page.css?inline';
import panelCss from '../../components/panel/panel.css?inline';
import pasteCss from '../../components/paste/paste.css?inline';
import popupCss from '../../components/popup/popup.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import type { Language } from '../../lib/i18n/language.ts';
import { inLanguage, VIEWS } from './views.tsx';

/** The sheets of each of the extension's own pages, as its entrypoint imports them. */
const PAGE_SHEETS: Readonly<Record<string, readonly string[]>> = {
  popup: [tokensCss, pageCss, popupCss],
  panel: [tokensCss, pageCss, cardCss, panelCss],
  options: [tokensCss, pageCss, optionsCss],
  paste: [tokensCss, pageCss, pasteCss],
  welcome: [tokensCss, pageCss, welcomeCss],
};

/** Shows the view that the page names in `<html data-view lang>`. */
function show(): void {
  const { lang, dataset } = document.documentElement;
  const name = dataset.view ?? '';
  const view = VIEWS.get(name);
  if (view === undefined) throw new Error(`no fixture ${name}`);
  const sheets = PAGE_SHEETS[name.split('-')[0] ?? ''];
  const place = sheets === undefined ? cardFrame(name) : document.body;
  if (sheets !== undefined) document.adoptedStyleSheets = sheets.map(sheetOf);
  render(inLanguage(lang as Language, view()), place);
  const pressed = PRESSED[name];
  if (pressed !== undefined) untilThere(place, pressed).then((control) => control.click());
}

/** What is pressed in a view before it is looked at. */
const PRESSED: Readonly<Record<string, string>> = {
  'card-menuOpen': '[aria-expanded="false"]',
  'card-whyOpen': '.why summary',
  'card-mentionsOpen': '.mentions summary',
  'card-notCopied': '.card-tools .icon-button:nth-child(2)',
};

async function untilThere(place: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const control = place.querySelector<HTMLElement>(selector);
    // A card says what it is a moment after it has come; what is pressed then has the last word.
    if (control !== null && place.querySelector('[role=status]')?.textContent !== '') return control;
    await new Promise(requestAnimationFrame);
  }
}

/** What lib/page makes for a card, but with an open shadow root, and as high as the card asks. */
function cardFrame(name: string): HTMLElement {
  const host = document.createElement('xiangjian-card');
  host.toggleAttribute('data-sheet', name.includes('sheet'));
  if (name.includes('contrast')) host.dataset.colours = 'contrast';
  host.popover = 'manual';
  host.setAttribute('role', 'dialog');
  host.setAttribute('aria-label', 'card');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokensCss, cardCss].map(sheetOf);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.style.maxHeight = `${innerHeight - 40}px`;
  root.append(frame);
  document.body.append(host);
  host.style.setProperty('--card-left', '8px');
  host.style.setProperty('--card-top', '8px');
  host.showPopover();
  return frame;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

show();
