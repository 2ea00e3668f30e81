import type { Publisher } from '../glossary/types.ts';
import type { Language } from '../i18n/language.ts';

/** A publisher's name in the language of the interface, and what language that is. */
export function nameOfPublisher(
  { name, traditional }: Pick<Publisher, 'name' | 'traditional'>,
  language: Language,
): { readonly text: string; readonly lang: Language } {
  if (language === 'en') return { text: name.en, lang: 'en' };
  if (language === 'zh-TW' && traditional !== undefined) return { text: traditional, lang: 'zh-TW' };
  return { text: name.zh, lang: 'zh-CN' };
}
