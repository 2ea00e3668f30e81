import { useEffect, useState } from 'preact/hooks';
import type { PastedText, TextOrigin } from '../../components/paste/types.ts';
import { ask } from '../../lib/extension/messaging.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Card } from '../../lib/pack/types.ts';
import { canPaint } from '../../lib/page/painter.ts';
import { annotateThisPage } from './annotate-here.ts';

/** How long the list of concepts waits for more marks, in ms: a page is marked in slices, each of which tells. */
const SETTLE_MS = 150;

const known = new Map<number, Card>();

/**
 * Keeps the text on the page annotated, anew whenever its date or publisher or the language changes. Gives how many
 * concepts it has, null until that is known, and if asked their cards in reading order, null until they are all here.
 */
export function useAnnotation(options: {
  readonly text: PastedText | null;
  readonly origin: TextOrigin;
  readonly language: Language;
  readonly isWithTerms: boolean;
}): { readonly found: number | null; readonly cards: readonly Card[] | null } {
  const { text, language, isWithTerms } = options;
  const { date, publisherId } = options.origin;
  /** As text: marks come and go more often than the list of concepts changes. */
  const [concepts, setConcepts] = useState<string | null>(null);
  const [cards, setCards] = useState<readonly Card[] | null>(null);

  useEffect(() => {
    setConcepts(null);
    if (text === null || !canPaint()) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reading = annotateThisPage({
      declared: { date, publisherId },
      language,
      signal: stop.signal,
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(
          () =>
            setConcepts(
              reading
                .report()
                .concepts.map(({ concept }) => concept)
                .join(' '),
            ),
          SETTLE_MS,
        );
      },
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [text, date, publisherId, language]);

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
  return { found, cards: text === null ? null : cards };
}

async function cardOf(concept: number): Promise<Card | null> {
  const before = known.get(concept);
  if (before !== undefined) return before;
  const reply = await ask('card.get', { concept });
  if (!reply.ok || reply.value === null) return null;
  known.set(concept, reply.value);
  return reply.value;
}
