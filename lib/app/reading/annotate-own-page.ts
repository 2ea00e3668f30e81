import { OWN_MARKS } from '../../page/marks/mark-rules.ts';
import { paintInView } from '../../page/marks/paint-in-view.ts';
import { canPaint } from '../../page/marks/painter.ts';
import type { PageTerms } from '../../protocol/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { createCards } from './cards.ts';
import { explainHere } from './explainer.ts';
import { heedForcedColours } from './forced-colours.ts';
import { createHands } from './hands.ts';
import { heedTheme } from './heed-theme.ts';
import { displayOf, filterOf } from './preferences.ts';
import { printHere } from './printing.ts';
import { servePage } from './serve-page.ts';
import { startReading } from './start-reading.ts';
import type { DeclaredOrigin, PageSession } from './types.ts';
import '../../page/window/lives.css';

/** How long nothing changes until the page explains itself, in ms: about as long as other pages wait. */
const QUIET_MS = 300;

/**
 * Annotates the extension's own page it is called on, as a news page is annotated, until `signal` aborts: whatever
 * Chinese stands on it, now or later, is marked and has its cards, and the commands and the panel find it. Controls
 * and everything else that is not the text must stand in elements that carry `data-xiangjian`, which are passed over.
 * Once at a time; to declare the text anew, or for other settings, abort and call again. Null where the browser cannot
 * paint.
 */
export function annotateOwnPage(options: {
  readonly declared: DeclaredOrigin;
  readonly settings: Settings;
  /** The text's own title, asked for with its terms; without it that of the page. */
  readonly title?: () => string;
  /** Called after marks have come or gone. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): PageSession | null {
  if (!canPaint()) return null;
  const { declared, settings, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The background brings no script to our own pages: they notice themselves when they are quiet.
  const stirred = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(whenQuiet, QUIET_MS);
  };
  const whenQuiet = () => {
    explainHere();
    heedForcedColours();
    heedTheme();
    printHere();
  };
  const reading = startReading({
    origin: () => ({ site: null, home: declared.publisher?.home ?? null, ...declared }),
    display: displayOf(settings),
    filter: filterOf(settings),
    styles: OWN_MARKS,
    createCards,
    loadScript: async () => ({ createCards, createHands, paintInView }),
    // Our own page goes when the extension goes: there is nobody left to tell.
    onNoAnswer: () => {},
    onPageChange: stirred,
    onChange() {
      stirred();
      options.onChange();
    },
    signal,
  });
  const session: PageSession = { ...reading, terms };
  servePage(
    () => session,
    async () => reading.report(),
    signal,
  );
  return session;

  /** A text has no address: that of the page it is shown on says nothing to others. */
  async function terms(): Promise<PageTerms | null> {
    const found = await reading.terms();
    return found && { ...found, page: { ...found.page, title: options.title?.() ?? found.page.title, address: '' } };
  }
}
