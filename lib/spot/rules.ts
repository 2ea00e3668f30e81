import type { FormRules } from '../glossary/types.ts';
import { type FoldTable, simplify } from '../text/fold.ts';
import type { MatchReason, PageContext, RejectReason } from './types.ts';

/** How far `needs` and `forbids` look to either side, in UTF-16 units: about two sentences of news. */
export const RULE_REACH = 80;

/** What the rules of a form say of a place: the first that says no, or all that spoke for it. */
export type RuleOutcome =
  | { readonly broken: RejectReason }
  | { readonly broken: null; readonly held: readonly MatchReason[] };

/**
 * Holds the rules of a form against `text[start, end)`. Traditional characters of the table are read as simplified ones.
 * Cost: a substring search in a window of {@link RULE_REACH} either side, for forms that have such rules.
 */
export function checkRules(
  rules: FormRules,
  text: string,
  start: number,
  end: number,
  page: PageContext,
  table: FoldTable,
): RuleOutcome {
  const held: MatchReason[] = [];
  const { scope, since, until, notAfter, notBefore, needs, forbids } = rules;
  if (scope !== undefined) {
    if (page.home === undefined || !scope.includes(page.home)) return { broken: 'scope' };
    held.push({ code: 'place' });
  }
  if (since !== undefined) {
    if (page.date === undefined || page.date < since) return { broken: 'date' };
    held.push({ code: 'since', value: since });
  }
  if (until !== undefined) {
    if (page.date === undefined || page.date > until) return { broken: 'date' };
    held.push({ code: 'until', value: until });
  }
  if ((notAfter ?? notBefore ?? needs ?? forbids) === undefined) return { broken: null, held };
  const before = simplify(text.slice(Math.max(0, start - RULE_REACH), start), table);
  const after = simplify(text.slice(end, end + RULE_REACH), table);
  if (notAfter?.some((word) => before.endsWith(word))) return { broken: 'neighbour' };
  if (notBefore?.some((word) => after.startsWith(word))) return { broken: 'neighbour' };
  const isNear = (word: string) => before.includes(word) || after.includes(word);
  if (needs !== undefined) {
    const near = needs.find(isNear);
    if (near === undefined) return { broken: 'needs' };
    held.push({ code: 'near', value: near });
  }
  if (forbids !== undefined) {
    if (forbids.some(isNear)) return { broken: 'forbids' };
    held.push({ code: 'unforbidden' });
  }
  if (notAfter !== undefined || notBefore !== undefined) held.push({ code: 'neighbours' });
  return { broken: null, held };
}
