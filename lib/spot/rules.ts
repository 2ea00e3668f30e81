import type { FormRules } from '../glossary/types.ts';
import { type FoldTable, simplify } from '../text/fold.ts';
import type { PageSense, RejectReason } from './types.ts';

/** How far `needs` and `forbids` look to either side, in UTF-16 units: about two sentences of news. */
export const RULE_REACH = 80;

/**
 * The first rule of a form that says no to `text[start, end)`, or null where all hold. Traditional characters of the
 * table are read as simplified ones. Cost: a substring search in a
 * window of {@link RULE_REACH} either side, for forms that have such rules.
 */
export function brokenRule(
  rules: FormRules,
  text: string,
  start: number,
  end: number,
  page: PageSense,
  table: FoldTable,
): RejectReason | null {
  if (rules.scope !== undefined && (page.home === undefined || !rules.scope.includes(page.home))) return 'scope';
  if (rules.since !== undefined && !(page.date !== undefined && page.date >= rules.since)) return 'date';
  if (rules.until !== undefined && !(page.date !== undefined && page.date <= rules.until)) return 'date';
  const { notAfter, notBefore, needs, forbids } = rules;
  if ((notAfter ?? notBefore ?? needs ?? forbids) === undefined) return null;
  const before = simplify(text.slice(Math.max(0, start - RULE_REACH), start), table);
  const after = simplify(text.slice(end, end + RULE_REACH), table);
  if (notAfter?.some((word) => before.endsWith(word))) return 'neighbour';
  if (notBefore?.some((word) => after.startsWith(word))) return 'neighbour';
  const isNear = (word: string) => before.includes(word) || after.includes(word);
  if (needs !== undefined && !needs.some(isNear)) return 'needs';
  if (forbids?.some(isNear)) return 'forbids';
  return null;
}
