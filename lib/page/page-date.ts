import { dayInAddress, firstDay } from '../text/dates.ts';

/** Where sites put the day an article was published, best kept first. */
const META_NAMES = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'PubDate',
  'publish-date',
  'firstpublishedtime',
  'date',
];

/** The day a page declares in its metadata or a `time` element, YYYY-MM-DD; null where it does not. No layout. */
export function declaredDay(page: Document): string | null {
  for (const name of META_NAMES) {
    const meta = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
    const day = firstDay(meta?.getAttribute('content') ?? '');
    if (day !== null) return day;
  }
  const time = page.querySelector('article time[datetime], main time[datetime], time[datetime][pubdate]');
  return firstDay(time?.getAttribute('datetime') ?? '');
}

/**
 * The day the page was published, YYYY-MM-DD: as it declares, from its address, or the first date in `top`, the
 * readable text at its top, in this order. Null where none says. A declared day that is `outdated`, left standing by
 * another article, counts last. Reads only; no layout.
 */
export function pageDateOf(page: Document, top: string, outdated: string | null = null): string | null {
  const declared = declaredDay(page);
  if (declared !== null && declared !== outdated) return declared;
  return dayInAddress(page.location?.pathname ?? '') ?? firstDay(top) ?? declared;
}
