import { isApart } from './apart.ts';
import type { MemberList } from './member-lists.ts';
import { membersOf } from './members-of.ts';
import { type Slogan, slogansOf } from './slogans.ts';
import type { Article, Explained, Stretch } from './types.ts';

/** What an article may count anew without a list: the members of three aspects told before are not those of another three. */
const VAGUE_NOUN =
  /(?:方面|层面|问题|要求|部分|步骤|阶段|环节|原因|特点|意见|建议|希望|工作|项目|活动|措施|举措|部门|单位|城市|国家|地区|文件|方案|[二三四五六七八九十两个大][省市县区州]|\d[+＋]\d)$/;

/** What a numeral and one character may be besides a slogan: three of something, a length of time, a place. */
const MEASURES = /[个年月日天点时分次家人名位岁级条项种类大小中上下国省市县区乡镇村两元万亿千百十成倍层维角星线]$/;

/**
 * The numeral slogans and counted phrases of an article whose members stand on the page, as many as they count. A slogan
 * in quotes is one wherever it is printed again, a counted phrase behind its list as well. Rising, not overlapping. Linear.
 */
export function findMembers({ text, vocabulary }: Article): Explained[] {
  const found: Explained[] = [];
  /** By slogan, the list found first, and where. */
  const known = new Map<string, MemberList & { readonly at: Stretch }>();
  const slogans = slogansOf(text, vocabulary);
  const quoted = new Set(slogans.filter(({ isQuoted }) => isQuoted).map(({ start, end }) => text.slice(start, end)));
  const open: Slogan[] = [];
  const headline = text.indexOf('\n');
  for (const [index, slogan] of slogans.entries()) {
    const list = ownList(membersOf(text, slogan, vocabulary), slogan, slogans[index + 1]);
    const surface = text.slice(slogan.start, slogan.end);
    if (list !== null && !known.has(surface)) known.set(surface, { ...list, at: slogan });
    if (list !== null && !quoted.has(surface)) found.push(explained(text, slogan, list, slogan));
    else open.push(slogan);
  }
  for (const { start, end } of open) {
    const surface = text.slice(start, end);
    // A headline counts what the text lists.
    const isAhead = quoted.has(surface) || (start < headline && !VAGUE_NOUN.test(surface));
    const list = isAhead ? known.get(surface) : undefined;
    if (list !== undefined && !isWithin(start, list)) found.push(explained(text, { start, end }, list, list.at));
  }
  for (const [surface, list] of known) {
    if ((!quoted.has(surface) || surface.length > 2 || !MEASURES.test(surface)) && !VAGUE_NOUN.test(surface))
      found.push(...again(text, surface, list));
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isApart());
}

/** True for a place within a list: 三怕 is the third member of 三怕：一怕…，二怕…，三怕…. */
function isWithin(at: number, { start, end }: Stretch): boolean {
  return at >= start && at < end;
}

/** Null for a list that the next slogan, which counts as many, stands nearer to. */
function ownList(list: MemberList | null, slogan: Slogan, next: Slogan | undefined): MemberList | null {
  const isNexts =
    list !== null &&
    next !== undefined &&
    next.start >= slogan.end &&
    next.end <= list.start &&
    next.counts.some((count) => count === list.members.length);
  return isNexts ? null : list;
}

/** A counted phrase wherever it stands behind the list it was found with. */
function* again(text: string, surface: string, list: MemberList & { readonly at: Stretch }): Generator<Explained> {
  for (let start = text.indexOf(surface, list.at.end); start >= 0; start = text.indexOf(surface, start + 1)) {
    const isCounted = /[第一二三四五六七八九十百千\d]/.test(text[start - 1] ?? ' ');
    if (!isCounted && !isWithin(start, list))
      yield explained(text, { start, end: start + surface.length }, list, list.at);
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
