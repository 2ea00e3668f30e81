import { isLaterThan } from '../../lib/card/as-of.ts';
import type { Origin as OriginData } from '../../lib/glossary/types.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { Place } from './Place.tsx';

/**
 * When, where and by whom the term was coined: one quiet line with what supports it, behind its date where the line does not
 * tell the year itself. Where that was later than the page says, it says so.
 */
export function Origin({ origin, pageDate }: { readonly origin: OriginData; readonly pageDate: string | null }) {
  const { t } = useTranslator();
  const isLater = origin.date !== undefined && isLaterThan(pageDate, origin.date);
  return (
    <section class="quiet origin">
      <h2>{t('originHeading')}</h2>
      <p>
        {origin.date !== undefined && (isLater || !tellsYear(origin, origin.date)) && (
          <>
            <time dateTime={origin.date}>{origin.date}</time>{' '}
            {isLater && <small class="origin-later">{t('laterHeading')}</small>}{' '}
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

/** True where both languages of a line name the year of a date. */
function tellsYear({ zh, en }: OriginData, date: string): boolean {
  const year = date.slice(0, 4);
  return zh.includes(year) && en.includes(year);
}
