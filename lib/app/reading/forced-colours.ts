import { drawMarkLines, type MarkLines } from '../../page/marks/mark-lines.ts';
import type { HandledPage } from './handled-page.ts';
import { readingHere } from './reading-here.ts';

/** The lines of the readings that have some; null while their colours are their own. */
const known = new WeakMap<HandledPage, MarkLines | null>();

/**
 * Has the marks of this frame drawn as lines of our own as soon as the browser forces its colours upon pages, for as long as the
 * frame is read; to be called again whenever it is quiet. Firefox 153 underlines highlights then as well.
 */
export function heedForcedColours(): void {
  const page = readingHere();
  if (page === null || navigator.userAgent.includes('Firefox/')) return;
  known.get(page)?.redraw();
  if (known.has(page)) return;
  const { annotator, painter, display, patience } = page;
  const { signal } = patience;
  const forced = matchMedia('(forced-colors: active)');
  known.set(page, null);
  begin();
  forced.addEventListener('change', begin, { signal });

  /** Where colours are given free again the lines stay: they are as good there. */
  function begin(): void {
    if (!forced.matches || known.get(page as HandledPage) !== null) return;
    const { textsWithTerms } = annotator;
    known.set(page as HandledPage, drawMarkLines({ painter, textsWithTerms, colours: display.colours, signal }));
  }
}
