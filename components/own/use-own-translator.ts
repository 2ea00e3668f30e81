import { useMemo } from 'preact/hooks';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import { OWN_MESSAGES, type OwnKey } from '../../lib/i18n/own-messages.ts';
import { extendTranslator, type Translator } from '../../lib/i18n/translator.ts';
import { useTranslator } from '../language.ts';

/** The texts of own entries, in the language of the surroundings. */
export function useOwnTranslator(): Translator<CardKey | OwnKey> {
  const { language } = useTranslator();
  return useMemo(() => extendTranslator(language, OWN_MESSAGES), [language]);
}
