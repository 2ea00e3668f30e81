import { useState } from 'preact/hooks';
import { asOfPage, openOf, timelineOf } from '../../lib/card/as-of.ts';
import type { Card, CardFact } from '../../lib/card/types.ts';
import { BilingualText } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { Citation } from './Citation.tsx';
import { Fold, FoldButton } from './Fold.tsx';

/**
 * The dated facts as a timeline, oldest first, with the date of the page being read as a rule across it: those that
 * explain the term, and below them, folded, those that only mention it.
 */
export function Facts(props: {
  readonly card: Card;
  readonly pageDate: string | null;
  /** False where no page is being read: then none can lack a date. */
  readonly isOnPage: boolean;
}) {
  const { card, pageDate } = props;
  const { t } = useTranslator();
  if (card.facts.length === 0) return null;
  const { known, later, mentions } = timelineOf(card.facts.toReversed(), pageDate);
  const open = openOf(known.length, later.length);
  return (
    <section class="facts">
      <h2>{t('factsHeading')}</h2>
      {pageDate === null && props.isOnPage && <p class="undated">{t('pageUndated')}</p>}
      {known.length > 0 ? <Known facts={known} open={open.known} /> : <p class="none-yet">{t('noFactsYet')}</p>}
      {pageDate !== null && <PageDate date={pageDate} />}
      {later.length > 0 && <Later facts={later} open={open.later} />}
      {mentions.length > 0 && <Mentions facts={mentions} pageDate={pageDate} />}
    </section>
  );
}

/** The page's own day, as a rule across the timeline. */
function PageDate({ date }: { readonly date: string }) {
  const { t } = useTranslator();
  return (
    <p class="page-date">
      <span>{t('thisPage', { date })}</span>
    </p>
  );
}

/** Up to the page's date: the last ones stand open, for they tell how things stood. */
function Known({ facts, open }: { readonly facts: readonly CardFact[]; readonly open: number }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const hidden = facts.length - open;
  return (
    <>
      {hidden > 0 && <FoldButton label={t('showEarlier', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
      <FactList facts={isWhole ? facts : facts.slice(hidden)} />
    </>
  );
}

/** After the page's date: the next ones stand open. */
function Later({ facts, open }: { readonly facts: readonly CardFact[]; readonly open: number }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const hidden = facts.length - open;
  return (
    <div class="later">
      <h2>{t('laterHeading')}</h2>
      <FactList facts={isWhole ? facts : facts.slice(0, open)} />
      {hidden > 0 && <FoldButton label={t('showLater', { count: hidden })} isWhole={isWhole} onChange={setWhole} />}
    </div>
  );
}

/** What only mentions the term, folded away, in its own order of days. */
function Mentions({ facts, pageDate }: { readonly facts: readonly CardFact[]; readonly pageDate: string | null }) {
  const { t } = useTranslator();
  const { known, later } = asOfPage(facts, pageDate);
  const open = openOf(known.length, later.length);
  return (
    <div class="mentions">
      <Fold
        summary={
          <>
            {t('mentionsHeading')} <span class="count">{facts.length}</span>
          </>
        }
      >
        {known.length > 0 && <Known facts={known} open={open.known} />}
        {pageDate !== null && known.length > 0 && later.length > 0 && <PageDate date={pageDate} />}
        {later.length > 0 && <Later facts={later} open={open.later} />}
      </Fold>
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
      <BilingualText text={fact} />
      {fact.note !== undefined && (
        <div class="note">
          <BilingualText text={fact.note} />
        </div>
      )}
      <Citation source={source} />
    </li>
  );
}
