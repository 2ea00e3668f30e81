import type { Vocabulary } from '../segment/types.ts';
import { firstMember } from './first-member.ts';
import { isRest } from './last-member.ts';
import { type MemberList, splitLast, splitOnce } from './member-lists.ts';
import type { Stretch } from './types.ts';
import { wordEdges } from './vocabulary.ts';

/** What a slogan counts in one of its numerals, 供 three times and 业 once. */
export interface Counted {
  readonly count: number;
  readonly noun: string;
}

/** From how much dearer a reading, in tenths of a nat, an edge there cuts a word. */
const CUTS_WORD = 25;

/** Longest member that is told by a character of it, in UTF-16 units. */
export const LONGEST = 16;

/**
 * The list in `text[from, to)` whose members each have in them what the slogan counts, in its order: “三馆一中心”…市图书馆、
 * 市美术馆、市科技馆和青少年活动中心. The first may have words before it and the last behind it. Null where there is none, or
 * more of the kind. Linear in the window.
 */
export function keyedRun(
  text: string,
  { start: from, end: to }: Stretch,
  groups: readonly Counted[],
  vocabulary: Vocabulary | undefined,
): MemberList | null {
  const size = groups.reduce((sum, { count }) => sum + count, 0);
  if (size < 3 || size > 12) return null;
  const ways = [
    piecesOf(text, from, to, splitLast),
    ...(groups.length > 1 ? [piecesOf(text, from, to, splitOnce)] : []),
  ];
  // “三退三还”: each of the three has both in it.
  const [one, other] = groups;
  if (groups.length === 2 && one !== undefined && other !== undefined && one.count === other.count && one.count > 1) {
    const both = keyedRun(text, { start: from, end: to }, [one], vocabulary);
    if (both?.members.every((member) => member.indexOf(other.noun) > member.indexOf(one.noun))) return both;
  }
  for (const pieces of ways) {
    const tailed = tailedRun(text, pieces, groups, size, vocabulary);
    if (tailed !== null) return tailed;
  }
  for (const pieces of ways)
    for (const keysOf of [(noun: string) => noun, (noun: string) => noun.charAt(0), (noun: string) => noun.slice(-1)]) {
      const keys = groups.flatMap(({ count, noun }) => Array<string>(count).fill(keysOf(noun)));
      for (let first = 0; first + size <= pieces.length; first++) {
        const run = pieces.slice(first, first + size);
        // “三单”管理: the slogan said again is none of its own members.
        const isKeyed = run.every(({ start, end }, at) => {
          const piece = text.slice(start, end);
          return piece.includes(keys[at] as string) && !saysAgain(piece, groups);
        });
        if (!isKeyed || goesOn(text, pieces[first - 1], keys[0] as string, run[0] as Stretch)) continue;
        if (goesOn(text, pieces[first + size], keys[size - 1] as string, run.at(-1) as Stretch)) continue;
        const members = cutMembers(text, run, keys, vocabulary);
        if (members !== null) return { ...within(text, run, members), members };
      }
    }
  return null;
}

/**
 * “两不愁三保障”: 不愁吃、不愁穿，义务教育、基本医疗、住房安全|有保障: the members of all groups but the last have in them what is counted, and of the last
 * group its end is said of all.
 */
function tailedRun(
  text: string,
  pieces: readonly Stretch[],
  groups: readonly Counted[],
  size: number,
  vocabulary: Vocabulary | undefined,
): MemberList | null {
  const { count, noun } = groups.at(-1) as Counted;
  if (count < 2 || noun.length < 2) return null;
  const keys = groups.flatMap((group) => Array<string>(group.count).fill(group.noun));
  for (let first = 0; first + size <= pieces.length; first++) {
    const run = pieces.slice(first, first + size);
    const written = run.map(({ start, end }) => text.slice(start, end));
    const [head, tail] = [written.slice(0, size - count), written.slice(size - count)];
    const last = tail.at(-1) as string;
    const at = last.indexOf(noun, 2);
    const isTail =
      at > 0 && isRest(last.slice(at + noun.length)) && !tail.slice(0, -1).some((one) => one.includes(noun));
    // 三支队伍: the slogan said again.
    const isAgain =
      /[两三四五六七八九十].?$/.test(last.slice(0, at)) ||
      at > Math.max(...tail.slice(0, -1).map((one) => one.length)) + 3;
    const isListed = run.slice(size - count + 1).every(({ start }) => text[start - 1] === '、');
    if (!isTail || isAgain || !isListed || !head.every((one, index) => one.includes(keys[index] as string))) continue;
    const members = [...head, ...tail.slice(0, -1), last.slice(0, at).replace(/[都均]?[有得]?$/, '')];
    const lead = members[0]?.indexOf(keys[0] as string) ?? 0;
    // 脱贫户|不愁吃: where the others begin with it, so does the first.
    if (head.length > 1 && head.slice(1).every((one, index) => one.startsWith(keys[index + 1] as string)))
      members[0] = (members[0] as string).slice(lead);
    // 统筹推进|产业、人才、…振兴: the sentence may stand before the first.
    const start = head.length === 0 ? firstMember(text, run[0] as Stretch, members.slice(1), vocabulary) : null;
    if (head.length === 0 && start === null) continue;
    if (start !== null) members[0] = text.slice(start.start, start.end);
    if (members.some((one) => one.length < 2 || one.length > LONGEST)) continue;
    return { ...within(text, run, members), members };
  }
  return null;
}

/** From the first member to the end of the last: the sentence may stand before the one and behind the other. */
function within(text: string, run: readonly Stretch[], members: readonly string[]): Stretch {
  const [first, last] = [run[0] as Stretch, run.at(-1) as Stretch];
  const start = text.indexOf(members[0] as string, first.start);
  const tail = members.at(-1) as string;
  const end = text.indexOf(tail, last.start);
  return {
    start: start < 0 || start >= first.end ? first.start : start,
    end: end < 0 || end >= last.end ? last.end : end + tail.length,
  };
}

function saysAgain(piece: string, groups: readonly Counted[]): boolean {
  const [one, ...more] = groups;
  if (one === undefined || more.length > 0 || one.noun === '') return false;
  for (let at = piece.indexOf(one.noun); at >= 0; at = piece.indexOf(one.noun, at + 1)) {
    if (/[两三四五六七八九十][个大张]?$/.test(piece.slice(0, at))) return true;
  }
  return false;
}

/** What marks and the joints of lists part. */
function piecesOf(
  text: string,
  from: number,
  to: number,
  split: (text: string, pieces: readonly Stretch[]) => readonly Stretch[],
): Stretch[] {
  // 中国（怀化）博览会: what stands within a name parts nothing.
  const masked = text
    .slice(from, to)
    .replace(/（(?=[^（）、，；。]{1,10}）[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]（[^（）、，；。]{1,10})）/g, '·');
  return between(masked, 0, masked.length, '，,；;。：:！？\n—（）【】()[]').flatMap((piece) => {
    const [start, end] = [from + piece.start, from + piece.end];
    const list = between(text, start, end, '、');
    return list.length > 1 ? split(text, list) : list;
  });
}

/** What stands between any of `marks` in `text[from, to)`, within quotes and brackets too; nothing empty. */
export function between(text: string, from: number, to: number, marks: string): Stretch[] {
  const pieces: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !marks.includes(text.charAt(at))) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces;
}

/** True where the piece beside a run is of its kind and in the same list: there are more than are counted. */
function goesOn(text: string, beside: Stretch | undefined, key: string, edge: Stretch): boolean {
  if (beside === undefined || !text.slice(beside.start, beside.end).includes(key)) return false;
  const mark = text.charAt(Math.max(beside.start, edge.start) - 1);
  return '、和与及'.includes(mark);
}

/** Where in its members what is counted stands. */
type Place = 'first' | 'last' | 'within';

function cutMembers(
  text: string,
  run: readonly Stretch[],
  keys: readonly string[],
  vocabulary: Vocabulary | undefined,
): string[] | null {
  const written = run.map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/[“”‘’]/g, '')
      .replace(/^(?:以及|还有)(?=.{2})/, ''),
  );
  const inner = written.slice(1, -1);
  const place = placeOf(inner, keys.slice(1, -1));
  const tail = cutTail(written.at(-1) as string, keys.at(-1) as string, inner, place, vocabulary);
  if (place === null || tail === null) return null;
  const others = [...inner, tail];
  const [whole] = run as [Stretch];
  // “三长”指|村长
  const lead = /^(?:“[^“”]*”)?(?:就?是指?|即|指|为)(?=.{2})/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const head = { start: whole.start + lead, end: whole.end };
  const key = keys[0] as string;
  const led = text.slice(head.start, head.end).lastIndexOf(key);
  const isCut =
    place === 'first' && vocabulary !== undefined && cutsWord(text.slice(head.start, head.end), led, vocabulary);
  if (isCut || others.some((one) => /\d/.test(one))) return null;
  const first =
    place === 'first' ? { start: head.start + led, end: head.end } : firstMember(text, head, others, vocabulary);
  if (first === null) return null;
  const members = [text.slice(first.start, first.end).replace(/[“”‘’]/g, ''), ...others];
  const isFit =
    members.every((one) => one.length > 1 && one.length <= LONGEST) && new Set(members).size === members.length;
  const isFirstFit = placeOf([members[0] as string], [key]) === place;
  return isFit && isFirstFit ? members : null;
}

function cutsWord(piece: string, at: number, vocabulary: Vocabulary): boolean {
  return wordEdges(piece, vocabulary).costAt(at) > CUTS_WORD;
}

function placeOf(members: readonly string[], keys: readonly string[]): Place | null {
  const isAll = (fits: (one: string, key: string) => boolean) =>
    members.every((one, at) => one.length > (keys[at] as string).length && fits(one, keys[at] as string));
  if (isAll((one, key) => one.startsWith(key))) return 'first';
  if (isAll((one, key) => one.endsWith(key))) return 'last';
  return isAll((one, key) => one.length > 3 && one.indexOf(key, 1) > 0) ? 'within' : null;
}

/** Nouns that are said of a whole list: …、绿色互助兴家园|活动. */
const AFTER_LIST = /^(?:活动|工作|行动|模式|机制|做法|服务|工程|制度|要求|原则)$/;

/** The last member without what the sentence goes on with; null where its end cannot be told. */
function cutTail(
  last: string,
  key: string,
  inner: readonly string[],
  place: Place | null,
  vocabulary: Vocabulary | undefined,
): string | null {
  const most = Math.max(...inner.map((one) => one.length));
  const bare = last.replace(/的$/, '');
  if (place !== 'last') {
    const isKeyed = place === 'first' ? bare.startsWith(key) && bare.length > key.length : bare.indexOf(key, 1) > 0;
    if (!isKeyed || bare.length <= most + 1) return isKeyed ? bare : null;
    return isRest(bare.slice(most)) || AFTER_LIST.test(bare.slice(most))
      ? bare.slice(0, most)
      : bare.length <= most * 1.5
        ? bare
        : null;
  }
  const at = last.indexOf(key, 1);
  if (at < 0) return null;
  let end = at + key.length;
  // 廉洁承诺|书: to the end of its word.
  const edges = vocabulary === undefined || end === last.length ? null : wordEdges(last, vocabulary);
  while (edges !== null && end < last.length && edges.costAt(end) > CUTS_WORD) end++;
  return last.slice(0, end);
}
