import { useState } from 'preact/hooks';
import { asOfPage } from '../../lib/glossary/as-of.ts';
import type { Card, CardFact } from '../../lib/pack/types.ts';
import { useTranslator } from '../language.ts';
import { Tongues } from '../Tongues.tsx';

/** Facts shown before the reader asks for more: what fits beside a gloss without scrolling. */
const FIRST_FACTS = 3;

/** The dated facts, newest first, with what is later than the page being read set apart below its date. */
export function Facts({ card, pageDate }: { readonly card: Card; readonly pageDate: string | null }) {
  const { t } = useTranslator();
  if (card.facts.length === 0) return card.background ? <p class="background">{t('backgroundOnly')}</p> : null;
  const { known, later } = asOfPage(card.facts, pageDate);
  return (
    <section class="facts">
      <h2>{t('factsHeading')}</h2>
      {pageDate === null && <p class="undated">{t('pageUndated')}</p>}
      {known.length > 0 ? <FactList facts={known} /> : <p class="none-yet">{t('noFactsYet')}</p>}
      {pageDate !== null && later.length > 0 && (
        <>
          <p class="page-date">
            <span>{t('thisPage', { date: pageDate })}</span>
          </p>
          <h2 class="later-heading">{t('laterHeading')}</h2>
          <FactList facts={later} isLater />
        </>
      )}
    </section>
  );
}

function FactList({ facts, isLater = false }: { readonly facts: readonly CardFact[]; readonly isLater?: boolean }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? facts : facts.slice(0, FIRST_FACTS);
  const hidden = facts.length - shown.length;
  return (
    <>
      <ol class={isLater ? 'later' : undefined}>
        {shown.map((fact) => (
          <FactItem fact={fact} key={`${fact.source.id} ${fact.zh}`} />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {t('showMore', { count: hidden })}
        </button>
      )}
    </>
  );
}

function FactItem({ fact }: { readonly fact: CardFact }) {
  const { t, language } = useTranslator();
  const { source } = fact;
  return (
    <li class="fact">
      <p class="fact-date">
        <time dateTime={source.date} title={source.dateInferred ? t('inferredDate') : undefined}>
          {source.dateInferred ? `≈ ${source.date}` : source.date}
        </time>
        {fact.happened !== undefined && <span class="happened">{t('happened', { date: fact.happened })}</span>}
      </p>
      <Tongues text={fact} />
      {fact.note !== undefined && (
        <div class="note">
          <Tongues text={fact.note} />
        </div>
      )}
      <p class="citation">
        {language === 'en' ? source.publisher.en : source.publisher.zh}
        <cite lang="zh-CN">《{source.headline}》</cite>
      </p>
    </li>
  );
}
