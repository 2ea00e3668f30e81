import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '../lib/i18n/messages.ts';

/** The interface language of everything below a provider; English where there is none. */
export const LanguageContext = createContext<Translator>(createTranslator('en'));

/** The texts of the interface in the language of the surroundings. */
export function useTranslator(): Translator {
  return useContext(LanguageContext);
}
