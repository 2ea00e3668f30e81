import { toDay } from '../text/dates.ts';
import type { Evidence } from './types.ts';

/** A way addresses hold a day: its pattern, with groups year, month and day, and how much it counts. */
const WAYS: readonly (readonly [pattern: RegExp, weight: number])[] = [
  // /2022/08/24/, /2022/8/24/, /2022-08/24/, 2022-08-24, 2022_08_24
  [/(?<!\d)(?<y>(?:19|20)\d{2})[-/_](?<m>\d{1,2})[-/_](?<d>\d{1,2})(?!\d)/g, 42],
  // /202208/24/
  [/(?<!\d)(?<y>(?:19|20)\d{2})(?<m>\d{2})[-/_](?<d>\d{2})(?=\/)/g, 42],
  // /2022/0824/
  [/\/(?<y>(?:19|20)\d{2})[-/_](?<m>\d{2})(?<d>\d{2})(?=[/_-])/g, 42],
  // t20220824_123.html, content_20220824_1.html, /20220824/12345.html, /20220824A0123400
  [/(?<=[/_-]|\b[a-z]{1,2})(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?=[_-]|[A-Z]|\/[^/?#.]*[\w-])/g, 40],
  // A moment of publication: 20220824093000123.html
  [/(?<!\d)(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})(?=(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d\d*)?(?!\d))/g, 34],
  // /22/0824/09/ABC.html
  [/\/(?<y>\d{2})\/(?<m>\d{2})(?<d>\d{2})\/\d{2}\//g, 34],
];

/** Eight figures alone are an article's number as likely as a day: they only support what else is found. */
const ALONE = /(?<!\d)(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/g;
const ALONE_WEIGHT = 14;

/** Parameters that name the day shown. */
const PARAMETER =
  /(?:^|[?&#!/;])(?:\w*(?:date|day|riqi|rq))=((?:19|20)\d{2})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?!\d)/gi;
/** A place in a single-page e-paper. */
const FRAGMENT = /(?:[#/!=])((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?![\d])/g;
/** Parameters of a search or of a file's version, which are no article's. */
const OTHER_PARAMETER = /(?:start|begin|from|end|to|min|max|update|modif|v|ver)_?(?:date|day|time)?=[^&]*/gi;

/** Parameters that say where the reader came from, or keep a copy from being shown again. */
const TRACKING = /[?&](?:utm_\w+|spm|from\w*|share\w*|v|t|ver|_)=[^&]*/gi;

/** The days that an address names, in its path, parameters or fragment. */
export function addressDays(href: string): Evidence[] {
  const { path, query, hash } = partsOf(href);
  const found: Evidence[] = [];
  for (const [pattern, weight] of WAYS) {
    for (const { groups } of path.matchAll(pattern)) add(groups?.y, groups?.m, groups?.d, weight);
  }
  for (const { groups } of path.matchAll(ALONE)) add(groups?.y, groups?.m, groups?.d, ALONE_WEIGHT);
  for (const part of [query.replace(OTHER_PARAMETER, ''), hash]) {
    for (const [, year, month, day] of part.matchAll(PARAMETER)) add(year, month, day, 42);
  }
  for (const [, year, month, day] of hash.matchAll(FRAGMENT)) add(year, month, day, 36);
  return found;

  function add(year = '', month = '', day = '', weight: number): void {
    const full = toDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
    if (full !== null) found.push({ day: full, source: 'address', weight });
  }
}

/** The year and month, or the year, that an address names: YYYY-MM or YYYY; null where it names neither. */
export function monthInAddress(href: string): string | null {
  const { path } = partsOf(href);
  const [, year, month] = /\/((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])(?=\/|_)/.exec(path) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month}`;
  return /\/((?:19|20)\d{2})(?=\/)/.exec(path)?.[1] ?? null;
}

/** True for the address of a whole site, where nothing of one day stands. */
export function isHomeAddress(href: string): boolean {
  const { path, query, hash } = partsOf(href);
  return (
    /^\/?(?:(?:index|default|home|main)(?:\.\w+)?)?\/?$/i.test(path) &&
    !/\d/.test(query.replace(TRACKING, '')) &&
    !/^#[!/].*\d/.test(hash)
  );
}

function partsOf(href: string): { readonly path: string; readonly query: string; readonly hash: string } {
  const [, path = '', query = '', hash = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(href) ?? [];
  return { path, query, hash };
}
