import { isApart } from './apart.ts';
import { isHan } from './characters.ts';
import { phraseStart } from './phrase-start.ts';
import type { Article, Explained, KnownTerm, Stretch } from './types.ts';

/** What a name ends in that is likely to be a term: general words, longest first. */
const NAME_HEADS = '领导小组|重点实验室|实验室|指挥部|工程|行动|计划|试点|专班|集团|联盟|联合体|公约|倡议|基金会';
const NAMED = new RegExp(
  `(?:${NAME_HEADS})(?!(?<=试点)[“《「]|[\\u4e00-\\u9fff]?(?:师|员|学|机械|质|院|款|量|费)|(?<=计划)(?:[将于在到从用投建对向为至今明通]|后年|\\d)|\\s?\\d[\\d.]*[万亿多余]*[个家项条处座件批支台套所亩米吨公])`,
  'g',
);
const ENDS_IN_HEAD = new RegExp(`(?:${NAME_HEADS})$`);
const QUOTED = /[“「]([^“”「」\n，。；！？：、]{3,12})[”」]/g;
const TITLED = /《[^《》\n]{4,60}》/g;
const PLUS =
  /(?<![\w.+＋%])(?:\d{1,2}|[\u4e00-\u9fff]{2,4}?(?<![年月日时比分]))(?:[+＋](?:\d{1,2}|[NXnx]|[\u4e00-\u9fff]{2,4}))+(?![\w.+＋%])/g;

/** Words before a head that make no name of it. */
const COMMON =
  /^(?:这[一项个]?|该|本|此|各[项类个]?|一[项个批]|两[项个大]|[三四五六七八九十百千数几多]+[项个大类]|重[点大]|相关|有关|专项|具体|统一|联合|集体|整治|救援|军事|下一步|工作|年度|实施|开展|启动|上述|首[个批]|系列|国家|民生|水利|基础|建设|试点|改革|创新|提质|升级|提升|改造|攻坚|示范|培育|治理|保护|修复|促进|推进|减量|增效|配套|主体|重大|大型|系统|全部|所有|其他|新|老|大|小|试|行)*$/;

/** A count before a name that is none: 3家全国重点实验室, 近10万贫困群众搬迁工程. */
const COUNTED = /^(?:[近约超逾共达]\d|\d[\d.,]*[万亿多余]*[个家项条名位处座件批款支只台套所户人])/;
/** Whoever plans, before 计划 as a verb: 怒江州计划. */
const PLANNER = /(?:[省市县区州]|公司|集团|企业|政府|学校|医院|部门|单位|[我你他她它]们?)$/;

/**
 * Terms that no glossary knows and that a reader may want to look into, each at all its places: slogans in quotes, X+X,
 * titles, and names ending in 工程, 行动 and the like, met twice or in the headline. Rising, not overlapping. Linear.
 */
export function findUnknownTerms({ text, terms }: Article): Explained[] {
  const blocks = /\n/.exec(text);
  const headline = blocks === null ? 0 : blocks.index;
  const places = new Map<string, Stretch[]>();
  for (const place of candidates(text)) {
    if (isKnown(place, terms)) continue;
    const surface = text.slice(place.start, place.end);
    const known = places.get(surface);
    if (known) known.push(place);
    else places.set(surface, [place]);
  }
  shortenOnce(text, places);
  alsoUnquoted(text, headline, places, terms);
  const found: Explained[] = [];
  for (const [surface, all] of places) {
    if (all.length < 2 && (all[0] as Stretch).end > headline) continue;
    for (const { start, end } of all) {
      found.push({ start, end, surface, kind: 'unknown', value: surface, source: { start, end } });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isApart());
}

/** What stands in quotes once may stand without them again: “板凳夜话”, 来板凳夜话. Of four characters, to be no other word. */
function alsoUnquoted(
  text: string,
  headline: number,
  places: ReadonlyMap<string, Stretch[]>,
  terms: readonly KnownTerm[],
): void {
  let count = 0;
  for (const [surface, all] of places) {
    const isOften = all.length > 1 || (all[0] as Stretch).end <= headline;
    if (
      !isOften ||
      surface.length < 4 ||
      !/[“「]/.test(text[(all[0] as Stretch).start - 1] ?? ' ') ||
      count++ >= MOST_SHORTENED
    )
      continue;
    const known = new Set(all.map(({ start }) => start));
    for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
      const place = { start, end: start + surface.length };
      if (!known.has(start) && !isKnown(place, terms)) all.push(place);
    }
  }
}

/** Most names whose ends are looked for again; an article has a few, and each is looked for all over it. */
const MOST_SHORTENED = 40;

/**
 * A name met once whose end is met again begins with a verb of its sentence (试行一证通边计划): the longest end met again is
 * the name.
 */
function shortenOnce(text: string, places: Map<string, Stretch[]>): void {
  let count = 0;
  for (const [surface, all] of [...places]) {
    const [only] = all;
    if (all.length > 1 || only === undefined || !ENDS_IN_HEAD.test(surface) || count++ >= MOST_SHORTENED) continue;
    for (let cut = 1; surface.length - cut >= 4; cut++) {
      const end = surface.slice(cut);
      const again = places.get(end) ?? [];
      if (again.length === 0 && !isMetTwice(text, end)) continue;
      if (COMMON.test(end.replace(ENDS_IN_HEAD, '')) || end.replace(ENDS_IN_HEAD, '').length < 2) break;
      places.delete(surface);
      places.set(
        end,
        [{ start: only.start + cut, end: only.end }, ...again].sort((a, b) => a.start - b.start),
      );
      break;
    }
  }
}

function isMetTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) >= 0;
}

function* candidates(text: string): Generator<Stretch> {
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] as string;
    if (looksCoined(inner) && !isSpoken(text, match.index, match[0].length))
      yield { start: match.index + 1, end: match.index + 1 + inner.length };
  }
  for (const match of text.matchAll(TITLED)) yield { start: match.index, end: match.index + match[0].length };
  // Most texts have no sum, and the pattern is tried at every character.
  for (const match of /[+＋]/.test(text) ? text.matchAll(PLUS) : [])
    yield { start: match.index, end: match.index + match[0].length };
  for (const match of text.matchAll(NAMED)) {
    const end = match.index + match[0].length;
    const { start, isSure } = phraseStart(text, end, Math.max(0, end - 24), match.index);
    const name = text.slice(start, match.index);
    const isPlanned = match[0] === '计划' && PLANNER.test(name);
    const isName = isSure && name.length >= 2 && name.length <= 16 && !COMMON.test(name) && !/[“”《》（）]/.test(name);
    if (isName && !isPlanned && !COUNTED.test(name)) yield { start, end };
  }
}

/** True for words that somebody says: they begin a sentence or follow 说, and go on behind their quotes with who said it. */
function isSpoken(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? '\n';
  const after = text[at + length] ?? '\n';
  return /[\n。！？；：，]/.test(before) && /[，,]/.test(after);
}

/** What begins a clause of anybody's: 不可替代, 为什么难. */
const PLAIN =
  /^(?:不(?:可|得|能|会|要|再|只|止|仅|是|怕|敢|想|愿|该|应|必|够)|没有|无法|无需|如何|怎[么样]|为何|为什么|能不能|可不可以|可以|必须|应该|只要|只有|只能|还[要有是会]|都[要是有能会]|就[要是能会]|也[要是能会]|已经|正在|越来越)/;

/** Words of a saying end in no particle and are no plain clause. */
function looksCoined(inner: string): boolean {
  if (PLAIN.test(inner)) return false;
  // 新概念, 对上眼: three characters that anyone might put side by side.
  if (inner.length === 3 && /^[新大老好对不有很更再真多全最一小]/.test(inner)) return false;
  return isHan(inner[0]) || /[0-9+A-Z]/.test(inner[0] as string) ? !/[的了吗呢吧啊是你我他她们！]/.test(inner) : false;
}

/** True where a glossary's term covers the place. */
function isKnown({ start, end }: Stretch, terms: readonly KnownTerm[]): boolean {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as KnownTerm).end < end) low = middle + 1;
    else high = middle;
  }
  const term = terms[low];
  return term !== undefined && term.start <= start && term.end >= end;
}
