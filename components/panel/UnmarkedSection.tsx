import { useState } from 'preact/hooks';
import { hueOf } from '../../lib/glossary/hues.ts';
import type { PanelKey } from '../../lib/i18n/panel-messages.ts';
import type { RejectReason } from '../../lib/spot/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import { countPlaces } from './page-terms.ts';
import type { UnmarkedReason, UnmarkedSurface } from './types.ts';

/** How each reason is said. */
const REASONS: Readonly<Record<RejectReason, PanelKey>> = {
  word: 'unmarkedWord',
  latin: 'unmarkedLatin',
  'letter-case': 'unmarkedLetterCase',
  quotes: 'unmarkedQuotes',
  gap: 'unmarkedGap',
  scope: 'unmarkedScope',
  date: 'unmarkedDate',
  needs: 'unmarkedNeeds',
  forbids: 'unmarkedForbids',
  neighbour: 'unmarkedNeighbour',
  name: 'unmarkedName',
  elsewhere: 'unmarkedElsewhere',
  overlap: 'unmarkedOverlap',
  undecided: 'unmarkedUndecided',
};

/** Places shown of one reason until the reader asks for more. */
const FIRST_PLACES = 3;

/** What was found on the page and deliberately not marked, with why; folded away until wanted. */
export function UnmarkedSection(props: {
  readonly unmarked: readonly UnmarkedSurface[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (ref: TermRef, byKey: boolean) => void;
}) {
  const { t } = usePageTranslator();
  if (props.unmarked.length === 0) return null;
  return (
    <details
      class="unmarked"
      open={props.isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== props.isOpen) props.onOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('unmarkedCount', { count: countPlaces(props.unmarked) })}</summary>
      {props.isOpen && (
        <>
          <p class="soft">{t('unmarkedIntro')}</p>
          <ul>
            {props.unmarked.map((surface) => (
              <Surface key={`${surface.ref} ${surface.surface}`} of={surface} onChoose={props.onChoose} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Surface({
  of,
  onChoose,
}: {
  readonly of: UnmarkedSurface;
  readonly onChoose: (ref: TermRef, byKey: boolean) => void;
}) {
  return (
    <li class="unmarked-surface" data-hue={hueOf(of.category)}>
      <button type="button" class="plain" onClick={(event) => onChoose(of.ref, event.detail === 0)}>
        <span class="hue-mark" />
        <span lang="zh-CN">
          {of.surface}
          {of.headword !== of.surface && <span class="soft"> {of.headword}</span>}
        </span>
      </button>
      {of.reasons.map((reason) => (
        <Reason key={reason.reason} of={reason} />
      ))}
    </li>
  );
}

function Reason({ of }: { readonly of: UnmarkedReason }) {
  const { t } = usePageTranslator();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? of.places : of.places.slice(0, FIRST_PLACES);
  const rest = of.places.length - shown.length;
  return (
    <div class="unmarked-reason">
      <p>{t(REASONS[of.reason])}</p>
      <ul>
        {shown.map((place, at) => (
          <li key={at} class="snippet" lang="zh-CN">
            {place.before !== '' && `…${place.before}`}
            <strong>{place.surface}</strong>
            {place.after !== '' && `${place.after}…`}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="plain more-places" onClick={() => setShowsAll(true)}>
          {t('showMore', { count: rest })}
        </button>
      )}
    </div>
  );
}
