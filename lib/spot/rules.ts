import type { FormRules } from '../glossary/types.ts';
import type { PageSense, RejectReason } from './types.ts';

/** How far `needs` and `forbids` look to either side, in UTF-16 units: about two sentences of news. */
export const RULE_REACH = 80;

/**
 * The first rule of a form that says no to `text[start, end)`, or null where all hold. Cost: a substring search in a
 * window of {@link RULE_REACH} either side, for forms that have such rules.
 */
export function brokenRule(
  rules: FormRules,
  text: string,
  start: number,
  end: number,
  page: PageSense,
): RejectReason | null {
  if (rules.scope !== undefined && (page.home === undefined || !rules.scope.includes(page.home))) return 'scope';
  if (rules.notAfter?.some((word) => text.endsWith(word, start))) return 'neighbour';
  if (rules.notBefore?.some((word) => text.startsWith(word, end))) return 'neighbour';
  if (rules.needs === undefined && rules.forbids === undefined) return null;
  const around = `${text.slice(Math.max(0, start - RULE_REACH), start)}\n${text.slice(end, end + RULE_REACH)}`;
  if (rules.needs !== undefined && !rules.needs.some((word) => around.includes(word))) return 'needs';
  if (rules.forbids?.some((word) => around.includes(word))) return 'forbids';
  return null;
}
