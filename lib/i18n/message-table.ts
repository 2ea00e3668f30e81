import type { Language } from './language.ts';

/** The texts of one surface in every language. `{name}` places are filled by `t`. */
export type MessageTable<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** A table whose keys are those of `en`; the compiler asks for every one of them in every language. */
export function defineMessages<const K extends string>(
  en: Readonly<Record<K, string>>,
  zhCN: Readonly<Record<NoInfer<K>, string>>,
  zhTW: Readonly<Record<NoInfer<K>, string>>,
): MessageTable<K> {
  return { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
}

/** The keys of a table. */
export function keysOf<K extends string>(table: MessageTable<K>): readonly K[] {
  return Object.keys(table.en) as K[];
}
