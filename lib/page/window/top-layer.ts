import { composedParent } from '../text/nodes.ts';

/** Where what stands above a place on the page goes: beside the page's own, or into the modal dialog that makes all else inert. */
export function topLayerFor(range: Range): Element {
  for (let at: Node | null = range.startContainer; at !== null; at = composedParent(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return document.documentElement;
}
