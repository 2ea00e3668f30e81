import type { Stretch } from './types.ts';

/** A list found by the looks of its members. */
export interface ShapedList extends Stretch {
  readonly members: readonly string[];
}

/** How far after a slogan such a list may end, in UTF-16 units. */
const REACH = 90;
const LONGEST_MEMBER = 8;

/** One numeral of a slogan and the character its members have: 三清一改 is three with 清 and one with 改. */
interface Group {
  readonly count: number;
  readonly key: string;
  /** The last character of what is counted, which its members may end in: 五张清单 is five with 单. */
  readonly last: string;
}

/** The groups of a slogan; empty where a numeral has nothing behind it. */
function groupsOf(slogan: string): Group[] {
  const groups: Group[] = [];
  const numerals = '〇一二三四五六七八九十';
  for (const [, numeral = '', key = '', more = ''] of slogan.matchAll(
    /([一二三四五六七八九十两双])(?:个|大|项|种|类|条|张|份|道|步|支|句|本)?([^一二三四五六七八九十两双])([^一二三四五六七八九十两双]*)/g,
  )) {
    const count = numeral === '两' || numeral === '双' ? 2 : numerals.indexOf(numeral);
    groups.push({ count, key, last: more.at(-1) ?? key });
  }
  return groups;
}

/**
 * The members of a slogan that stand after it with nothing that says so, but each with the slogan's own character first
 * or last and as many as it counts: “四化”…绿色化、智能化、高端化、融合化; “三清一改”，清垃圾、清杂物、清淤泥，改陋习. Null
 * where there are fewer or more. Costs a look at {@link REACH} units.
 */
export function shapedAfter(text: string, from: number, slogan: string): ShapedList | null {
  const groups = groupsOf(slogan);
  const keys = groups.flatMap(({ count, key }) => Array<string>(count).fill(key));
  const ends = groups.flatMap(({ count, last }) => Array<string>(count).fill(last));
  if (keys.length < 2 || keys.length > 12) return null;
  // In its own block or, where that ends behind the slogan, in the next.
  const reach = text.slice(from, from + REACH);
  const [block = '', next = ''] = reach.split('\n');
  const window = block.length > 2 ? block : reach.slice(0, block.length + 1 + next.length).replace('\n', '。');
  const pieces: Stretch[] = [];
  let start = 0;
  for (const match of window.matchAll(/[、，,；;。：:]|$/g)) {
    pieces.push({ start, end: match.index });
    start = match.index + 1;
  }
  for (let first = 0; first + keys.length <= pieces.length; first++) {
    const run = pieces
      .slice(first, first + keys.length)
      .map((piece) => window.slice(piece.start, piece.end).replace(/[“”‘’\s]/g, ''));
    const beside = pieces[first + keys.length];
    const goesOn = beside !== undefined && window[beside.start - 1] === '、';
    // Only 、 parts members so surely that what else stands in the first and the last may be left off.
    const isListed = pieces.slice(first + 1, first + keys.length).every(({ start }) => window[start - 1] === '、');
    const isShort = run.every((piece) => piece.length <= LONGEST_MEMBER);
    const members =
      goesOn || !(isListed || isShort) ? null : (suffixed(run, keys) ?? suffixed(run, ends) ?? prefixed(run, keys));
    if (members === null || new Set(members).size < members.length) continue;
    const last = pieces[first + keys.length - 1] as Stretch;
    return { start: from + (pieces[first] as Stretch).start, end: from + last.end, members };
  }
  return null;
}

/** Members that end in their key; the first may have the sentence before it, the last after it. */
function suffixed(run: readonly string[], keys: readonly string[]): string[] | null {
  const last = run.length - 1;
  const members = run.map((piece, index) => {
    const key = keys[index] as string;
    const at = index === last ? piece.indexOf(key, 1) : piece.length - 1;
    return at > 0 && piece[at] === key ? piece.slice(0, at + 1) : '';
  });
  const rest = members.slice(1);
  if (members.includes('') || rest.some((member) => member.length > LONGEST_MEMBER)) return null;
  const length = Math.max(...rest.map((member) => member.length));
  const head = members[0] as string;
  const bare =
    head.length > Math.min(...rest.map((member) => member.length))
      ? head.replace(/^[把将对以从由向在让使为]/, '')
      : head;
  return [bare.length > length ? bare.slice(-length) : bare, ...rest];
}

/** Members that begin with their key. */
function prefixed(run: readonly string[], keys: readonly string[]): string[] | null {
  const last = run.length - 1;
  const members = run.map((piece, index) => {
    const at = index === 0 ? piece.lastIndexOf(keys[0] as string) : 0;
    return at >= 0 && piece[at] === keys[index] && piece.length - at >= 2 ? piece.slice(at) : '';
  });
  const inner = members.slice(0, last);
  if (members.includes('') || inner.some((member) => member.length > LONGEST_MEMBER)) return null;
  const length = Math.max(...inner.map((member) => member.length));
  const tail = members[last] as string;
  const isEven = inner.every((member) => member.length === length);
  if (tail.length > length + 2 && !isEven) return null;
  // One character more may be the member's own (乱订资料); more is the sentence's.
  const isOwn = tail.length === length + 1 && !/[了等的着]$/.test(tail);
  return [...inner, isEven && !isOwn ? tail.slice(0, length) : tail];
}
