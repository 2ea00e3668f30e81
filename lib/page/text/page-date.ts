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
 * What a page declares of its day in its metadata and a `time` element, as it is written there, a line each, best kept
 * first; empty where it declares nothing. No layout. Cost: its `meta` and `time` elements, which the browser keeps
 * listed; a selector would look at every element.
 */
export function declaredDates(page: Document): string {
  const named = new Map<string, string>();
  for (const meta of page.getElementsByTagName('meta')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !named.has(name)) named.set(name, meta.getAttribute('content') ?? '');
    }
  }
  const times = [...page.getElementsByTagName('time')].filter((time) => time.hasAttribute('datetime'));
  const time = times.find((time) => time.hasAttribute('pubdate') || time.closest('article, main') !== null);
  return [...META_NAMES.map((name) => named.get(name)), time?.getAttribute('datetime')].filter(Boolean).join('\n');
}
