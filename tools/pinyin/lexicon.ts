import { type DictionaryWord, WORD_KINDS } from '../../lib/segment/dictionary.ts';
import { type KnownWord, NUMERALS } from './cut-words.ts';
import { DROPPED, MEASURES, SPELLED, WORDS } from './words.ts';

/** Longest word of the dictionary that is written as one, but for idioms: longer ones are written by their parts. */
const LONGEST_JOINED = 3;

/**
 * The words text is cut into: those of a dictionary that are written as one, then names, then what is kept by hand, the
 * later over the earlier.
 */
export function buildLexicon(dictionary: Iterable<DictionaryWord>, names: Iterable<KnownWord>): Map<string, KnownWord> {
  const lexicon = new Map<string, KnownWord>();
  for (const { word, kinds } of dictionary) {
    const isIdiom = word.length === 4 && (kinds & WORD_KINDS.idiom) !== 0;
    const isPlace = (kinds & WORD_KINDS.place) !== 0;
    if (word.length < 2 || (word.length > LONGEST_JOINED && !isIdiom)) continue;
    if (
      DROPPED.has(word) ||
      kinds === WORD_KINDS.person ||
      countsSomething(word, kinds) ||
      !/^\p{Script=Han}+$/u.test(word)
    )
      continue;
    lexicon.set(word, { text: word, isName: isPlace, isIdiom });
  }
  for (const text of WORDS.trim().split(/\s+/)) lexicon.set(text, { text });
  for (const name of names) lexicon.set(name.text, name);
  for (const [text, spelled] of Object.entries(SPELLED)) lexicon.set(text, { text, spelled });
  return lexicon;
}

/** A number with what it counts is no word: 一带, 二百, 第六. */
function countsSomething(word: string, kinds: number): boolean {
  if (word.startsWith('第')) return true;
  if (word.length === 2 && NUMERALS.includes(word.charAt(0)) && MEASURES.includes(word.charAt(1))) return true;
  return NUMERALS.includes(word.charAt(0)) && (kinds & (WORD_KINDS.number | WORD_KINDS.numberWithMeasure)) !== 0;
}
