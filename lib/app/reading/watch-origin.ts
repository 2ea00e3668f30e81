import { addressOfPage } from '../../page/text/frame.ts';
import { saidByPage } from '../../page/text/page-clues.ts';
import type { OriginClues, PageOriginKnown } from '../../sites/origin.ts';
import { askUntilAnswered, type Patience } from './ask-until-answered.ts';

/** What is known of where the page comes from; a single-page site shows another article without another page. */
export interface OriginWatch {
  current(): PageOriginKnown;
  /** Looks whether the page says something else now. */
  look(): void;
  /** To be called when the page has another address: looks at once. */
  moved(): void;
}

/** What the page says of itself now; with `said` given, that in its place. */
export function cluesOfPage(before = '', said = saidByPage(document)): OriginClues {
  const { protocol, hostname } = addressOfPage();
  return {
    address: { protocol, hostname, href: location.href.slice(0, 2000) },
    said,
    before,
  };
}

/**
 * Half the least time between two looks, in ms, and the longest: it doubles while the page is of the same origin. A look
 * reads the top of the page, which a clock or a ticker in it changes many times a second.
 */
const SHORTEST_MS = 100;
const LONGEST_MS = 32_000;

/** Watches the origin of the page, known at `first` by `clues`; `onChange` is called when it is another. */
export function watchOrigin(options: {
  readonly clues: OriginClues;
  readonly first: PageOriginKnown;
  readonly patience: Patience;
  readonly onChange: () => void;
}): OriginWatch {
  let current = options.first;
  let asked = JSON.stringify(options.clues);
  let { before, said } = options.clues;
  let here = location.href;
  let waitMs = SHORTEST_MS;
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let isWanted = false;

  return {
    current: () => current,
    look() {
      isWanted = true;
      if (!timer) look();
    },
    moved() {
      waitMs = SHORTEST_MS;
      isWanted = true;
      look();
    },
  };

  function look(): void {
    clearTimeout(timer);
    timer = 0;
    if (!isWanted || options.patience.signal.aborted) return;
    isWanted = false;
    waitMs = Math.min(waitMs * 2, LONGEST_MS);
    timer = setTimeout(look, waitMs);
    // What it said under the address before goes along: sites leave some of it standing.
    if (here !== location.href) before = said;
    here = location.href;
    const clues = cluesOfPage(before);
    said = clues.said;
    const key = JSON.stringify(clues);
    if (key === asked) return;
    asked = key;
    void askUntilAnswered('page.origin', clues, options.patience).then((origin) => {
      // None after the end; and meanwhile the page may have said something else again.
      if (origin === null || key !== asked) return;
      const isOther = JSON.stringify(origin) !== JSON.stringify(current);
      current = origin;
      if (!isOther) return;
      waitMs = SHORTEST_MS;
      options.onChange();
    });
  }
}
