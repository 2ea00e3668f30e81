import { isHan } from '../text/scripts.ts';
import type { Extent, WrittenPinyin } from './pinyin.ts';
import { syllablesIn } from './pinyin.ts';

/**
 * Where in a name what was typed in characters and pinyin stands (三gao四xin, 三高sx), or null. A run of letters is read as
 * the syllables of the characters in its place, each whole or by its first letter; the last one need not be typed to its
 * end. `typed` and `name` are folded. Only names of Chinese characters with a syllable each are found so.
 * Cost: a few steps for each character of the name.
 */
export function findMixed(name: string, pinyin: WrittenPinyin, typed: string): Extent | null {
  const syllables = syllablesIn(pinyin);
  if (syllables.length !== name.length) return null;
  for (let start = 0; start < name.length; start++) {
    const end = endOf(0, start);
    if (end < 0) continue;
    if (start > 0) return 'inside';
    return end === name.length ? 'whole' : 'beginning';
  }
  return null;

  /** The offset behind the last character that what was typed from `at` on stands for, from `from` on; -1 where it does not. */
  function endOf(at: number, from: number): number {
    if (at === typed.length) return from;
    const syllable = syllables[from];
    if (syllable === undefined) return -1;
    if (isHan(typed.charCodeAt(at))) return typed[at] === name[from] ? endOf(at + 1, from + 1) : -1;
    if (typed.startsWith(syllable, at)) {
      const end = endOf(at + syllable.length, from + 1);
      if (end >= 0) return end;
    }
    if (syllable.startsWith(typed.slice(at))) return from + 1;
    // Of one letter it has been tried whole.
    return syllable.length > 1 && syllable.charAt(0) === typed.charAt(at) ? endOf(at + 1, from + 1) : -1;
  }
}

/** True where a folded text has both Chinese characters and Latin letters, and nothing else. */
export function isMixed(folded: string): boolean {
  return /^[\p{Script=Han}a-z]+$/u.test(folded) && /[a-z]/.test(folded) && /\p{Script=Han}/u.test(folded);
}
