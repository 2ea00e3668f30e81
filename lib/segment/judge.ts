import { doubtKey } from '../spot/doubt.ts';
import type { Doubt, Judge, NeighbourGuards, Verdict } from '../spot/types.ts';
import { createFoldTable, simplify } from '../text/fold.ts';
import type { Segmenter } from './types.ts';

/** Answers that are kept, by window: a paper says the same things over and over. Some 5 MB at the most. */
const MOST_KEPT = 20_000;

/** A judge that always has an answer. */
export type PatientJudge = (doubt: Doubt, guards: NeighbourGuards | null) => Verdict;

/** Judges of doubtful surfaces that share one segmenter and what they have found. */
export interface Judges {
  /** Says nothing where the segmenter would have to be loaded first. */
  readonly now: Judge;
  /** One that answers whatever it is asked. Cost: the segmenter is loaded, once. Rejects where that fails. */
  patient(): Promise<PatientJudge>;
}

/**
 * Judges whose segmenter is loaded when first needed. Both read simplified script; `traditional` lists the pairs,
 * simplified first, by which Traditional text is brought to it.
 */
export function createJudges(loadSegmenter: () => Promise<Segmenter>, traditional = ''): Judges {
  let segmenter: Segmenter | undefined;
  let loading: Promise<Segmenter> | undefined;
  const now = judgeBy(() => segmenter, traditional);
  const load = async () => {
    loading ??= loadSegmenter();
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
      segmenter = await load();
      return now as PatientJudge;
    },
  };
}

/** A judge by a segmenter that is there. */
export function createJudge(segmenter: Segmenter, traditional = ''): PatientJudge {
  return judgeBy(() => segmenter, traditional) as PatientJudge;
}

/**
 * A judge that asks the segmenter only where the guards see danger, about one doubt in four: a neighbour that makes no
 * word with the form's edge needs no second look. Without guards it is asked about every doubt. Undefined where it is
 * needed and not there.
 */
function judgeBy(segmenter: () => Segmenter | undefined, traditional: string): Judge {
  const table = createFoldTable(traditional);
  const verdicts = new Map<string, Verdict>();
  return (asked, guards) => {
    const doubt = { ...asked, text: simplify(asked.text, table) };
    if (guards !== null && !isInDanger(doubt, guards)) return true;
    const key = doubtKey(doubt);
    const known = verdicts.get(key);
    const by = segmenter();
    if (known !== undefined || by === undefined) return known;
    const verdict = standsAlone(doubt, by);
    if (verdicts.size >= MOST_KEPT) verdicts.clear();
    verdicts.set(key, verdict);
    return verdict;
  };
}

function isInDanger({ text, start, end }: Doubt, guards: NeighbourGuards): boolean {
  const isUnder = (guard: string | undefined, neighbour: string) =>
    neighbour !== '' && guard !== undefined && guard.includes(neighbour);
  return (
    isUnder(guards.before[text.charAt(start)], text.charAt(start - 1)) ||
    isUnder(guards.after[text.charAt(end - 1)], text.charAt(end))
  );
}

/** Single characters that make a new word of a name without hiding it: 株洲市 still names 株洲. */
const AFFIXES = '市县区镇乡村省州厅局委部办处站港式级籍人的在是和与及对等各全原新老';

/** Single characters that stand as words before a name: 和文旅 is 和 and 文旅, whatever 和文 may be. */
const WORDS_BEFORE = '在对与和及由向将为经等据同';

/** Single characters that stand as words after a name: 对接会上 is 对接会 and 上. No 下, 为 or 间: 创下, 行为, 车间. */
const WORDS_AFTER = '上中内里前后边旁畔等及与和将对的以';

/**
 * True if the doubtful surface stands as a word of its own: no word of the cut crosses one of its ends, and a word
 * that holds it whole leaves only words or affixes beside it. Where a word does cross, the text is read once more with
 * the surface taken as given; see {@link readsAsWell}. Cost: one cut, 0.2 to 0.5 ms with segmentit; three for the few
 * that are crossed.
 */
export function standsAlone(doubt: Doubt, segmenter: Segmenter): Verdict {
  const { text, start, end } = doubt;
  const words = segmenter.cut(text);
  let from = 0;
  for (const word of words) {
    const to = from + word.length;
    const crossesStart = from < start && to > start;
    const crossesEnd = from < end && to > end;
    if ((crossesStart && to < end) || (crossesEnd && from > start)) return readsAsWell(doubt, words, segmenter);
    // A guess at a name takes in what follows the name: 瞿海参 for 瞿海, 参加.
    const isGuess =
      from === start && crossesEnd && !segmenter.isWord(word) && opensWithWord(text.slice(end), segmenter);
    if ((crossesStart || crossesEnd) && !isGuess) {
      if (!isHarmless(text.slice(from, start), WORDS_BEFORE, segmenter)) return false;
      if (!isHarmless(text.slice(end, to), WORDS_AFTER, segmenter)) return false;
    }
    from = to;
  }
  return true;
}

/**
 * True if the text reads as well with the surface for a word as it does cut across it: in fewer words (星沙, 发展 for
 * 星, 沙发, 展) where what comes loose beside it is a word (not 包 of 小红书包), or in as many where that is a word on its
 * own anywhere (对接会, 上 for 对接, 会上; but 全, 国开行 is no way to cut 全国, 开行). Both ways are compared from where they
 * part to where they meet again. Where only guesses at names cross it, words no dictionary has, they have no say.
 */
function readsAsWell({ text, start, end }: Doubt, words: readonly string[], segmenter: Segmenter): boolean {
  const before = start === 0 ? [] : segmenter.cut(text.slice(0, start));
  const after = end === text.length ? [] : segmenter.cut(text.slice(end));
  const asTerm = [...before, text.slice(start, end), ...after];
  const edges = edgesOf(words);
  const isCrossed = words.some((word, at) => {
    const from = at === 0 ? 0 : (edges[at - 1] as number);
    const to = from + word.length;
    return ((from < start && to > start) || (from < end && to > end)) && segmenter.isWord(word);
  });
  if (!isCrossed) return true;

  const termEdges = edgesOf(asTerm);
  const shared = [0, ...termEdges.filter((edge) => edges.includes(edge))];
  const parted = Math.max(...shared.filter((edge) => edge <= start));
  const met = Math.min(...shared.filter((edge) => edge >= end));
  const wordsWithin = (all: readonly number[]) => all.filter((edge) => edge > parted && edge <= met).length;
  const spared = wordsWithin(edges) - wordsWithin(termEdges);
  if (spared < 0) return false;
  const isLoose = (part: string, singles: string) =>
    isSingle(part, singles) || (spared > 0 && part.length > 1 && segmenter.isWord(part));
  return (
    (parted === start || isLoose(before.at(-1) ?? '', WORDS_BEFORE)) &&
    (met === end || isLoose(after[0] ?? '', WORDS_AFTER))
  );
}

function opensWithWord(text: string, segmenter: Segmenter): boolean {
  const first = segmenter.cut(text)[0] ?? '';
  return first.length > 1 && segmenter.isWord(first);
}

/** Where each word of a text ends. */
function edgesOf(words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return at;
  });
}

function isSingle(part: string, characters: string): boolean {
  return part.length === 1 && characters.includes(part);
}

function isHarmless(part: string, besides: string, segmenter: Segmenter): boolean {
  if (part.length <= 1) return part === '' || AFFIXES.includes(part) || besides.includes(part);
  return segmenter.isWord(part) || segmenter.cut(part).every((word) => word.length > 1 && segmenter.isWord(word));
}
