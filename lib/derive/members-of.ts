import { groupsAt, membersByAddend } from './addends.ts';
import { BRACKETS, isHan } from './characters.ts';
import { evenlyCut } from './even-lists.ts';
import { calledBefore, listBefore, quotedBefore } from './lists-before.ts';
import { listAt, type MemberList, quotedRun } from './member-lists.ts';
import { shapedAfter } from './member-shapes.ts';
import { numberedAfter, numberedBefore, numberedByWord } from './numbered-lists.ts';
import type { Slogan } from './slogans.ts';

/** Words that say that the members come. */
const KEYWORD =
  '(?:也|亦)?即(?![将使便可日时刻])(?:是|为|指)?|也就是|那?就是|(?:它们|他们|她们|名字|名称)?(?:分别|依次|先后)(?:是|为|指|包括|对应|叫做?|叫作|名为|取名为?|称为|称作|位于)|(?:它们|他们|她们|名字|名称)(?:是|为|叫)|是指|指的是|(?:一般|通常|多|主要)指(?![挥导数标示定引令向责环出])|(?<=^[，,]?)指(?![挥导数标示定引令向责环])|(?:主要|具体|分别|其中)?包括|涵盖|具体(?:是|为|来说是)|主要(?:是|为|指)';
/** Words between a slogan, with a noun it may have after it, and the members that follow. */
const LEAD = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,8}?)[，,]?(?:${KEYWORD})[:：，,]?|^(?:[\\u4e00-\\u9fff]{0,8}?)(?:：|:|——(?:即|就是|也就是)?|--|[（(【](?:即|指|分别为|分别是|包括|是指)?[:：]?)|^[—–]|^。(?:它们|他们|她们)?(?:分别|依次)?(?:是|为)[:：]?`,
);
const COPULA = /^(?:[\u4e00-\u9fff]{0,4}?)是/;
/** 信心之本、力量之源: what is said of the slogan and not what it counts. */
const SAID_OF = /之.$/;

const NUMBER =
  /^\s*[“「]?(?:[一1][是、.．，要]|①|首先|先(?![进后行前期锋])|其一|第[一1]|[（(][一1][）)]|一[个条项类种份张笔重道支批台座处家所部本款块层方]面?是)/;
/** 五个国家的六座基地，分别是: the members are those of another count. */
const COUNTS_ANOTHER = /[两二三四五六七八九十\d][个大项座家种类条名位张所]/;
/** 分别是98辆和100辆: so many of each. */
const AMOUNT = /^[约超近]?\d[\d.,万亿]*[^\d]{0,3}$/;

/** Places are counted by what stands beside the count: 两国分别为…的主席国 says something of them. */
const BARE_PLACES = /^[\d一二三四五六七八九十两]+[省市县区州国]$/;

/** The members of a slogan: before it, behind it, numbered after it, or told by their looks. Null where there are none. */
export function membersOf(text: string, slogan: Slogan): MemberList | null {
  const { start, end, isQuoted, counts, isBare } = slogan;
  const after = isQuoted ? end + 1 : end;
  const surface = text.slice(start, end);
  // 一带一路, 一对一: no list stands before what begins with one.
  const isCount = !/^[一1](?![一二三四五六七八九十+＋\d])/.test(surface);
  const before = isCount ? membersBefore(text, slogan) : null;
  if (before !== null) return before;
  const rest = text.slice(after, after + 24);
  const lead = BARE_PLACES.test(surface) ? null : LEAD.exec(rest);
  const isOwn = lead !== null && !COUNTS_ANOTHER.test(lead[0]);
  if (isOwn) {
    const led = after + lead[0].length + (text[after + lead[0].length] === '\n' ? 1 : 0);
    const at = led + saidAgain(text, led, surface);
    const byWord = numberedByWord(text, at, surface, counts);
    if (byWord !== null) return byWord;
    const list = isNumberAt(text, at)
      ? numberedAfter(text, at, counts)
      : (listAt(text, at, counts, hasSeveral(surface)) ?? groupsAt(text, at, surface));
    if (list !== null && !isOfEach(list.members, surface)) return withoutTail(list, surface);
  }
  if (isBare) return numberedNext(text, after, counts);
  const copula = isCount && lead === null ? membersSaid(text, after, slogan) : null;
  return (
    copula ??
    (/^[《“]/.test(rest) && !isQuoted ? quotedRun(text, after, counts) : null) ??
    numberedBefore(text, isQuoted ? start - 1 : start, counts) ??
    numberedAfter(text, after, counts) ??
    membersByAddend(text, after, surface) ??
    shapedAfter(text, after, surface) ??
    (isQuoted && counts.length === 1 ? evenlyCut(text, after, counts) : null)
  );
}

function membersBefore(text: string, slogan: Slogan): MemberList | null {
  const { start, isQuoted, counts } = slogan;
  // 《甲》《乙》“两大名著”; other quotations side by side need not be a list.
  const opening = isQuoted ? start - 1 : start;
  const quoted = isQuoted && text[opening - 1] !== '》' ? null : quotedBefore(text, opening, counts);
  if (quoted !== null) return quoted;
  const called = calledBefore(text, slogan);
  if (called !== null) return called;
  return isListBefore(text, isQuoted ? start - 1 : start) ? listBefore(text, slogan) : null;
}

/** “三张网”是A、B和C: of two, only where no quotation is told something of. */
function membersSaid(text: string, after: number, { isQuoted, counts }: Slogan): MemberList | null {
  const copula = COPULA.exec(text.slice(after, after + 6));
  if (copula === null) return null;
  const list = listAt(text, after + copula[0].length, counts);
  if (list === null || (isQuoted && list.members.length < 3) || list.members.every((one) => SAID_OF.test(one)))
    return null;
  return list.members.every((member) => member.length <= 12) ? list : null;
}

/** 三权分置，即所有权、资格权、使用权分置: what the slogan ends in and the last member alone does is said of all. */
function withoutTail(list: MemberList, surface: string): MemberList {
  const others = list.members.slice(0, -1);
  const last = list.members.at(-1) as string;
  const tail = surface.slice(-2);
  // 一平台 counts its 平台.
  const isCounted = /[一二两双三四五六七八九十个]$/.test(surface.slice(0, -2));
  const isOfAll =
    !isCounted && last.endsWith(tail) && last.length > tail.length + 1 && !others.some((one) => one.endsWith(tail));
  const left = last.slice(0, -tail.length);
  return isOfAll && others.every((one) => one.length === left.length)
    ? { ...list, end: list.end - tail.length, members: [...others, left] }
    : list;
}

function hasSeveral(surface: string): boolean {
  return (surface.match(/[一二两双三四五六七八九十]/g)?.length ?? 0) > 1;
}

/** How long the slogan is where it is said again before its members: （“三长”即路长…. */
function saidAgain(text: string, at: number, surface: string): number {
  const again = `“${surface}”`;
  if (!text.startsWith(again, at)) return 0;
  const said = /^(?:即|是指|指的是|就是|是|指)/.exec(text.slice(at + again.length, at + again.length + 4));
  return said === null ? 0 : again.length + said[0].length;
}

/** True for what is told of each and names none: 分别是98辆和100辆; 两组：一组谈产业，一组谈治理. */
function isOfEach(members: readonly string[], surface: string): boolean {
  if (members.every((one) => AMOUNT.test(one))) return true;
  const isSameOne = new Set(members.map((one) => one.slice(0, 2))).size === 1 && members[0]?.startsWith('一');
  return isSameOne === true && !surface.includes('一');
}

/** True where numbers begin: they are marks of the members and no part of them. */
function isNumberAt(text: string, at: number): boolean {
  return NUMBER.test(text.slice(at, at + 6));
}

/** 三步，首先…: numbers in the next clause. */
function numberedNext(text: string, at: number, counts: readonly number[]): MemberList | null {
  return /^[，。：:]/.test(text[at] ?? '') && isNumberAt(text, at + 1) ? numberedAfter(text, at + 1, counts) : null;
}

function isListBefore(text: string, at: number): boolean {
  const last = text[at - 1];
  return isHan(last) || (last !== undefined && !BRACKETS.includes(last) && /[”」）)》A-Za-z0-9，,—：:]/.test(last));
}
