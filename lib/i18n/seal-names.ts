import type { Language } from './language.ts';

/** What the seal beside a selection does. */
export const SEAL_NAMES: Readonly<Record<Language, string>> = {
  en: 'Look up the selection',
  'zh-CN': '查找所选文字',
  'zh-TW': '查找所選文字',
};
