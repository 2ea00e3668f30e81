import { doubtKey } from '../spot/doubt.ts';
import type { Doubt, Judge, NeighbourGuards, Verdict } from '../spot/types.ts';
import { createFoldTable, simplify } from '../text/fold.ts';
import { type Lattice, type LatticeWord, latticeOf } from './lattice.ts';
import type { Vocabulary, WordCosts } from './types.ts';

/** Answers that are kept, by window: a paper says the same things over and over. */
const MOST_KEPT = 20_000;

/** A judge that always has an answer. */
export type PatientJudge = (doubt: Doubt, guards: NeighbourGuards | null) => Verdict;

/** Judges of doubtful surfaces that share one list of words and what they have found. */
export interface Judges {
  /** Says nothing where the words would have to be loaded first. */
  readonly now: Judge;
  /** One that answers whatever it is asked. Cost: the words are loaded, once. Rejects where that fails. */
  patient(): Promise<PatientJudge>;
  /** The words they judge by. Loads them, once; rejects where that fails. */
  words(): Promise<Vocabulary>;
}

/**
 * Judges whose words are loaded when first needed. Both read simplified script; `traditional` lists the pairs,
 * simplified first, by which Traditional text is brought to it.
 */
export function createJudges(loadWords: () => Promise<Vocabulary>, traditional = ''): Judges {
  let words: Vocabulary | undefined;
  let loading: Promise<Vocabulary> | undefined;
  const now = judgeBy(() => words, traditional);
  const load = async () => {
    loading ??= loadWords();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    now,
    async patient() {
      words = await load();
      return now as PatientJudge;
    },
    words: load,
  };
}

/** A judge by words that are there. */
export function createJudge(words: WordCosts, traditional = ''): PatientJudge {
  return judgeBy(() => words, traditional) as PatientJudge;
}

/**
 * A judge that looks at the words only where the guards see danger: a neighbour that makes no word with the form's edge
 * needs no second look. Without guards it looks at every doubt. Undefined where the words are needed and not there.
 */
function judgeBy(wordsNow: () => WordCosts | undefined, traditional: string): Judge {
  const table = createFoldTable(traditional);
  const verdicts = new Map<string, Verdict>();
  return (asked, guards) => {
    const doubt = { ...asked, text: simplify(asked.text, table) };
    if (guards !== null && doubt.touched === undefined && !isInDanger(doubt, guards)) return true;
    const key = doubtKey(doubt);
    const known = verdicts.get(key);
    const words = wordsNow();
    if (known !== undefined || words === undefined) return known;
    const verdict = standsAlone(doubt, words);
    if (verdicts.size >= MOST_KEPT) verdicts.clear();
    verdicts.set(key, verdict);
    return verdict;
  };
}

function isInDanger({ text, start, end }: Doubt, guards: NeighbourGuards): boolean {
  const isUnder = (guard: string, neighbour: string) => neighbour !== '' && guard.includes(neighbour);
  return (
    isUnder(guards.before(text.slice(start, start + GUARDED_EDGE)), text.charAt(start - 1)) ||
    isUnder(guards.after(text.slice(end - GUARDED_EDGE, end)), text.charAt(end))
  );
}

/** Characters of a form's edge by which its guards are kept: with one, many guard for others; with three, there are twice as many. */
export const GUARDED_EDGE = 2;

/** Single characters that make a new word of a name without hiding it: 株洲市 still names 株洲. */
const AFFIXES = '市县区镇乡村省州厅局委部办处站港式级籍人的在是和与及对等各全原新老夜队展案费团院';

/** Single characters that stand as words before a name: 和文旅 is 和 and 文旅, whatever 和文 may be. */
const WORDS_BEFORE = '在对与和及由向将为经等据同';

/** Single characters that stand as words after a name: 对接会上 is 对接会 and 上. No 下, 为 or 间: 创下, 行为, 车间. */
const WORDS_AFTER = '上中内里前后边旁畔等及与和将对的以水同';

/** Those of them that make words of two with nearly every noun. */
const LOCATIVES = '上中内里';

/** What a form costs, in tenths of a nat, where the news has it less often: as much as two common words. */
export const DEAREST_FORM = 150;

/** What a preposition or locative beside a form costs at most: it is one, whatever its character is elsewhere. */
const DEAREST_PARTICLE = 80;

/** Single characters that make the name of a thing or a sum of what a long form says, and no person of it: 文化旅游|业, 失业保险|费. */
const THINGS_AFTER = '业额金权制网率费证量队村感户站馆课类';

/** Longest form that is short: a longer one is known by itself, and hardly ever there by chance. */
const LONGEST_SHORT = 3;

/** See {@link leadOf}. */
export const LEAD_OF_SHORT = 10;

/** Forms that begin as any count does: 三个代表 in 三个代表队. */
const OF_COUNT = /^[两一二三四五六七八九十]+[个大项条块张步种]/;

/**
 * By how much, in tenths of a nat, the reading with the form must be the cheaper one: what is open to both readings
 * is left unmarked, for a reader misses less by a mark too few than by one that is wrong. A longer form stands unless
 * it leaves a piece that is no word, as 生 of 清华|大学生: then the other reading is cheaper by more than that.
 */
export function leadOf(form: string): number {
  return form.length <= LONGEST_SHORT || OF_COUNT.test(form) ? LEAD_OF_SHORT : -20;
}

/**
 * How much cheaper a word of three characters or more is taken to be where it takes the last of a form of two, in tenths of a nat: the longer of two
 * that share a character is hardly there by chance (中|亚热带, not 中亚 and 热带).
 */
const LONGER_ACROSS = 20;

/** A count of things, with its measure, at the end of what stands before a form. */
const COUNTS_BEFORE =
  /[一二两三四五六七八九十几数半这那某每][个条道座只片家位名栋块张把辆艘场首幅件层排串根股段面群部本台支枚颗棵盏扇匹头种款间所处口桩番阵]$/;
/** Adjectives between such a count and what is counted: 一道长|沙滩. */
const ADJECTIVES = '长大新小高老旧好黑白红黄青蓝绿';

/** By how much the reading with the form must be the cheaper where a rule speaks against a neighbour, in tenths of a nat. */
const LEAD_IF_TOUCHED = 16;

/**
 * True if the surface in doubt stands as a word of its own: the cheapest way to cut the text with it as a word, by how
 * often words stand in the news, is cheaper than the cheapest with a word across one of its edges. A word that holds it
 * whole is none against it where it leaves only words or affixes beside it. A neighbour that a rule speaks against must
 * be part of a longer word on its own side: 财政部|门户. Cost: the lattice of a window, some 10 µs.
 */
export function standsAlone(doubt: Doubt, words: WordCosts): Verdict {
  const { text, start, end, touched } = doubt;
  const lattice = latticeOf(text, words);
  const { upTo, from } = lattice;
  const surface = text.slice(start, end);
  const before = touched?.before ? costOfWordBefore(lattice, start) : (upTo[start] as number);
  const after = touched?.after ? costOfWordAfter(lattice, end) : (from[end] as number);
  const isApart = before + after <= (upTo[start] as number) + (from[end] as number);
  if (touched !== undefined && !isApart) return false;
  const withForm = costBefore(lattice, text, start) + costOfForm(surface, words) + costAfter(lattice, text, end);
  const lead = touched === undefined ? leadOf(surface) : LEAD_IF_TOUCHED;
  for (const word of lattice.words) {
    const crossesStart = word.start < start && word.end > start;
    const crossesEnd = word.start < end && word.end > end;
    if (!crossesStart && !crossesEnd) continue;
    // 会上 is no word against 动员会 and 上.
    if (word.end === end + 1 && word.start === end - 1 && LOCATIVES.includes(text.charAt(end))) continue;
    // 基础上 is no word against 政治基础 and 上, nor 旅游业 against 文化旅游 and 业.
    if (surface.length > LONGEST_SHORT && isOneMore(text, word, end, words)) continue;
    // 学习贯彻 is no word against 专题学习 and 贯彻: it parts where the form does.
    if (surface.length > LONGEST_SHORT && isPartedAt(text, word, crossesStart ? start : end, words)) continue;
    // 生 beside a long form is no word where 大学生 is one, however often 生 is a piece of a name.
    const isDrawnOut = word.start > start && end - word.start > 1 && word.end === end + 1;
    const least = isDrawnOut ? Math.max(lead, LEAD_OF_SHORT) : lead;
    const ahead = word.start === start + 1 ? costWithAdjective(lattice, text, start) : (upTo[word.start] as number);
    const isLonger = surface.length === 2 && word.start > start && word.end - word.start > 2;
    const bonus = isLonger ? LONGER_ACROSS : 0;
    if (ahead + word.cost - bonus + (from[word.end] as number) >= withForm + least) continue;
    if (word.end < end || word.start > start) return false;
    if (!isHarmlessBefore(text.slice(word.start, start), words)) return false;
    if (!isHarmlessAfter(text.slice(end, word.end), words)) return false;
  }
  return true;
}

/** True if a word goes on from the last word of a form by a character that leaves it what it is. */
function isOneMore(text: string, word: LatticeWord, end: number, words: WordCosts): boolean {
  if (word.end !== end + 1 || !(LOCATIVES + THINGS_AFTER).includes(text.charAt(end))) return false;
  return end - word.start > 1 && words.costOf(text.slice(word.start, end)) !== undefined;
}

/** True if a longer word is of two words that meet at a place: then it does not run across it. */
function isPartedAt(text: string, { start, end }: LatticeWord, at: number, words: WordCosts): boolean {
  return isOfWords(text.slice(start, at), words) && isOfWords(text.slice(at, end), words);
}

/** What all before a form costs; a preposition beside it is one. */
function costBefore({ upTo }: Lattice, text: string, start: number): number {
  const cost = upTo[start] as number;
  if (start === 0 || !WORDS_BEFORE.includes(text.charAt(start - 1))) return cost;
  return Math.min(cost, (upTo[start - 1] as number) + DEAREST_PARTICLE);
}

/** What all before a form and its first character cost; an adjective after a count of things is one. */
function costWithAdjective({ upTo }: Lattice, text: string, start: number): number {
  const cost = upTo[start + 1] as number;
  if (!ADJECTIVES.includes(text.charAt(start)) || !COUNTS_BEFORE.test(text.slice(0, start))) return cost;
  return Math.min(cost, (upTo[start] as number) + DEAREST_PARTICLE);
}

/** What all after a form costs; a locative beside it is one. */
function costAfter({ from }: Lattice, text: string, end: number): number {
  const cost = from[end] as number;
  if (end === text.length || !WORDS_AFTER.includes(text.charAt(end))) return cost;
  return Math.min(cost, (from[end + 1] as number) + DEAREST_PARTICLE);
}

/** What all before a form costs where the last word of it is longer than a character; infinite where there is none. */
function costOfWordBefore({ upTo, words }: Lattice, start: number): number {
  return Math.min(...words.filter(({ end }) => end === start).map((word) => (upTo[word.start] as number) + word.cost));
}

/** What all after a form costs where the first word of it is longer than a character; infinite where there is none. */
function costOfWordAfter({ from, words }: Lattice, end: number): number {
  return Math.min(...words.filter(({ start }) => start === end).map((word) => word.cost + (from[word.end] as number)));
}

/** What a form costs in a reading, in tenths of a nat: as a word or as words, and never more than {@link DEAREST_FORM}. */
export function costOfForm(form: string, words: WordCosts): number {
  const inParts = latticeOf(form, words).upTo[form.length] as number;
  return Math.min(inParts, words.costOf(form) ?? DEAREST_FORM, DEAREST_FORM);
}

/** True if a word that holds a form whole may add this before it: nothing, words, an affix or a preposition. */
export function isHarmlessBefore(part: string, words: Pick<WordCosts, 'costOf'>): boolean {
  return isHarmless(part, WORDS_BEFORE, words);
}

/** True if a word that holds a form whole may add this after it: nothing, words, an affix or a locative. */
export function isHarmlessAfter(part: string, words: Pick<WordCosts, 'costOf'>): boolean {
  return isHarmless(part, WORDS_AFTER, words);
}

function isHarmless(part: string, besides: string, words: Pick<WordCosts, 'costOf'>): boolean {
  if (part.length <= 1) return part === '' || AFFIXES.includes(part) || besides.includes(part);
  return isOfWords(part, words);
}

/** True if a text can be cut into words of two characters or more. */
function isOfWords(text: string, words: Pick<WordCosts, 'costOf'>): boolean {
  if (words.costOf(text) !== undefined) return text.length > 1;
  for (let length = 2; length <= text.length - 2; length++) {
    if (words.costOf(text.slice(0, length)) !== undefined && isOfWords(text.slice(length), words)) return true;
  }
  return false;
}
