import { dayOfStamp } from '../text/dates.ts';
import { isBeside, isInComments, isInFooter, isInHead } from './page-plan.ts';
import type { Declaration } from './page-said.ts';
import type { Evidence } from './types.ts';

/** What a declaration's name says of the day it gives; the first row that fits counts. Weights as in {@link Evidence}. */
const NAMES: readonly (readonly [name: RegExp, weight: number])[] = [
  // Of something else than the article's publication.
  [/modif|updat|revis|expir|birth|start|end_|enddate|deadline|valid|copyright|build|crawl|index|unavailable/, 0],
  [
    /publish|pub_?date|pub_?time|docpub|pubdate|released?_?(?:date|time|on)|release_date|issued|post_?(?:date|time)|create_at/,
    60,
  ],
  [/^.*apub:time$|parsely-pub|sailthru\.date|citation_(?:publication_)?date|firstpub/, 60],
  [/create|^(?:.*\.)?date$|dc\.?date|dcterms\.(?:date|created)|article\.date|(?:^|[._-])pub(?:$|[._-])|upload/, 38],
  [/^(?:.*\.)?(?:ct|time)$/, 32],
];

/** What a modification counts: sites touch their pages long after. */
const UPDATED = 12;

/** Where a `time` element or a microdata day does not speak for the article. */
function isAside(where: string): boolean {
  return isInFooter(where) || isInComments(where) || isBeside(where) || isInHead(where);
}

/** What a page declares of its day, in metadata, scripts and `time` elements. */
export function declaredDays(declarations: readonly Declaration[]): Evidence[] {
  return [...metaDays(declarations), ...scriptDays(declarations), ...timeDays(declarations)];
}

function metaDays(declarations: readonly Declaration[]): Evidence[] {
  return declarations.flatMap(({ kind, name, value, where }) => {
    if (kind !== 'meta') return [];
    // Microdata of an item beside the article.
    return evidence(value, isAside(where) ? 0 : weightOf(name));
  });
}

/** JSON-LD speaks of the page; what else scripts hold may be of anything, and counts where all of it says the same. */
function scriptDays(declarations: readonly Declaration[]): Evidence[] {
  const found = declarations.flatMap(({ kind, name, value }) => {
    if (kind !== 'script') return [];
    const [, key = '', stamp = ''] = /^(\w+)["']?\s*[:=]\s*["']?([^"'<>,;}]*)/.exec(value) ?? [];
    const isLinked = name.includes('ld+json');
    const weight = weightOf(key.toLowerCase());
    return evidence(stamp, isLinked ? weight : Math.min(weight, 34)).map((one) => ({ ...one, isLinked }));
  });
  const linked = found.filter((one) => one.isLinked);
  const loose = found.filter((one) => !one.isLinked);
  return [...(isOfMany(linked) ? [] : linked), ...(new Set(loose.map(({ day }) => day)).size === 1 ? loose : [])];
}

/** A list of articles has each article's day. */
function isOfMany(found: readonly Evidence[]): boolean {
  return new Set(found.filter(({ weight }) => weight > UPDATED).map(({ day }) => day)).size > 2;
}

function timeDays(declarations: readonly Declaration[]): Evidence[] {
  const times = declarations.filter(({ kind, where }) => kind === 'time' && !isAside(where));
  const days = new Set(times.map(({ value }) => dayOfStamp(value)));
  return times.flatMap(({ where, name, value }, index) => {
    const isPublished = /publish|pubdate|entry-date/.test(name) && !/modif|updat/.test(name);
    const isInArticle = />main\b|article|post|entry|content/.test(where);
    const weight = isPublished ? 55 : isInArticle ? 40 : 18;
    // Many times are those of a list.
    return evidence(value, days.size > 3 ? weight / 4 : index === 0 || isPublished ? weight : weight / 2);
  });
}

function weightOf(name: string): number {
  const row = NAMES.find(([pattern]) => pattern.test(name));
  return row === undefined ? 0 : row[1] === 0 && /modif|updat/.test(name) ? UPDATED : row[1];
}

function evidence(stamp: string, weight: number): Evidence[] {
  const day = weight === 0 ? null : dayOfStamp(stamp);
  if (day === null) return [];
  const source = 'metadata';
  const asWritten = /^\d{4}-\d{2}-\d{2}/.exec(stamp.trim())?.[0];
  // A site that writes its own hours as those of Greenwich prints the day as it is written.
  const other =
    asWritten === undefined || asWritten === day ? [] : [{ day: asWritten, source, weight: weight / 4 } as const];
  return [{ day, source, weight }, ...other];
}
