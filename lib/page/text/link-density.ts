import { isHan } from '../../text/scripts.ts';
import type { Flow } from './flows.ts';
import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, parentOf } from './nodes.ts';
import { treatmentOf } from './treatment.ts';

/** What a flow is: `boilerplate` is what leads to other pages: navigation, link farms, mastheads, imprints. */
export type FlowKind = 'content' | 'boilerplate';

/** Tells content from boilerplate by how densely links stand, and remembers what it has measured on the page. */
export interface LinkDensity {
  /** What a flow is now. Cost: a climb of at most {@link MOST_LEVELS} elements, each measured once. */
  kindOf(flow: Flow): FlowKind;
  /** The elements measured before whose standing has changed with something below `root`. */
  changedAround(root: Node): Element[];
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

/** Other sites that a group leads to, to its links, above which it is a directory: of headlines most are of one site. */
const DIRECTORY_SHARE = 0.6;

/** How far up a group is looked for: a menu's tables and lists are not deeper. */
const MOST_LEVELS = 12;

/** Nodes and letters of an element that are measured: its beginning stands for all of it. */
const MOST_NODES = 4000;
const MOST_LETTERS = 4000;

const HEADLINE = 'h1, h2, h3, h4, h5, h6';
const NAVIGATION = 'nav, menu, [role=navigation], [role=menu], [role=menubar], [role=tablist]';
const MASTHEAD = 'header, [role=banner]';
const IMPRINT = 'footer, [role=contentinfo], .footer, #footer';
const CONTENT = 'article, main, [role=main], [role=article]';

/** How an element stands between text and links. */
interface Standing {
  /** Enough links to be a group of its own. */
  readonly isGroup: boolean;
  /** Share of its letters that stand in short links, 0 to 1. */
  readonly share: number;
  /** A directory: most of its links lead each to another site, however long they are. */
  readonly isDirectory: boolean;
}

/** The link density of one document. It reads the DOM, never its layout. */
export function createLinkDensity(): LinkDensity {
  const standings = new Map<Element, Standing>();

  return {
    kindOf(flow) {
      const start = flow.nodes[0]?.parentElement ?? null;
      if (start === null || start.closest(HEADLINE) !== null) return 'content';
      // An imprint has sentences too, in which a house names itself on every page.
      if (isMostlyLinks(start.closest(IMPRINT))) return 'boilerplate';
      if (start.closest('a') !== null && groupAround(start)?.isDirectory) return 'boilerplate';
      if (isHeadline(flow)) return 'content';
      return start.closest(NAVIGATION) !== null ||
        isMostlyLinks(start.closest(MASTHEAD)) ||
        (groupAround(start)?.share ?? 0) > LINK_SHARE
        ? 'boilerplate'
        : 'content';
    },
    changedAround(root) {
      const changed: Element[] = [];
      for (let at: Node | null = root; at !== null; at = parentOf(at)) {
        const before = isElement(at) ? standings.get(at) : undefined;
        if (before === undefined || !isElement(at)) continue;
        standings.delete(at);
        if (!isAlike(before, standingOf(at))) changed.push(at);
      }
      return changed;
    },
    forgetGone() {
      for (const element of standings.keys()) if (!element.isConnected) standings.delete(element);
    },
  };

  function isMostlyLinks(landmark: Element | null): boolean {
    // Of the page: an article has a head and a foot of its own.
    if (landmark === null || landmark.closest(CONTENT) !== null) return false;
    return standingOf(landmark).share > LANDMARK_SHARE;
  }

  /** How the smallest element around with enough links stands; null where there is none. */
  function groupAround(start: Element): Standing | null {
    let at: Element | null = start;
    for (let level = 0; at !== null && level < MOST_LEVELS; level++, at = at.parentElement) {
      const standing = standingOf(at);
      if (standing.isGroup) return standing;
    }
    return null;
  }

  function standingOf(element: Element): Standing {
    const known = standings.get(element);
    if (known !== undefined) return known;
    const standing = measure(element);
    standings.set(element, standing);
    return standing;
  }
}

/** True where two standings lead to the same values. */
function isAlike(a: Standing, b: Standing): boolean {
  return (
    a.isGroup === b.isGroup &&
    a.isDirectory === b.isDirectory &&
    a.share > LINK_SHARE === b.share > LINK_SHARE &&
    a.share > LANDMARK_SHARE === b.share > LANDMARK_SHARE
  );
}

/** True for a flow with a link, or a stretch between links, that is as long as a headline. */
function isHeadline({ nodes }: Flow): boolean {
  let link: Element | null = null;
  let han = 0;
  for (const node of nodes) {
    const around = node.parentElement?.closest('a') ?? null;
    if (around !== link) han = 0;
    link = around;
    han += countHan(node.data);
    if (han >= LEAST_OF_HEADLINE) return true;
  }
  return false;
}

function measure(element: Element): Standing {
  let links = 0;
  let linked = 0;
  let letters = 0;
  let left = MOST_NODES;
  const hosts = new Set<string>();
  let node: Node | null = element;
  while (node !== null && left-- > 0 && letters < MOST_LETTERS) {
    let isDone = true;
    if (isText(node)) letters += countLetters(node.data);
    else if (isElement(node) && nameOf(node) === 'A') {
      const text = node.textContent ?? '';
      const length = countLetters(text);
      letters += length;
      if (length > 0) {
        links++;
        const { host } = node as HTMLAnchorElement;
        if (host && host !== location.host) hosts.add(host);
      }
      if (countHan(text) < LEAST_OF_HEADLINE) linked += length;
    } else if (isElement(node)) isDone = treatmentOf(node) === 'unread';
    node = (isDone ? null : firstChildOf(node)) ?? following(node, element);
  }
  return {
    isGroup: links >= LEAST_LINKS,
    isDirectory: hosts.size > links * DIRECTORY_SHARE,
    share: letters === 0 ? 0 : linked / letters,
  };
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
