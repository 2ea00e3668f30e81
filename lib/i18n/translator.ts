import type { CardRendering } from '../card/types.ts';
import type { ExplainedKind } from '../derive/types.ts';
import type { Category, FormKind, RelationType } from '../glossary/types.ts';
import { CARD_MESSAGES, type CardKey } from './card-messages.ts';
import type { Language } from './language.ts';
import type { MessageTable } from './message-table.ts';
import { CATEGORY_NAMES, EXPLAINED_KIND_NAMES, FORM_KIND_NAMES, LINK_NAMES, nameIn, STATUS_NAMES } from './names.ts';

/** The texts of the interface in one language; `K` names the messages there are. */
export interface Translator<K extends string = CardKey> {
  readonly language: Language;
  /** A message, its `{name}` places filled. */
  t(key: K, values?: Readonly<Record<string, string | number>>): string;
  category(category: Category): string;
  status(status: CardRendering['status']): string;
  formKind(kind: FormKind): string;
  explainedKind(kind: ExplainedKind): string;
  link(type: RelationType, inverse: boolean): string;
}

/** A translator for a language, with the messages of the card. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, CARD_MESSAGES[language]);
}

/** A translator for a language with messages added to those of the card. */
export function extendTranslator<K extends string>(language: Language, more: MessageTable<K>): Translator<CardKey | K> {
  return translatorOf(language, { ...CARD_MESSAGES[language], ...more[language] });
}

function translatorOf<K extends string>(language: Language, messages: Readonly<Record<K, string>>): Translator<K> {
  return {
    language,
    t: (key, values = {}) => messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    category: (category) => nameIn(CATEGORY_NAMES[category], language),
    status: (status) => nameIn(STATUS_NAMES[status], language),
    formKind: (kind) => nameIn(FORM_KIND_NAMES[kind], language),
    explainedKind: (kind) => nameIn(EXPLAINED_KIND_NAMES[kind], language),
    link: (type, inverse) => nameIn(inverse ? LINK_NAMES[type].inverse : LINK_NAMES[type].own, language),
  };
}
