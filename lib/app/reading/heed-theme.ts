import { hueOfTerm } from '../../page/marks/term.ts';
import { isOnDark } from '../../page/marks/tone.ts';
import type { HandledPage } from './handled-page.ts';
import { readingHere } from './reading-here.ts';

/** How long after a page or the system may have changed its colours they are looked at, in ms: at once to the eye, and when they have faded over. */
const LOOKS_MS = [150, 900];

/** The readings that are heeded already. */
const heeded = new WeakSet<HandledPage>();

/**
 * Gives the marks of this frame the tone of their ground anew where the page, by a switch of its own, or the system goes from
 * light to dark or back, for as long as the frame is read; once a reading. Pages say so by attributes of their root or body.
 * Cost of a look: a style for each element with marks, at most twice a change.
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
  const observer = new MutationObserver(change);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', change, { signal });
}

function retone({ annotator, painter }: HandledPage): void {
  const known = new Map<Element | null, boolean>();
  const isDark = (element: Element | null) => {
    const found = known.get(element) ?? isOnDark(element ?? document.documentElement);
    known.set(element, found);
    return found;
  };
  const light = [...CSS.highlights].flatMap(([name, highlight]) => (name.includes('-light-') ? highlight : []));
  for (const { terms, ranges } of annotator.textsWithTerms()) {
    for (const [at, range] of ranges.entries()) {
      const term = terms[at];
      const isLight = light.some((highlight) => highlight.has(range));
      if (term === undefined || !painter.isMarked(range)) continue;
      if (isDark(range.startContainer.parentElement) === isLight) continue;
      painter.unmark(range);
      painter.mark(range, hueOfTerm(term));
    }
  }
}
