import { useState } from 'preact/hooks';
import type { Occurrence } from '../../lib/protocol/types.ts';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';

/** Steps through the places of a concept on the page, each with its sentence; a step shows the place on the page. */
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
            <IconButton icon="next" label={t('nextOccurrence')} onPress={() => reveal((at + 1) % count)} />
          </span>
        )}
      </div>
      <p class="sentence" lang="zh-CN">
        {place.sentence.slice(0, place.at)}
        <strong>{place.surface}</strong>
        {place.sentence.slice(place.at + place.surface.length)}
      </p>
    </section>
  );
}
