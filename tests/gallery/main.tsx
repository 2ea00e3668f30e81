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
  document.adoptedStyleSheets = (sheets ?? [tokensCss, cardCss]).map(sheetOf);
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

/** The page that the frame of a card is, as wide as a card is on such a screen. */
function cardFrame(name: string): HTMLElement {
  const { documentElement, body } = document;
  const isSheet = name.includes('sheet');
  documentElement.toggleAttribute('data-sheet', isSheet);
  documentElement.dataset.colours = name.includes('contrast') ? 'contrast' : 'standard';
  const text = /small|large/i.exec(name)?.[0].toLowerCase() ?? 'normal';
  documentElement.dataset.text = text;
  const frame = document.createElement('div');
  frame.id = 'card';
  frame.className = 'frame';
  if (isSheet) {
    frame.style.cssText = 'position: fixed; inset: auto 0 0; max-height: 70vh';
  } else {
    body.style.padding = '8px';
    frame.style.cssText = `width: min(${text === 'large' ? 410 : 345}px, 100vw - 16px); max-height: ${innerHeight - 40}px`;
  }
  body.append(frame);
  return frame;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

show();
