import type { Vocabulary } from '../segment/types.ts';
import { hasLead } from './phrase-start.ts';
import { isSentenceVerb } from './sentence-verbs.ts';
import type { Stretch } from './types.ts';
import { wordEdges } from './vocabulary.ts';

/** Furthest back that a member may begin, in UTF-16 units. */
const REACH = 40;

/** What speaks for a start, and against one: tried on the table one by one, and rounded where it made no difference. */
const WEIGHT = {
  /** By the tenth of a nat that a cut there is dearer, at most {@link DEAREST} of them. */
  cut: -0.2,
  /** The clause begins there. */
  clause: 1,
  /** And it is hardly longer than the others. */
  wholeClause: 1.5,
  /** A verb stands before it: 紧扣|工程机械. */
  verb: 1.5,
  /** A preposition, a particle or the end of a verb: 由|基础分, 摆着|笔. */
  particle: 0.5,
  /** A noun that owns things: 县人民医院|胸痛中心. */
  owner: -1,
  /** Any other word. */
  word: -1.5,
  /** As long as the one other, or as all of several that are of one length. */
  evenPair: 1.5,
  even: 2,
  /** As all of several that are of one character, which is dear to cut off: 摆着|笔. */
  evenOne: 6,
  /** And by each of them beyond two. */
  evenMore: 0.3,
  /** And they all end alike. */
  evenEnd: 1,
  /** No shorter and no longer than all of them. */
  within: 1.8,
  /** By how much it is shorter or longer, in halves of the longest other. */
  off: -1.5,
  /** It begins with a verb as the others do. */
  verbal: 0.5,
  /** It alone does, or alone does not. */
  unlike: -0.5,
  /** It alone begins with a verb that nouns are hardly made with. */
  verbAlone: -2.2,
  /** It begins with a particle that none of the others begins with. */
  led: -1.5,
  /** It begins with the character all others begin with. */
  alike: 3,
  /** A number parted from the word before it: 国道|312线. */
  number: -2,
  /** The words around say so. */
  told: 1,
};

const DEAREST = 60;
/** The least that a start must be worth. */
const LEAST = -3;
/** By how much it must be worth more than any other. */
const LEAD = 0.8;

const PARTICLE = /[的了着过把将对在从以由按为是有和与及等向使让用给含分设靠抓集跨经至到于凭因被之]/;
/** 该院|胸痛, 我市|溪布街: what points at whose it is. */
const POINTING =
  /^(?:[该本我各全][省市县区州镇乡村院校局厅馆站所园行司厂港]|(?:[并还也又已须]|要(?![素点件闻塞])|应(?![急用对收付届])|正(?![常式确规面])|均(?!衡))(?=[\u4e00-\u9fff]{3}))/;
const VERB_DONE = /[打做抓守管念写答讲唱用补织筑扛拧选破建][好赢优强大足稳实牢严准紧密住响]$/;
const END_OF_VERB =
  /(?:[了着过起]|[打做抓守把管念写答走建讲唱用补织筑扛拧选破开][好赢优强大足稳实牢严准紧密住响成出上]|[有抓设建])$/;
/** What a member begins behind as behind a verb: closing marks, 该院, 实现了, 分为. */
const VERBAL_END = /(?:[）)”》了]|[该本我]\S|[分称作成列定评命]为)$/;
const OWNER = /[省市县区州镇乡村院校厂局厅委部所司行团社会馆站园港]$/;

/**
 * Where the first member of a list begins in `piece`, which is all from the mark before to its end, judged by the words of
 * the piece and by the `others`; `told` is where rules say it begins, null where they say nothing. Null where no place is
 * likely enough, or two are. Cost: the lattice of 40 units at most.
 */
export function likelyStart(
  text: string,
  piece: Stretch,
  others: readonly string[],
  told: number | null,
  vocabulary: Vocabulary,
): number | null {
  const from = Math.max(piece.start, piece.end - REACH);
  const whole = text.slice(from, piece.end);
  const edges = wordEdges(whole, vocabulary);
  const isVerb = (words: string) => vocabulary.isVerb(words.slice(0, 2)) || hasLead(words);
  const lengths = others.map((one) => one.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  const verbal = others.filter((one) => one.length > 2 && isVerb(one)).length;
  const worths: { readonly at: number; readonly worth: number }[] = [];
  for (let at = Math.max(0, whole.length - most * 2 - 4); at < whole.length; at++) {
    const head = whole.charAt(at);
    let worth = WEIGHT.cut * Math.min(DEAREST, edges.costAt(at)) + worthBefore(at) + worthOfLength(whole.length - at);
    const isVerbal = whole.length - at > 2 && isVerb(whole.slice(at, at + 2));
    if (verbal === others.length) worth += isVerbal ? WEIGHT.verbal : WEIGHT.unlike;
    else if (verbal === 0 && isVerbal)
      worth += isSentenceVerb(whole.slice(at, at + 2), vocabulary) ? WEIGHT.verbAlone : WEIGHT.unlike;
    const isLed = PARTICLE.test(head) || POINTING.test(whole.slice(at));
    if (isLed && !others.some((one) => one.startsWith(head))) worth += WEIGHT.led;
    if (others.length > 1 && others.every((one) => one.startsWith(head))) worth += WEIGHT.alike;
    if (/\d/.test(head) && at > 0 && !others.some((one) => /^\d/.test(one))) worth += WEIGHT.number;
    if (told === from + at) worth += WEIGHT.told;
    worths.push({ at, worth });
  }
  worths.sort((a, b) => b.worth - a.worth);
  const [best, second] = worths;
  if (best === undefined || best.worth < LEAST || best.worth - (second?.worth ?? -DEAREST) < LEAD) return null;
  return from + best.at;

  function worthBefore(at: number): number {
    if (at === 0)
      return from === piece.start ? (whole.length <= most + 1 ? WEIGHT.wholeClause : WEIGHT.clause) : WEIGHT.word * 2;
    if (at > 1 && isVerb(whole.slice(at - 2, at))) return WEIGHT.verb;
    // 处理好|发展与安全
    if (at > 2 && /[好起出成到了]/.test(whole.charAt(at - 1)) && isVerb(whole.slice(at - 3, at - 1)))
      return WEIGHT.verb;
    if (VERBAL_END.test(whole.slice(0, at)) || VERB_DONE.test(whole.slice(0, at))) return WEIGHT.verb;
    const word = edges.wordBefore(at);
    if ((word.length === 1 && PARTICLE.test(word)) || END_OF_VERB.test(whole.slice(0, at))) return WEIGHT.particle;
    return OWNER.test(word) ? WEIGHT.owner : WEIGHT.word;
  }

  function worthOfLength(length: number): number {
    const off = length < least ? least - length : Math.max(0, length - most);
    if (off > 0) return (WEIGHT.off * off) / Math.max(1, most / 2);
    if (least < most) return WEIGHT.within;
    if (others.length === 1) return WEIGHT.evenPair;
    if (most === 1) return WEIGHT.evenOne;
    const isOfOneEnd = new Set(others.map((one) => one.slice(least > 4 ? -1 : -2))).size === 1;
    return WEIGHT.even + WEIGHT.evenMore * (others.length - 2) + (isOfOneEnd ? WEIGHT.evenEnd : 0);
  }
}
