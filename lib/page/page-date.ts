import { dayInAddress, firstDay } from '../text/dates.ts';

/** Where sites put the day an article was published, in small letters, best kept first. */
const META_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'firstpublishedtime',
  'date',
];

/**
 * The day a page declares in its metadata or a `time` element, YYYY-MM-DD; null where it does not. No layout. Cost: its
 * `meta` and `time` elements, which the browser keeps listed; a selector would look at every element.
 */
export function declaredDay(page: Document): string | null {
  const named = new Map<string, string>();
  for (const meta of page.getElementsByTagName('meta')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !named.has(name)) named.set(name, meta.getAttribute('content') ?? '');
    }
  }
  for (const name of META_NAMES) {
    const day = firstDay(named.get(name) ?? '');
    if (day !== null) return day;
  }
  const times = [...page.getElementsByTagName('time')].filter((time) => time.hasAttribute('datetime'));
  const time = times.find((time) => time.hasAttribute('pubdate') || time.closest('article, main') !== null);
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
