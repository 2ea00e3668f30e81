import formsText from '../../.pack/forms.json?raw';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { publishersOf } from '../../lib/pack/open.ts';
import { PAGE_REQUESTS } from '../../lib/protocol/page-requests.ts';
import type { PageTerms } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { pageTermsOf } from '../card/page-terms.ts';
import { createTermWindow } from '../card/term-window.tsx';
import { type Declared, type Reading, startReading } from '../page.content/reading.ts';
import { createSpotters } from '../page.content/spotters.ts';
import { choiceOf, mannerOf } from '../page.content/wishes.ts';
import '../page.content/marks.css';

/** The publishers that a text can be declared of. */
export const PUBLISHERS = publishersOf(JSON.parse(formsText));

/** Kept: the text may be declared anew many times. */
const spotters = createSpotters(() => JSON.parse(formsText));

/**
 * Annotates the extension's own page it is called on, as a news page is annotated, until `signal` aborts: whatever
 * Chinese stands on it, now or later, is marked and has its cards, and the commands and the panel find it. Controls
 * and everything else that is not the text must stand in elements of the class `notranslate`, which is passed over.
 * Only where `canPaint`, and once at a time; to declare the text anew, or for other settings, abort and call again. Null
 * where `signal` has aborted meanwhile.
 */
export async function annotateThisPage(options: {
  readonly declared: Declared;
  readonly settings: Settings;
  /** The text's own title, asked for with its terms; without it that of the page. */
  readonly title?: () => string;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Promise<Reading | null> {
  const { settings, signal } = options;
  const [spotter, choice] = await Promise.all([spotters.forLevel(settings.level), choiceOf(settings)]);
  if (signal.aborted) return null;
  const reading = startReading({
    ...options,
    manner: mannerOf(settings),
    choice,
    bringPageTermsOf: async () => pageTermsOf,
    publishers: PUBLISHERS,
    spotter,
    createWindow: createTermWindow,
    site: null,
    host: '',
    // Our own page goes when the extension goes: there is nobody left to tell.
    onNoAnswer: () => {},
  });
  const told = { ...reading, terms };
  serve(
    PAGE_REQUESTS,
    {
      'page.report': told.report,
      'page.terms': told.terms,
      'page.reveal': ({ concept, occurrence }) => told.reveal(concept, occurrence),
      'page.step': ({ by }) => told.step(by),
    },
    reportError,
    signal,
  );
  return told;

  /** A text has no address: that of the page it is shown on says nothing to others. */
  async function terms(): Promise<PageTerms | null> {
    const found = await reading.terms();
    return found && { ...found, page: { ...found.page, title: options.title?.() ?? found.page.title, address: '' } };
  }
}
