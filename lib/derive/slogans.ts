import type { Vocabulary } from '../segment/types.ts';
import { CLASSIFIER, isPredicateAt, knownNounEnd, nounWordEnd, openNounEnd } from './counted-nouns.ts';
import { divisionNameAt } from './divisions.ts';
import { phraseStart } from './phrase-start.ts';
import { countsOf } from './slogan-counts.ts';
import type { Stretch } from './types.ts';

/** A phrase that counts, and where it stands; quotes are not part of it. */
export interface Slogan extends Stretch {
  readonly isQuoted: boolean;
  /** As many members as it may have, the likeliest first; never empty. */
  readonly counts: readonly number[];
  /** Told by what stands beside it alone: before a list (湘、鄂、赣三省), or with its members right behind it (六稳即…). */
  readonly isBare: boolean;
}

const QUOTED = /[“「‘]([^“”「」‘’\n，。；！？：]{2,16})[”」’]/g;
/** Feast days, five-year plans, and words in which a numeral counts nothing. */
const NO_SLOGAN =
  /^(?:三八红旗.{1,2}|五一劳动.+|五四青年.+|五一|十一|七一|八一|六一|五四|三八|双十一|双十二|双11|双12|一二·九|九一八|七七|九二共识|两会|十[一二三四五六]五|二十[一二三四]大|十[一二三四五六七八九]大|[^一二三四五六七八九十两双\d].*[一二三四五六七八九十].{5,})$/;
const PLUS = /(?<![\d.+])\d{1,2}(?:[+＋](?:\d{1,2}|[NnXx]))+(?![\d.%+＋])/g;

/** A numeral and its classifier; some nouns need none (三部分). */
const COUNT = new RegExp(
  `(?=[二三四五六七八九两十\\d])(?<![第一二三四五六七八九十百千万亿两数几多\\d.])(?:[二三四五六七八九两]|十[一二三四五六七八九]?|\\d{1,2})(?:(?=方面|部分|层面|阶段|环节)|(?!部[门委分位队]|层[面级次]|项目|家庭|场[景馆地]|门类|条件|道路)${CLASSIFIER}(?!等(?!级|次)|(?<=家)人|[一二三四五六七八九十两了的在将为与和入于从到以有]))`,
  'g',
);
/** Persons that are counted: 三姐妹, 一家三口. */
const KIN = /^(?:姐妹|兄弟|姊妹|弟兄|父子|母女|口(?![岸号径])|夫妻)/;
/** Classifiers that stand for what they count: 住建、城管、交警三家|联合执法. */
const AS_NOUN = /[家项类处种关门支]$/;

/** What says that the members come, right behind a classifier that stands for what it counts: 两件，分别是. */
const ALONE_AHEAD = /^(?:[，,](?:分别[是为]|即|包括|一[是个条件项种类])|[：:]|——)/;

/** 三市, 两部门: a numeral and a noun without a classifier, right behind a list. */
const AFTER_LIST =
  /(?=[二三四五六七八九两十\d])(?<=[、和与及”》][^、，。；！？\n]{0,14})(?:[三四五六七八九]|十[一二三四五六七八九]?|[两2](?=[市省县区州国地校院级部单方馆办园港企厂镇村])|\d{1,2}(?=部门|单位|[国省]))(?![个大项张类种条人名位家岁日年月天点时分届期次号度成元亿万千百十斤亩公里倍岔者件批])(?=[\u4e00-\u9fff])/g;
/** Nouns of one character that stand so with more behind them (三国领导人, 两级财政); any other ends there. */
const CLASS = /[省市县区州国地方级校院馆园港厂]/;

/** What levels and sides make together: 三级物流体系, 三方联动机制. */
const SYSTEM = /^.(?:[\u4e00-\u9fff]{2,4}?)?(?:力量|阵地|体制|体系|机制|网络|架构|格局|平台|模式|队伍)/;

/** 教育、科技、人才三位一体, without quotes. */
const IN_ONE = /(?=[三四五六]位一体)(?<=[、和及与”][^，。；！？\n]{1,14})[三四五六]位一体/g;

/** 三关：, 六稳即, 四不两直，即: in no quotes, the members right behind. */
const BEFORE_LIST =
  /[二三四五六七八九十两](?![一二三四五六七八九十百千万亿个大项张类种条人名位家岁日年月天时分届期次号度成元斤亩倍])[\u4e00-\u9fff]{1,3}?(?:[一二三四五六七八九两][\u4e00-\u9fff]{1,2})?(?=[，,]?即(?![将使便可日时刻])|[：:]|——|[（(]|[，。](?:一是|首先|其一|第一步?[，是：]))/g;

/** 三多，荒地多、光棍多…: in no quotes, with members right behind that end as it does. */
const BEFORE_ALIKE = /[二三四五六七八九]([\u4e00-\u9fff])(?=[，：:][\u4e00-\u9fff]{1,7}\1、[\u4e00-\u9fff]{1,7}\1)/g;

/** What says that the members come, behind a counted noun of any words. */
const LEAD_AHEAD =
  /^(?:组成|构成)?(?:是|为)?[，,]?(?:包括|名[字称]|它们|分别|依次|即(?![将使便可日时刻])|——|[:：（(]|。?(?:[一1]是|首先|其一|第一[\u4e00-\u9fff]?[，是：])|一[个条笔道项种类]是|《)/;

/** How far behind a counted phrase the first of what it counts may be named, in UTF-16 units. */
const NAMED_WITHIN = 120;

/** The phrases of a text that count something: in quotes, with a classifier, as sums, or beside a list. In order. */
export function slogansOf(text: string, vocabulary?: Vocabulary): Slogan[] {
  const slogans = [...quotedSlogans(text), ...countedPhrases(text, vocabulary)];
  for (const match of text.matchAll(PLUS)) add(text, slogans, match.index, match.index + match[0].length, false);
  for (const match of text.matchAll(AFTER_LIST)) {
    const at = match.index + match[0].length;
    if (KIN.test(text.slice(at, at + 3))) continue;
    const end = shortNounEnd(text, at, vocabulary);
    if (end > at) add(text, slogans, match.index, end, end === at + 1);
  }
  for (const { index, 0: found } of text.matchAll(IN_ONE)) add(text, slogans, index, index + found.length, false);
  for (const { index, 0: found } of text.matchAll(BEFORE_ALIKE)) add(text, slogans, index, index + found.length, false);
  for (const match of text.matchAll(BEFORE_LIST)) {
    const end = match.index + match[0].length;
    if (begins(text, match.index, end)) add(text, slogans, match.index, end, true);
  }
  return slogans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function quotedSlogans(text: string): Slogan[] {
  const slogans: Slogan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] as string;
    const counts = NO_SLOGAN.test(inner) ? [] : countsOf(inner);
    const start = match.index + 1;
    if (counts.length > 0) slogans.push({ start, end: start + inner.length, isQuoted: true, counts, isBare: false });
  }
  return slogans;
}

/** Phrases with a classifier: the noun is a known one, or any where a list stands before it or is announced behind. */
function countedPhrases(text: string, vocabulary: Vocabulary | undefined): Slogan[] {
  const slogans: Slogan[] = [];
  for (const match of text.matchAll(COUNT)) {
    const start = match.index;
    const at = start + match[0].length;
    if (text.startsWith('一家', start - 2)) continue;
    const known = knownNounEnd(text, at, vocabulary);
    if (known >= 0) {
      // 重点|民生实事，包括: all up to what says that the members come.
      const led = openNounEnd(text, at, vocabulary);
      const isLed =
        led > known && led <= known + 4 && !text.startsWith('工作', known) && LEAD_AHEAD.test(text.slice(led, led + 6));
      add(text, slogans, start, isLed ? led : known, false);
      continue;
    }
    if (ALONE_AHEAD.test(text.slice(at, at + 6))) {
      add(text, slogans, start, at, true);
      continue;
    }
    const isWhole =
      AS_NOUN.test(match[0]) && (/^(?:$|[，。；：、！？）\n])/.test(text[at] ?? '') || isPredicateAt(text, at));
    if (isWhole && isBehindList(text, start)) add(text, slogans, start, at, true);
    const open = isWhole ? -1 : openNounEnd(text, at, vocabulary);
    if (open < 0) continue;
    // 四个侧面解读：: a verb may stand before the colon; 第一把钥匙：: each is named again.
    const isNamed = text.slice(open, open + NAMED_WITHIN).includes(`第一${text.slice(at - 1, open)}`);
    const isLed =
      LEAD_AHEAD.test(text.slice(open, open + 6)) || /^[\u4e00-\u9fff]{2,8}[：:]/.test(text.slice(open, open + 9));
    const isBack = /(?:这|上述|以上)$/.test(text.slice(Math.max(0, start - 2), start));
    if (isLed || isNamed || isBack || isBehindList(text, start)) add(text, slogans, start, open, isLed && !isNamed);
  }
  return slogans;
}

function isBehindList(text: string, at: number): boolean {
  return /(?:[、和及与][^、，。；！？\n]{1,14}(?:，?[这共])?|[”’》])$/.test(text.slice(Math.max(0, at - 17), at));
}

/** Where a noun without a classifier ends: a word that is counted (三要素), a class, or one character before a mark or a verb. */
function shortNounEnd(text: string, at: number, vocabulary: Vocabulary | undefined): number {
  const word = nounWordEnd(text, at);
  if (word > at + 1) return word;
  // “县、乡、村”三级联动机制: what a quoted list is told of to its end.
  const whole = /[级方]/.test(text.charAt(at)) ? knownNounEnd(text, at + 1, vocabulary) : -1;
  const [, numeral = ''] = /[”’」]([三四五六七八九])$/.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  const saying = /^字(?:要诀|口诀|方针|工作法|真经|[诀经])/.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  if (saying > 0) return at + saying;
  // “听、劝、理、帮”四字工作法
  if (numeral !== '' && text[at] === '字')
    return Math.max(knownNounEnd(text, at + 1, vocabulary), openNounEnd(text, at));
  if (whole > 0 && /[”」]/.test(text.charAt(at - 2))) return whole;
  const system = /[级方]/.test(text.charAt(at)) ? (SYSTEM.exec(text.slice(at, at + 8))?.[0].length ?? 0) : 0;
  if (system > 0) return at + system;
  // 湘、资、沅、澧四水: each by one character, and so what they are.
  if (isRunOfOnes(text, at)) return at + 1;
  if (CLASS.test(text[at] as string)) return at + 1;
  const open = openNounEnd(text, at, vocabulary);
  return open > 0 && open <= at + 2 ? open : -1;
}

/** True behind as many single characters with marks between as the numeral before `at` says. */
function isRunOfOnes(text: string, at: number): boolean {
  const count = countsOf(text.slice(at - 1, at + 1))[0] ?? 0;
  const run = /(?:^|[^、])((?:[\u4e00-\u9fff]、)+[\u4e00-\u9fff])$/.exec(
    text.slice(Math.max(0, at - 2 * count - 1), at - 1),
  )?.[1];
  return count > 2 && run !== undefined && run.length === 2 * count - 1;
}

function add(text: string, slogans: Slogan[], start: number, end: number, isBare: boolean): void {
  const isInside = /[“「]/.test(text[start - 1] ?? ' ') && /[”」]/.test(text[end] ?? ' ');
  // 三亚市 counts nothing.
  if (isInside || divisionNameAt(text, start) !== '') return;
  if (/[第一二三四五六七八九十百千万亿两数几多\d.]/.test(text[start - 1] ?? '\n')) return;
  const counts = countsOf(text.slice(start, end));
  if (counts.length > 0) slogans.push({ start, end, isQuoted: false, counts, isBare });
}

/** True where a phrase without quotes begins as a name may: 一百二十 is no 二十. */
function begins(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  if (!/[\u4e00-\u9fff\d]/.test(before)) return true;
  return (
    /[好了有为是抓过守严行实出推持分共]/.test(before) ||
    phraseStart(text, end, Math.max(0, start - 8), start).start === start
  );
}
