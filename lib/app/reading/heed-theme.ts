import { hueOfTerm } from '../../page/marks/term.ts';
import { composedParent } from '../../page/text/nodes.ts';
import type { HandledPage } from './handled-page.ts';
import { readingHere } from './reading-here.ts';

/** How long after a page or the system may have changed its colours they are looked at, in ms: at once to the eye, and when they have faded over. */
const LOOKS_MS = [150, 900];

/** How long what was found of where the marks stand is taken to hold, in ms: a page may change attributes in every frame. */
const FOUND_FOR_MS = 1000;

/** The readings that are heeded already. */
const heeded = new WeakSet<HandledPage>();

/**
 * Gives the marks of this frame the tone of their ground anew where the page, by a switch of its own, or the system goes from
 * light to dark or back, for as long as the frame is read; once a reading. Pages say so by attributes of whatever the marks stand
 * in, or by other style sheets; one may have done so already since it was marked. Cost of a look: a style for each
 * mark, at most twice a change; of an attribute that changes, next to nothing, and where the marks stand is found once a second at most.
 */
export function heedTheme(): void {
  const page = readingHere();
  if (page === null || heeded.has(page)) return;
  heeded.add(page);
  const { signal } = page.patience;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const change = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = LOOKS_MS.map((ms) => setTimeout(() => signal.aborted || retone(page), ms));
  };
  const isAroundMarks = watchAround(page);
  const { head } = document;
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => head?.contains(target) || isAroundMarks(target))) change();
  });
  observer.observe(document, { attributes: true, subtree: true });
  if (head !== null) observer.observe(head, { childList: true, attributes: true, subtree: false });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', change, { signal });
  change();
}

/** Tells of a node whether any mark stands in it, as of a second ago. Cost: all elements around marks, once a second at most. */
function watchAround({ annotator }: HandledPage): (node: Node) => boolean {
  let around = new Set<Node>();
  let foundAt = Number.NEGATIVE_INFINITY;
  return (node) => {
    if (performance.now() - foundAt > FOUND_FOR_MS) {
      around = new Set();
      for (const { ranges } of annotator.textsWithTerms()) {
        let at: Node | null = ranges[0]?.startContainer ?? null;
        for (; at !== null && !around.has(at); at = composedParent(at)) around.add(at);
      }
      foundAt = performance.now();
    }
    return around.has(node);
  };
}

function retone({ annotator, painter }: HandledPage): void {
  for (const { terms, ranges } of annotator.textsWithTerms()) {
    for (const [at, range] of ranges.entries()) {
      const term = terms[at];
      if (term !== undefined && painter.isMarked(range)) painter.mark(range, hueOfTerm(term));
    }
  }
}
