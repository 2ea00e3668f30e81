import type { Card } from '../../card/types.ts';
import { reportError } from '../../extension/report-error.ts';
import { watchStoredSettings } from '../../extension/settings-key.ts';
import { languageFor } from '../../i18n/language.ts';
import { PRINT_MESSAGES } from '../../i18n/print-messages.ts';
import { extendTranslator } from '../../i18n/translator.ts';
import { markForPrint } from '../../page/marks/mark-for-print.ts';
import { isTopFrame } from '../../page/text/frame.ts';
import { layOutPrintList } from '../../page/window/print-list.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createCardCache } from '../cards/card-cache.ts';
import type { HandledPage, Printing } from './handled-page.ts';
import { printedTerm } from './printed-term.ts';
import { readingHere } from './reading-here.ts';

/** Time from a change of the settings until the page has other terms, in ms: as the background has answered and the page has settled. */
const SETTINGS_MS = 500;

/** Under this name the frames of a page that the script was brought to keep {@link printNow}, for whoever calls it there. */
export const PRINT_NOW = 'xiangjianPrintNow';

/** Time until the browser is asked to print, in ms: its window closes the popup that asked, which is answered before. */
const ANSWER_MS = 50;

/** Makes the reading of this frame ready for printing with its terms, if its reader wants that; to be called again whenever it is quiet. */
export function printHere(): void {
  const page = readingHere();
  if (page === null || !page.display.printTerms) return;
  page.printing ??= createPrinting(page);
  void page.printing.refresh();
}

/**
 * Has the browser print the page of this frame with its terms, whatever its reader has set; this once. False where nothing is
 * read here. Done before the browser's own window comes.
 */
export async function printNow(): Promise<boolean> {
  const page = readingHere();
  if (page === null) return false;
  const once = new AbortController();
  const printing = page.printing ?? createPrinting(page, once.signal);
  await printing.refresh();
  addEventListener('afterprint', ({ isTrusted }) => isTrusted && once.abort(), { signal: once.signal });
  setTimeout(print, ANSWER_MS);
  return true;
}

/**
 * Prints a page with its marks and, in the page itself, a list of its terms after the text, for as long as it is read and until `stop`
 * aborts. A page that is printed cannot wait: what is to be said of its terms has been fetched before.
 */
function createPrinting(page: HandledPage, stop?: AbortSignal): Printing {
  const { annotator, display, origin, patience } = page;
  const signal = stop === undefined ? patience.signal : AbortSignal.any([patience.signal, stop]);
  let cards: ReadonlyMap<TermRef, Card> = new Map();
  let takeAway: (() => void)[] = [];

  addEventListener('beforeprint', ({ isTrusted }) => isTrusted && begin(), { signal });
  addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end);
  watchStoredSettings(() => setTimeout(refresh, SETTINGS_MS), signal);
  return { refresh };

  async function refresh(): Promise<void> {
    if (signal.aborted) return;
    // A glossary may have changed: nothing is kept from before but where there is no answer.
    cards = (await createCardCache().cards(annotator.entries().keys())) ?? cards;
  }

  function begin(): void {
    end();
    try {
      const terms = annotator.terms().filter(annotator.isPainted);
      takeAway.push(markForPrint({ terms, colours: display.colours, shadowRoots: annotator.shadowRoots() }));
      // A frame has no room for more than its text.
      if (isTopFrame()) takeAway.push(...layOutList());
    } catch (error) {
      end();
      reportError(error);
    }
  }

  function layOutList(): (() => void)[] {
    const { cardOrder } = display;
    const language = languageFor(display.language, navigator.language);
    const { t } = extendTranslator(language, PRINT_MESSAGES);
    const options = { language, cardOrder, pageDate: origin().date };
    const listed = [...annotator.entries().keys()].flatMap((ref) => cards.get(ref) ?? []);
    if (listed.length === 0) return [];
    const note = t('printBy', { count: listed.length });
    const terms = listed.map((card) => printedTerm(card, options));
    return [layOutPrintList({ title: t('printTitle'), note, language, terms })];
  }

  function end(): void {
    for (const take of takeAway) take();
    takeAway = [];
  }
}
