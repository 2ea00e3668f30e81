import { isHan, OPENER_OF, openingOf, PAIRS } from './characters.ts';
import { hasLead, phraseStart } from './phrase-start.ts';
import type { Stretch } from './types.ts';

/** A list of members: them, and all that they stand in. */
export interface MemberList extends Stretch {
  readonly members: readonly string[];
}

/** How far a list may reach, in UTF-16 units. */
const REACH = 400;

/** Offsets in `text[from, to)` of the marks that part, outside every pair of brackets and quotes. */
function partsAt(text: string, from: number, to: number, marks: string): number[] {
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

/**
 * The list of one of `counts` members that begins at `from`, parted by ；, by 、 with 和, or by ，; null where
 * none fits. Where a slogan has several numerals its members may be parted by both.
 */
export function listAt(text: string, from: number, counts: readonly number[]): MemberList | null {
  const sentence = endOf(text, from, '。！？');
  const hasClauses = partsAt(text, from, sentence, '；;').length > 0;
  return (
    quotedRun(text, from, counts) ??
    // 两品一标，即绿色食品、有机农产品和…，今后…: all of them up to the comma.
    (counts.length > 1 ? parted(text, from, endOf(text, from, '。！？；;，,：—'), '、', counts.slice(0, 1)) : null) ??
    // 四查四治: eight, two a clause.
    (counts.length > 1 ? parted(text, from, sentence, '，,；;', counts.slice(0, 1)) : null) ??
    clauses(text, from, sentence, counts) ??
    parted(text, from, sentence, '；;', counts) ??
    (counts.length > 1 ? parted(text, from, sentence, '、，,；;', counts.slice(0, 1)) : null) ??
    parted(text, from, endOf(text, from, '。！？；;，,：—'), '、', counts) ??
    (hasClauses ? null : parted(text, from, sentence, '，,', counts)) ??
    parallel(text, from, sentence, counts) ??
    parted(text, from, endOf(text, from, '。！？；;，,：—'), '、+＋', counts)
  );
}

/** “甲”“乙”和“丙”, 《甲》《乙》: quotations or titles side by side, with little between them or nothing. */
function quotedRun(text: string, from: number, counts: readonly number[]): MemberList | null {
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

function parted(text: string, from: number, to: number, marks: string, counts: readonly number[]): MemberList | null {
  const at = partsAt(text, from, to, marks);
  const pieces = piecesOf(from, to, at);
  const ways = marks === '、' ? [splitLast(text, pieces), pieces] : [pieces];
  for (const way of ways) {
    const members = way.map(({ start, end }) => trimMember(text.slice(start, end)));
    // Two joined by 和 alone are a list only where they look alike: 和 is everywhere.
    const isJoined = at.length === 0;
    const isPair = !isJoined || (members[0]?.length === members[1]?.length && to - from <= 24);
    const isList =
      isPair &&
      counts.includes(members.length) &&
      members.every((member) => member.length > 0 && member.length <= 40) &&
      (marks !== '、' || isBalanced(members));
    if (isList) return { start: from, end: to, members };
  }
  return null;
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

function piecesOf(from: number, to: number, marks: readonly number[]): Stretch[] {
  const edges = [...marks, to];
  return edges.map((end, index) => ({ start: index === 0 ? from : (edges[index - 1] as number) + 1, end }));
}

/** 、 pieces with the last one parted at its 和, 与, 及 or 以及. */
function splitLast(text: string, pieces: readonly Stretch[]): readonly Stretch[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const written = text.slice(last.start, last.end);
  const joint = /(?<=.{1,30})(?:以及|和(?![平谐解睦美])|[与及])(?=.{1,30}$)/.exec(written);
  if (joint === null) return pieces;
  const at = last.start + joint.index;
  return [...pieces.slice(0, -1), { start: last.start, end: at }, { start: at + joint[0].length, end: last.end }];
}

function trimMember(member: string): string {
  const bare = member
    .trim()
    .replace(
      /^(?:第[一二三四五六七八九十](?:[步是，,：:]|[步个项条道类][，,：:是])[，,]?|[一二三四五六七八九十]{1,2}[、是]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d))/,
      '',
    )
    .replace(/^(?:即|以及|和(?![平谐解睦美])|与|及(?![时早格])|分别是|分别为|是)(?=.)/, '')
    .replace(/(?:等等?|等方面)$/, '')
    // 五员合一，即…、宣传员合一的服务机制: they are made one, and of that the last member is no part.
    .replace(/(?<=.{2})合一(?:的.*)?$/, '');
  const quoted = /^[“「‘]([^“”「」‘’]*)[”」’]$/.exec(bare)?.[1];
  return quoted ?? bare;
}

/**
 * The list of one of `counts` members that ends at `end`, parted by 、 with 和 before the last: the words before the first
 * member that belong to the sentence are left off. Null where there are more or fewer, or the first cannot be told.
 */
export function listBefore(text: string, end: number, counts: readonly number[]): MemberList | null {
  const lead = /(?:等|这|共|，|,|——|：|:)+$/.exec(text.slice(Math.max(0, end - 4), end))?.[0] ?? '';
  const to = end - lead.length;
  let from = to;
  let depth = 0;
  while (from > 0 && from > end - REACH) {
    const unit = text[from - 1] as string;
    if (OPENER_OF[unit] !== undefined) depth++;
    else if (PAIRS[unit] !== undefined && --depth < 0) break;
    else if (depth === 0 && '，,。！？；;：:\n—'.includes(unit)) break;
    from--;
  }
  const marks = partsAt(text, from, to, '、');
  if (marks.length === 0) return null;
  const pieces = piecesOf(from, to, marks);
  for (const way of [splitLast(text, pieces), pieces]) {
    if (!counts.includes(way.length)) continue;
    const [head, ...others] = way as [Stretch, ...Stretch[]];
    const rest = others.map(({ start, end: stop }) => trimMember(text.slice(start, stop)));
    const first = firstMember(text, head, rest);
    if (first === null || rest.some((one) => one.length === 0 || one.length > 30)) continue;
    if (goesOn(rest)) continue;
    const members = [trimMember(text.slice(first.start, first.end)), ...rest];
    // 31个省份、5个市的蔬菜、水果…: a count leads some and not all, so these are no members of one list.
    const counted = members.filter((one) => /^\d+[个家项条座]/.test(one)).length;
    if (counted > 0 && counted < members.length) continue;
    return { start: first.start, end: to, members };
  }
  return null;
}

/** “甲”“乙”和“丙” before `end`, or one quotation whose parts are as many as are counted: “敲门、听声、建档”三步. */
export function quotedBefore(text: string, end: number, counts: readonly number[]): MemberList | null {
  const before = text.slice(Math.max(0, end - REACH / 2), end);
  const run = /(?:[“「][^“”「」\n]{1,30}[”」](?:[、，和及与]|以及)?)+$/.exec(before)?.[0];
  if (run === undefined) return null;
  const quoted = [...run.matchAll(/[“「]([^“”「」\n]{1,30})[”」]/g)].map(([, inner]) => inner as string);
  const members = quoted.length === 1 ? (quoted[0] as string).split('、') : quoted;
  return counts.includes(members.length) && members.length > 1 && members.every((one) => one.length > 0)
    ? { start: end - run.length, end, members }
    : null;
}

/** The first member without the words before it that are the sentence's: judged by its words and by the other members. */
function firstMember(text: string, piece: Stretch, others: readonly string[]): Stretch | null {
  const longest = Math.max(...others.map((one) => one.length));
  const isAllAlike = others.every((one) => one.length === longest);
  // Verbs that begin every member are its own: 强化…、强化….
  const leads = new Set(others.map((one) => one[0]));
  const whole = text.slice(piece.start, piece.end);
  if (leads.size === 1 && others.length > 1) {
    const at = whole.indexOf([...leads][0] as string);
    if (at >= 0 && whole.length - at <= longest + 4) return { start: piece.start + at, end: piece.end };
  }
  const quoteEnd = OPENER_OF[text[piece.end - 1] as string];
  if (quoteEnd !== undefined && '“「《'.includes(quoteEnd)) {
    const open = openingOf(text, piece.end - 1, piece.end - piece.start);
    return open < piece.start ? null : { start: open, end: piece.end };
  }
  if (isAllAlike && whole.length === longest) return piece;
  // 文件从完善体制机制、优化营商环境: as long as the others, right behind a word that no member begins with.
  const even = piece.end - longest;
  if (isAllAlike && even > piece.start && phraseStart(text, piece.end, piece.start, even).withVerb === even)
    return { start: even, end: piece.end };
  const spoken = afterVerb(text, piece, longest, Math.ceil((Math.min(...others.map((one) => one.length)) + 1) / 2));
  const { start, withVerb } = phraseStart(text, piece.end, spoken, piece.end - 2);
  const isSaid = spoken > piece.start || withVerb > piece.start || /^[以从在对向将把由按用因使让]/.test(whole);
  if (!isSaid && start === piece.start && whole.length === longest + 1) return piece;
  if (piece.end - withVerb <= longest) {
    // 紧扣高质量发展、科技创新: where no other member begins with such a verb it is the sentence's.
    const isSentences = start > withVerb && piece.end - start >= 2 && !others.some(hasLead);
    return { start: isSentences ? start : withVerb, end: piece.end };
  }
  const length = piece.end - start;
  if (length <= longest + 1 && !(isAllAlike && length === longest + 1)) return { start, end: piece.end };
  const isLead = length - longest <= 2 || (longest <= 2 && length - longest <= 4);
  if (isAllAlike && others.length > 1 && isLead) return { start: piece.end - longest, end: piece.end };
  return length <= longest + 2 || (longest >= 5 && length <= longest * 1.5) ? { start, end: piece.end } : null;
}

/** Verbs that have lists as their objects, besides those a name may not begin with. */
const TAKES_LIST =
  /(?:列出|列入|形成|设有|下设|分设|共设|(?<=[赛会校馆区])设|建成|拥有|推出|严查|查处|打造|瞄准|抓住|抓牢|抓实|盯住|守住|守牢|把好|过好|管好|选好|讲好|唱响|打响|发放|配备|配齐|采取|采用|分成|划为|覆盖|聚力|致力于?|种植|养殖|生产|销售|完成|达到|取得|获得|推行|组织|实行|实施|突破|攻克|解决|破解|整合|融合|搭建|构筑|筑起|架起|拓宽|拓展|做足|用足|念好|做好|写好|答好|走好|探索|创新|试行|推广|选取|选定|确定|确立|锁定|严把|严守|严格|梳理出?|排查出?|制定|编制|完善|建好|强化|抓好|串起|涵盖|包含|囊括|汇集|汇聚|集中|重点|主要|分别|同时|先后|有)[好出了]?(?=.{1,12}$)/g;

/** Where a piece begins after the last verb in it that has a list as its object; its own start where there is none. */
function afterVerb(text: string, { start, end }: Stretch, longest: number, least: number): number {
  const piece = text.slice(start, end);
  if (piece.length <= longest) return start;
  // 整合能力、技术能力: what would be left is only what all of them end in.
  const fits = [...piece.matchAll(TAKES_LIST)].filter(
    ({ index, 0: verb }) => piece.length - index - verb.length >= least,
  );
  const verb = fits.at(-1);
  return verb === undefined ? start : start + verb.index + verb[0].length;
}

/** True where the last member is more than a member: the sentence goes on in it, to what the slogan belongs to. */
function goesOn(rest: readonly string[]): boolean {
  const last = rest.at(-1) as string;
  const longest = Math.max(0, ...rest.slice(0, -1).map((one) => one.length));
  const isVerbal =
    /(?:实现|落实好|做到|共建|坚持|推进|打造|建设|落实|践行|开展|举办|做好|提出|签订|授予|纳入|围绕|聚焦|建立|形成|实施|推动|扩大|增强|坚定|推行|构建|完善|参与|获|[到对以与将把为是有的了在向从由也和及好年月日])$/.test(
      last,
    );
  const isAlike = rest.length > 2 && rest.slice(0, -1).every((one) => one.length === longest);
  return isVerbal || (rest.length > 1 && last.length > longest + (isAlike ? 4 : 6));
}

/** What a sentence goes on with behind its list: …、验收|一道都不能松, …、奢靡之风|露头就打. */
const GOES_ON =
  /^(?:$|等|一[样道个起项件]|都|全[都部]|样样|缺一|齐|并|同|各|露头|不[能可]|也|均|统统|逐|轮番|层层|环环)/;

/**
 * The list of one of `counts` members, three or more, right behind a slogan and a comma, that are all as long as the inner
 * ones: the first with a preposition before it, the last with the rest of the sentence behind it. Null where none fits.
 */
export function evenlyCut(text: string, from: number, counts: readonly number[]): MemberList | null {
  if (!/[，,。]/.test(text[from] ?? ' ')) return null;
  const to = endOf(text, from + 1, '，,。！？；;：:—');
  const pieces = piecesOf(from + 1, to, partsAt(text, from + 1, to, '、'));
  if (pieces.length < 3 || !counts.includes(pieces.length)) return null;
  const written = pieces.map(({ start, end }) => text.slice(start, end).trim());
  const length = (written[1] as string).length;
  if (length > 8 || written.slice(1, -1).some((one) => one.length !== length)) return null;
  const first = /^[对把将以从在由向按让使用]/.test(written[0] as string) ? (written[0] as string).slice(1) : written[0];
  const last = written.at(-1) as string;
  if (first?.length !== length || !GOES_ON.test(last.slice(length)) || last.length < length) return null;
  return { start: from + 1, end: to, members: [first, ...written.slice(1, -1), last.slice(0, length)] };
}
