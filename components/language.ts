import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-messages.ts';
import { createTranslator, type Translator } from '../lib/i18n/translator.ts';
import type { CardLanguages, CardOrder } from '../lib/settings/settings.ts';
import { hasHan } from '../lib/text/scripts.ts';

/** The interface language of everything below a provider; English where there is none. */
export const LanguageContext = createContext<Translator>(createTranslator('en'));

/** The texts of the interface in the language of the surroundings. */
export function useTranslator(): Translator {
  return useContext(LanguageContext);
}

/** The same for the extension's own pages, whose root must provide one. */
export const PageLanguageContext = createContext<PageTranslator | null>(null);

/** The texts of the extension's own pages. Throws below a root that provides none. */
export function usePageTranslator(): PageTranslator {
  const translator = useContext(PageLanguageContext);
  if (translator === null) throw new Error('no PageLanguageContext above this component');
  return translator;
}

/** Which language of a card's content comes first, below a provider; that of the interface where there is none. */
export const CardOrderContext = createContext<CardOrder>('auto');

/** Which languages a card's content is told in, below a provider; the first one where there is none. */
export const CardLanguagesContext = createContext<CardLanguages>('first');

/** The `lang` of a text that somebody wrote in a language of their own: Chinese where it has a Han character, else English. */
export function langOf(text: string): 'zh-CN' | 'en' {
  return hasHan(text) ? CONTENT_LANG.zh : CONTENT_LANG.en;
}

/** The two languages of a card's content in the order of the surroundings. */
export function useContentOrder(): readonly ['zh', 'en'] | readonly ['en', 'zh'] {
  const order = useContext(CardOrderContext);
  const { language } = useTranslator();
  const isEnglish = order === 'auto' ? language === 'en' : order === 'en';
  return isEnglish ? ['en', 'zh'] : ['zh', 'en'];
}

/** The `lang` of content in one of the two languages: simplified Chinese, whatever the interface speaks. */
export const CONTENT_LANG = { zh: 'zh-CN', en: 'en' } as const;
