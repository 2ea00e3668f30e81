import { listAt, type MemberList } from './member-lists.ts';

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
  const addends = written.map((one): Addend => {
    const numeral = one[0] === '两' ? 2 : NUMERALS.indexOf(one[0] as string);
    return { written: one, count: numeral > 0 ? numeral : Number.parseInt(one, 10) };
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

function startsWithNumber(member: string, { written, count }: Addend): boolean {
  return (
    member.startsWith(written) || member.startsWith(NUMERALS[count] ?? '\n') || (count === 2 && member[0] === '两')
  );
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
    const list = count === 1 ? oneAt(text, from) : listAt(text, from, [count]);
    if (list === null) return null;
    members.push(...list.members);
    at = list.end;
  }
  return { start, end: at, members };
}

function oneAt(text: string, from: number): MemberList | null {
  const member = /^[^，。；、！？\n]{2,20}/.exec(text.slice(from, from + 24))?.[0];
  return member === undefined ? null : { start: from, end: from + member.length, members: [member] };
}
