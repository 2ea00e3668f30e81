import { defineMessages } from './message-table.ts';

/** Texts of the side panel. */
export const PANEL_MESSAGES = defineMessages(
  { panelTitle: 'Terms of this page' },
  { panelTitle: '本页词条' },
  { panelTitle: '本頁詞條' },
);
/** A message of the side panel. */
export type PanelKey = keyof (typeof PANEL_MESSAGES)['en'];
