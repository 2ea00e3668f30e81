import type { CardKey } from './card-messages.ts';
import { GLOSSARIES_MESSAGES, type GlossariesKey } from './glossaries-messages.ts';
import type { Language } from './language.ts';
import type { MessageTable } from './message-table.ts';
import { OPTIONS_MESSAGES, type OptionsKey } from './options-messages.ts';
import { PANEL_MESSAGES, type PanelKey } from './panel-messages.ts';
import { PASTE_MESSAGES, type PasteKey } from './paste-messages.ts';
import { POPUP_MESSAGES, type PopupKey } from './popup-messages.ts';
import { extendTranslator, type Translator } from './translator.ts';
import { WELCOME_MESSAGES, type WelcomeKey } from './welcome-messages.ts';

/** A message of one of the extension's own pages. */
export type PageKey = PopupKey | OptionsKey | PanelKey | PasteKey | WelcomeKey | GlossariesKey;

const ALL = [
  POPUP_MESSAGES,
  OPTIONS_MESSAGES,
  PANEL_MESSAGES,
  PASTE_MESSAGES,
  WELCOME_MESSAGES,
  GLOSSARIES_MESSAGES,
] as const;

/** The texts of all the extension's own pages. */
export const PAGE_MESSAGES: MessageTable<PageKey> = {
  en: join('en'),
  'zh-CN': join('zh-CN'),
  'zh-TW': join('zh-TW'),
};

/** The texts of the extension's own pages and of the card in one language. */
export type PageTranslator = Translator<CardKey | PageKey>;

/** A translator for a language, with the messages of the extension's own pages. */
export function createPageTranslator(language: Language): PageTranslator {
  return extendTranslator(language, PAGE_MESSAGES);
}

function join(language: Language): Record<PageKey, string> {
  return Object.assign({}, ...ALL.map((table) => table[language])) as Record<PageKey, string>;
}
