import { defineMessages } from './message-table.ts';

/** Texts of the list of terms that is printed after a page. */
export const PRINT_MESSAGES = defineMessages(
  { printTitle: 'Terms on this page', printBy: 'Notes by Xiangjian, {count} terms. They are no part of the page.' },
  { printTitle: '本页词条', printBy: '湘笺注释，共 {count} 条，非原文内容。' },
  { printTitle: '本頁詞條', printBy: '湘箋注釋，共 {count} 條，非原文內容。' },
);
/** A message of the printed list. */
export type PrintKey = keyof (typeof PRINT_MESSAGES)['en'];
