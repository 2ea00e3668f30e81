import type { Vocabulary } from '../segment/types.ts';
import { countedParts, groupsAt, membersByAddend } from './addends.ts';
import { BRACKETS, isHan } from './characters.ts';
import { evenlyCut } from './even-lists.ts';
import { groupedAfter, groupedBefore } from './grouped-lists.ts';
import { blockHeads, HEAD_OF_ONE, keyedHeads, keyedPieces, keyedQuotes } from './keyed-heads.ts';
import { type Counted, keyedRun } from './keyed-runs.ts';
import { likelyStart } from './likely-start.ts';
import { calledBefore, listBefore, quotedBefore } from './lists-before.ts';
import { endOf, listAt, type MemberList, quotedRun } from './member-lists.ts';
import { groupsOf, shapedAfter } from './member-shapes.ts';
import { numberedAfter, numberedBefore, numberedByWord, numberedEarlier, UNIT } from './numbered-lists.ts';
import { sentenceBefore, sentenceStart } from './sentence-starts.ts';
import type { Slogan } from './slogans.ts';

/** Words that say that the members come. */
const KEYWORD =
  '(?:也|亦)?即(?![将使便可日时刻])(?:是|为|指)?|也就是|那?就是|(?:它们|他们|她们|名字|名称)?(?:分别|依次|先后)(?:是|为|指|包括|对应|叫做?|叫作|名为|取名为?|称为|称作|位于)|(?:它们|他们|她们|名字|名称)(?:是|为|叫)|是指|指的是|(?:一般|通常|多|主要)指(?![挥导数标示定引令向责环出])|(?<=^[，,]?)指(?![挥导数标示定引令向责环])|(?:主要|具体|分别|其中)?包括|涵盖|具体(?:是|为|来说是)|主要(?:是|为|指)';
/** Words between a slogan, with a noun it may have after it, and the members that follow. */
const LEAD = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,8}?)[，,]?(?:${KEYWORD})[:：，,]?|^(?:[\\u4e00-\\u9fff]{0,8}?)(?:：|:|——(?:即|就是|也就是)?|--|[（(【](?:即|指|分别为|分别是|包括|是指)?[:：]?)|^[—–]|^[\\u4e00-\\u9fff]{0,16}？|^。(?:它们|他们|她们)?(?:分别|依次)?(?:是|为)[:：]?`,
);
/** “三项举措，助力…出口：”: a clause between; what somebody says is no list. */
const LED_BY_CLAUSE =
  /^[\u4e00-\u9fff]{0,6}，[\u4e00-\u9fff]{3,14}(?<![说道称问答]|表示|指出|强调|介绍|认为|告诉|坦言|看来|要求|提出|透露|回忆|记者)：/;
/** “四支小队”由…组成 */
const MADE_OF = /^由(?=[^，。；！？\n]{4,60}(?:组成|构成)(?:$|[，。；！？\n]))/;
const COPULA = /^(?:[\u4e00-\u9fff]{0,4}?)是|^为(?=[^，。；]{2,16}、)/;
/** 信心之本、力量之源: what is said of the slogan and not what it counts. */
const SAID_OF = /之.$/;

const NUMBER = new RegExp(
  `^\\s*[“「]?(?:[一1][是、.．，要]|①|首先|先(?![进后行前期锋])|其一|第[一1]|[（(][一1][）)]|一${UNIT}是)`,
);
/** 五个国家的六座基地，分别是: the members are those of another count. */
const COUNTS_ANOTHER = /[两二三四五六七八九十\d][个大项座家种类条名位张所]/;
/** 分别是98辆和100辆: so many of each. */
const AMOUNT = /^[约超近]?\d[\d.,万亿]*[^\d]{0,3}$/;

/** Places are counted by what stands beside the count: 两国分别为…的主席国 says something of them. */
const BARE_PLACES = /^[\d一二三四五六七八九十两]+[省市县区州国]$/;

/** The members of a slogan: before it, behind it, numbered after it, or told by their looks. Null where there are none. */
export function membersOf(text: string, slogan: Slogan, vocabulary?: Vocabulary): MemberList | null {
  const { start, end, isQuoted, counts, isBare } = slogan;
  const after = isQuoted ? end + 1 : end;
  const surface = text.slice(start, end);
  if (/[NnXx]$/.test(surface)) return addendsLed(text, after, surface);
  // 一带一路, 一对一: no list stands before what begins with one.
  const isCount = !/^[一1](?![一二三四五六七八九十+＋\d])/.test(surface);
  const groups = groupsOf(surface);
  const before = isCount
    ? membersBefore(text, slogan, groups, vocabulary)
    : groups.length > 1 && groups.some(({ count }) => count > 1)
      ? groupedBefore(text, isQuoted ? start - 1 : start, sizesOf(surface, groups, counts))
      : null;
  if (before !== null) return before;
  const ofEach = membersByAddend(text, after, surface) ?? (isSum(surface) ? countedParts(text, after, surface) : null);
  if (ofEach !== null) return ofEach;
  const rest = text.slice(after, after + 24);
  const grouped = groupedAfter(text, after, groups, vocabulary);
  if (grouped !== null) return grouped;
  // 三免一减，即免门票、免停车费、免讲解费，减住宿费: all of them before the three.
  const all = isQuoted && groups.length > 1 ? keyedNear(text, slogan, groups, vocabulary) : null;
  if (all !== null) return all;
  const lead = BARE_PLACES.test(surface)
    ? null
    : (LEAD.exec(rest) ?? (isQuoted ? MADE_OF.exec(text.slice(after, after + 64)) : LED_BY_CLAUSE.exec(rest)));
  const isOwn = lead !== null && !COUNTS_ANOTHER.test(lead[0]);
  if (isOwn) {
    const led = after + lead[0].length + (text[after + lead[0].length] === '\n' ? 1 : 0);
    const at = led + saidAgain(text, led, surface);
    const byWord =
      numberedByWord(text, at, surface, counts) ??
      (groups.every(({ noun }) => noun.length > 1) || groups.length > 1 ? keyedPieces(text, at, groups) : null);
    if (byWord !== null) return byWord;
    const list = isNumberAt(text, at)
      ? numberedAfter(text, at, counts)
      : (listAt(text, at, counts, hasSeveral(surface)) ?? groupsAt(text, at, surface));
    // “两中心一平台”，即研发中心、检测中心: the first group is not all.
    const isFirstGroup =
      groups.length > 1 &&
      list?.members.length === groups[0]?.count &&
      list?.members.every((one) => one.endsWith(groups[0]?.noun ?? ''));
    // 3家企业…，涵盖电子信息、装备制造等领域: of what kind they are, and not which.
    const isKinds = list !== null && isOfKinds(text.slice(list.end - 8, list.end + 8), surface);
    // “三下乡”送来了啥？文化、科技、卫生: an answer is one list, and not what the sentences say.
    const isAnswer = !lead[0].endsWith('？') || (list !== null && !/[，；：]/.test(text.slice(list.start, list.end)));
    if (list !== null && isAnswer && !isKinds && !isFirstGroup && !isOfEach(list.members, surface))
      return headsOnly(withoutHead(text, withoutTail(list, surface), surface, vocabulary), groups);
  }
  if (isBare) return numberedNext(text, after, counts);
  const copula = isCount && lead === null ? membersSaid(text, after, slogan) : null;
  return headsOnly(
    copula ??
      (/^[《“]/.test(rest) && !isQuoted ? quotedRun(text, after, counts) : null) ??
      numberedBefore(text, isQuoted ? start - 1 : start, counts) ??
      (/(?:这|上述|以上)[“‘]?$/.test(text.slice(Math.max(0, start - 3), start))
        ? numberedEarlier(text, start, counts)
        : null) ??
      numberedAfter(text, after, counts) ??
      doneClauses(text, after, counts) ??
      shapedAfter(text, after, surface) ??
      (isQuoted && groups.length === 1
        ? (keyedQuotes(text, after, groups[0] as Counted) ?? keyedNear(text, slogan, groups, vocabulary))
        : null) ??
      (isQuoted && counts.length === 1 ? evenlyCut(text, after, counts) : null),
    groups,
  );
}

/** How many each numeral of a slogan counts: 2 and 1 in 2+1, 1 and 2 in 一主两辅, 5 in 五大工程. */
function sizesOf(surface: string, groups: readonly Counted[], [count = 0]: readonly number[]): readonly number[] {
  if (isSum(surface)) return surface.split(/[+＋]/).map(Number);
  return groups.length > 1 ? groups.map((one) => one.count) : [count];
}

/** How far behind a slogan, and before it, a list may end whose members have in them what it counts, in UTF-16 units. */
const KEYED_WITHIN = 120;
/** Longest headline, and how far behind a slogan in one its list may end. */
const LONGEST_HEADLINE = 60;
const HEADLINE_WITHIN = 300;

/** The list of the sentence before the slogan or behind it, or of the next, whose members have in them what it counts. */
function keyedNear(
  text: string,
  { start, end }: Slogan,
  groups: readonly Counted[],
  vocabulary: Vocabulary | undefined,
): MemberList | null {
  const sentence = sentenceStart(text, start - 1);
  // 村民把它叫作“三不”: of what was said in the sentence before.
  const isOfBefore = /[它这称叫]/.test(text.slice(sentence, start)) && start - sentence < 24;
  const from = isOfBefore ? sentenceBefore(text, sentence) : sentence;
  const before = { start: Math.max(from, start - KEYED_WITHIN), end: start - 1 };
  const after = { start: end + 1, end: endOf(text, end + 1, '') };
  // A headline tells of what stands in the blocks behind it.
  const isHeadline = after.end <= LONGEST_HEADLINE && !/[。！？\n]/.test(text.slice(0, after.end));
  const reach = isHeadline ? end + HEADLINE_WITHIN : Math.min(after.end, end + KEYED_WITHIN);
  return (
    keyedRun(text, before, groups, vocabulary) ??
    keyedRun(text, { start: after.start, end: Math.min(text.length, reach) }, groups, vocabulary) ??
    (groups.length === 1
      ? (keyedHeads(text, after, groups[0] as Counted) ?? blockHeads(text, end, groups[0] as Counted))
      : null)
  );
}

function membersBefore(
  text: string,
  slogan: Slogan,
  groups: readonly Counted[],
  vocabulary: Vocabulary | undefined,
): MemberList | null {
  const { start, isQuoted, counts } = slogan;
  // 《甲》《乙》“两大名著”; other quotations side by side need not be a list.
  const opening = isQuoted ? start - 1 : start;
  const isTold = !isQuoted || text[opening - 1] === '》' || text.slice(opening - 2, opening) === '”的';
  const quoted = isTold ? quotedBefore(text, text[opening - 1] === '的' ? opening - 1 : opening, counts) : null;
  if (quoted !== null) return quoted;
  const called = calledBefore(text, slogan, vocabulary);
  if (called !== null) return called;
  const list = isListBefore(text, opening) ? listBefore(text, slogan, vocabulary) : null;
  return list ?? groupedBefore(text, opening, sizesOf(text.slice(start, slogan.end), groups, counts));
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

/** 就是|让群众吃得放心、用得放心、…: the first without the words before it, where it is longer than all others. */
function withoutHead(text: string, list: MemberList, surface: string, vocabulary: Vocabulary | undefined): MemberList {
  const [first = '', ...others] = list.members;
  const at = text.indexOf(first, list.start);
  const isLong = others.length > 1 && first.length > Math.max(...others.map((one) => one.length)) + 1;
  if (surface.endsWith('个一')) return fromOne(list);
  if (!isLong || vocabulary === undefined || at < 0 || others.some((one) => one.at(-1) !== first.at(-1))) return list;
  const start = likelyStart(text, { start: at, end: at + first.length }, others, null, vocabulary);
  return start === null ? list : { ...list, members: [text.slice(start, at + first.length), ...others] };
}

/** 每学期|读一本好书、练一手好字: the first from where its 一 stands as it does in the others, if it does at one place in all. */
function fromOne(list: MemberList): MemberList {
  const [first = '', ...others] = list.members;
  const [place = -1, ...places] = new Set(others.map((one) => one.indexOf('一')));
  const led = first.indexOf('一') - place;
  const isTold = others.length > 1 && places.length === 0 && place >= 0 && led > 0;
  return isTold ? { ...list, members: [first.slice(led), ...others] } : list;
}

/** What is counted and stands within a member that goes on behind it: 管行业必须|管安全, 改建一批|幼儿园. */
const NO_HEADS = /^(?:一.+|必须|坚持|突出|确保|不准|严禁|注重|强化|聚焦|高于|优先|就是|不能)$/;

/** 固定课堂|重在学理论，流动课堂|重在看现场: where each goes on behind what is counted, it alone is the member. */
function headsOnly<List extends MemberList | null>(list: List, groups: readonly Counted[]): List {
  const noun = groups[0]?.noun ?? '';
  // 管行业必须管安全: the word is within, and no head.
  if (list === null || noun === '' || NO_HEADS.test(noun)) return list;
  // 三字经: 念好“通”字经, each its character.
  const written = list.members.map((one) => /“([\u4e00-\u9fff])”字/.exec(one)?.[1] ?? '');
  if (noun.startsWith('字') && !written.includes('')) return { ...list, members: written };
  const heads = list.members.map((one) => one.slice(0, one.indexOf(noun, 1) + noun.length));
  const isName = noun.length > 1 || HEAD_OF_ONE.test(noun);
  const isEven = new Set(heads.map((head) => head.length)).size === 1;
  if (!isName && !isEven) return list;
  const least = isName ? 3 : 4;
  const isAll = list.members.every(
    (one, at) => one.indexOf(noun, 1) > 0 && one.length >= (heads[at]?.length ?? 0) + least,
  );
  return isAll && new Set(heads).size === heads.length ? { ...list, members: heads } : list;
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

/** “1+3+N”体系：1个…、3个…、N个…: what the words behind it announce, a member an addend. */
function addendsLed(text: string, after: number, surface: string): MemberList | null {
  const lead = LEAD.exec(text.slice(after, after + 24));
  return (lead && groupsAt(text, after + lead[0].length, surface)) ?? membersByAddend(text, after, surface);
}

function isSum(surface: string): boolean {
  return /[+＋]/.test(surface);
}

function hasSeveral(surface: string): boolean {
  return isSum(surface) || (surface.match(/[一二两双三四五六七八九十]/g)?.length ?? 0) > 1;
}

/** 两件大事，修通了产业路，建起了加工厂。: clauses to the end of the sentence, as many as are counted, each of something done. */
function doneClauses(text: string, after: number, counts: readonly number[]): MemberList | null {
  if (text[after] !== '，') return null;
  const end = endOf(text, after + 1, '。！？；');
  const members = text.slice(after + 1, end).split('，');
  const isDone = members.every((one) => /^[\u4e00-\u9fff]{2}了[\u4e00-\u9fff]{2,24}$/.test(one));
  return isDone && counts.includes(members.length) ? { start: after + 1, end, members } : null;
}

/** True where what is listed is told to be of another noun than the one that is counted. */
function isOfKinds(around: string, surface: string): boolean {
  const [, kind = ''] = /(?:等|等多个|等重点)(领域|行业|产业|方面|门类|专业|地区|国家|省份|省市)/.exec(around) ?? [];
  return kind !== '' && !surface.includes(kind);
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
