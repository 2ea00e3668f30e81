import type { Language } from './language.ts';

/** What stands in the place of a card that the browser keeps out of a page, for the page's sake. */
export const REFUSED_CARD: Readonly<Record<Language, string>> = {
  en: 'This page lets no card in. Click the term to read it outside the page.',
  'zh-CN': '这个网页不让卡片显示。点一下这个词，就在网页之外看。',
  'zh-TW': '這個網頁不讓卡片顯示。按一下這個詞，就在網頁之外看。',
};
