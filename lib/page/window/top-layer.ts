import { composedParent } from '../text/nodes.ts';

/** The namespace of HTML: in XML an element made without it is none of HTML, and has neither data nor a popover. */
export const HTML = 'http://www.w3.org/1999/xhtml';

/** Where what stands above a place on the page goes: beside the page's own, or into the modal dialog that makes all else inert. */
export function topLayerFor(range: Range): Element {
  for (let at: Node | null = range.startContainer; at !== null; at = composedParent(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return document.documentElement;
}
