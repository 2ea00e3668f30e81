import { createFoldTable, type FoldTable, simplify } from '../text/fold.ts';
import type { ReadCharacter, ReadCharacters } from './types.ts';

/**
 * A reader of texts. Words decide between the readings of a character (银行, 行走); 一 and 不 keep their own tone, as the
 * standard for writing pinyin has it. `traditional` lists the pairs, simplified first, by which Traditional text is read.
 * Cost: nothing until a text is first read, which loads the readings, some 50 ms; then well under a millisecond.
 */
export function createCharacterReader(traditional: string): ReadCharacters {
  let table: FoldTable | undefined;
  return async (text) => {
    // Loaded here and nowhere else: whoever reads no text carries the readings packed, and never opens them.
    const { pinyin } = await import('pinyin-pro');
    table ??= createFoldTable(traditional);
    const read: ReadCharacter[] = [];
    let at = 0;
    for (const one of pinyin(simplify(text, table), { type: 'all', toneSandhi: false })) {
      // As printed: simplifying changes characters, never their number.
      const printed = text.slice(at, at + one.origin.length);
      at += one.origin.length;
      const reading = one.isZh && one.pinyin !== one.origin ? one.pinyin : null;
      const last = read.at(-1);
      if (reading === null && last?.pinyin === null) {
        read[read.length - 1] = { text: last.text + printed, pinyin: null };
      } else read.push({ text: printed, pinyin: reading });
    }
    return read;
  };
}
