/** A character with how it is read; or a run of what is no Chinese character, which is read as it stands. */
export interface ReadCharacter {
  readonly text: string;
  /** With its tone; null for what is no Chinese character, and for one that is not known. */
  readonly pinyin: string | null;
}

/** Reads a text character by character, in order; joined, the texts are the text. Rejects where the readings cannot be had. */
export type ReadCharacters = (text: string) => Promise<readonly ReadCharacter[]>;
