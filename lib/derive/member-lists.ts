import { closingOf, isHan, OPENER_OF, PAIRS } from './characters.ts';
import { memberEnd } from './last-member.ts';
import type { Stretch } from './types.ts';

/** A list of members: them, and all that they stand in. */
export interface MemberList extends Stretch {
  readonly members: readonly string[];
}

/** How far a list may reach, in UTF-16 units. */
export const REACH = 400;

/** Offsets in `text[from, to)` of the marks that part, outside every pair of brackets and quotes. */
export function partsAt(text: string, from: number, to: number, marks: string): number[] {
  const at: number[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const unit = text[i] as string;
    if (isHan(unit)) continue;
    if (PAIRS[unit] !== undefined) depth++;
    else if (OPENER_OF[unit] !== undefined) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(unit)) at.push(i);
  }
  return at;
}

/** Where what begins at `from` ends: at the first mark of `stops` outside of pairs, a closing mark, or after the reach. */
export function endOf(text: string, from: number, stops: string): number {
  let depth = 0;
  for (let i = from; i < text.length && i < from + REACH; i++) {
    const unit = text[i] as string;
    if (isHan(unit)) continue;
    if (depth === 0 && (stops.includes(unit) || unit === '\n')) return i;
    if (PAIRS[unit] !== undefined) depth++;
    else if (OPENER_OF[unit] !== undefined && --depth < 0) return i;
  }
  return Math.min(text.length, from + REACH);
}

/** Marks behind which no list of 、 goes on. */
const CLAUSE_ENDS = '。！？；;，,：—';

/**
 * The list of one of `counts` members that begins at `from`, parted by ；, by 、 with 和, or by ，; null where
 * none fits. Where a slogan has several numerals (`isSum`) its members may be parted by both.
 */
export function listAt(
  text: string,
  from: number,
  counts: readonly number[],
  isSum = counts.length > 1,
): MemberList | null {
  const sentence = endOf(text, from, '。！？');
  const clause = endOf(text, from, CLAUSE_ENDS);
  const hasClauses = partsAt(text, from, sentence, '；;').length > 0;
  const all = isSum ? counts.slice(0, 1) : null;
  return (
    quotedRun(text, from, counts) ??
    withinQuotes(text, from, counts) ??
    questions(text, from, counts) ??
    // 两品一标，即绿色食品、有机农产品和…，今后…: all of them up to the comma.
    (all && parted(text, from, clause, '、', all, true)) ??
    (all && withAddition(text, from, clause, all)) ??
    // 四查四治: eight, two a clause.
    (all && parted(text, from, sentence, '，,；;', all)) ??
    clauses(text, from, sentence, counts) ??
    // 即主体责任和监督责任；用好…: what is even and of a kind is whole before what comes next.
    (hasClauses ? evenOfAKind(text, from, clause, counts) : null) ??
    parted(text, from, sentence, '；;', counts) ??
    (all && parted(text, from, sentence, '、，,；;', all)) ??
    parted(text, from, clause, '、', counts) ??
    (hasClauses ? null : parted(text, from, sentence, '，,', counts)) ??
    parallel(text, from, sentence, counts) ??
    parted(text, from, clause, '、+＋', counts)
  );
}

/** “甲”“乙”和“丙”, 《甲》《乙》: quotations or titles side by side, with little between them or nothing. */
export function quotedRun(text: string, from: number, counts: readonly number[]): MemberList | null {
  const members: string[] = [];
  let at = from;
  for (;;) {
    const next = /^(?:[、，和及与]|以及)?(?:[“「]([^“”「」\n]{1,30})[”」]|(《[^《》\n]{1,34}》))/.exec(
      text.slice(at, at + 40),
    );
    if (next === null) break;
    members.push((next[1] ?? next[2]) as string);
    at += next[0].length;
  }
  return counts.includes(members.length) ? { start: from, end: at, members } : null;
}

/** “心要细、手要快、嘴要甜。”: all of them in one quotation. */
function withinQuotes(text: string, from: number, counts: readonly number[]): MemberList | null {
  if (!/[“「]/.test(text[from] ?? ' ')) return null;
  const close = closingOf(text, from, REACH / 2);
  if (close < 0) return null;
  const end = /[。！？]/.test(text[close - 1] as string) ? close - 1 : close;
  const isPair = counts.every((count) => count < 3);
  return parted(text, from + 1, end, '、', counts) ?? (isPair ? null : parted(text, from + 1, end, '，,', counts));
}

/** 从哪里来？到哪里去？怎么走？: as many questions side by side as are counted, and no more. */
function questions(text: string, from: number, counts: readonly number[]): MemberList | null {
  const run = /^(?:[^，。；！？\n]{2,24}？){2,12}/.exec(text.slice(from, from + REACH))?.[0];
  const members = run?.slice(0, -1).split('？') ?? [];
  return run !== undefined && counts.includes(members.length) ? { start: from, end: from + run.length, members } : null;
}

function parted(
  text: string,
  from: number,
  to: number,
  marks: string,
  counts: readonly number[],
  isSum = false,
): MemberList | null {
  const at = partsAt(text, from, to, marks);
  const pieces = piecesOf(from, to, at);
  if (pieces.length > 22) return null;
  const hasJoint = marks.startsWith('、');
  const isListed = hasJoint && !marks.includes('，');
  const ways = hasJoint ? [splitLast(text, pieces), pieces, ...(isSum ? [splitOnce(text, pieces)] : [])] : [pieces];
  for (const way of ways) {
    if (!counts.includes(way.length)) continue;
    const written = way.map(({ start, end }) => {
      const [comma = end] = marks === '；;' ? partsAt(text, start, end, '，,') : [];
      return trimMember(text.slice(start, comma));
    });
    // 空间布局、产业发展、基础设施|三个专项规划: the count of all of them stands behind the last.
    const counted = isListed ? (countedAgain(written.at(-1) as string, way.length) ?? null) : null;
    const last =
      counted ?? (isListed ? memberEnd(written, way.length > pieces.length) : (written.at(-1) as string).length);
    if (last === null) continue;
    const members = [...written.slice(0, -1), (written.at(-1) as string).slice(0, last)];
    const isFit = members.every((member) => member.length > 0 && member.length <= 40);
    if (!isFit || new Set(members).size < members.length) continue;
    if (at.length === 0 ? isJoinedPair(members) : isListed ? isBalanced(members) : areClausesAlike(members, marks))
      return { start: from, end: to, members };
  }
  return null;
}

/** How long the last member is before a count of all: of 三 where there are three. Null where none stands there. */
function countedAgain(last: string, size: number): number | null {
  const [, member = '', numeral = ''] =
    /^(.{2,}?)([两二三四五六七八九])(?:[大个项类种条张]|(?=方面|级|方))[\u4e00-\u9fff]{2,6}$/.exec(last) ?? [];
  return member !== '' && ('〇一二三四五六七八九'.indexOf(numeral) === size || (numeral === '两' && size === 2))
    ? member.length
    : null;
}

/** What adds one to a list behind a comma: ，再加上一个丁. */
export const ADDED = /^，(?:再|外|另)?加(?:上)?(?:一[个家支名])?([^，。；、：\n]{2,16})/;

/** “3+1”…，即甲、乙、丙，加丁: the last behind a comma and what adds it. */
function withAddition(text: string, from: number, to: number, counts: readonly number[]): MemberList | null {
  const added = ADDED.exec(text.slice(to, to + 24));
  if (added === null) return null;
  const list = parted(
    text,
    from,
    to,
    '、',
    counts.map((count) => count - 1),
  );
  return list && { ...list, end: to + added[0].length, members: [...list.members, added[1] as string] };
}

/** A list before a semicolon whose members are as long as each other and begin or end alike. */
function evenOfAKind(text: string, from: number, to: number, counts: readonly number[]): MemberList | null {
  const list = parted(text, from, to, '、', counts);
  const members = list?.members ?? [];
  const isOne = (key: (member: string) => unknown) => new Set(members.map(key)).size === 1;
  const isOfAKind = isOne((one) => one.length) && (isOne((one) => one.slice(-2)) || isOne((one) => one.slice(0, 2)));
  return isOfAKind && (members[0] as string).length > 2 ? list : null;
}

/** Two joined by 和 alone are a list only where they are much alike: 和 is everywhere. */
function isJoinedPair([one = '', other = '']: readonly string[]): boolean {
  if (one.search(JOINT) >= 0 || other.search(JOINT) >= 0) return false;
  const gap = Math.abs(one.length - other.length);
  return (
    gap === 0 ||
    (gap <= 2 && Math.max(one.length, other.length) <= 6) ||
    (gap <= 3 && Math.min(one.length, other.length) >= 4) ||
    (gap <= 4 && one.at(-1) === other.at(-1))
  );
}

/** Clauses are members where they are alike: two in length or a character of theirs, more in being none much longer. */
function areClausesAlike(members: readonly string[], marks: string): boolean {
  const lengths = members.map((member) => member.replace(/[（(][^（()）]*[)）]/g, '').length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (marks.startsWith('、')) return members.length > 3 && most <= least * 2 + 6;
  if (!marks.startsWith('，')) return members.length > 2 || (most <= 30 && most <= least * 3);
  const isOfOne = [0, -1].some((at) => new Set(members.map((one) => one.at(at))).size === 1);
  if (members.length > 2) return most <= least * 2 + 6 || isOfOne;
  const [one = '', other = ''] = members;
  if (most <= least * 1.3 && sharesWord(one, other)) return true;
  return least === most || (most <= least * 2 && (one[0] === other[0] || one.slice(-2) === other.slice(-2)));
}

/** True where two characters of one stand in the other too: 旧粮站怎么改，今年的分红怎么分. */
function sharesWord(one: string, other: string): boolean {
  for (let at = 0; at < one.length - 1; at++) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

/** Clauses parted by ； that each begin with a member and say more of it: 强化法治化理念，以…；强化国际化理念，向…. */
function clauses(text: string, from: number, to: number, counts: readonly number[]): MemberList | null {
  const pieces = piecesOf(from, to, partsAt(text, from, to, '；;'));
  if (pieces.length < 2 || !counts.includes(pieces.length)) return null;
  const members = pieces.map(({ start, end }) => {
    const [comma = -1] = partsAt(text, start, end, '，,');
    return trimMember(text.slice(start, comma < 0 ? end : comma));
  });
  const isAlike =
    new Set(members.map((member) => member[0])).size === 1 ||
    new Set(members.map((member) => member.length)).size === 1;
  return isAlike && members.every((member) => member.length > 1 && member.length <= 20)
    ? { start: from, end: to, members }
    : null;
}

/** False where one end of a list is much longer than the rest: a sentence that only has a 、 in it. */
function isBalanced(members: readonly string[]): boolean {
  const lengths = members.map((member) => member.length);
  const inner = members.length > 2 ? Math.max(...lengths.slice(1, -1)) : Math.min(...lengths);
  const slack = members.length > 2 ? inner * 2 + 5 : inner * 2;
  return (lengths[0] as number) <= slack && (lengths.at(-1) as number) <= slack;
}

/** The first members of a sentence that goes on after them, where all begin alike (不干预…，不干涉…). */
function parallel(text: string, from: number, to: number, counts: readonly number[]): MemberList | null {
  const pieces = piecesOf(from, to, partsAt(text, from, to, '，,、；;'));
  for (const count of counts) {
    const some = pieces.slice(0, count).map(({ start, end }) => text.slice(start, end).trim());
    const first = some[0]?.[0];
    const isAlike = count > 2 && some.length === count && some.every((one) => one[0] === first && one.length <= 30);
    const next = pieces[count];
    if (isAlike && next !== undefined && text[next.start] !== first) {
      return { start: from, end: (pieces[count - 1] as Stretch).end, members: some.map(trimMember) };
    }
  }
  return null;
}

/** The pieces of `text[from, to)` between marks, these left out. */
export function piecesOf(from: number, to: number, marks: readonly number[]): Stretch[] {
  const edges = [...marks, to];
  return edges.map((end, index) => ({ start: index === 0 ? from : (edges[index - 1] as number) + 1, end }));
}

/** What joins the last member to those before. */
export const JOINT = /以及|(?<!共)和(?![平谐解睦美田])|(?<!参)与(?!会)|(?<![普涉危波埃触顾])及(?![时早格])/g;

/** 、 pieces with the last one parted at its 以及 or, where there is none, at the 和, 与 or 及 that parts it best. */
export function splitLast(text: string, pieces: readonly Stretch[]): readonly Stretch[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const written = text.slice(last.start, last.end);
  let joint: RegExpExecArray | null = null;
  for (const found of written.matchAll(JOINT)) {
    const after = written.length - found.index - found[0].length;
    if (found.index === 0 || after === 0) continue;
    const isFirm = found[0] === '以及';
    if (joint === null || isFirm || gapAt(written, found) < gapAt(written, joint)) joint = found;
    if (isFirm) break;
  }
  if (joint === null) return pieces;
  const at = last.start + joint.index;
  return [...pieces.slice(0, -1), { start: last.start, end: at }, { start: at + joint[0].length, end: last.end }];
}

/** 洞庭湖和湘江、资江…: the groups of a sum joined before the last member, where there is one joint in all. */
export function splitOnce(text: string, pieces: readonly Stretch[]): readonly Stretch[] {
  const joints = pieces.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(JOINT)].map((joint) => ({ at: start + joint.index, length: joint[0].length })),
  );
  const [joint, ...more] = joints;
  if (joint === undefined || more.length > 0) return pieces;
  return pieces.flatMap(({ start, end }) =>
    start < joint.at && joint.at < end
      ? [
          { start, end: joint.at },
          { start: joint.at + joint.length, end },
        ]
      : [{ start, end }],
  );
}

/** Longest member of such a list, in UTF-16 units. */
const LONGEST = 16;

/** All of `list` as `count` members, parted by 、 with a joint before the last; null where they are more or fewer, or one is too long or one character. */
export function membersIn(list: string, count: number): readonly string[] | null {
  const pieces = splitLast(list, piecesOf(0, list.length, partsAt(list, 0, list.length, '、')));
  const members = (count === 1 ? [{ start: 0, end: list.length }] : pieces).map((one) =>
    trimMember(list.slice(one.start, one.end)),
  );
  const isFit = members.length === count && members.every((one) => one.length > 1 && one.length <= LONGEST);
  return isFit && !(count === 1 && list.includes('、')) ? members : null;
}

/** How much longer one side of a joint is than the other. */
function gapAt(written: string, { index, 0: word }: RegExpExecArray): number {
  return Math.abs(written.length - word.length - 2 * index);
}

const NUMBER =
  /^(?:第[一二三四五六七八九十](?:[步是，,：:]|[步个项条道类][，,：:是])[，,]?|[一二三四五六七八九十]{1,2}[、是]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d))/;

/** A member without its number, what joins it to others, 等 and its quotes. */
export function trimMember(member: string): string {
  const bare = member
    .trim()
    .replace(NUMBER, '')
    .replace(/^(?:以及|还有|和(?![平谐解睦美田])|与|及(?![时早格])|分别[是为]|是)(?=.)/, '')
    .replace(/[，,；;]$/, '')
    // 生态这五个方面: the count of all stands behind the last.
    .replace(/(?<=.)这?[两二三四五六七八九十\d]+(?:[个大项种类])?(?:方面|领域|层面|环节|部分)$/, '')
    // 平等, 中等, 不等: 等 that is part of a word.
    .replace(/(?<![不平同对相均优上中下高初头劣])(?:等等?|等方面)$/, '')
    .replace(/(?<=.{2})(?:组成|构成)$/, '')
    // 五员合一，即…、宣传员合一的服务机制: they are made one, and of that the last member is no part.
    .replace(/(?<=.{2})合一(?:的.*)?$/, '');
  const quoted = /^[“「‘]([^“”「」‘’]*)[”」’]$/.exec(bare)?.[1];
  return quoted ?? bare;
}
