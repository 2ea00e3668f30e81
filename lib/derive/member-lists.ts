import { OPENER_OF, openingOf, PAIRS } from './characters.ts';
import { phraseStart } from './phrase-start.ts';
import type { Stretch } from './types.ts';

/** A list of members: them, and all that they stand in. */
export interface MemberList extends Stretch {
  readonly members: readonly string[];
}

/** How far a list may reach, in UTF-16 units. */
const REACH = 400;

/** Offsets in `text[from, to)` of the marks that part, outside every pair of brackets and quotes. */
function partsAt(text: string, from: number, to: number, mark: RegExp): number[] {
  const at: number[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const unit = text[i] as string;
    if (PAIRS[unit] !== undefined) depth++;
    else if (OPENER_OF[unit] !== undefined) depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark.test(unit)) at.push(i);
  }
  return at;
}

/** Where what begins at `from` ends: at the first mark of `stops` outside of pairs, a closing mark, or after the reach. */
function endOf(text: string, from: number, stops: string): number {
  let depth = 0;
  for (let i = from; i < text.length && i < from + REACH; i++) {
    const unit = text[i] as string;
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
  return (
    quotedRun(text, from, counts) ??
    parted(text, from, sentence, /[；;]/, counts) ??
    (counts.length > 1 ? parted(text, from, sentence, /[、，,；;]/, counts.slice(0, 1)) : null) ??
    parted(text, from, endOf(text, from, '。！？；;，,：—'), /、/, counts) ??
    parted(text, from, endOf(text, from, '。！？；;'), /[，,]/, counts) ??
    parallel(text, from, sentence, counts)
  );
}

/** “甲”“乙”和“丙”: quotations side by side, with little between them or nothing. */
function quotedRun(text: string, from: number, counts: readonly number[]): MemberList | null {
  const members: string[] = [];
  let at = from;
  for (;;) {
    const next = /^(?:[、，和及与]|以及)?[“「]([^“”「」\n]{1,30})[”」]/.exec(text.slice(at, at + 40));
    if (next === null) break;
    members.push(next[1] as string);
    at += next[0].length;
  }
  return counts.includes(members.length) ? { start: from, end: at, members } : null;
}

function parted(text: string, from: number, to: number, mark: RegExp, counts: readonly number[]): MemberList | null {
  const marks = partsAt(text, from, to, mark);
  const pieces = piecesOf(from, to, marks);
  const ways = mark.source === '、' ? [splitLast(text, pieces), pieces] : [pieces];
  for (const way of ways) {
    const members = way.map(({ start, end }) => trimMember(text.slice(start, end)));
    // Two joined by 和 alone are a list only where they look alike: 和 is everywhere.
    const isJoined = marks.length === 0;
    const isPair = !isJoined || (members[0]?.length === members[1]?.length && to - from <= 24);
    const isList =
      isPair &&
      counts.includes(members.length) &&
      members.every((member) => member.length > 0 && member.length <= 40) &&
      (mark.source !== '、' || isBalanced(members));
    if (isList) return { start: from, end: to, members };
  }
  return null;
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
  const pieces = piecesOf(from, to, partsAt(text, from, to, /[，,、；;]/));
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
    .replace(/^(?:[一二三四五六七八九十]{1,2}[、是]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d))/, '')
    .replace(/^(?:即|以及|和(?![平谐解睦美])|与|及|分别是|分别为|是)(?=.)/, '')
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
  const marks = partsAt(text, from, to, /、/);
  if (marks.length === 0) return null;
  const pieces = piecesOf(from, to, marks);
  for (const way of [splitLast(text, pieces), pieces]) {
    if (!counts.includes(way.length)) continue;
    const [head, ...others] = way as [Stretch, ...Stretch[]];
    const rest = others.map(({ start, end: stop }) => trimMember(text.slice(start, stop)));
    const first = firstMember(text, head, rest);
    if (first === null || rest.some((one) => one.length === 0 || one.length > 30)) continue;
    if (goesOn(rest)) continue;
    return { start: first.start, end: to, members: [trimMember(text.slice(first.start, first.end)), ...rest] };
  }
  return null;
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
  const spoken = afterVerb(text, piece, longest, Math.ceil((Math.min(...others.map((one) => one.length)) + 1) / 2));
  const { start, withVerb } = phraseStart(text, piece.end, spoken, piece.end - 2);
  const isSaid = spoken > piece.start || withVerb > piece.start || /^[以从在对向将把由按用因使让]/.test(whole);
  if (!isSaid && start === piece.start && whole.length === longest + 1) return piece;
  if (piece.end - withVerb <= longest) return { start: withVerb, end: piece.end };
  const length = piece.end - start;
  if (length <= longest + 1 && !(isAllAlike && length === longest + 1)) return { start, end: piece.end };
  const isLead = length - longest <= 2 || (longest <= 2 && length - longest <= 4);
  if (isAllAlike && others.length > 1 && isLead) return { start: piece.end - longest, end: piece.end };
  return length <= longest + 2 || (longest >= 5 && length <= longest * 1.5) ? { start, end: piece.end } : null;
}

/** Verbs that have lists as their objects, besides those a name may not begin with. */
const TAKES_LIST =
  /(?:列出|列入|瞄准|抓住|抓牢|抓实|盯住|守住|守牢|把好|过好|管好|选好|讲好|唱响|打响|发放|配备|配齐|采取|采用|分成|划为|覆盖|聚力|致力于?|种植|养殖|生产|销售|完成|达到|取得|获得|推行|组织|实行|实施|突破|攻克|解决|破解|整合|融合|搭建|构筑|筑起|架起|拓宽|拓展|做足|用足|念好|做好|写好|答好|走好|探索|创新|试行|推广|选取|选定|确定|确立|锁定|严把|严守|严格|梳理出?|排查出?|制定|编制|完善|建好|强化|抓好|串起|涵盖|包含|囊括|汇集|汇聚|集中|重点|主要|分别|同时|先后|有)[好出了]?(?=.{1,12}$)/g;

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

/** Ways of numbering, each as the marks of its members in order. */
const NUMBERINGS: readonly (readonly RegExp[])[] = [
  numbering((numeral) => `(?<![\\u4e00-\\u9fff])${numeral}[是要]`),
  numbering((numeral) => `第${numeral}(?:[，,、：:是]|[个项条类步种点件道](?:是|为|方面[，,]?|[，,]))`),
  numbering((numeral) => `[（(]${numeral}[）)]`),
  numbering((numeral) => `(?<=^|[\\n。；：，])\\s*${numeral}、`),
  numbering((_, digit) => `[（(]${digit}[）)]`),
  numbering((_, digit) => `(?<=^|[\\n。；：:，])\\s*${digit}(?:[.．、](?!\\d))`),
  [...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign) => new RegExp(sign, 'g')),
  ['一(?:个|条|项|类|种|份|张|方面)是', ...Array<string>(4).fill('(?:另|还有)?一(?:个|条|项|类|种|份|张|方面)是')].map(
    (word) => new RegExp(word, 'g'),
  ),
  ['先是', '再是|再次是|接着是', '最后是|还有'].map((word) => new RegExp(word, 'g')),
  ['首先[，是要]?', '其次[，是要]?', '再次[，是要]?|然后[，是要]?|最后[，是要]?', '最后[，是要]?'].map(
    (word) => new RegExp(word, 'g'),
  ),
];

function numbering(write: (numeral: string, digit: number) => string): RegExp[] {
  return [...'一二三四五六七八九十'].map((numeral, index) => new RegExp(write(numeral, index + 1), 'gm'));
}

/**
 * The list of one of `counts` members numbered one by one after `from`, over sentences or blocks: 一是…二是…, （1）…（2）…,
 * 第一，…. A member is what stands up to the first mark. Null where the numbers end early or go on. Linear in its reach.
 */
export function numberedAfter(text: string, from: number, counts: readonly number[]): MemberList | null {
  const most = Math.max(...counts);
  for (const marks of NUMBERINGS) {
    const found = followMarks(text, from, marks, most + 1);
    if (found === null || !counts.includes(found.members.length)) continue;
    return found;
  }
  return null;
}

/** How far after a slogan its numbered members may begin, and how far one may be from the next, in UTF-16 units. */
const FIRST_WITHIN = 40;
const NEXT_WITHIN = 600;

function followMarks(text: string, from: number, marks: readonly RegExp[], most: number): MemberList | null {
  const members: string[] = [];
  let at = from;
  let start = from;
  let end = from;
  for (const mark of marks) {
    if (members.length === most) break;
    const window = text.slice(at, at + (members.length === 0 ? FIRST_WITHIN : NEXT_WITHIN));
    mark.lastIndex = 0;
    const match = mark.exec(window);
    if (match === null) break;
    const begin = at + match.index + match[0].length;
    if (members.length === 0) start = at + match.index;
    const stop = endOf(text, begin, '，,。；;：:！？');
    const member = text
      .slice(begin, stop)
      .trim()
      .replace(/^[是要]/, '');
    if (member.length < 2 || member.length > 40) return null;
    members.push(member);
    at = stop;
    end = stop;
  }
  return members.length < 2 ? null : { start, end, members };
}
