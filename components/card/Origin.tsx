import { isLaterThan } from '../../lib/card/as-of.ts';
import type { Origin as OriginData } from '../../lib/glossary/types.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { Place } from './Place.tsx';

/**
 * When, where and by whom the term was coined: one quiet line with its date and what supports it. Where that was later than
 * the page says, it says so.
 */
export function Origin({ origin, pageDate }: { readonly origin: OriginData; readonly pageDate: string | null }) {
  const { t } = useTranslator();
  return (
    <section class="quiet origin">
      <h2>{t('originHeading')}</h2>
      <p>
        {origin.date !== undefined && (
          <>
            <time dateTime={origin.date}>{origin.date}</time>{' '}
            {isLaterThan(pageDate, origin.date) && <small class="origin-later">{t('laterHeading')}</small>}{' '}
          </>
        )}
        <BilingualPhrase text={origin} />{' '}
        <span class="origin-source">
          <Place where={origin.where} />
        </span>
      </p>
    </section>
  );
}
