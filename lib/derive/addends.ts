import { ADDED, listAt, type MemberList, membersIn } from './member-lists.ts';

/** One numeral of a slogan with what it counts, 两单 or 3. */
interface Addend {
  readonly written: string;
  readonly count: number;
}

const NUMERALS = '〇一二三四五六七八九';

/** 3+1 as 3 and 1, 一图两单 as 一图 and 两单; empty where a slogan has one numeral. */
function addendsOf(slogan: string): readonly Addend[] {
  const written = /[+＋]/.test(slogan)
    ? slogan.split(/[+＋]/)
    : (slogan.match(/[一二两三四五六七八九](?:[\u4e00-\u9fff](?<![一二两三四五六七八九]))+/g) ?? []);
  // What a page has in quotes may be anything: “3(+1”.
  if (!written.every((one) => /^(?:\d{1,2}|[NnXx]|[\u4e00-\u9fff]+)$/.test(one))) return [];
  const addends = written.map((one): Addend => {
    const numeral = one[0] === '两' ? 2 : NUMERALS.indexOf(one[0] as string);
    // N stands for any number, of one kind.
    return { written: one, count: /^[NnXx]$/.test(one) ? 1 : numeral > 0 ? numeral : Number.parseInt(one, 10) };
  });
  return addends.length > 1 && addends.map(({ written: one }) => one).join('').length >= slogan.length - addends.length
    ? addends
    : [];
}

/** “2+2”，即两支队伍、两张网格: a member an addend, with its number in front. */
export function groupsAt(text: string, at: number, slogan: string): MemberList | null {
  if (!/[+＋]/.test(slogan)) return null;
  const addends = addendsOf(slogan);
  if (addends.length < 2) return null;
  const list = listAt(text, at, [addends.length]);
  const isNumbered = list?.members.every((member, index) => startsWithNumber(member, addends[index] as Addend));
  return list !== null && isNumbered ? list : null;
}

function isNumeral(character: string, count: number): boolean {
  return character === NUMERALS[count] || (character === '两' && count === 2);
}

function startsWithNumber(member: string, { written, count }: Addend): boolean {
  return member.startsWith(written) || isNumeral(member.charAt(0), count);
}

/** How far behind the slogan the first addend may stand, or one behind another, in UTF-16 units. */
const WITHIN = 120;

/**
 * “3+1”…，“3”是A、B、C，“1”是D; 一主为A，两副为B和C: a list for each addend, all in one. Null where one has none, or one
 * of another length.
 */
export function membersByAddend(text: string, after: number, slogan: string): MemberList | null {
  const addends = addendsOf(slogan);
  if (addends.length < 2) return null;
  const members: string[] = [];
  let at = after;
  let start = after;
  for (const [index, { written, count }] of addends.entries()) {
    const lead = new RegExp(
      `(?:[“‘]${written}[”’]|(?<=[，。；：\\n])${written})(?:即|是指|指的是|就是|是|为|指|：|:|——)`,
    ).exec(text.slice(at, at + WITHIN));
    if (lead === null) return null;
    const from = at + lead.index + lead[0].length;
    if (index === 0) start = at + lead.index;
    const list =
      count === 1
        ? oneAt(text, from)
        : (listAt(text, from, [count]) ?? numberedOneAt(text, from, addends[index] as Addend));
    if (list === null) return null;
    members.push(...list.members);
    at = list.end;
  }
  return { start, end: at, members };
}

/** “3”是三家中心卫生院: the number said again, and what it counts. */
function numberedOneAt(text: string, from: number, addend: Addend): MemberList | null {
  const one = oneAt(text, from);
  return one !== null && startsWithNumber(one.members[0] as string, addend) ? one : null;
}

/**
 * “4+2”…，即工程机械、烟草、生物医药、电子信息四大主导产业和新材料、新能源两个新兴产业: each list with its count behind it, in the order of the sum; the
 * last may be one behind what adds it: …三大产业，加上现代物流业. Null where one has none, or another count.
 */
export function countedParts(text: string, after: number, slogan: string): MemberList | null {
  const addends = addendsOf(slogan);
  const start =
    after + (/^[\u4e00-\u9fff]{0,8}(?:，即|：|，包括|，)/.exec(text.slice(after, after + 12))?.[0].length ?? WITHIN);
  const members: string[] = [];
  let at = start;
  for (const [index, { count }] of addends.entries()) {
    const isLast = index === addends.length - 1;
    const added = isLast && count === 1 ? ADDED.exec(text.slice(at, at + WITHIN)) : null;
    if (added !== null) return { start, end: at + added[0].length, members: [...members, added[1] as string] };
    const part = COUNTED_PART.exec(text.slice(at, at + WITHIN));
    const [whole = '', list = '', numeral = ''] = part ?? [];
    const some = count > 1 && isNumeral(numeral, count) ? membersIn(list, count) : null;
    if (some === null) return null;
    members.push(...some);
    at += whole.length;
  }
  return members.length < 3 ? null : { start, end: at, members };
}

/** A list, its count and what is counted; what joins it to the next. */
const COUNTED_PART =
  /^(?:和|以及|与|及|、|，)?([^，。；：！？\n]{5,70}?)([两二三四五六七八九])(?:[大个项类种条]|(?=主导|支柱|新兴|特色))[\u4e00-\u9fff]{2,6}?(?=和|以及|与|及|、|，|。|；|$)/;

function oneAt(text: string, from: number): MemberList | null {
  const member = /^[^，。；、！？\n]{2,20}/.exec(text.slice(from, from + 24))?.[0];
  return member === undefined ? null : { start: from, end: from + member.length, members: [member] };
}
