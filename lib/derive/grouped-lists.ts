import type { Vocabulary } from '../segment/types.ts';
import { firstMember } from './first-member.ts';
import { HEAD_OF_ONE } from './keyed-heads.ts';
import type { Counted } from './keyed-runs.ts';
import { endOf, type MemberList, membersIn, partsAt, piecesOf, splitLast } from './member-lists.ts';
import { sentenceStart } from './sentence-starts.ts';
import type { Stretch } from './types.ts';

/** How far behind a slogan its groups are looked for, in UTF-16 units. */
const REACH = 200;
/** Longest name of a single one, in UTF-16 units. */
const LONGEST = 16;

/**
 * The members of a slogan of several numerals told group by group in the clauses behind it, in its order: “一核两翼”，以古城景区
 * 为核心，以东部温泉康养带和西部峡谷探险带为两翼; 纵为甲、乙，横为丙、丁; 建设…区、…区，打造…地、…地. Null where a group has none, or another number.
 * Linear in its reach.
 */
export function groupedAfter(
  text: string,
  after: number,
  groups: readonly Counted[],
  vocabulary: Vocabulary | undefined,
): MemberList | null {
  if (groups.length < 2) return null;
  const sentence = endOf(text, after, '。！？');
  const isOver = sentence - after < 12;
  const end = Math.min(isOver ? endOf(text, sentence + 1, '。！？') : sentence, after + REACH);
  const clauses = piecesOf(after, end, partsAt(text, after, end, '，,；;：:。'));
  const members: string[] = [];
  let next = 0;
  let first = -1;
  for (const group of groups) {
    let found: readonly string[] | null = null;
    for (; next < clauses.length && found === null; next++) {
      found = groupIn(text, clauses[next] as Stretch, group, vocabulary);
      if (found !== null && first < 0) first = next;
    }
    if (found === null) return null;
    members.push(...found);
  }
  if (new Set(members).size < members.length) return null;
  return { start: (clauses[first] as Stretch).start, end: (clauses[next - 1] as Stretch).end, members };
}

/**
 * The members of a slogan told before it by what they are made: 以电子信息、先进制造为主导，以现代物流为支撑的“2+1”; 以甲、乙、丙为重点，…三大工程. A list for each of
 * `sizes`, in its order. Null where there are more or fewer. Costs a look at {@link REACH} units.
 */
export function groupedBefore(text: string, before: number, sizes: readonly number[]): MemberList | null {
  // Of two things made something, something else is counted as often.
  if (sizes.length === 1 && (sizes[0] as number) < 3) return null;
  const from = Math.max(sentenceStart(text, before), before - REACH);
  const made = [
    ...text.slice(from, before).matchAll(/(?:以|(?<=、|，))([^，。；：]{2,80}?)为[^，、。；：为]{1,6}(?=[，、的]|$)/g),
  ];
  const last = made.slice(-sizes.length);
  const lists = last.map(([, list = ''], at) => membersIn(list.replace(/^.*以/, ''), sizes[at] as number));
  if (lists.length < sizes.length || lists.includes(null)) return null;
  return { start: from + (last[0]?.index ?? 0), end: before, members: lists.flatMap((list) => list ?? []) };
}

/** The members of one group in a clause. */
function groupIn(
  text: string,
  { start, end }: Stretch,
  { count, noun }: Counted,
  vocabulary: Vocabulary | undefined,
): readonly string[] | null {
  const clause = text.slice(start, end);
  // 以…为东翼、以…为西翼
  const each = [...clause.matchAll(/以([^、为]{2,16})为([^、为]{1,8})(?=、|$)/g)];
  if (count > 1 && each.length === count && each.every(([, , role = '']) => role.includes(noun)))
    return each.map(([, one = '']) => one);
  // 以…为核心, 以…为两翼
  const [, made = '', role = ''] = /以(.{2,60})为(?:[一二两双三四五六七八九])?([^为]{1,8})$/.exec(clause) ?? [];
  if (role.includes(noun)) return membersIn(made, count);
  // 纵为…, 核心是…
  const [, name = '', said = ''] =
    /^(?:其中)?[“‘]?([^为是即指]{0,8}?)[”’]?(?:为|是|即|指)(.{2,60})$/.exec(clause) ?? [];
  if (name.includes(noun)) return membersIn(said, count);
  return count === 1 ? oneWith(clause, noun) : severalWith(text, { start, end }, count, noun, vocabulary);
}

/** 科创核|居中: the head of the clause that ends in what is counted. */
function oneWith(clause: string, noun: string): readonly string[] | null {
  const lead = /^[由让](?=.{2})/.exec(clause)?.[0].length ?? 0;
  const at = clause.indexOf(noun, lead + 1);
  const head = clause.slice(lead, at + noun.length);
  return at > 0 && HEAD_OF_ONE.test(noun) && head.length <= 6 && /^[\u4e00-\u9fff]+$/.test(head) ? [head] : null;
}

/** 建设|沿江产业带、沿湖旅游带、沿线物流带: all of them end in what is counted. */
function severalWith(
  text: string,
  { start, end }: Stretch,
  count: number,
  noun: string,
  vocabulary: Vocabulary | undefined,
): readonly string[] | null {
  const pieces = splitLast(text, piecesOf(start, end, partsAt(text, start, end, '、')));
  if (pieces.length !== count) return null;
  const rest = pieces.slice(1).map((one) => {
    const piece = text.slice(one.start, one.end);
    return piece.slice(0, piece.indexOf(noun, 1) + noun.length);
  });
  const head = pieces[0] as Stretch;
  if (!text.slice(head.start, head.end).endsWith(noun)) return null;
  if (rest.some((one) => !one.endsWith(noun) || one.length < 2 || one.length > LONGEST)) return null;
  // “三多三少”：外出打工的多、…: right behind the colon it is whole.
  const isWhole = text[head.start - 1] === '：' && head.end - head.start <= LONGEST;
  const first = isWhole ? head : firstMember(text, head, rest, vocabulary);
  return first === null ? null : [text.slice(first.start, first.end), ...rest];
}
