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
/** Its name: in capitals for elements of HTML. */
export const nameOf = reader<string>('nodeName');

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

/**
 * Gives the nearest node from a node upwards that is wanted, itself first; null where there is none. Whatever is asked, each
 * node is looked at once, for as long as the climb is kept: of a deep tree many climbs cost no more than one.
 */
export function createClimb(
  isWanted: (node: Node) => boolean,
  above: (node: Node) => Node | null = parentOf,
): (node: Node | null) => Node | null {
  const known = new Map<Node, Node | null>();
  return (node) => {
    const climbed: Node[] = [];
    let found: Node | null | undefined;
    for (let at = node; at !== null && found === undefined; at = above(at)) {
      climbed.push(at);
      found = known.get(at);
      if (found === undefined && isWanted(at)) found = at;
    }
    for (const one of climbed) known.set(one, found ?? null);
    return found ?? null;
  };
}

/**
 * Levels below which nothing is looked for that costs a climb a node. Parsers nest 512 elements and put what is deeper side
 * by side; of what scripts nest, Firefox 153 lays out 1026 levels, and Chromium 156 ends the page at some thousands.
 */
export const MOST_LEVELS = 1024;

/** True for a node deeper than any that is laid out in both browsers. Cost: its levels, so many at most. */
export function isTooDeep(node: Node): boolean {
  let at: Node | null = node;
  for (let levels = 0; at !== null && levels < MOST_LEVELS; levels++) at = composedParent(at);
  return at !== null;
}
