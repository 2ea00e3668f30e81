import { nameOf } from './nodes.ts';

/** The shadow trees of a page as they are found. */
export interface ShadowRoots {
  /** The shadow root of an element, open or closed; null where it has none. A root is kept and announced when first seen. */
  of(element: Element): ShadowRoot | null;
  /** Those found so far that are in the page. */
  all(): ShadowRoot[];
}

/** Elements that may have a shadow tree besides custom ones, as a selector: the standard's list. */
export const HOST_NAMES =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

const HOSTS = new Set(HOST_NAMES.toUpperCase().split(', '));

/** True for an element of a kind that can have a shadow tree. */
export function mayHaveShadow(element: Element): boolean {
  const name = nameOf(element);
  // SVG, MathML and XML of one's own have such names too; asking about them throws in Chromium.
  return (HOSTS.has(name) || name.includes('-')) && element.namespaceURI?.endsWith('xhtml') === true;
}

/** When custom elements without a shadow tree are looked at again, in ms after the last was met: scripts come late. */
const LATER_MS = [300, 1000, 3000, 9000];

/**
 * Finds shadow trees by `shadowRootOf`. Attaching one is no change that can be observed, so custom elements found
 * without are looked at again for a while. `onFound` is called once a tree; `isLate` where its host had been passed.
 */
export function findShadowRoots(options: {
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly onFound: (root: ShadowRoot, isLate: boolean) => void;
  readonly signal: AbortSignal;
}): ShadowRoots {
  const found = new Set<ShadowRoot>();
  const hopeful = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  options.signal.addEventListener('abort', () => clearTimeout(timer));

  return { of, all };

  function of(element: Element): ShadowRoot | null {
    if (!mayHaveShadow(element)) return null;
    const isCustom = nameOf(element).includes('-');
    const root = options.shadowRootOf(element);
    if (root !== null) note(root, false);
    else if (isCustom && !hopeful.has(element)) {
      hopeful.add(element);
      round = 0;
      timer ??= setTimeout(lookAgain, LATER_MS[0]);
    }
    return root;
  }

  function all(): ShadowRoot[] {
    for (const root of found) if (!root.host.isConnected) found.delete(root);
    return [...found];
  }

  function note(root: ShadowRoot, isLate: boolean): void {
    if (found.has(root)) return;
    found.add(root);
    options.onFound(root, isLate);
  }

  function lookAgain(): void {
    for (const element of hopeful) {
      const root = element.isConnected ? options.shadowRootOf(element) : null;
      if (root === null && element.isConnected) continue;
      hopeful.delete(element);
      if (root !== null) note(root, true);
    }
    round++;
    const ms = LATER_MS[round];
    timer = ms === undefined || hopeful.size === 0 ? undefined : setTimeout(lookAgain, ms);
    // Met again by a walk, they have another chance.
    if (ms === undefined) hopeful.clear();
  }
}
