import { useEffect, useRef, useState } from 'preact/hooks';
import type { PastedText, TextOrigin } from '../../components/paste/types.ts';
import type { Card } from '../../lib/pack/types.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Reading } from '../page.content/reading.ts';
import { annotateThisPage } from './annotate-here.ts';
import { cardOf } from './card-of.ts';

/** How long the list of concepts waits for more marks, in ms: a page is marked in slices, each of which tells. */
const SETTLE_MS = 150;

/**
 * Keeps the text on the page annotated, anew whenever its date or publisher or the language changes. Gives how many
 * concepts it has, null until that is known, and if asked their cards in reading order, null until they are all here.
 */
export function useAnnotation(options: {
  readonly text: PastedText | null;
  readonly origin: TextOrigin;
  readonly settings: Settings;
  readonly isWithTerms: boolean;
}): {
  readonly found: number | null;
  readonly cards: readonly Card[] | null;
  /** The reading of the text that is open; null where there is none. */
  readonly reading: Reading | null;
} {
  const { text, settings, isWithTerms } = options;
  const { date, publisherId } = options.origin;
  const title = useRef('');
  title.current = options.origin.title;
  const current = useRef<Reading | null>(null);
  /** As text: marks come and go more often than the list of concepts changes. */
  const [concepts, setConcepts] = useState<string | null>(null);
  const [cards, setCards] = useState<readonly Card[] | null>(null);

  useEffect(() => {
    setConcepts(null);
    if (text === null || !canPaint()) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void annotateThisPage({
      declared: { date, publisherId },
      title: () => title.current,
      settings,
      signal: stop.signal,
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(
          () =>
            setConcepts(
              current.current
                ?.report()
                .concepts.map(({ concept }) => concept)
                .join(' ') ?? null,
            ),
          SETTLE_MS,
        );
      },
    }).then((reading) => {
      if (reading !== null) current.current = reading;
    });
    return () => {
      current.current = null;
      stop.abort();
      clearTimeout(timer);
    };
  }, [text, date, publisherId, settings]);

  useEffect(() => {
    if (!isWithTerms || concepts === null) return;
    let isLate = false;
    const wanted = concepts.split(' ').filter(Boolean).map(Number);
    void Promise.all(wanted.map(cardOf)).then((got) => {
      if (!isLate) setCards(got.filter((card) => card !== null));
    });
    return () => {
      isLate = true;
    };
  }, [isWithTerms, concepts]);

  const found = concepts === null ? null : concepts.split(' ').filter(Boolean).length;
  return { found, cards: text === null ? null : cards, reading: current.current };
}
