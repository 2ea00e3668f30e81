import rules from './marks.css?inline';

/** The style rules of marks whose highlights are registered under a name. Chromium prints highlights: these are for the screen. */
export function markRules(name: string): string {
  return `@media not print { ${printedMarkRules(name)} }`;
}

/** The same rules on paper as well. */
export function printedMarkRules(name: string): string {
  return rules.replaceAll('MARK', name);
}

/** The marks of the extension's own pages, where nobody else paints: the browser brings no rules there. */
export const OWN_MARKS = { name: 'xiangjian', rules: markRules('xiangjian'), isStyled: false } as const;
