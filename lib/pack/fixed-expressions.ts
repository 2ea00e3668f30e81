import type { FormRules } from '../glossary/types.ts';

/** Characters of an expression that stand beside a form and are enough to know it by. */
const LONGEST_SIDE = 4;

/**
 * What a form may not stand beside, by the fixed expressions that hold it and do not mean it: 纸贵 after 洛阳. Of each the longer side
 * counts. A form that no expression holds has no such rules.
 */
export function createExpressionRules(
  expressions: readonly string[],
): (form: string) => Pick<FormRules, 'notAfter' | 'notBefore'> {
  const byPair = new Map<string, string[]>();
  for (const expression of expressions) {
    for (let at = 0; at + 2 <= expression.length; at++) {
      const pair = expression.slice(at, at + 2);
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [expression]);
      else known.push(expression);
    }
  }
  return (form) => {
    const notAfter = new Set<string>();
    const notBefore = new Set<string>();
    for (const expression of byPair.get(form.slice(0, 2)) ?? []) {
      const start = expression.indexOf(form);
      if (start < 0 || expression === form) continue;
      const end = start + form.length;
      if (start > expression.length - end) notAfter.add(expression.slice(Math.max(0, start - LONGEST_SIDE), start));
      else notBefore.add(expression.slice(end, end + LONGEST_SIDE));
    }
    return {
      notAfter: notAfter.size === 0 ? undefined : [...notAfter],
      notBefore: notBefore.size === 0 ? undefined : [...notBefore],
    };
  };
}
