import { addressDays, isHomeAddress, monthInAddress } from './address-days.ts';
import { declaredDays } from './declared-days.ts';
import { isPageOfPaper } from './line-kinds.ts';
import { planOf } from './page-plan.ts';
import type { PageSaid } from './page-said.ts';
import { printedDays } from './printed-days.ts';
import { type DaySource, ENOUGH, type Evidence } from './types.ts';

/** The day of a page and what says so most. */
export interface PageDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly from: DaySource;
}

/** How much what was declared of another article and was left standing still counts. */
const STALE = 0.5;

/** Lines at the top in which a newspaper's page is named. */
const MASTHEAD = 40;

/** Evidence that agrees with better of another kind counts less than alone. */
const AGREEING = 0.6;

/**
 * The day a page was published: of all that speaks for one, in metadata, address and text, the day that most speaks for.
 * Null where that is not enough, as for portals, lists and encyclopaedias. `href` is empty for a text without an address;
 * `before` is what the page said before it went there, null where it did not go. Cost: linear in what is said.
 */
export function dayOfPage(said: PageSaid, href: string, before: PageSaid | null): PageDay | null {
  const plan = planOf(said);
  if (isEncyclopaedia(said, href)) return null;
  const isHome = href !== '' && isHomeAddress(href);
  const [left, fresh] = partedBy(said, before);
  const declared = declaredDays(fresh);
  const stale = scale(declaredDays(left), STALE);
  const share = isHome ? 0.3 : plan.isDirectory ? (isDeclaredArticle(said) ? 0.8 : 0.45) : 1;
  const outside = [
    ...scale([...declared, ...stale], share),
    ...scale(addressDays(href), plan.isDirectory && !isPaper(said) ? 0.6 : 1),
  ];
  const month = monthInAddress(href);
  const printed = printedDays(said.blocks, plan, (monthDay) => yearOf(monthDay, outside, month));
  return best([...outside, ...printed.map((one) => inMonth(one, month))], isHome);
}

/** True for a page that says of itself that it is an article. */
function isDeclaredArticle({ declarations }: PageSaid): boolean {
  return declarations.some(
    ({ name, value }) => /^article:published/.test(name) || (name === 'og:type' && /article/i.test(value)),
  );
}

/** What is declared, parted into what another article of a single-page site has left standing, and what is new. */
function partedBy({ declarations }: PageSaid, before: PageSaid | null) {
  const known = new Set(before?.declarations.map(({ value }) => value));
  return [
    declarations.filter(({ value }) => known.has(value)),
    declarations.filter(({ value }) => !known.has(value)),
  ] as const;
}

function scale(evidence: readonly Evidence[], by: number): Evidence[] {
  return evidence.map((one) => ({ ...one, weight: one.weight * by }));
}

/** A printed day in the month that the address names is more likely, one far from it less. */
function inMonth(evidence: Evidence, month: string | null): Evidence {
  if (month === null || evidence.weight <= 0) return evidence;
  return { ...evidence, weight: evidence.weight + (evidence.day.startsWith(month) ? 8 : -12) };
}

/** The year of a day printed without one: that of the same day elsewhere, else the one year that is named at all. */
function yearOf(monthDay: string, outside: readonly Evidence[], month: string | null): string | null {
  const same = outside.find(({ day, weight }) => weight > 0 && day.endsWith(monthDay));
  if (same !== undefined) return same.day.slice(0, 4);
  if (month !== null) return month.slice(0, 4);
  const years = new Set(outside.filter(({ weight }) => weight >= ENOUGH / 3).map(({ day }) => day.slice(0, 4)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function best(evidence: readonly Evidence[], isHome: boolean): PageDay | null {
  const days = new Map<string, Map<DaySource, number>>();
  for (const { day, source, weight } of evidence) {
    if (weight <= 0) continue;
    const sources = days.get(day) ?? new Map<DaySource, number>();
    sources.set(source, Math.max(sources.get(source) ?? 0, weight));
    days.set(day, sources);
  }
  let found: (PageDay & { readonly score: number }) | null = null;
  for (const [day, sources] of days) {
    const ranked = [...sources].sort((a, b) => b[1] - a[1]);
    const score = ranked.reduce((sum, [, weight], index) => sum + weight * (index === 0 ? 1 : AGREEING), 0);
    if (score > (found?.score ?? 0)) found = { day, from: ranked[0]?.[0] ?? 'text', score };
  }
  return found !== null && found.score >= (isHome ? 2 * ENOUGH : ENOUGH) ? { day: found.day, from: found.from } : null;
}

/** True for an e-paper: its lists are of one day. */
function isPaper({ title, blocks }: PageSaid): boolean {
  return /数字报|电子版|电子报/.test(title) || blocks.slice(0, MASTHEAD).some(({ text }) => isPageOfPaper(text));
}

/** True for an encyclopaedia's entry: it has days of revisions, and none of its own. */
function isEncyclopaedia({ title }: PageSaid, href: string): boolean {
  return (
    /百科(?:全书)?\s*$|[-_—–|]\s*百科|维基|維基|wiki|词条|詞條|词典|辞典|字典|dictionary|encyclop/i.test(title) ||
    /\/\/[^/]*(?:baike|wiki)|\/(?:wiki|baike)\//i.test(href)
  );
}
