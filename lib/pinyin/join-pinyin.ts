import type { ReadCharacter } from './types.ts';

/** The pinyin of a text that was read aloud, a syllable a character, parted by spaces; empty where none is known. */
export function joinPinyin(characters: readonly ReadCharacter[]): string {
  return characters.flatMap(({ pinyin }) => pinyin ?? []).join(' ');
}
