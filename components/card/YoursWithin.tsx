import { useEffect, useState } from 'preact/hooks';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card } from '../../lib/card/types.ts';
import { glossaryOf, type TermRef } from '../../lib/terms/ref.ts';
import { useTranslator } from '../language.ts';
import { LinkButton } from './LinkButton.tsx';
import { useResized } from './surroundings.ts';
import type { TermPart, Visit } from './visits.ts';

/** True for a part that the reader has entered or brought: its first entry is of a glossary of theirs. */
export function isYours({ refs: [first] }: TermPart): boolean {
  return first !== undefined && glossaryOf(first) !== 'seeds' && glossaryOf(first) !== 'page';
}

/**
 * The reader's own terms, and those of glossaries they brought, that stand within a longer one: each with its rendering, to be
 * opened in place. The longer one has the mark, so they are told of before anything it says itself.
 */
export function YoursWithin(props: {
  /** All that stands within it; of these what {@link isYours}. */
  readonly parts: readonly TermPart[];
  /** Null where a card cannot be had now; never rejects. */
  readonly loadCard: (ref: TermRef) => Promise<Card | null>;
  readonly onOpen: (visit: Visit) => void;
}) {
  const { t } = useTranslator();
  const parts = props.parts.filter(isYours);
  const [cards, setCards] = useState<ReadonlyMap<TermRef, Card>>(new Map());
  const refs = parts.flatMap(({ refs: [first] }) => first ?? []);
  useEffect(() => {
    if (refs.length === 0) return;
    let isCurrent = true;
    void Promise.all(refs.map(props.loadCard)).then((loaded) => {
      const found = loaded.filter((card) => card !== null);
      if (isCurrent) setCards(new Map(found.map((card) => [card.ref, card])));
    });
    return () => {
      isCurrent = false;
    };
  }, [refs.join('\n')]);
  useResized(cards);
  if (parts.length === 0) return null;
  return (
    <section class="yours-within">
      <h2>{t('yoursWithin')}</h2>
      <ul>
        {parts.map(({ surface, refs: [ref, ...otherSenses] }, at) => {
          if (ref === undefined) return null;
          const card = cards.get(ref);
          const rendering = card === undefined ? null : bestRendering(card, surface);
          return (
            <li key={`${at} ${surface}`}>
              <LinkButton term={ref} headword={surface} onOpen={() => props.onOpen({ ref, surface, otherSenses })} />
              {rendering !== null && <span lang="en">{rendering}</span>}
              {card?.from !== undefined && <small>{card.from.name}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
