import formsText from '../../.pack/forms.json?raw';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { openForms, publishersOf } from '../../lib/pack/open.ts';
import type { PageTerms } from '../../lib/protocol/types.ts';
import { createSpotter, type Spotter } from '../../lib/spot/spot.ts';
import { createTermWindow } from '../card/term-window.tsx';
import { type Declared, type Reading, startReading } from '../page.content/reading.ts';
import '../page.content/marks.css';

/** The publishers that a text can be declared of. */
export const PUBLISHERS = publishersOf(JSON.parse(formsText));

let spotter: Spotter | undefined;

/** Built once: the text may be declared anew many times. */
function openSpotter(): Spotter {
  spotter ??= createSpotter(openForms(JSON.parse(formsText)));
  return spotter;
}

/**
 * Annotates the extension's own page it is called on, as a news page is annotated, until `signal` aborts: whatever
 * Chinese stands on it, now or later, is marked and has its cards, and the commands and the panel find it. Controls
 * and everything else that is not the text must stand in elements of the class `notranslate`, which is passed over.
 * Only where `canPaint`, and once at a time; to declare the text anew, abort and call again.
 */
export function annotateThisPage(options: {
  readonly declared: Declared;
  readonly language: Language;
  /** The text's own title, asked for with its terms; without it that of the page. */
  readonly title?: () => string;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Reading {
  const reading = startReading({
    ...options,
    publishers: PUBLISHERS,
    spotter: openSpotter(),
    createWindow: createTermWindow,
    site: null,
    host: '',
    // Our own page goes when the extension goes: there is nobody left to tell.
    onNoAnswer: () => {},
  });
  const told = { ...reading, terms };
  serve(
    {
      'page.report': told.report,
      'page.terms': told.terms,
      'page.reveal': ({ concept, occurrence }) => told.reveal(concept, occurrence),
      'page.step': ({ by }) => told.step(by),
    },
    reportError,
    options.signal,
  );
  return told;

  /** A text has no address: that of the page it is shown on says nothing to others. */
  function terms(): PageTerms {
    const found = reading.terms();
    return { ...found, page: { ...found.page, title: options.title?.() ?? found.page.title, address: '' } };
  }
}
