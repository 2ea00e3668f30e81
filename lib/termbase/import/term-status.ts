import { remembered } from './remembered.ts';
import type { ImportedStatus } from './types.ts';

const FORBIDDEN =
  /forbid|prohibit|deprecat|not[\s_-]*recommended|do[\s_-]*not[\s_-]*use|reject|obsolete|superseded|avoid|non-?standard|incorrect|banned|禁[用止]|不推荐|不[可得]用|弃用|棄用|废[弃止]|錯|错/i;
const PREFERRED =
  /prefer|approved|recommended|official|standard(?:ized)?|main|首选|首選|推荐|推薦|优先|優先|标准|標準|正式/i;
const ADMITTED = /admit|allow|accept|provisional|propos|legal|regulated|alternative|许用|許用|允许|可用|备选|暂/i;

/**
 * The standing that a file's own word gives a term: of TBX (`deprecatedTerm-admn-sts`), UTX (`forbidden`, `provisional`),
 * MultiTerm and free tables, English and Chinese; null for a word that says none.
 */
export const statusOf = remembered((word): ImportedStatus | null => {
  if (FORBIDDEN.test(word)) return 'forbidden';
  if (PREFERRED.test(word)) return 'preferred';
  return ADMITTED.test(word) ? 'admitted' : null;
});
