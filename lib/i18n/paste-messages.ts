import { defineMessages } from './message-table.ts';

/** Texts of the page for pasted text. */
export const PASTE_MESSAGES = defineMessages(
  { pasteTitle: 'Annotate a text' },
  { pasteTitle: '标注文本' },
  { pasteTitle: '標注文字' },
);
/** A message of the page for pasted text. */
export type PasteKey = keyof (typeof PASTE_MESSAGES)['en'];
