import { isHan } from './characters.ts';
import { endOf, type MemberList, trimMember } from './member-lists.ts';
import { sentenceStart } from './sentence-starts.ts';

const NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
/** What is counted one by one: 第一张, 一笔是. */
export const UNIT =
  '(?:个|项|条|类|种|份|张|本|步|点|件|道|支|批|头|边|笔|重|台|座|处|家|所|部|款|块|层|关|场|套|站|句|根|轮|组|片|户|段|次|方面|大类)';
/** Where a clause begins. */
const HEAD = '(?<=^|[\\n。；：:，、“（(——])\\s*';

/** Ways of numbering, each as the marks of its members in order. */
const NUMBERINGS: readonly (readonly RegExp[])[] = [
  numbering((numeral) => `(?<![\\u4e00-\\u9fff])${numeral}[是要]`),
  numbering((numeral) => `第${numeral}[\\u4e00-\\u9fff]{1,5}(?:[：:是]|[，,]是)`),
  numbering((numeral) => `第${numeral}(?:[，,、：:是]|${UNIT}(?:是|为|叫|[，,]))`),
  numbering((numeral) => `第${numeral}步(?=[\\u4e00-\\u9fff])`),
  numbering((numeral) => `${HEAD}其${numeral}(?:[是为][，,]?|[，,：:]|(?=[\\u4e00-\\u9fff]{2}))`),
  numbering((numeral) => `[（(]${numeral}[）)]`),
  numbering((numeral) => `(?<=^|[\\n。；：，])\\s*${numeral}、`),
  numbering((numeral) => `(?<=^|[\\n。；])\\s*[\\u4e00-\\u9fff]{2,3}(?<!第[\\u4e00-\\u9fff]*)${numeral}[：:]`),
  numbering((_, digit) => `[（(]${digit}[）)]`),
  numbering((_, digit) => `(?<=^|[\\n。；：:，])\\s*${digit}(?:[.．、](?!\\d))`),
  [...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign) => new RegExp(sign, 'g')),
  [
    `(?<![每哪这那另第])一${UNIT}[\\u4e00-\\u9fff]{0,2}?是`,
    ...Array<string>(4).fill(`(?:另|还有|再|最后)?一${UNIT}[\\u4e00-\\u9fff]{0,2}?是`),
  ].map((word) => new RegExp(word, 'gm')),
  ['先是', '再是|再次是|接着是', '最后是|还有'].map((word) => new RegExp(word, 'g')),
  [
    `${HEAD}首先[，是要]?`,
    '其次[，是要]?|再次[，是要]?',
    '再次[，是要]?|然后[，是要]?|最后[，是要]?',
    '最后[，是要]?',
  ].map((word) => new RegExp(word, 'gm')),
  [`${HEAD}先(?![是后进行前期锋])`, `${HEAD}(?:再|接着|后|然后)(?!是|次)`, `${HEAD}(?:最后|再|后|然后)(?!是|次)`].map(
    (word) => new RegExp(word, 'gm'),
  ),
];

function numbering(write: (numeral: string, digit: number) => string): RegExp[] {
  return NUMERALS.map((numeral, index) => new RegExp(write(numeral, index + 1), 'gm'));
}

/**
 * The list of one of `counts` members numbered one by one after `from`, over sentences or blocks: 一是…二是…, （1）…（2）…,
 * 第一，…. A member is what stands up to the first mark. Null where the numbers end early or go on. Linear in its reach.
 */
export function numberedAfter(text: string, from: number, counts: readonly number[]): MemberList | null {
  if (!/[一1第（(①首先其]/.test(text.slice(from, from + FIRST_WITHIN))) return null;
  const most = Math.max(...counts);
  for (const marks of NUMBERINGS) {
    const found = followMarks(text, from, marks, most + 1);
    if (found === null || !counts.includes(found.members.length)) continue;
    return found;
  }
  return null;
}

/** The list that the word of a slogan numbers right at `from`: “三怕”：一怕生病，二怕孤单，…. Null where there is none. */
export function numberedByWord(
  text: string,
  from: number,
  slogan: string,
  counts: readonly number[],
): MemberList | null {
  const word = slogan.length === 2 ? (slogan[1] as string) : '';
  if (!text.startsWith(`一${word}`, from) || word === '' || !isHan(word)) return null;
  const marks = NUMERALS.map((numeral) => new RegExp(`${numeral}${word}`, 'g'));
  const found = followMarks(text, from, marks, Math.max(...counts) + 1);
  return found !== null && counts.includes(found.members.length) ? found : null;
}

/**
 * The list of one of `counts` members numbered by signs before `to` in the same sentence, and by no more: ①…②…③…，…三个目标.
 * Null where there is none. Costs a look at 120 units.
 */
export function numberedBefore(text: string, to: number, counts: readonly number[]): MemberList | null {
  const from = Math.max(sentenceStart(text, to), to - 120);
  const before = text.slice(from, to);
  if (!/^[“「]?(?:[（(][1一][）)]|①)/.test(before)) return null;
  for (const marks of NUMBERINGS) {
    const found = followMarks(before, 0, marks, Math.max(...counts) + 1);
    if (found === null || !counts.includes(found.members.length) || found.end >= before.length - 1) continue;
    return { start: from + found.start, end: from + found.end, members: found.members };
  }
  return null;
}

/** How far before a slogan that points back its numbered members may begin, in UTF-16 units. */
const EARLIER = 300;

/** The list of one of `counts` members numbered in the sentences before `to`, for what points back at it: 其一…其二…其三…。这三个症结. */
export function numberedEarlier(text: string, to: number, counts: readonly number[]): MemberList | null {
  const from = Math.max(0, to - EARLIER);
  const before = text.slice(from, to);
  const first = Math.max(
    ...['一是', '其一', '第一，', '第一是', '首先', '（一）', '①'].map((mark) => before.lastIndexOf(mark)),
  );
  const found = first < 0 ? null : numberedAfter(before, first, counts);
  return found && { start: from + found.start, end: from + found.end, members: found.members };
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
    const stop = endOf(text, begin, '，,。；;：:！？—①②③④⑤⑥⑦⑧⑨⑩');
    const member = trimMember(text.slice(begin, stop)).replace(/^[是要]/, '');
    if (member.length < 1 || member.length > 40) return null;
    members.push(member);
    at = stop;
    end = stop;
  }
  return members.length < 2 ? null : { start, end, members };
}
