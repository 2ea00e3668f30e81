import { defineMessages } from './message-table.ts';

/** Texts of the first page after installing. */
export const WELCOME_MESSAGES = defineMessages(
  { welcomeTitle: 'Welcome to Xiangjian' },
  { welcomeTitle: '欢迎使用湘笺' },
  { welcomeTitle: '歡迎使用湘箋' },
);
/** A message of the first page after installing. */
export type WelcomeKey = keyof (typeof WELCOME_MESSAGES)['en'];
