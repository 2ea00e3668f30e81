import { useEffect, useRef, useState } from 'preact/hooks';
import type { PastedText, TextOrigin } from '../../../components/paste/types.ts';
import type { Card } from '../../card/types.ts';
import { watchGlossaries } from '../../extension/glossary-stamps.ts';
import type { Publisher } from '../../glossary/types.ts';
import type { Settings } from '../../settings/settings.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { CardCache } from '../cards/card-cache.ts';
import { annotateOwnPage } from '../reading/annotate-own-page.ts';
import type { PageSession } from '../reading/types.ts';

/** How long the list of terms waits for more marks, in ms: a page is marked in slices, each of which tells. */
const SETTLE_MS = 150;

/**
 * Keeps the text on the page annotated, anew whenever its date or publisher or the settings change. Gives how many
 * entries it names, null until that is known, and if asked their cards in reading order, null until they are all here.
 */
export function useAnnotation(options: {
  readonly text: PastedText | null;
  readonly origin: TextOrigin;
  readonly publishers: readonly Publisher[];
  readonly settings: Settings;
  readonly cache: CardCache;
  readonly isWithTerms: boolean;
}): {
  readonly found: number | null;
  readonly cards: readonly Card[] | null;
  /** The session of the text that is open; null where there is none. */
  readonly session: PageSession | null;
} {
  const { text, settings, publishers, cache, isWithTerms } = options;
  const { date, publisherId } = options.origin;
  const title = useRef('');
  title.current = options.origin.title;
  const session = useRef<PageSession | null>(null);
  const [refs, setRefs] = useState<readonly TermRef[] | null>(null);
  /** How often a glossary has changed. */
  const [changes, setChanges] = useState(0);
  const [cards, setCards] = useState<readonly Card[] | null>(null);

  useEffect(() => {
    setRefs(null);
    if (text === null) return;
    const publisher = publishers.find(({ id }) => id === publisherId) ?? null;
    // The page may hear later of the publishers than the text was read with them.
    if (publisherId !== null && publisher === null) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const now = session.current?.report().entries.map(({ ref }) => ref) ?? null;
      // Marks come and go more often than the list of entries changes.
      setRefs((before) => (now?.join() === before?.join() ? before : now));
    };
    session.current = annotateOwnPage({
      declared: { date, publisher },
      title: () => title.current,
      settings,
      signal: stop.signal,
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(tell, SETTLE_MS);
      },
    });
    return () => {
      session.current = null;
      stop.abort();
      clearTimeout(timer);
    };
  }, [text, date, publisherId, publishers, settings]);

  useEffect(() => {
    const stop = new AbortController();
    // What an entry says may be another, though it is marked where it was.
    watchGlossaries(() => {
      cache.clear();
      setChanges((before) => before + 1);
    }, stop.signal);
    return () => stop.abort();
  }, [cache]);

  useEffect(() => {
    if (!isWithTerms || refs === null) return;
    let isLate = false;
    void cache.cards(refs).then((got) => {
      if (!isLate && got !== null) setCards([...got.values()]);
    });
    return () => {
      isLate = true;
    };
  }, [isWithTerms, refs, changes]);

  return { found: refs?.length ?? null, cards: text === null ? null : cards, session: session.current };
}
