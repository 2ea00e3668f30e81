import type { Doubt, Verdict } from '../spot/types.ts';
import { createFoldTable, simplify } from '../text/fold.ts';
import type { NeighbourGuards, Segmenter } from './types.ts';

/** Judges doubtful surfaces. */
export type Judge = (doubt: Doubt) => Verdict;

/**
 * A judge that asks the segmenter only where the guards see danger, about one doubt in five: a neighbour that makes no
 * word with the form's edge needs no second look. The segmenter is built when first needed. Both read simplified script;
 * `traditional` lists the pairs, simplified first, by which Traditional text is brought to it.
 */
export function createJudge(guards: NeighbourGuards, buildSegmenter: () => Segmenter, traditional = ''): Judge {
  const table = createFoldTable(traditional);
  let segmenter: Segmenter | undefined;
  return (asked) => {
    const doubt = { ...asked, text: simplify(asked.text, table) };
    if (!isInDanger(doubt, guards)) return true;
    segmenter ??= buildSegmenter();
    return standsAlone(doubt, segmenter);
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
const WORDS_BEFORE = '在对与和及由向将为经等据';

/** Single characters that stand as words after a name: 对接会上 is 对接会 and 上. No 下, 为 or 间: 创下, 行为, 车间. */
const WORDS_AFTER = '上中内里前后等及与和将对的以';

/**
 * True if the doubtful surface stands as a word of its own: no word of the cut crosses one of its ends, and a word
 * that holds it whole leaves only words or affixes beside it. What seems to cross or hold it is looked at once more,
 * with the surface taken as given; see {@link readsAsWell}. Cost: one cut, 0.2 to 0.5 ms with segmentit; three for the
 * few that are crossed.
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
    if (crossesStart || crossesEnd) {
      const isHeld =
        isHarmless(text.slice(from, start), WORDS_BEFORE, segmenter) &&
        isHarmless(text.slice(end, to), WORDS_AFTER, segmenter);
      // A name guessed too long: 瞿海参, 加 for 瞿海, 参加.
      if (!isHeld) return !crossesStart && !segmenter.isWord(word) && readsAsWell(doubt, words, segmenter);
    }
    from = to;
  }
  return true;
}

/**
 * True if the text reads as well with the surface for a word as it does cut across it: in no more words, and with words
 * for what comes loose. 对接会, 上 is as good as 对接, 会上; 星沙, 发展 is better than 星, 沙发, 展; but 全, 国开行 is no
 * reading of 全国, 开行. Where only guesses at names cross it, words no dictionary has, they have no say.
 */
function readsAsWell({ text, start, end }: Doubt, words: readonly string[], segmenter: Segmenter): boolean {
  const left = start === 0 ? [] : segmenter.cut(text.slice(0, start));
  const right = end === text.length ? [] : segmenter.cut(text.slice(end));
  const spared = words.length - (left.length + 1 + right.length);
  const isFine = (loose: string, single: string, beside = '') =>
    (loose.length === 1 && single.includes(loose)) || (spared > 0 && beside.length > 1 && segmenter.isWord(beside));
  let hasSay = false;
  let from = 0;
  for (const word of words) {
    const to = from + word.length;
    const crossesStart = from < start && to > start;
    const crossesEnd = from < end && to > end;
    if (segmenter.isWord(word) ? crossesStart || crossesEnd : from === start && crossesEnd) hasSay = true;
    if (segmenter.isWord(word)) {
      if (crossesStart && !isFine(text.slice(from, start), WORDS_BEFORE, left.at(-1))) return false;
      if (crossesEnd && !isFine(text.slice(end, to), WORDS_AFTER, right[0])) return false;
    }
    from = to;
  }
  return !hasSay || spared >= 0;
}

function isHarmless(part: string, besides: string, segmenter: Segmenter): boolean {
  if (part.length <= 1) return part === '' || AFFIXES.includes(part) || besides.includes(part);
  return segmenter.isWord(part) || segmenter.cut(part).every((word) => word.length > 1 && segmenter.isWord(word));
}
