import type { ExplainedKind } from '../derive/types.ts';
import type { Language } from '../i18n/language.ts';
import { sayDays } from '../i18n/say-days.ts';
import type { PageSaying } from './page-saying.ts';

/**
 * What a page says a surface means, as its reader is told: days in the reader's language, several places or members side by
 * side; null for a day of which the page says no more than that it was lately.
 */
export function sayValue({ kind, value }: Pick<PageSaying, 'kind' | 'value'>, language: Language): string | null {
  if (kind === 'date') return value === 'vague' ? null : sayDays(value, language);
  return kind === 'quantity' ? value : value.replaceAll(',', '、');
}

/** The language such a value is in: Chinese as printed, English for quantities, the reader's for days. */
export function languageOfValue(kind: ExplainedKind, language: Language): string {
  if (kind === 'date') return language;
  return kind === 'quantity' ? 'en' : 'zh-CN';
}
