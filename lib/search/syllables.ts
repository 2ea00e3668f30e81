/** The initials that each final of pinyin takes, ü as v; `-` is none. */
const FINALS: Readonly<Record<string, string>> = {
  a: '- b p m f d t n l g k h zh ch sh z c s y w',
  ai: '- b p m d t n l g k h zh ch sh z c s w',
  an: '- b p m f d t n l g k h zh ch sh r z c s y w',
  ang: '- b p m f d t n l g k h zh ch sh r z c s y w',
  ao: '- b p m d t n l g k h zh ch sh r z c s y',
  e: '- m d t n l g k h zh ch sh r z c s y',
  ei: '- b p m f d t n l g k h zh sh z w',
  en: '- b p m f d n g k h zh ch sh r z c s w',
  eng: '- b p m f d t n l g k h zh ch sh r z c s w',
  er: '-',
  i: 'b p m d t n l j q x zh ch sh r z c s y',
  ia: 'd l j q x',
  ian: 'b p m d t n l j q x',
  iang: 'n l j q x',
  iao: 'b p m f d t n l j q x',
  ie: 'b p m d t n l j q x',
  in: 'b p m n l j q x y',
  ing: 'b p m d t n l j q x y',
  iong: 'j q x',
  iu: 'm d n l j q x',
  o: '- b p m f l w y',
  ong: 'd t n l g k h zh ch r z c s y',
  ou: '- p m f d t n l g k h zh ch sh r z c s y',
  u: 'b p m f d t n l g k h zh ch sh r z c s j q x y w',
  ua: 'g k h zh ch sh r',
  uai: 'g k h zh ch sh',
  uan: 'd t n l g k h zh ch sh r z c s j q x y',
  uang: 'g k h zh ch sh',
  ue: 'j q x y',
  ui: 'd t g k h zh ch sh r z c s',
  un: 'd t n l g k h zh ch sh r z c s j q x y',
  uo: 'd t n l g k h zh ch sh r z c s',
  v: 'n l',
  ve: 'n l',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([final, initials]) =>
    initials.split(' ').map((initial) => (initial === '-' ? '' : initial) + final),
  ),
);
/** Letters of the longest, zhuang. */
const LONGEST = 6;

/**
 * The lengths of the syllables that a word of pinyin is written of, in lower case, ü as v; null where it is no pinyin.
 * Within a word a syllable that begins with a, e or o stands behind an apostrophe (GB/T 16159), which is to have been cut
 * at before; where a word can be read in no other way, one without it is let pass. The longest syllables are tried
 * first, and an r may end the word (huār). `isOne` says whether letters may be one syllable, as their tones allow.
 */
export function splitSyllables(
  word: string,
  isOne: (from: number, to: number) => boolean = () => true,
): readonly number[] | null {
  /** Places from which nothing can be split: gaogaogao… can be in twice as many ways with each gao. */
  let dead = new Set<number>();
  const split = (at: number, mayBeginWithVowel: boolean): number[] | null => {
    if (at === word.length) return [];
    if (dead.has(at) || (at > 0 && !mayBeginWithVowel && /[aeo]/.test(word.charAt(at)))) return null;
    for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
      if (!SYLLABLES.has(word.slice(at, at + length)) || !isOne(at, at + length)) continue;
      if (word.slice(at + length) === 'r') return [length + 1];
      const rest = split(at + length, mayBeginWithVowel);
      if (rest !== null) return [length, ...rest];
    }
    dead.add(at);
    return null;
  };
  if (word === '') return null;
  const whole = split(0, false);
  dead = new Set();
  return whole ?? split(0, true);
}
