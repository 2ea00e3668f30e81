/**
 * A run of text that reads as one: what a block holds between its edges and line breaks, inline elements joined.
 * `text` is the concatenation of `nodes`; offsets in it are UTF-16.
 */
export interface Flow {
  readonly text: string;
  /** Never empty, in document order. */
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins; same length as `nodes`. */
  readonly starts: readonly number[];
}

/** Elements whose text flows on into the text around them. Every other element begins and ends a flow. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Elements that are not read: the text around them flows on. */
const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE RT RP RTC HEAD TITLE LINK META'.split(' '));

/** Elements that are read but never annotated: code, controls, drawings, frames. They end the flow. */
const CLOSED = new Set(
  (
    'CODE KBD SAMP TEXTAREA INPUT SELECT OPTION DATALIST BUTTON SVG MATH CANVAS VIDEO AUDIO IFRAME FRAME OBJECT EMBED ' +
    'METER PROGRESS MAP'
  ).split(' '),
);

/** Language tags of Chinese, dialects among them. */
const CHINESE = /^(zh|cmn|yue|wuu|hsn|x-)/i;

/** Elements whose `lang` speaks for the whole page. */
const WHOLE_PAGE = new Set(['HTML', 'BODY']);

type Treatment = 'inline' | 'block' | 'unread' | 'closed';

/**
 * The flows below a node, in document order, or the first that have `enough` characters together. Flows without a
 * character worth reading are left out. Cost: one step a node, no layout, no recursion, so that no depth of nesting
 * overflows the stack.
 */
export function gatherFlows(root: Node, enough = Number.POSITIVE_INFINITY): Flow[] {
  const flows: Flow[] = [];
  let length = 0;
  let nodes: Text[] = [];
  let linkJustClosed = false;
  const flush = () => {
    linkJustClosed = false;
    if (nodes.length === 0) return;
    const flow = joinNodes(nodes);
    if (flow !== null) {
      flows.push(flow);
      length += flow.text.length;
    }
    nodes = [];
  };

  let node = firstReadable(root);
  while (node !== null && length < enough) {
    let descend = false;
    if (isText(node)) {
      if (node.data !== '') {
        nodes.push(node);
        linkJustClosed = false;
      }
    } else if (isElement(node)) {
      const treatment = treatmentOf(node);
      // Two links side by side are two entries of a list, whatever the markup.
      if (treatment === 'block' || treatment === 'closed' || (linkJustClosed && node.nodeName === 'A')) flush();
      descend = treatment === 'inline' || treatment === 'block';
    }
    const next: Node | null = descend ? node.firstChild : null;
    if (next !== null) {
      node = next;
      continue;
    }
    if (descend) leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  flush();
  return flows;

  function leave(element: Node): void {
    if (!isElement(element)) return;
    if (treatmentOf(element) === 'block') flush();
    else if (element.nodeName === 'A') linkJustClosed = true;
  }
}

/** The readable text at the top of a node, block by block: what a masthead or dateline stands in. Cost: up to its length. */
export function topText(root: Node, characters: number): string {
  return gatherFlows(root, characters)
    .map((flow) => flow.text)
    .join('\n')
    .slice(0, characters);
}

/** True for a node at whose edges a flow ends, or that is not read at all: text before and after it never runs into it. */
export function beginsFlow(node: Node): boolean {
  if (isText(node)) return false;
  return !isElement(node) || treatmentOf(node) !== 'inline';
}

/** The nearest element that holds whole flows: itself or an ancestor that is not inline. */
export function flowRootOf(node: Node): Element | null {
  let element = isElement(node) ? node : node.parentElement;
  while (element !== null && treatmentOf(element) === 'inline') element = element.parentElement;
  return element;
}

/** True if the node, or an element it stands in, is not to be annotated. */
export function isClosedOff(node: Node): boolean {
  for (let element = isElement(node) ? node : node.parentElement; element !== null; element = element.parentElement) {
    const treatment = treatmentOf(element);
    if (treatment === 'closed' || treatment === 'unread') return true;
  }
  return false;
}

/** The node and the offset in it of an offset in a flow. An offset between two nodes belongs to the later one unless `end`. */
export function locate(flow: Flow, offset: number, end: boolean): { node: Text; offset: number } {
  let index = flow.starts.length - 1;
  while (index > 0 && (end ? (flow.starts[index] as number) >= offset : (flow.starts[index] as number) > offset))
    index--;
  return { node: flow.nodes[index] as Text, offset: offset - (flow.starts[index] as number) };
}

function firstReadable(root: Node): Node | null {
  if (isClosedOff(root)) return null;
  return isText(root) ? root : root.firstChild;
}

function joinNodes(nodes: readonly Text[]): Flow | null {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    return isWorthReading(only.data) ? { text: only.data, nodes, starts: [0] } : null;
  }
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return isWorthReading(text) ? { text, nodes, starts } : null;
}

/** A term has at least two characters that are neither white space nor control. */
function isWorthReading(text: string): boolean {
  return text.length > 1 && /[^\s\u200b]\s*[^\s\u200b]/.test(text);
}

function treatmentOf(element: Element): Treatment {
  const name = element.nodeName.toUpperCase();
  if (UNREAD.has(name)) return 'unread';
  if (CLOSED.has(name) || isOptedOut(element, name)) return 'closed';
  return INLINE.has(name) ? 'inline' : 'block';
}

/**
 * True for what is not ours to annotate: editable text, what asks not to be translated, hidden parts, and blocks in
 * another language than Chinese. The language of the whole page is not believed, for templates say `en` over Chinese
 * news; nor is that of inline elements, for word processors put `EN-US` around every figure.
 */
function isOptedOut(element: Element, name: string): boolean {
  if (!element.hasAttributes()) return false;
  const language = element.getAttribute('lang');
  if (language && !CHINESE.test(language) && !INLINE.has(name) && !WHOLE_PAGE.has(name)) return true;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable.toLowerCase() !== 'false') ||
    element.getAttribute('translate') === 'no' ||
    element.getAttribute('role') === 'textbox' ||
    element.hasAttribute('hidden')
  );
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
