/**
 * A property of nodes as the browser has it. Read directly, a form answers with its field of that name where it has
 * one, in content scripts too: `<input name="nextSibling">` would send a walk round in circles.
 */
function reader<T>(name: keyof Node): (node: Node) => T {
  const get =
    typeof Node === 'function' ? (Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as () => T) : undefined;
  return get === undefined ? (node) => node[name] as T : (node) => get.call(node);
}

/** Its first child, or null. */
export const firstChildOf = reader<Node | null>('firstChild');
/** The sibling after it, or null. */
export const nextSiblingOf = reader<Node | null>('nextSibling');
/** The sibling before it, or null. */
export const previousSiblingOf = reader<Node | null>('previousSibling');
/** Its parent in its own tree, or null. */
export const parentOf = reader<Node | null>('parentNode');
const nodeNameOf = reader<string>('nodeName');

/** Its name in capitals, in XML too. */
export function nameOf(node: Node): string {
  return nodeNameOf(node).toUpperCase();
}

const kindOf = reader<number>('nodeType');

/** True for text, CDATA sections among it. */
export function isText(node: Node): node is Text {
  const kind = kindOf(node);
  return kind === 3 || kind === 4;
}

/** True for elements of any namespace. */
export function isElement(node: Node): node is Element {
  return kindOf(node) === 1;
}

/** The host of a shadow root; null for any other node. */
export function hostOf(node: Node): Element | null {
  // By its kind first: a link has a `host` too, that of its address.
  return kindOf(node) === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}

/** What a node stands in, a shadow root standing in its host; null for a document and for what is in no tree. */
export function composedParent(node: Node): Node | null {
  return parentOf(node) ?? hostOf(node);
}

/** True if a node is another or stands in it, through shadow trees too. */
export function isWithin(node: Node, around: Node): boolean {
  for (let at: Node | null = node; at !== null; at = composedParent(at)) if (at === around) return true;
  return false;
}
