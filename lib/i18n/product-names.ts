import type { Language } from './language.ts';

/** What the extension is called, where nothing else of a language's texts is needed. */
export const PRODUCT_NAMES: Readonly<Record<Language, string>> = { en: 'Xiangjian', 'zh-CN': '湘笺', 'zh-TW': '湘箋' };
