import type { Vocabulary } from '../segment/types.ts';

/** A small vocabulary for tests: the given words cost little, every character by itself much. */
export function wordsThat(words: string, verbs = ''): Vocabulary {
  const known = new Set(words.split(' '));
  const named = new Set(verbs.split(' '));
  return {
    costOf: (word) => (known.has(word) ? 60 : word.length === 1 ? 100 : undefined),
    longest: 6,
    isVerb: (word) => named.has(word),
  };
}
