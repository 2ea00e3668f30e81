import { isHan } from '../../text/scripts.ts';
import type { Flow } from './flows.ts';
import { createClimb, firstChildOf, isElement, isText, nameOf, nextSiblingOf, parentOf } from './nodes.ts';
import { treatmentOf } from './treatment.ts';

/** What a flow is: `boilerplate` is what leads to other pages: navigation, link farms, mastheads, imprints. */
export type FlowKind = 'content' | 'boilerplate';

/** Tells content from boilerplate by how densely links stand, and remembers what it has measured on the page. */
export interface LinkDensity {
  /** What a flow is now. Cost: a climb of at most {@link MOST_LEVELS} elements, each measured once. */
  kindOf(flow: Flow): FlowKind;
  /** The elements measured before whose standing has changed with something below the roots. Cost: each measured once. */
  changedAround(roots: Iterable<Node>): Element[];
  /** Lets go of elements that have left the page. */
  forgetGone(): void;
}

/** Han characters from which a text, linked or not, is a headline or a sentence and no entry of a menu. */
const LEAST_OF_HEADLINE = 10;

/** Links that make a group: fewer stand in a sentence or beside a headline. */
const LEAST_LINKS = 5;

/** Share of a group's letters that stand in short links, above which the group is there to be clicked. */
const LINK_SHARE = 0.7;

/** The same for the page's masthead and imprint, which have a line of their own besides their links. */
const LANDMARK_SHARE = 0.5;

/** How far up a group is looked for: a menu's tables and lists are not deeper. */
const MOST_LEVELS = 12;

/** Nodes and letters of an element that are measured: its beginning stands for all of it. */
const MOST_NODES = 4000;
const MOST_LETTERS = 4000;

const HEADLINE = 'h1, h2, h3, h4, h5, h6';
const NAVIGATION = 'nav, menu, [role=navigation], [role=menu], [role=menubar], [role=tablist]';
const MASTHEAD = 'header, [role=banner]';
const IMPRINT = 'footer, [role=contentinfo]';
const CONTENT = 'article, main, [role=main], [role=article]';

/** How an element stands between text and links. */
interface Standing {
  readonly links: number;
  readonly letters: number;
  /** Letters that stand in short links. */
  readonly linked: number;
}

/** The link density of one document. It reads the DOM, never its layout. */
export function createLinkDensity(): LinkDensity {
  const standings = new Map<Element, Standing>();
  /** By selector. They hold until something changes: asked anew for each flow, deep pages would never end. */
  const climbs = new Map<string, (node: Node | null) => Node | null>();

  return {
    kindOf(flow) {
      const start = flow.nodes[0]?.parentElement ?? null;
      if (start === null || closest(HEADLINE, start) !== null) return 'content';
      // An imprint has sentences too, in which a house names itself on every page.
      if (isMostlyLinks(closest(IMPRINT, start))) return 'boilerplate';
      if (isHeadline(flow, (node) => closest('a', node))) return 'content';
      return closest(NAVIGATION, start) !== null || isMostlyLinks(closest(MASTHEAD, start)) || isInGroup(start)
        ? 'boilerplate'
        : 'content';
    },
    changedAround(roots) {
      climbs.clear();
      const before = new Map<Node, Standing | undefined>();
      const chains: Node[][] = [];
      for (const root of roots) {
        const chain: Node[] = [];
        for (let at: Node | null = root; at !== null && !before.has(at); at = parentOf(at)) {
          before.set(at, standings.get(at as Element));
          standings.delete(at as Element);
          chain.push(at);
        }
        chains.push(chain);
      }
      // From the inside: what an element holds is measured before it, and not with it again.
      return chains
        .reverse()
        .flat()
        .filter((at): at is Element => {
          const standing = before.get(at);
          return standing !== undefined && !isAlike(standing, standingOf(at as Element));
        });
    },
    forgetGone() {
      for (const element of standings.keys()) if (!element.isConnected) standings.delete(element);
    },
  };

  function closest(selector: string, node: Node): Node | null {
    const climb = climbs.get(selector) ?? createClimb((one) => isElement(one) && one.matches(selector));
    climbs.set(selector, climb);
    return climb(node);
  }

  function isMostlyLinks(landmark: Node | null): boolean {
    // Of the page: an article has a head and a foot of its own.
    if (landmark === null || closest(CONTENT, landmark) !== null) return false;
    return shareOf(standingOf(landmark as Element)) > LANDMARK_SHARE;
  }

  /** True where the smallest element around with enough links is there to be clicked. */
  function isInGroup(start: Element): boolean {
    let at: Element | null = start;
    for (let level = 0; at !== null && level < MOST_LEVELS; level++, at = at.parentElement) {
      const standing = standingOf(at);
      if (isGroup(standing)) return shareOf(standing) > LINK_SHARE;
    }
    return false;
  }

  function standingOf(element: Element): Standing {
    const known = standings.get(element);
    if (known !== undefined) return known;
    const standing = measure(element, standings);
    standings.set(element, standing);
    return standing;
  }
}

/** True where two standings lead to the same values. */
function isAlike(a: Standing, b: Standing): boolean {
  return (
    isGroup(a) === isGroup(b) &&
    shareOf(a) > LINK_SHARE === shareOf(b) > LINK_SHARE &&
    shareOf(a) > LANDMARK_SHARE === shareOf(b) > LANDMARK_SHARE
  );
}

/** True where there are enough links to be a group of its own. */
function isGroup({ links }: Standing): boolean {
  return links >= LEAST_LINKS;
}

/** Share of the letters that stand in short links, 0 to 1. */
function shareOf({ letters, linked }: Standing): number {
  return letters === 0 ? 0 : linked / letters;
}

/** True for a flow with a link, or a stretch between links, that is as long as a headline. */
function isHeadline({ nodes }: Flow, linkAround: (node: Node) => Node | null): boolean {
  let link: Node | null = null;
  let han = 0;
  for (const node of nodes) {
    const around = linkAround(node);
    if (around !== link) han = 0;
    link = around;
    han += countHan(node.data);
    if (han >= LEAST_OF_HEADLINE) return true;
  }
  return false;
}

/** Measures the beginning of an element; what is known of elements in it is not measured again, for all may be nested. */
function measure(element: Element, known: ReadonlyMap<Node, Standing>): Standing {
  let links = 0;
  let linked = 0;
  let letters = 0;
  let left = MOST_NODES;
  let node: Node | null = element;
  while (node !== null && left-- > 0 && letters < MOST_LETTERS) {
    let isDone = true;
    const part = known.get(node);
    if (part !== undefined) {
      links += part.links;
      letters += part.letters;
      linked += part.linked;
    } else if (isText(node)) letters += countLetters(node.data);
    else if (isElement(node) && nameOf(node) === 'A') {
      const text = node.textContent ?? '';
      const length = countLetters(text);
      letters += length;
      if (length > 0) links++;
      if (countHan(text) < LEAST_OF_HEADLINE) linked += length;
    } else if (isElement(node)) isDone = treatmentOf(node) === 'unread';
    node = (isDone ? null : firstChildOf(node)) ?? following(node, element);
  }
  return { links, letters, linked };
}

/** The node after another and all it holds, below `top`. */
function following(node: Node, top: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== top; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
  }
  return null;
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length && count < LEAST_OF_HEADLINE; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

/** Letters of any script; figures, marks and white space say nothing of what a group is for. */
function countLetters(text: string): number {
  return text.slice(0, MOST_LETTERS).match(/\p{L}/gu)?.length ?? 0;
}
