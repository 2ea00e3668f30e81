import type { Library } from './library.ts';
import type { WordOver } from './types.ts';

/** Characters before the one pointed at from which a word may begin: hardly any is longer than four, and what is has been looked for from its start. */
const MOST_BEFORE = 3;

/**
 * The longest word that takes in the character at an offset of a text, of the glossaries that know words which are not marked; of two as
 * long the one that begins first. A single character where no longer word does; null where none is known. Cost: a look for each place from
 * which one may begin.
 */
export async function wordOver(
  library: Pick<Library, 'longestAt'>,
  text: string,
  at: number,
): Promise<WordOver | null> {
  const begin = Math.max(0, at - MOST_BEFORE);
  const starts = Array.from({ length: at - begin + 1 }, (_, step) => begin + step);
  const found = await Promise.all(starts.map((start) => library.longestAt(text, start)));
  let longest: WordOver | null = null;
  for (const [nth, word] of found.entries()) {
    const start = starts[nth] as number;
    if (word === null || start + word.length <= at || word.length <= (longest?.length ?? 0)) continue;
    longest = { ...word, start };
  }
  if (longest !== null) return longest;
  const single = await library.longestAt(text, at, 1);
  return single === null ? null : { ...single, start: at };
}
