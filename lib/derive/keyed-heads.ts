import { between, type Counted, LONGEST } from './keyed-runs.ts';
import { type MemberList, splitLast } from './member-lists.ts';
import type { Stretch } from './types.ts';

/** Nouns of one character that end the names of things: 产业链|延伸到深加工, 任务单|明确干什么. */
export const HEAD_OF_ONE = /^[链带区核翼园馆站港廊轴极库网城室厅店院校单表图牌卡证书册账墙榜码群队所岗员长组会]$/;

/** Longest head of a clause that is a member, in UTF-16 units. */
const LONGEST_HEAD = 10;

/**
 * The heads of as many clauses side by side as a slogan counts, each of them up to what is counted: “三个课堂”…固定课堂重在学
 * 理论，流动课堂重在看现场，云端课堂重在补短板; or a clause each, with more said behind it: 宣传政策下基层，由…；调查研究下基层，…. Null where
 * there are fewer or more. Linear in the window.
 */
export function keyedHeads(
  text: string,
  { start: from, end: to }: Stretch,
  { count, noun }: Counted,
): MemberList | null {
  if (count < 2 || noun.length === 0) return null;
  // Of two, a comma parts what only has the word in common.
  for (const marks of count > 2 ? ['；;。：:\n', '，,；;。：:\n'] : ['；;。：:\n']) {
    const clauses = between(text, from, to, marks);
    for (let first = 0; first + count <= clauses.length; first++) {
      const run = clauses.slice(first, first + count);
      const heads = run.map((clause) => headOf(text, clause, noun));
      const isMore = [clauses[first - 1], clauses[first + count]].some(
        (beside) => beside !== undefined && headOf(text, beside, noun) !== '',
      );
      const lengths = heads.map((head) => head.length);
      const isEven = Math.max(...lengths) - Math.min(...lengths) <= 2;
      if (heads.includes('') || isMore || !isEven || new Set(heads).size < count) continue;
      return { start: (run[0] as Stretch).start, end: (run.at(-1) as Stretch).end, members: heads };
    }
  }
  return null;
}

/** The list that begins at `from` and whose members end in what a slogan of several numerals counts, the last up to there. Null where it has more or fewer. */
export function keyedPieces(text: string, from: number, groups: readonly Counted[]): MemberList | null {
  const clause = /^[^，。；：！？\n]*/.exec(text.slice(from, from + LONGEST * 8))?.[0] ?? '';
  const list = between(clause, 0, clause.length, '、');
  const keys = groups.flatMap(({ count, noun }) => Array<string>(count).fill(noun));
  const pieces = splitLast(clause, list).length === keys.length ? splitLast(clause, list) : list;
  if (keys.length < 2 || pieces.length !== keys.length) return null;
  const members = pieces.map(({ start, end }, at) => {
    const piece = clause.slice(start, end);
    const key = keys[at] as string;
    const stop = piece.indexOf(key, 1) + key.length;
    return stop <= key.length || (at < keys.length - 1 && stop < piece.length) ? '' : piece.slice(0, stop);
  });
  if (members.includes('') || members.some((one) => one.length > LONGEST)) return null;
  return { start: from, end: from + (pieces.at(-1) as Stretch).start + (members.at(-1) as string).length, members };
}

/** How far behind a slogan quotations that have in them what it counts are looked for, in UTF-16 units. */
const QUOTES_WITHIN = 160;

/** The quotations behind a slogan that end in what it counts: “三个一公里”…产地“最先一公里”、运输“中间一公里”…. Null where they are more or fewer. */
export function keyedQuotes(text: string, from: number, { count, noun }: Counted): MemberList | null {
  if (noun.length < 2 || count < 2) return null;
  const found = [...text.slice(from, from + QUOTES_WITHIN).matchAll(/“([^“”\n]{2,12})”/g)].filter(
    ([, one = '']) => one.endsWith(noun) && one.length > noun.length && !/^[两三四五六七八九]/.test(one),
  );
  const members = [...new Set(found.map(([, one = '']) => one))];
  const [first, last] = [found[0], found.at(-1)];
  if (members.length !== count || first === undefined || last === undefined) return null;
  return { start: from + first.index, end: from + last.index + last[0].length, members };
}

/** Longest first clause of a block that is its heading, in UTF-16 units. */
const LONGEST_HEADING = 16;
/** How many blocks behind a slogan the first heading may be, and how far it and the last one may be from the slogan, in UTF-16 units. */
const BLOCKS_BEFORE = 4;
const BLOCKS_WITHIN = 4000;

/**
 * The headings of as many blocks one behind another as a slogan counts, with what is counted at one end of each, or all alike before a colon:
 * “三场硬仗”…打好项目建设硬仗。…\n打好招商引资硬仗。…; 从黑到绿：…\n从厂到园：…\n从园到城：…. Null where they are more or fewer. Costs a look at
 * {@link BLOCKS_WITHIN} units.
 */
export function blockHeads(text: string, from: number, { count, noun }: Counted): MemberList | null {
  if (count < 2 || noun.length < 2) return null;
  const heads = headings(text, from, count, (block) => {
    const [heading = ''] = /^[^。：，！？\n]*/.exec(block) ?? [];
    const isKeyed = heading.length > noun.length && (heading.endsWith(noun) || heading.startsWith(noun));
    return isKeyed && heading.length <= LONGEST_HEADING ? heading : '';
  });
  const found = heads.length > 0 || count < 3 ? heads : alike(text, headings(text, from, count, beforeColon));
  const members = found.map((head) => text.slice(head.start, head.end));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || members.length !== count || new Set(members).size < count)
    return null;
  return { start: first.start, end: last.end, members };
}

/** What `read` gives of the first blocks one behind another that it gives anything of, one more than `count` at most. */
function headings(text: string, from: number, count: number, read: (block: string) => string): Stretch[] {
  const heads: Stretch[] = [];
  const window = text.slice(from, from + BLOCKS_WITHIN);
  let start = window.indexOf('\n') + 1;
  for (let block = 0; start > 0 && block < count + BLOCKS_BEFORE && heads.length <= count; block++) {
    const heading = read(window.slice(start, start + LONGEST_HEADING + 1));
    if (heading !== '') heads.push({ start: from + start, end: from + start + heading.length });
    else if (heads.length > 0) break;
    start = window.indexOf('\n', start) + 1;
  }
  return heads;
}

function beforeColon(block: string): string {
  return /^[\u4e00-\u9fff]{2,8}(?=：)/.exec(block)?.[0] ?? '';
}

/** The headings, or none where one is not as long as the first or does not begin as it does. */
function alike(text: string, heads: Stretch[]): Stretch[] {
  const shapes = new Set(heads.map(({ start, end }) => `${end - start}${text[start]}`));
  return shapes.size === 1 ? heads : [];
}

/** What stands in a clause up to the first of what is counted; empty where it begins with it or has none soon. */
function headOf(text: string, { start, end }: Stretch, noun: string): string {
  const clause = text.slice(start, Math.min(end, start + LONGEST_HEAD + noun.length));
  const at = clause.indexOf(noun, 1);
  const head = clause.slice(0, at + noun.length);
  return at > 0 && /^[\u4e00-\u9fff]+$/.test(head) ? head : '';
}
