import { composedParent, isElement, isText, MOST_LEVELS, nameOf } from './nodes.ts';

/** What a walk does at an element: reads on, reads it apart, passes it over as if it were not there, or stops before it. */
export type Treatment = 'inline' | 'block' | 'unread' | 'closed';

/**
 * Elements whose text flows on into the text around them. Every other element begins and ends a flow, custom elements
 * among them: how they are laid out is not known without asking for the layout.
 */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Elements that are not read: the text around them flows on. */
const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE RT RP RTC HEAD TITLE LINK META'.split(' '));

/** Elements that end the flow and are never annotated: code, controls, drawings, formulas, frames. */
const CLOSED = new Set(
  (
    'CODE KBD SAMP TEXTAREA INPUT SELECT OPTION DATALIST BUTTON SVG MATH CANVAS VIDEO AUDIO IFRAME FRAME OBJECT EMBED ' +
    'METER PROGRESS MAP'
  ).split(' '),
);

/** Language tags of Chinese, dialects among them. */
const CHINESE = /^(zh|cmn|yue|wuu|hsn|x-)/i;

/** Elements whose attributes speak for the whole page, which templates set without looking at the text. */
const WHOLE_PAGE = new Set(['HTML', 'BODY']);

/** Class names that highlighters give to a listing; a newspaper's preformatted text has none of them. */
const LISTING = /(?:^|\s)(?:lang(?:uage)?-|brush:|hljs|prettyprint|highlight|source-?code|code\b)/i;

/** How an element is treated. Cost: its name and a few of its own attributes; no layout, no style. */
export function treatmentOf(element: Element): Treatment {
  const name = nameOf(element).toUpperCase();
  if (UNREAD.has(name)) return 'unread';
  if (element.hasAttributes()) {
    if (element.hasAttribute('hidden')) return 'unread';
    if (isOptedOut(element, name)) return 'closed';
  }
  if (CLOSED.has(name) || (name === 'PRE' && isListing(element))) return 'closed';
  return INLINE.has(name) ? 'inline' : 'block';
}

/** True for a node at whose edges a flow ends: text before and after it never runs into it or past it. */
export function endsFlow(node: Node): boolean {
  if (!isElement(node)) return false;
  const treatment = treatmentOf(node);
  return treatment === 'block' || treatment === 'closed';
}

/** True for a node that is passed over: the text before it runs on into the text after it. */
export function isPassedOver(node: Node): boolean {
  return isElement(node) ? treatmentOf(node) === 'unread' : !isText(node);
}

/** True for a node that holds whole flows: an element that is not inline, or a tree's root. */
export function holdsFlows(node: Node): boolean {
  return !isText(node) && !(isElement(node) && treatmentOf(node) === 'inline');
}

/** True if the node, or anything it stands in, is not to be annotated. Asked of no more than so many levels. */
export function isClosedOff(node: Node): boolean {
  let at: Node | null = node;
  for (let levels = 0; at !== null && levels < MOST_LEVELS; levels++, at = composedParent(at)) {
    if (!isElement(at)) continue;
    const treatment = treatmentOf(at);
    if (treatment === 'closed' || treatment === 'unread') return true;
  }
  return false;
}

/**
 * True for what is not ours to annotate: editable text, what asks not to be translated, and blocks in another language
 * than Chinese. What the whole page says of itself is not believed: templates say `en` over Chinese news, and
 * `translate="no"` there only keeps the browser from offering its translation. Nor is the language of inline elements,
 * for word processors put `EN-US` around every figure.
 */
function isOptedOut(element: Element, name: string): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  if (WHOLE_PAGE.has(name)) return false;
  if (element.getAttribute('translate') === 'no' || element.classList.contains('notranslate')) return true;
  const language = element.getAttribute('lang');
  return language !== null && language !== '' && !CHINESE.test(language) && !INLINE.has(name);
}

/** True for preformatted text that is a listing: its class says so, or all it holds is code. */
function isListing(element: Element): boolean {
  if (LISTING.test(element.getAttribute('class') ?? '')) return true;
  const { firstElementChild: only } = element;
  return only !== null && nameOf(only) === 'CODE' && only.nextElementSibling === null;
}
