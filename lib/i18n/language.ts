/** Languages the interface speaks. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Regions and scripts of Chinese that are written in Traditional characters. */
const TRADITIONAL = /^zh-(?:.*\b(?:hant|tw|hk|mo)\b)/;

/** The language for a choice, `auto` being the browser's own: any Chinese in its script, the rest English. */
export function languageFor(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  const wanted = browserLanguage.toLowerCase();
  if (!wanted.startsWith('zh')) return 'en';
  return TRADITIONAL.test(wanted) ? 'zh-TW' : 'zh-CN';
}
