import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isUnseenStyle } from '../../lib/text/style-attributes.ts';

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * The document a browser makes of this HTML, as a DOM to read: by the parser of the standard, so that what stands before
 * `<html>`, after `</body>` or in a second body comes where browsers put it. No script runs, no style applies. Never
 * throws. Cost: a step a node, however deep.
 */
export function parseHtml(html: string): Document {
  const { document } = parseHTML('<!doctype html><html></html>');
  const page = document as unknown as Document;
  const parsed = parse(html);
  // The root element is there already: elements without one around are not to be had.
  const root = parsed.childNodes.find((node) => 'tagName' in node) as DefaultTreeAdapterTypes.Element;
  const open: { readonly from: DefaultTreeAdapterTypes.Element; readonly to: Element }[] = [];
  const enter = (from: DefaultTreeAdapterTypes.Element, to: Element) => {
    for (const { name, value, prefix } of from.attrs) {
      to.setAttribute(prefix === undefined || prefix === '' ? name : `${prefix}:${name}`, value);
    }
    // No layout tells that nobody sees it; of styles, what stands on the element itself is known.
    if (isUnseenStyle(to.getAttribute('style') ?? '')) to.setAttribute('hidden', '');
    open.push({ from, to });
  };
  enter(root, page.documentElement);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const child of at.from.childNodes) {
      const made = makeNode(page, child);
      if (made === null) continue;
      at.to.appendChild(made);
      if ('tagName' in child) enter(child, made as Element);
    }
  }
  return page;
}

/** The node without its attributes and children; null for comments and document types. */
function makeNode(page: Document, node: ParsedNode): Node | null {
  if ('tagName' in node) return page.createElement(node.tagName);
  return node.nodeName === '#text' ? page.createTextNode(node.value) : null;
}
