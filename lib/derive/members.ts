import { isApart } from './apart.ts';
import { BRACKETS, isHan } from './characters.ts';
import { evenlyCut, listAt, listBefore, type MemberList, quotedBefore } from './member-lists.ts';
import { shapedAfter } from './member-shapes.ts';
import { numberedAfter, numberedBefore } from './numbered-lists.ts';
import { type Slogan, slogansOf } from './slogans.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** Words between a slogan, with a noun it may have after it, and the members that follow. */
const LEAD =
  /^(?:[\u4e00-\u9fff]{0,8}?)[，,]?(?:(?:也|亦)?即(?![将使便可日时刻])(?:是|为|指)?|也就是|就是|分别(?:是|为|指|包括|对应)|是指|指的是|(?:一般|通常|多|主要)指(?![挥导数标示定引令向责环出])|(?<=^[，,]?)指(?![挥导数标示定引令向责环])|(?:主要|具体|分别|其中)?包括|涵盖|分别位于|具体(?:是|为|来说是)|主要(?:是|为|指)|依次为|依次是)[:：，,]?|^(?:[\u4e00-\u9fff]{0,8}?)(?:：|:|——|—|--|[（(](?:即|指|分别为|分别是|包括|是指)?[:：]?)/;
const COPULA = /^(?:[\u4e00-\u9fff]{0,4}?)是/;

/** What an article may count anew without a list: the members of three aspects told before are not those of another three. */
const VAGUE_NOUN =
  /(?:方面|层面|问题|要求|部分|步骤|阶段|环节|原因|特点|意见|建议|希望|工作|项目|活动|措施|举措|部门|单位|城市|国家|地区|文件|方案|[二三四五六七八九十两个大][省市县区州]|\d[+＋]\d)$/;

/**
 * The numeral slogans and counted phrases of an article whose members stand on the page, as many as they count. A slogan
 * in quotes is one wherever it is printed again, a counted phrase behind its list as well. Rising, not overlapping. Linear.
 */
export function findMembers({ text }: Article): Explained[] {
  const found: Explained[] = [];
  /** By slogan, the list found first, and where. */
  const known = new Map<string, MemberList & { readonly at: Stretch }>();
  const slogans = slogansOf(text);
  const quoted = new Set(slogans.filter(({ isQuoted }) => isQuoted).map(({ start, end }) => text.slice(start, end)));
  const open: Slogan[] = [];
  for (const slogan of slogans) {
    const list = membersOf(text, slogan);
    const surface = text.slice(slogan.start, slogan.end);
    if (list !== null && !known.has(surface)) known.set(surface, { ...list, at: slogan });
    if (list !== null && !quoted.has(surface)) found.push(explained(text, slogan, list, slogan));
    else open.push(slogan);
  }
  for (const { start, end } of open) {
    const surface = text.slice(start, end);
    const list = quoted.has(surface) ? known.get(surface) : undefined;
    if (list !== undefined) found.push(explained(text, { start, end }, list, list.at));
  }
  for (const [surface, list] of known) {
    if (!quoted.has(surface) && !VAGUE_NOUN.test(surface)) found.push(...again(text, surface, list));
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isApart());
}

/** A counted phrase wherever it stands behind the list it was found with. */
function* again(text: string, surface: string, list: MemberList & { readonly at: Stretch }): Generator<Explained> {
  for (let start = text.indexOf(surface, list.at.end); start >= 0; start = text.indexOf(surface, start + 1)) {
    const isCounted = /[第一二三四五六七八九十百千\d]/.test(text[start - 1] ?? ' ');
    if (!isCounted) yield explained(text, { start, end: start + surface.length }, list, list.at);
  }
}

function explained(text: string, { start, end }: Stretch, list: MemberList, at: Stretch): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'members',
    value: list.members.join(','),
    source: { start: Math.min(list.start, at.start), end: Math.max(list.end, at.end) },
  };
}

/** The members of a slogan: behind it, before it, numbered after it, or told by their looks. */
function membersOf(text: string, { start, end, isQuoted, counts, isBare }: Slogan): MemberList | null {
  const after = isQuoted ? end + 1 : end;
  const before = isQuoted ? start - 1 : start;
  const slogan = text.slice(start, end);
  const rest = text.slice(after, after + 24);
  // 一带一路, 一对一: no list stands before what begins with one.
  const isCount = !/^[一1](?![一二三四五六七八九十+＋\d])/.test(slogan);
  const ahead = isCount && isListBefore(text, before) ? listBefore(text, before, counts) : null;
  const quoted = isCount && !isQuoted ? quotedBefore(text, before, counts) : null;
  if (quoted !== null) return quoted;
  // 评弹、昆曲、苏绣并称当地的“三朵花”.
  const called = isQuoted
    ? /(?:并称|合称|统称|并称为|被称为|被?誉为)[^，。、；！？\n]{0,8}$/.exec(
        text.slice(Math.max(0, before - 16), before),
      )
    : null;
  const named = called === null ? null : listBefore(text, before - called[0].length, counts);
  if (named !== null && named.members.length > 2) return named;
  const isVague = isBare && /等/.test(text[before - 1] as string) && counts[0] === 2;
  if (ahead !== null && !isVague && (isEven(ahead.members) || (ahead.members.length > 2 && !isBare))) return ahead;
  const lead = LEAD.exec(rest);
  if (lead !== null) {
    const at = after + lead[0].length;
    const list = numberedFrom(text, at, counts) ?? listAt(text, at, counts) ?? groupsAt(text, at, slogan);
    if (list !== null) return list;
  }
  if (isBare) return null;
  const copula = COPULA.exec(rest);
  if (copula !== null && lead === null && isCount) {
    const list = listAt(text, after + copula[0].length, counts);
    if (list?.members.every((member) => member.length <= 12)) return list;
  }
  return (
    numberedBefore(text, before, counts) ??
    numberedAfter(text, after, counts) ??
    addends(text, after, slogan) ??
    shapedAfter(text, after, slogan) ??
    (isQuoted && counts.length === 1 ? evenlyCut(text, after, counts) : null)
  );
}

function isEven(members: readonly string[]): boolean {
  return new Set(members.map((member) => member.length)).size === 1;
}

/** Numbers that begin at once are marks of the members and no part of them. */
function numberedFrom(text: string, at: number, counts: readonly number[]): MemberList | null {
  return /^\s*(?:[一1①首第先（(])/.test(text.slice(at, at + 3)) ? numberedAfter(text, at, counts) : null;
}

/** “2+2”，即两支队伍、两张网格: a member an addend, with its number in front. */
function groupsAt(text: string, at: number, slogan: string): MemberList | null {
  const addends = slogan.split(/[+＋]/);
  if (addends.length < 2) return null;
  const list = listAt(text, at, [addends.length]);
  const isNumbered = list?.members.every((member, index) => startsWithNumber(member, addends[index] as string));
  return list !== null && isNumbered ? list : null;
}

function startsWithNumber(member: string, digits: string): boolean {
  const numeral = '〇一二三四五六七八九'[Number(digits)] ?? digits;
  return member.startsWith(digits) || member.startsWith(numeral) || (digits === '2' && member.startsWith('两'));
}

/** “3+1”…，“3”是A、B、C，“1”是D: a list for each addend, all in one. */
function addends(text: string, after: number, slogan: string): MemberList | null {
  const numbers = slogan.split(/[+＋]/);
  if (numbers.length < 2) return null;
  const members: string[] = [];
  let at = after;
  let start = after;
  for (const [index, number] of numbers.entries()) {
    const lead = new RegExp(`[“‘]${number}[”’](?:即|是指|指的是|是|为|指|：|:)`).exec(text.slice(at, at + 160));
    if (lead === null) return null;
    const from = at + lead.index + lead[0].length;
    if (index === 0) start = at + lead.index;
    const list = Number(number) === 1 ? oneAt(text, from) : listAt(text, from, [Number(number)]);
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

function isListBefore(text: string, at: number): boolean {
  const last = text[at - 1];
  return isHan(last) || (last !== undefined && !BRACKETS.includes(last) && /[”」）)》A-Za-z0-9，,—：:]/.test(last));
}
