import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-messages.ts';
import { createTranslator, type Translator } from '../lib/i18n/translator.ts';

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
