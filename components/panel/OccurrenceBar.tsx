import { useState } from 'preact/hooks';
import type { Occurrence } from '../../lib/protocol/types.ts';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';

/** How much of a sentence is shown before and after the term, in UTF-16 units. */
const SHOWN_BEFORE = 30;
const SHOWN_AFTER = 50;

/** Steps through the places of an entry on the page, each with its sentence; a step shows the place on the page. */
export function OccurrenceBar(props: {
  readonly places: readonly Occurrence[];
  /** Scrolls the page to a place, counted from 0; false if it has gone. Never rejects. */
  readonly onReveal: (occurrence: number) => Promise<boolean>;
}) {
  const { t } = usePageTranslator();
  const [wanted, setWanted] = useState(0);
  const [isGone, setGone] = useState(false);
  const count = props.places.length;
  const at = Math.min(wanted, count - 1);
  const place = props.places[at];
  if (place === undefined) return null;
  const [before, after] = around(place);
  const reveal = async (next: number) => {
    setWanted(next);
    setGone(!(await props.onReveal(next)));
  };
  return (
    <section class="occurrences" aria-label={t('occurrencesLabel')}>
      <div class="occurrence-tools">
        <span class="soft" role="status">
          {isGone ? t('occurrenceGone') : t('occurrenceOf', { place: at + 1, count })}
        </span>
        <button type="button" class="plain" onClick={() => reveal(at)}>
          {t('showOccurrence')}
        </button>
        {count > 1 && (
          <span class="occurrence-steps">
            <IconButton icon="back" label={t('previousOccurrence')} onPress={() => reveal((at + count - 1) % count)} />
            <IconButton icon="forward" label={t('nextOccurrence')} onPress={() => reveal((at + 1) % count)} />
          </span>
        )}
      </div>
      <p class="sentence" lang="zh-CN">
        {before}
        <strong>{place.surface}</strong>
        {after}
      </p>
    </section>
  );
}

/** What of the sentence stands around the term; a long one is cut, never within a character. */
function around({ sentence, surface, at }: Occurrence): [before: string, after: string] {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + surface.length)];
  return [
    before.length > SHOWN_BEFORE ? `…${before.slice(-SHOWN_BEFORE).replace(/^[\udc00-\udfff]/, '')}` : before,
    after.length > SHOWN_AFTER ? `${after.slice(0, SHOWN_AFTER).replace(/[\ud800-\udbff]$/, '')}…` : after,
  ];
}
