import rules from './marks.css?inline';

/** The name that marks have in the extension's own pages, where nobody else paints. */
export const OWN_MARK_NAME = 'xiangjian';

/** The style rules of marks whose highlights are registered under a name. */
export function markRules(name: string): string {
  return rules.replaceAll('MARK', name);
}
