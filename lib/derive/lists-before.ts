import type { Vocabulary } from '../segment/types.ts';
import { isHan, OPENER_OF, PAIRS } from './characters.ts';
import { firstMember, isPlace } from './first-member.ts';
import { JOINT, type MemberList, membersIn, REACH, splitLast, trimMember } from './member-lists.ts';
import { isSentenceVerb } from './sentence-verbs.ts';
import type { Slogan } from './slogans.ts';
import type { Stretch } from './types.ts';

/** What may stand between a list and its count. */
const BETWEEN = /(?:等|这|共|，|,|——|：|:)+$/;
const BETWEEN_QUOTED = /(?:等|这|共|，|,|——|：|:|的)+$/;

/**
 * The list right before a slogan: 问题、任务、责任三张清单; 教育与医疗两大领域; “甲”“乙”两个…. The words before the first member
 * that belong to the sentence are left off. Null where there are more or fewer, or the first cannot be told.
 */
export function listBefore(text: string, slogan: Slogan, vocabulary?: Vocabulary): MemberList | null {
  const end = slogan.isQuoted ? slogan.start - 1 : slogan.start;
  const between = (slogan.isQuoted ? BETWEEN_QUOTED : BETWEEN).exec(text.slice(Math.max(0, end - 4), end))?.[0] ?? '';
  const list =
    listUpTo(text, end - between.length, slogan.counts, vocabulary) ??
    fromTo(text, end - between.length, slogan.counts) ??
    madeUp(text, end - between.length, slogan);
  if (list === null) return null;
  // 教育、医疗、养老和社会救助，“三公”经费: four, and another clause.
  const last = list.members.at(-1) as string;
  if (slogan.isQuoted && /[，,]$/.test(between) && last.slice(1, -1).search(JOINT) >= 0) return null;
  const isPair = list.members.length === 2;
  // Of two a comma parts what is no list, but for even ones; 等 says that there are more.
  if (isPair && /[，,等]/.test(between) && (slogan.isQuoted || slogan.isBare || !isEven(list.members))) return null;
  // 低保、残疾人两项补贴、孤儿保障: one in a list; 国内国际两个市场|两种资源: what is counted before is no list of what comes.
  if (NEXT.test(text.slice(slogan.end, slogan.end + 3))) return null;
  const noun = text.slice(slogan.start, slogan.end).replace(/^[\d一二三四五六七八九十两]+/, '');
  return isPair ? fittingPair(list, noun) : fittingList(list, noun, slogan.isBare);
}

/** 从集中育秧、机械插秧、统防统治到烘干销售，四个环节: the last joined by 到; three or more. */
function fromTo(text: string, to: number, counts: readonly number[]): MemberList | null {
  const before = text.slice(Math.max(0, to - REACH / 4), to);
  const [whole = '', some = '', last = ''] =
    /从([^，。；！？\n从]{2,60})[到至]([^，。；、到至\n]{2,12})$/.exec(before) ?? [];
  const members = [...some.split(/[、到至]|再到/), last].map(trimMember);
  const isFit = members.length > 2 && members.every((one) => one.length > 1 && one.length <= 12 && !/\d/.test(one));
  return isFit && counts.includes(members.length) ? { start: to - whole.length, end: to, members } : null;
}

/** 由书院、实验楼群、运动公园|三部分组成: all behind 由. */
function madeUp(text: string, to: number, { end, counts }: Slogan): MemberList | null {
  if (!/^[\u4e00-\u9fff]{0,4}(?:组成|构成)/.test(text.slice(end, end + 6))) return null;
  const list =
    /(?<![自理来缘事])由(?![于来])([^，。；！？\n由]{4,60})$/.exec(text.slice(Math.max(0, to - 64), to))?.[1] ?? '';
  const members = counts.map((count) => (count > 1 ? membersIn(list, count) : null)).find((one) => one !== null);
  return members ? { start: to - list.length, end: to, members } : null;
}

const NEXT = /^(?:[”」]?、(?!自治[区州]|直辖市)|[两三四五六七八九十][个种大项类条])/;

/** Classes whose members are named places. */
const PLACES = /^[省市县区州国]/;
/** Levels of the administration, which are of any length. */
const LEVEL = /^(?:国家|中央|地方|[省市州县区乡镇村组厂]|街道|社区|自治区|部|厅|局|处|科|集团|公司|总行|分行|支行)$/;

const OF_LEVEL = /^(?:国家|中央|地方|[省市州县区乡镇村组厂部厅局处科户]|街道|社区|自治区|集团|公司|总行|分行|支行)/;

function fittingList(list: MemberList, noun: string, isBare: boolean): MemberList | null {
  if (PLACES.test(noun) && isBare) return list.members.every((one) => isPlace(one) || one.length === 1) ? list : null;
  if (noun.startsWith('级') && list.members.every((one) => (isBare ? OF_LEVEL : LEVEL).test(one))) return list;
  const isTold = !isBare || isEven(list.members) || list.members.filter(isPlace).length * 2 >= list.members.length;
  return isTold ? list : null;
}

/** Two are a pair where they are alike: as long, of one end, places, or nearly as long. */
function fittingPair(list: MemberList, noun: string): MemberList | null {
  const [one = '', other = ''] = list.members;
  const arePlaces = isPlace(one) && isPlace(other);
  if (PLACES.test(noun) || noun === '地') {
    const isFit = arePlaces || (one.length === other.length && (one.length === 1 || isPlace(one) || isPlace(other)));
    return isFit || (noun === '地' && (isPlace(one) || isPlace(other))) ? list : null;
  }
  if (noun.startsWith('级')) return LEVEL.test(one) && LEVEL.test(other) ? list : null;
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter === 1 && longer > 1) return null;
  const isAlike = longer - shorter <= 2 || (one.at(-1) === other.at(-1) && longer <= shorter * 3);
  return arePlaces || (isAlike && longer <= shorter * 2 + 1) ? list : null;
}

function isEven(members: readonly string[]): boolean {
  return new Set(members.map((member) => member.length)).size === 1;
}

/** The list of one of `counts` members that ends at `to`, parted by 、 with 和 before the last, or two joined by 和. */
export function listUpTo(
  text: string,
  to: number,
  counts: readonly number[],
  vocabulary?: Vocabulary,
): MemberList | null {
  if (ENDS_OPEN.test(text[to - 1] ?? '。')) return null;
  const pieces = piecesUpTo(text, to);
  if (pieces === null) return null;
  for (const all of [pieces.length === 1 ? joined(text, pieces[0] as Stretch) : splitLast(text, pieces), pieces]) {
    const count = counts.find((one) => one === all.length) ?? counts.find((one) => one > 2 && one < all.length);
    if (count === undefined || count < 2) continue;
    const way = all.slice(-count);
    const [head, ...others] = way as [Stretch, ...Stretch[]];
    const rest = others.map(({ start, end: stop }) => trimMember(text.slice(start, stop)));
    if (rest.some((one) => one.length === 0 || one.length > 30) || goesOn(rest, vocabulary)) continue;
    const first = firstMember(text, head, rest, vocabulary);
    if (first === null) continue;
    // 县委、县政府开展|产业提质、…: what stands before the list is another, and a verb between them.
    if (count < all.length && !isBehindVerb(text, head, first, rest, vocabulary)) continue;
    const members = [trimMember(text.slice(first.start, first.end)), ...rest];
    // 31个省份、5个市的蔬菜、水果…: a count leads some and not all, so these are no members of one list.
    const counted = members.filter((one) => /^\d+[个家项条座]/.test(one)).length;
    if ((counted > 0 && counted < members.length) || members.some((one) => /\d[个家项条座处种支]$/.test(one))) continue;
    if (new Set(members).size < members.length) continue;
    return { start: first.start, end: to, members };
  }
  return null;
}

const PREPOSITIONS = '对把将由向给让使';

/** True where a member that begins within its piece has a verb or a preposition right before it, and is as long as the others. */
function isBehindVerb(
  text: string,
  head: Stretch,
  { start, end }: Stretch,
  others: readonly string[],
  vocabulary: Vocabulary | undefined,
): boolean {
  const lengths = others.map((one) => one.length);
  const isFit = end - start >= Math.min(...lengths) && end - start <= Math.max(...lengths);
  const isLed =
    vocabulary?.isVerb(text.slice(start - 2, start)) === true || PREPOSITIONS.includes(text.charAt(start - 1));
  return isFit && start - head.start > 2 && isLed;
}

/** How far the clause is looked at in which two are joined by 和, in UTF-16 units. */
const PAIR_REACH = 80;

/**
 * What 、 parts in the clause that ends at `to`, in order; one piece where it has none. Null where nothing parts it near.
 */
function piecesUpTo(text: string, to: number): Stretch[] | null {
  const pieces: Stretch[] = [];
  let end = to;
  let depth = 0;
  let from = to;
  for (; from > 0 && from > to - REACH; from--) {
    const unit = text[from - 1] as string;
    if (isHan(unit)) {
      if (pieces.length === 0 && from < to - PAIR_REACH) return null;
      continue;
    }
    if (OPENER_OF[unit] !== undefined) depth++;
    else if (PAIRS[unit] !== undefined && --depth < 0) break;
    else if (depth === 0 && unit === '、') {
      pieces.unshift({ start: from, end });
      end = from - 1;
    } else if (depth === 0 && '，,。！？；;：:\n—'.includes(unit)) break;
  }
  pieces.unshift({ start: from, end });
  return pieces;
}

const BODY = /[省市县区州局厅委部院会行署办司馆校团社厂]$/;

/** Two joined by the one 和 there is; of several by the one that stands behind a body or a place. */
function joined(text: string, { start, end }: Stretch): readonly Stretch[] {
  const joints = [...text.slice(start, end).matchAll(JOINT)].filter(
    ({ index, 0: word }) => index > 0 && index + word.length < end - start,
  );
  const behindBody = joints.filter(({ index }) => BODY.test(text.slice(start, start + index)));
  const [joint, ...more] = joints.length > 1 ? behindBody : joints;
  if (joint === undefined || more.length > 0) return [];
  const at = start + joint.index;
  return [
    { start, end: at },
    { start: at + joint[0].length, end },
  ];
}

/**
 * “甲”“乙”和“丙” before `end`, 《甲》《乙》, or one quotation whose parts are as many as are counted: “敲门、听声、建档”三步.
 */
export function quotedBefore(text: string, end: number, counts: readonly number[]): MemberList | null {
  const before = text.slice(Math.max(0, end - REACH / 2), end).replace(/(?:等|这|共)$/, '');
  const run =
    /(?:[“「][^“”「」\n]{1,30}[”」](?:[、，和及与]|以及)?)+$/.exec(before)?.[0] ??
    /(?:‘[^‘’\n]{1,30}’(?:[、，和及与]|以及)?)+$/.exec(before)?.[0] ??
    /(?:《[^《》\n]{1,34}》(?:[、，和及与]|以及)?)+$/.exec(before)?.[0];
  if (run === undefined) return null;
  const quoted = [...run.matchAll(/[“‘「]([^“”‘’「」\n]{1,30})[”’」]|(《[^《》\n]{1,34}》)/g)].map(
    (one) => (one[1] ?? one[2]) as string,
  );
  const members = quoted.length === 1 ? (quoted[0] as string).split(/[、+＋]|[—–－-]+/) : quoted;
  const start = Math.max(0, end - REACH / 2) + before.length - run.length;
  return counts.includes(members.length) && members.length > 1 && members.every((one) => one.length > 0)
    ? { start, end, members }
    : null;
}

/** What calls a list before it by its count: 并称“三绝”, 是该县的三大支柱产业. */
const CALLS =
  /(?:，?(?:也|又|都)?被[^，。、；！？\n]{0,8}(?=称[为作]|[叫唤]作|誉为)|)(?:(?<=[把将][^，。；！？\n]{2,40})作为|并称|合称|统称|[被誉合并统]称为|称作|被?誉为|堪称|号称|构成|组成)了?[^，。、；！？\n]{0,10}$/;
const IS = /(?:成为|是|为|作为)[^，。、；！？\n]{0,10}$|，(?:成为|正?是)[^，。、；！？\n]{0,30}的$/;

/** The list of three or more whose predicate the slogan is. */
export function calledBefore(
  text: string,
  { start, end, isQuoted, counts }: Slogan,
  vocabulary?: Vocabulary,
): MemberList | null {
  const before = isQuoted ? start - 1 : start;
  const clause = text.slice(Math.max(0, before - 40), before);
  // 是三个县的主产: only what the clause ends with is said of the list.
  const isLast = /^(?:$|[，。；！？\n）)])/.test(text.slice(isQuoted ? end + 1 : end, (isQuoted ? end + 1 : end) + 1));
  const called = CALLS.exec(clause) ?? (isLast ? IS.exec(clause) : null);
  if (called === null) return null;
  const list = listUpTo(text, before - called[0].length, counts, vocabulary);
  return list !== null && list.members.length > 2 ? list : null;
}

/** What no list ends in: 在各县区并向|三区. */
const ENDS_OPEN = /[到对以与将把为是有的了在向从由也及]/;

/** True where the last member is more than a member: the sentence goes on in it, to what the slogan belongs to. */
function goesOn(rest: readonly string[], vocabulary: Vocabulary | undefined): boolean {
  const last = rest.at(-1) as string;
  const others = rest.slice(0, -1);
  const longest = Math.max(0, ...others.map((one) => one.length));
  const isVerbal =
    /(?:实现|落实好|做到|共建|坚持|推进|打造|建设|落实|践行|开展|举办|做好|提出|签订|授予|纳入|围绕|聚焦|建立|形成|实施|推动|扩大|增强|坚定|推行|构建|完善|参与|打赢|压缩|持续|同步|不断|逐步|显著|明显|弘扬|遵守|执行|派出|另外?|其[他余它]|那|上述|剩余|获|(?<![部成])分|[须皆应好年月日]|(?<!缓)和)$/.test(
      last,
    );
  // 波兰|共部署4个营; 张家口|两地三赛区, 国内国际|两个市场两种资源.
  const isMore =
    /.[共均都已][\u4e00-\u9fff]{2}$/.test(last) ||
    /(?<=.)[两三四五六七八九十\d](?:[地市省县区国]|[个大项种类][\u4e00-\u9fff]{1,3})$/.test(last);
  const isOthers = isMore && !others.some((one) => one.slice(-2) === last.slice(-2));
  if (others.length > 0 && others.every((one) => one.at(-1) === last.at(-1))) return false;
  // 无线通信设备产品|发起“双反”: a pair whose last goes on with a verb.
  if (others.length === 0 && last.length > 4 && isSentenceVerb(last.slice(-2), vocabulary)) return true;
  // 立案、审判、执行: as long as the others are, it is one itself.
  if (others.length > 0 && others.every((one) => one.length === last.length)) return isOthers;
  const isAlike = rest.length > 2 && others.every((one) => one.length === longest);
  return isVerbal || isOthers || (rest.length > 1 && last.length > longest + (isAlike ? 4 : 6));
}
