import { isPlainVerbAt } from './verbs.ts';

/** What a sentence goes on with behind its list: …、验收|一道都不能松, …、奢靡之风|露头就打. */
const GOES_ON =
  /^(?:$|[的等都也均并同各齐逐轮]|一[样道个起项件]|全[都部]|样样|缺一|露头|不[能可]|统统|层层|环环|共同|联合|先后|同时|[\u4e00-\u9fff][上下出入进在到](?![海市]))/;

/** True where a sentence may go on with `rest` behind its list: nothing, an adverb, a verb. */
export function isRest(rest: string): boolean {
  return GOES_ON.test(rest) || isPlainVerbAt(rest, 0);
}

/**
 * How long the last of `members` is without what the sentence goes on with in it: 宏达机械、远航物流|签订了…, 无围墙、无门卫|的
 * 小区. Null where it goes on and the place cannot be told; where 和 stands before it, it is the last as it is.
 */
export function memberEnd(members: readonly string[], isJoined: boolean): number | null {
  const last = members.at(-1) as string;
  const others = members.slice(0, -1);
  const lengths = others.map((one) => one.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (last.length <= most) return last.length;
  if (least === most && isRest(last.slice(most)) && !others.some((one) => one.includes('的'))) return most;
  // 人才、科技、金融|配套办法: what follows may be all of theirs.
  if (!isJoined && least === most && others.length > 1 && last.length > Math.max(most + 2, most * 1.75)) return null;
  if (last.length <= most + 3) return last.length;
  const isVerbal = others.some((one) => hasVerb(one, 1));
  for (let at = Math.max(2, least); !isVerbal && at < last.length - 1; at++) if (isPlainVerbAt(last, at)) return at;
  const isNoun = last.includes('的') && !others.some((one) => one.includes('的'));
  return isNoun && last.length > most + 4 ? null : last.length;
}

function hasVerb(text: string, from: number): boolean {
  for (let at = from; at < text.length - 1; at++) if (isPlainVerbAt(text, at)) return true;
  return false;
}
