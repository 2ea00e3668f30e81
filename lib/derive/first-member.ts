import type { Vocabulary } from '../segment/types.ts';
import { OPENER_OF, openingOf } from './characters.ts';
import { countryNameAt } from './countries.ts';
import { divisionNameAt } from './divisions.ts';
import { likelyStart } from './likely-start.ts';
import { behindLeads, hasLead, phraseStart } from './phrase-start.ts';
import { isSentenceVerb } from './sentence-verbs.ts';
import type { Stretch } from './types.ts';

/** Verbs that have lists as their objects, besides those a name may not begin with. */
const TAKES_LIST =
  /(?:列[出入]|形成|设有|[下分共]设|(?<=[赛会校馆区心院后内里中处各])设|[建办设立架搭筑开树]立|[建办架搭筑种栽]起|建成|拥有|[推提]出|[展放推]开|打[通破造开]|严查|查处|瞄准|[打做抓守把管念写答走建讲唱过用补织筑扛拧选][好赢优强大足稳实牢严准紧密住响]|发放|配[备齐]|采[取用]|分[成为]|划为|覆盖|擦亮|执行|横跨|跨(?=国家|省|市|县)|面[对临]|聚力|致力于?|完成|达到|取得|获得|推行|实[行施]|攻克|解决|破解|搭建|构筑|筑起|架起|拓[宽展]|发展起|试行|选[取定]|确[定立]|坚守|重振|抢抓|夺取|紧盯|(?<=[是要须先])抓|(?<![可所加予得难足用给])以(?![色上下内外前后来及致免便])|锁定|严把|严守|严格|梳理|排查|制定|编制|完善|强化|新增|增[设加]|开[通设行]|扩大|改善|串起|涵盖|包含|囊括|汇[集聚]|主要|分别|同时|先后|(?<![国公私所没特])有|(?<![美良友更最爱较大叫问看正刚])好(?=.{2})|(?<=.)(?:种植|养殖|生产(?!安全|总值|[力线值])|销售(?![额量价])|组织|整合|融合|创新|探索|推广|集中|重点|建设(?!银行|兵团|[部厅局委])))[出了起过]?(?=.{1,12}$)/g;

/** Verbs that members may begin with too, where the others do not: 坚持|党建引领、村民自治. */
const UPHOLDS = /^(?:坚持|突出|围绕|聚焦|落实|推进|实施)$/;

/** What may stand before a member and is none of its own: how far it reaches. */
const SCOPE =
  /^(?:全球|世界|我国|国内|全国(?!人大|政协|总工会|妇联|工商联|社保)|全省|全市|全县|全区|全镇|当地|省内|市内|县内|该[省市县区镇村]|我[省市县区州国])的?/;

/** Characters behind which a name may begin: verbs of one character and ends of others, prepositions, particles. */
const BEFORE_MEMBER = '”》集与同好了着出成到住准抓设有从在按把用分含经让使给跨查涉';

/** Whose the members are: 企业招工难、融资难. */
const SUBJECT = /(?:企业|群众|居民|农[户民]|百姓|[市村居]民|学生|职工|干部|老人)$/;

/** Prepositions that a list may stand behind, where they are no part of a word. */
const PREPOSITION = /^(?:以(?!色列)|按|因|用(?![地工能电水户车药品途]))/;

/** Verbs of one character that no name begins with. */
const VERB_OF_ONE = /^[设分含有抓是为用靠讲看跨在从以按对向将把由让使]/;

/** True for a country or a place of the administration, by the tables or by its last character. */
export function isPlace(name: string): boolean {
  return placeUpTo(name, 0, name.length) === 0 || /^[\u4e00-\u9fff]{1,4}(?:[省市县区旗镇乡]|自治州)$/.test(name);
}

/** Where the longest name of a place begins that ends at `end`; -1 where there is none at or behind `from`. */
function placeUpTo(text: string, from: number, end: number): number {
  for (let start = from; start <= end - 2; start++) {
    if (divisionNameAt(text, start).length === end - start || countryNameAt(text, start).length === end - start)
      return start;
  }
  return -1;
}

/**
 * The first member of a list without the words before it that are the sentence's: judged by its words and by the other
 * members. Null where it cannot be told. `piece` is all from the mark before to the end of the member.
 */
export function firstMember(
  text: string,
  piece: Stretch,
  others: readonly string[],
  vocabulary: Vocabulary | undefined,
): Stretch | null {
  const { end } = piece;
  // 即甲、乙和丙四大产业: the word that leads the list.
  const lead = /^(?:即由?|包括|分别是|其中(?![部央]))(?=.{2})/.exec(text.slice(piece.start, end))?.[0] ?? '';
  const start = piece.start + lead.length;
  const whole = text.slice(start, end);
  // Verbs that begin every member are its own: 强化…、强化….
  const leads = new Set(others.map((one) => one[0]));
  const isSameVerb = others.length > 1 && new Set(others.map((one) => one.slice(0, 2))).size === 1;
  const longest = Math.max(...others.map((one) => one.length));
  // What says that the list comes stands right before it.
  if (lead !== '' && lead !== '其中' && whole.length <= longest * 2) return { start, end };
  if (leads.size === 1 && others.length > 1) {
    const shared = isSameVerb ? (others[0] as string).slice(0, 2) : ([...leads][0] as string);
    // 县人民医院打通院前: where it stands twice, as long as the others are.
    const even = whole.length - longest;
    const at = !isSameVerb && whole.startsWith(shared, even) ? even : whole.indexOf(shared);
    const isLong = whole.length - at >= Math.min(...others.map((one) => one.length)) || isSameVerb;
    if (at >= 0 && isLong && whole.length - at <= (isSameVerb ? 30 : longest + 4)) return { start: start + at, end };
  }
  const opener = OPENER_OF[text[end - 1] as string];
  if (opener !== undefined && '“「《'.includes(opener)) {
    const open = openingOf(text, end - 1, end - start);
    return open < start ? null : { start: open, end };
  }
  if (others.filter(isPlace).length * 2 >= others.length) {
    const place = placeUpTo(text, start, end);
    if (place >= 0) return { start: place, end };
  }
  const phrase = verbPhrase(whole, others, vocabulary);
  if (phrase >= 0) return { start: start + phrase, end };
  const told = byWords(text, { start, end }, others);
  if (vocabulary === undefined) return told;
  const likely = likelyStart(text, { start, end }, others, told?.start ?? null, vocabulary);
  return likely === null ? null : { start: likely, end };
}

/** Characters that all members must end in to be phrases with a verb of their own. */
const SHARED_END = 3;
/** Longest such phrase, in UTF-16 units. */
const LONGEST_PHRASE = 16;

/**
 * 推动|宣传党的路线方针政策下基层、调查研究下基层、…: where all end in the same words, the first begins behind the first verb of the sentence. -1 where they do
 * not, or none stands there.
 */
function verbPhrase(whole: string, others: readonly string[], vocabulary: Vocabulary | undefined): number {
  const end = whole.slice(-SHARED_END);
  const least = Math.min(...others.map((one) => one.length));
  if (others.length < 2 || least <= SHARED_END || others.some((one) => !one.endsWith(end))) return -1;
  for (let at = 0; at < whole.length - least - 1; at++) {
    const left = at + 2;
    if (!isSentenceVerb(whole.slice(at, left), vocabulary) || /[的了]/.test(whole.charAt(left))) continue;
    return whole.length - left <= LONGEST_PHRASE && isVerbal(whole.slice(left), vocabulary) ? left : -1;
  }
  return -1;
}

function isVerbal(words: string, vocabulary: Vocabulary | undefined): boolean {
  return vocabulary?.isVerb(words.slice(0, 2)) === true || hasLead(words);
}

/** The first member by the words it may not begin with, and by how long the others are. */
function byWords(text: string, piece: Stretch, others: readonly string[]): Stretch | null {
  const { start, end } = piece;
  const lengths = others.map((one) => one.length);
  const longest = Math.max(...lengths);
  const isAllAlike = Math.min(...lengths) === longest;
  const isVerbal = others.some((one) => one.length >= 4 && hasLead(one));
  const preposition = PREPOSITION.exec(text.slice(start, end))?.[0].length ?? 0;
  const spoken = afterVerb(text, { start: start + preposition, end }, others, isVerbal);
  const phrase = phraseStart(text, end, spoken, end - 1);
  const even = end - longest;
  // As long as the others: 完善体制机制、优化营商环境; or where the words before it are no part of a member.
  // What words would cut too deep is whole: 以人为|本、绿色发展.
  const isWhole =
    spoken === even && phrase.withVerb !== spoken + 1 && (spoken > start || end - phrase.withVerb < longest / 2);
  const isLed = even > spoken && (even === behindLeads(text, spoken, end) || UPHOLDS.test(text.slice(start, even)));
  if (isAllAlike && (isWhole || isLed || even === phrase.withVerb || even === phrase.start))
    return { start: even, end };
  const named = toldStart(text, spoken, isVerbal ? phrase.withVerb : phrase.start, others);
  const told = others.some((one) => SCOPE.test(one)) ? named : withoutScope(text, named, end, longest);
  const length = end - told;
  const isCut =
    isAllAlike &&
    even > told &&
    ((spoken === start && BEFORE_MEMBER.includes(text[even - 1] as string)) || SUBJECT.test(text.slice(start, even)));
  if (isCut && (others.length > 1 || longest > 2)) return { start: even, end };
  if (told === start && VERB_OF_ONE.test(text.slice(start, end))) return null;
  // 修订|宪法和重新选举: with the verb it would be as long as the other, so either may be right.
  if (others.length === 1 && told - even === 2 && !isVerbal) return null;
  const most = longest === 1 ? 2 : isAllAlike && longest < 4 ? longest + 1 : longest + 2;
  return length > 0 && (length <= most || (longest >= 4 && length <= longest * 1.5)) ? { start: told, end } : null;
}

/** What words say of the start, but where the word before it is one the others have within them: 上海至|南京、成都至重庆. */
function toldStart(text: string, spoken: number, told: number, others: readonly string[]): number {
  const before = text[told - 1];
  return told > spoken && before !== undefined && others.every((one) => one.includes(before)) ? spoken : told;
}

function withoutScope(text: string, start: number, end: number, longest: number): number {
  const scope = SCOPE.exec(text.slice(start, end))?.[0].length ?? 0;
  return end - start > longest && end - start > scope ? start + scope : start;
}

/**
 * Where a piece begins after the last verb in it that has a list as its object; its own start where there is none. Where
 * the others begin with verbs so does what is left.
 */
function afterVerb(text: string, { start, end }: Stretch, others: readonly string[], isVerbal: boolean): number {
  const piece = text.slice(start, end);
  const least = Math.min(2, ...others.map((one) => one.length));
  let at = 0;
  for (const { index, 0: verb } of piece.matchAll(TAKES_LIST)) {
    const left = index + verb.length;
    // 整合能力、技术能力: what would be left is only what all of them end in. A verb that others have too is a member's.
    const isSentences =
      piece.length - left >= least &&
      !others.every((one) => one.endsWith(piece.slice(left))) &&
      !others.some((one) => one.includes(verb.slice(0, 2)));
    if (isSentences && (!isVerbal || hasLead(piece.slice(left)))) at = left;
  }
  return start + at;
}
