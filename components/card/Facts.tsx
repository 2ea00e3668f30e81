import { useState } from 'preact/hooks';
import { asOfPage } from '../../lib/glossary/as-of.ts';
import type { Card, CardFact } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';
import { Tongues } from '../Tongues.tsx';
import { Citation } from './Citation.tsx';
import { FoldButton } from './Fold.tsx';

/** Facts shown on either side of the page's date before the reader asks for more: what fits without scrolling far. */
const FIRST_FACTS = 3;

/** The dated facts as a timeline, oldest first, with the date of the page being read as a rule across it. */
export function Facts(props: {
  readonly card: Card;
  readonly pageDate: string | null;
  /** False where no page is being read: then none can lack a date. */
  readonly isOnPage: boolean;
}) {
  const { card, pageDate } = props;
  const { t } = useTranslator();
  if (card.facts.length === 0) return card.background ? <p class="background">{t('backgroundOnly')}</p> : null;
  const { known, later } = asOfPage(card.facts.toReversed(), pageDate);
  return (
    <section class="facts">
      <h2>{t('factsHeading')}</h2>
      {pageDate === null && props.isOnPage && <p class="undated">{t('pageUndated')}</p>}
      {known.length > 0 ? <Known facts={known} /> : <p class="none-yet">{t('noFactsYet')}</p>}
      {pageDate !== null && (
        <p class="page-date">
          <span>{t('thisPage', { date: pageDate })}</span>
        </p>
      )}
      {later.length > 0 && <Later facts={later} />}
    </section>
  );
}

/** Up to the page's date: the last ones stand open, for they tell how things stood. */
function Known({ facts }: { readonly facts: readonly CardFact[] }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const hidden = Math.max(0, facts.length - FIRST_FACTS);
  return (
    <>
      {hidden > 0 && <FoldButton label={t('showEarlier', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
      <FactList facts={isWhole ? facts : facts.slice(hidden)} />
    </>
  );
}

/** After the page's date: the next ones stand open. */
function Later({ facts }: { readonly facts: readonly CardFact[] }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const hidden = Math.max(0, facts.length - FIRST_FACTS);
  return (
    <div class="later">
      <h2>{t('laterHeading')}</h2>
      <FactList facts={isWhole ? facts : facts.slice(0, FIRST_FACTS)} />
      {hidden > 0 && <FoldButton label={t('showLater', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
    </div>
  );
}

function FactList({ facts }: { readonly facts: readonly CardFact[] }) {
  return (
    <ol>
      {facts.map((fact) => (
        <FactItem fact={fact} key={`${fact.source.id} ${fact.zh}`} />
      ))}
    </ol>
  );
}

function FactItem({ fact }: { readonly fact: CardFact }) {
  const { t } = useTranslator();
  const { source } = fact;
  return (
    <li class="fact">
      <p class="fact-date">
        <time dateTime={source.date}>{source.date}</time>
        {source.dateInferred && <span class="inferred">{t('dateWorkedOut')}</span>}
        {fact.happened !== undefined && <span class="happened">{t('happened', { date: fact.happened })}</span>}
      </p>
      <Tongues text={fact} />
      {fact.note !== undefined && (
        <div class="note">
          <Tongues text={fact.note} />
        </div>
      )}
      <Citation source={source} />
    </li>
  );
}
