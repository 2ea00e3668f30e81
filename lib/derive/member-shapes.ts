import { isRest } from './last-member.ts';
import type { MemberList } from './member-lists.ts';
import { phraseStart } from './phrase-start.ts';
import type { Stretch } from './types.ts';

/** How far after a slogan such a list may end, in UTF-16 units. */
const REACH = 90;
const LONGEST_MEMBER = 8;
/** Longest that stands behind a slogan in its headline, in UTF-16 units. */
const HEADLINE = 16;

/** One numeral of a slogan and what its members begin or end with: 三清一改 is three with 清 and one with 改. */
interface Group {
  readonly count: number;
  /** What is counted, as much of it as a member repeats. */
  readonly prefix: string;
  readonly suffix: string;
  /** The end of what is counted: 五张清单 is five with 清单. */
  readonly end: string;
  /** All of it: of 一平台 a member ends in 平台 and not in 平. */
  readonly noun: string;
}

/** The groups of a slogan; empty where a numeral has nothing behind it. */
export function groupsOf(slogan: string): Group[] {
  const numerals = '〇一二三四五六七八九十';
  // 三个一: each begins with one.
  const ones = /^([二三四五六七八九])个一$/.exec(slogan)?.[1];
  if (ones !== undefined) return [{ count: numerals.indexOf(ones), prefix: '一', suffix: '\n', end: '\n', noun: '一' }];
  // 四个一批, 三个一公里: each has that one in it.
  const [, many = '', one = ''] =
    /^([三四五六七八九])个(一(?![百千万])[^一二三四五六七八九十]{1,3})$/.exec(slogan) ?? [];
  if (one !== '') return [{ count: numerals.indexOf(many), prefix: one, suffix: one, end: one, noun: one }];
  const groups: Group[] = [];
  // 四库一体: of one piece, and not one more.
  const counting = slogan.replace(/(?<=[二三四五六七八九两][^一二三四五六七八九十]{1,3})(?:一体化?|合一)$/, '');
  for (const [, numeral = '', classifier, noun = ''] of counting.matchAll(
    /([一二三四五六七八九十两双])(个|大|项|种|类|条|张|份|道|步|支|句|本|场|把|座|块|层|轮|批|股|扇)?([^一二三四五六七八九十两双]+)/g,
  )) {
    const count = numeral === '两' || numeral === '双' ? 2 : numerals.indexOf(numeral);
    // 三个代表 has members with 代表 and not with 代 alone.
    const size = classifier === undefined ? 1 : 2;
    groups.push({ count, prefix: noun.slice(0, size), suffix: noun.slice(0, size), end: noun.slice(-size), noun });
  }
  return groups;
}

/**
 * The members of a slogan that stand after it with nothing that says so, but each with the slogan's own characters first
 * or last and as many as it counts: “四化”…绿色化、智能化、高端化、融合化; “三清一改”，清垃圾、清杂物、清淤泥，改陋习. Null
 * where there are fewer or more. Costs a look at {@link REACH} units.
 */
export function shapedAfter(text: string, from: number, slogan: string): MemberList | null {
  const groups = groupsOf(slogan);
  const size = groups.reduce((sum, { count }) => sum + count, 0);
  if (size < 2 || size > 12) return null;
  const keysOf = (key: (group: Group) => string) => groups.flatMap((one) => Array<string>(one.count).fill(key(one)));
  const ways = [keysOf(({ noun }) => noun), keysOf(({ suffix }) => suffix), keysOf(({ end }) => end)];
  const prefixes = keysOf(({ prefix }) => prefix);
  // In its own block or, where that ends behind the slogan or is a headline, in the next.
  const reach = text.slice(from, from + REACH);
  const [block = '', next = ''] = reach.split('\n');
  const isWhole = block.length > 2 && (next === '' || block.length > HEADLINE || /[。！？]/.test(block));
  const window = isWhole ? block : reach.slice(0, block.length + 1 + next.length).replace('\n', '。');
  const pieces = piecesOf(window);
  for (let first = 0; first + size <= pieces.length; first++) {
    const run = pieces.slice(first, first + size).map((piece) => wordsOf(window, piece));
    if (
      goesOn(window, pieces[first - 1], pieces[first]) ||
      goesOn(window, pieces[first + size - 1], pieces[first + size])
    )
      continue;
    // Only 、 parts members so surely that what else stands in the first and the last may be left off.
    const isListed = pieces.slice(first + 1, first + size).every(({ start }) => window[start - 1] === '、');
    if (!isListed && run.some((piece) => piece.length > LONGEST_MEMBER)) continue;
    const members =
      firstOf(ways, (keys) => suffixed(run, keys)) ??
      prefixed(run, prefixes) ??
      (isListed ? infixed(run, prefixes) : null);
    if (members === null || new Set(members).size < members.length) continue;
    const start = from + window.indexOf(members[0] as string, (pieces[first] as Stretch).start);
    // The sentence may go on behind the last: 农民|“三农”问题.
    const last = pieces[first + size - 1] as Stretch;
    const tail = members.at(-1) as string;
    const at = window.slice(0, last.end).indexOf(tail, last.start);
    return { start, end: from + (at < 0 ? last.end : at + tail.length), members };
  }
  return null;
}

/** What the first of `ways` gives that gives anything. */
function firstOf<T>(ways: readonly (readonly string[])[], look: (keys: readonly string[]) => T | null): T | null {
  for (const keys of ways) {
    const found = look(keys);
    if (found !== null) return found;
  }
  return null;
}

function piecesOf(window: string): Stretch[] {
  const pieces: Stretch[] = [];
  let start = 0;
  for (const match of window.matchAll(/[、，,；;。：:]|$/g)) {
    pieces.push({ start, end: match.index });
    start = match.index + 1;
  }
  return pieces;
}

function wordsOf(window: string, { start, end }: Stretch): string {
  return window.slice(start, end).replace(/[“”‘’\s]/g, '');
}

/** True where 、 stands between two pieces, or what parts a list whose next piece ends as the one before: there are more. */
function goesOn(window: string, one: Stretch | undefined, other: Stretch | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const mark = window[other.start - 1];
  const [before, after] = [wordsOf(window, one), wordsOf(window, other)];
  return (
    mark === '、' ||
    (mark === '，' && after !== '' && after.length <= LONGEST_MEMBER && after.slice(-2) === before.slice(-2))
  );
}

/** Members that end in their key; the first may have the sentence before it, the last after it. */
function suffixed(run: readonly string[], keys: readonly string[]): string[] | null {
  const last = run.length - 1;
  const members = run.map((piece, index) => {
    const key = keys[index] as string;
    const at = index === last ? piece.indexOf(key, 1) : piece.length - key.length;
    return at > 0 && piece.startsWith(key, at) ? piece.slice(0, at + key.length) : '';
  });
  const rest = members.slice(1);
  if (members.includes('') || rest.some((member) => member.length > LONGEST_MEMBER)) return null;
  const first = withoutSentence(members[0] as string, rest);
  return first === null ? null : [first, ...rest];
}

/** What the sentence ends with before a member: prepositions, verbs of one character and ends of longer ones. */
const BEFORE = '即把将对以从由向在让使为是就的着了好出成到与及贴行设有按用';

/** The first member without the words before it, told by how long the others are; null where it cannot be told. */
function withoutSentence(head: string, rest: readonly string[]): string | null {
  const lengths = rest.map((member) => member.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (head.length <= most) return BEFORE.includes(head[0] as string) && head.length > least ? head.slice(1) : head;
  for (let length = most; length >= least; length--) {
    const at = head.length - length;
    if (BEFORE.includes(head[at - 1] as string) || phraseStart(head, head.length, 0, at).withVerb === at)
      return head.slice(at);
  }
  return head.length === most + 1 && most > 2 ? head : null;
}

/** Members that begin with their key. */
function prefixed(run: readonly string[], keys: readonly string[]): string[] | null {
  const last = run.length - 1;
  const members = run.map((piece, index) => {
    const key = keys[index] as string;
    const at = index === 0 ? piece.lastIndexOf(key) : 0;
    return at >= 0 && piece.startsWith(key, at) && piece.length - at > key.length ? piece.slice(at) : '';
  });
  const inner = members.slice(0, last);
  if (members.includes('') || inner.some((member) => member.length > LONGEST_MEMBER)) return null;
  const length = Math.max(...inner.map((member) => member.length));
  const tail = members[last] as string;
  const isEven = inner.every((member) => member.length === length) && (inner.length > 1 || isRest(tail.slice(length)));
  if (tail.length > length + 2 && !isEven) return null;
  // One character more may be the member's own (乱订资料); more is the sentence's.
  const isOwn = tail.length === length + 1 && !/[了等的着]$/.test(tail);
  return [...inner, isEven && !isOwn ? tail.slice(0, length) : tail];
}

/** What stands within members: verbs of one character, or a word. */
const TURNS = /^(?:[变换转进促带联包帮对色千百万]|..)$/;

/** Members that have their key within, at one place: 资源变资产、资金变股金、农民变股东. */
function infixed(run: readonly string[], keys: readonly string[]): string[] | null {
  const length = (run[1] as string).length;
  const inner = run.slice(1, -1);
  if (keys.some((key) => !TURNS.test(key))) return null;
  if (run.length < 3 || length < 4 || length > LONGEST_MEMBER || inner.some((piece) => piece.length !== length))
    return null;
  const [head = '', tail = ''] = [run[0], run.at(-1)];
  const before = head[head.length - length - 1];
  if (head.length < length || tail.length < length || (before !== undefined && !BEFORE.includes(before))) return null;
  const members = [head.slice(-length), ...inner, tail.slice(0, length)];
  const at = new Set(members.map((member, index) => member.indexOf(keys[index] as string)));
  const isAfter = tail.length === length || isRest(tail.slice(length));
  return at.size === 1 && !at.has(-1) && !at.has(0) && isAfter ? members : null;
}
