import { styleSheetOf } from '../style-sheet.ts';
import css from './print-list.css?inline';
import { HTML } from './top-layer.ts';

/** A line of the printed list, with the language it is in. */
export interface PrintedText {
  readonly text: string;
  readonly lang: string;
}

/** One entry of the printed list. What is not known is left out. */
export interface PrintedTerm {
  readonly headword: string;
  readonly pinyin: string | null;
  readonly rendering: string | null;
  readonly gloss: PrintedText | null;
  /** Where what is said comes from; may be empty. */
  readonly sources: readonly PrintedText[];
}

/**
 * Lays out a list of terms after the page's text, for paper alone; gives what takes it away again. It stands in a closed
 * shadow tree, which the page cannot read.
 */
export function layOutPrintList(options: {
  readonly title: string;
  /** Who made the list, and how long it is. */
  readonly note: string;
  readonly language: string;
  readonly terms: readonly PrintedTerm[];
}): () => void {
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  host.dataset.xiangjian = 'print';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheetOf(css)];
  const section = make('section', '', options.language);
  const list = make('ol');
  list.append(...options.terms.map(itemOf));
  section.append(make('h2', options.title), make('p', options.note), list);
  root.append(section);
  placeAfterText(host);
  return () => host.remove();
}

/** A body whose children stand side by side has no place after the text in it: there the list stands after the body. */
function placeAfterText(host: HTMLElement): void {
  const { body } = document;
  const isBlock = body !== null && /^(block|flow-root|list-item)$/.test(getComputedStyle(body).display);
  (isBlock ? body : document.documentElement).append(host);
}

function itemOf({ headword, pinyin, rendering, gloss, sources }: PrintedTerm): HTMLElement {
  const item = make('li');
  const head = make('p');
  head.append(make('b', headword, 'zh-CN'));
  if (pinyin !== null) head.append(classed('pinyin', make('span', pinyin, 'zh-Latn-pinyin')));
  item.append(head);
  if (rendering !== null) item.append(classed('rendering', make('p', rendering, 'en')));
  if (gloss !== null) item.append(make('p', gloss.text, gloss.lang));
  for (const { text, lang } of sources) item.append(classed('source', make('p', text, lang)));
  return item;
}

function make(name: string, text = '', lang = ''): HTMLElement {
  const element = document.createElementNS(HTML, name) as HTMLElement;
  element.textContent = text;
  if (lang !== '') element.lang = lang;
  return element;
}

function classed(name: string, element: HTMLElement): HTMLElement {
  element.className = name;
  return element;
}
