import { endOf, type MemberList } from './member-lists.ts';
import { sentenceStart } from './sentence-starts.ts';

/** Ways of numbering, each as the marks of its members in order. */
const NUMBERINGS: readonly (readonly RegExp[])[] = [
  numbering((numeral) => `(?<![\\u4e00-\\u9fff])${numeral}[是要]`),
  numbering((numeral) => `第${numeral}[\\u4e00-\\u9fff]{1,5}[：:]`),
  numbering((numeral) => `第${numeral}[步][，,]`),
  numbering((numeral) => `第${numeral}(?:[，,、：:是]|[个项条类步种点件道](?:是|为|方面[，,]?|[，,]))`),
  numbering((numeral) => `[（(]${numeral}[）)]`),
  numbering((numeral) => `(?<=^|[\\n。；：，])\\s*${numeral}、`),
  numbering((_, digit) => `[（(]${digit}[）)]`),
  numbering((_, digit) => `(?<=^|[\\n。；：:，])\\s*${digit}(?:[.．、](?!\\d))`),
  [...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign) => new RegExp(sign, 'g')),
  [
    '一(?:个|条|项|类|种|份|张|方面|道|支|批|头|边)是',
    ...Array<string>(4).fill('(?:另|还有)?一(?:个|条|项|类|种|份|张|方面|道|支|批|头|边)是'),
  ].map((word) => new RegExp(word, 'g')),
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
