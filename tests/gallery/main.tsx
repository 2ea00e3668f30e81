import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import deskCss from '../../components/desk/desk.css?inline';
import deskListCss from '../../components/desk/desk-list.css?inline';
import glossariesCss from '../../components/glossaries/glossaries.css?inline';
import optionsCss from '../../components/options/options.css?inline';
import ownCss from '../../components/own/own.css?inline';
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
  panel: [tokensCss, pageCss, cardCss, deskListCss, ownCss, panelCss],
  glossaries: [tokensCss, pageCss, glossariesCss],
  options: [tokensCss, pageCss, optionsCss],
  paste: [tokensCss, pageCss, ownCss, pasteCss],
  desk: [tokensCss, pageCss, ownCss, deskListCss, deskCss],
  welcome: [tokensCss, pageCss, welcomeCss],
  // A page of others, with what of ours stands on it.
  page: ['body { margin: 40px 24px; font: 18px/1.9 serif } h1 { font-size: 24px }'],
};

/** Shows the view that the page names in `<html data-view lang>`. */
function show(): void {
  const { lang, dataset } = document.documentElement;
  const name = dataset.view ?? '';
  const view = VIEWS.get(name);
  if (view === undefined) throw new Error(`no fixture ${name}`);
  const sheets = PAGE_SHEETS[name.split('-')[0] ?? ''];
  const place = sheets === undefined ? cardFrame(name) : document.body;
  document.adoptedStyleSheets = (sheets ?? [tokensCss, cardCss, ownCss]).map(sheetOf);
  render(inLanguage(lang as Language, view()), place);
  void act(place, name).then(() => {
    document.documentElement.dataset.ready = '';
  });
}

/** What is pressed in a view before it is looked at, one after the other. */
const PRESSED: Readonly<Record<string, readonly string[]>> = {
  'card-menuOpen': ['[aria-expanded="false"]'],
  'card-whyOpen': ['.why summary'],
  'card-mentionsOpen': ['.mentions summary'],
  'card-notCopied': ['.card-tools .icon-button:nth-child(2)'],
  'glossaries-three': ['.glossary summary'],
  'popup-exporting': ['.export-opener'],
  'own-history': ['.own-history summary'],
  'own-conflict': ['.own-form [type=submit]'],
  'own-full': ['.own-form [type=submit]'],
  'panel-ownForm': ['.own-tab .desk-open'],
  'paste-ownForm': ['.note-name .icon-button'],
  'desk-bulk': ['.desk-row:nth-child(1) input', '.desk-row:nth-child(3) input'],
  'desk-duplicates': ['.desk-duplicates summary'],
  'desk-picture': ['.desk-picture summary'],
  'desk-remind': ['.desk-saving summary'],
  'desk-notRead': ['.desk-saving summary'],
  'desk-files': ['.desk-linked summary'],
  'desk-linked': ['.desk-linked summary'],
  'desk-notTaken': ['.desk-linked summary'],
  'desk-noFiles': ['.desk-linked summary'],
};

/** What is typed into the field of a view before it is looked at. */
const TYPED: Readonly<Record<string, string>> = { 'popup-looking': '云上', 'popup-lookingInVain': '云下陶' };

/** Presses and types what a view is to be looked at after. */
async function act(place: HTMLElement, name: string): Promise<void> {
  const isCard = name.startsWith('card-');
  for (const selector of PRESSED[name] ?? []) (await untilThere(place, selector, isCard)).click();
  const typed = TYPED[name];
  if (typed !== undefined) type(await untilThere(place, 'input[type=search]', false), typed);
  await new Promise(requestAnimationFrame);
}

/** The element that fits, once it is there; of a card once it has said what it is, so that what is pressed then has the last word. */
async function untilThere(place: HTMLElement, selector: string, isCard: boolean): Promise<HTMLElement> {
  for (;;) {
    const control = place.querySelector<HTMLElement>(selector);
    const isSilent = isCard && place.querySelector('[role=status]')?.textContent === '';
    if (control !== null && !isSilent) return control;
    await new Promise(requestAnimationFrame);
  }
}

function type(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
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
