import { defineMessages } from './message-table.ts';

/** What is said on a page, for a moment, of what a key has done there or cannot do. */
export const TOAST_MESSAGES = defineMessages(
  {
    toastOn: 'Terms on {host} are marked again.',
    toastOff: 'Terms on {host} are no longer marked.',
    toastOffKeys: 'Terms on {host} are no longer marked. {keys} brings them back.',
    toastNotRead: 'This page is not annotated. The toolbar button or a right click annotates it.',
    toastNoTerms: 'There is no term to go to on this page.',
    toastFromFirst: 'That was the last term. From the first again.',
    toastFromLast: 'That was the first term. From the last again.',
  },
  {
    toastOn: '{host} 恢复标注。',
    toastOff: '{host} 已停止标注。',
    toastOffKeys: '{host} 已停止标注，按 {keys} 恢复。',
    toastNotRead: '本页未标注。点工具栏按钮或点右键即可标注。',
    toastNoTerms: '本页没有可去的词条。',
    toastFromFirst: '已到最后一处词条，从第一处重新开始。',
    toastFromLast: '已到第一处词条，转到最后一处。',
  },
  {
    toastOn: '{host} 恢復標注。',
    toastOff: '{host} 已停止標注。',
    toastOffKeys: '{host} 已停止標注，按 {keys} 恢復。',
    toastNotRead: '本頁未標注。按工具列按鈕或按右鍵即可標注。',
    toastNoTerms: '本頁沒有可去的詞條。',
    toastFromFirst: '已到最後一處詞條，從第一處重新開始。',
    toastFromLast: '已到第一處詞條，轉到最後一處。',
  },
);
/** A message of a toast. */
export type ToastKey = keyof (typeof TOAST_MESSAGES)['en'];
