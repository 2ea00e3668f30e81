import { pangu, panguExtend1, panguExtend2 } from 'segmentit/dist/esm/segmentit.js';

/**
 * The general dictionary of segmentit as its own loader reads it, a word a line: `word|kinds|frequency`. Three megabytes,
 * for build steps: what is shipped has its words with our counts (`.pack/words.packed`), and never this module.
 */
const DICTIONARY: string = [pangu, panguExtend1, panguExtend2]
  .map((part) => part.replaceAll(/\ufeff|\r/g, ''))
  .join('\n');

/** A word of the segmenter's dictionary. */
export interface DictionaryWord {
  readonly word: string;
  readonly frequency: number;
  /** What kinds of word it may be, a bit each: see {@link WORD_KINDS}. */
  readonly kinds: number;
}

/** The bits of {@link DictionaryWord.kinds} that somebody asks for. */
export const WORD_KINDS = {
  adjective: 0x40000000,
  idiom: 0x1000000,
  number: 0x400000,
  numberWithMeasure: 0x200000,
  noun: 0x100000,
  verb: 0x1000,
  person: 0x80,
  place: 0x40,
} as const;

/** The words of the segmenter's dictionary with their frequency counts, in dictionary order; for build steps. */
export function* dictionaryWords(): Generator<DictionaryWord> {
  for (const line of DICTIONARY.split('\n')) {
    const [word = '', kinds = '', frequency = ''] = line.split('|');
    if (word !== '') yield { word, frequency: Number(frequency) || 0, kinds: Number(kinds) || 0 };
  }
}
