import { latticeOf } from '../segment/lattice.ts';
import type { Vocabulary } from '../segment/types.ts';

/** What a cut of a piece into words says of the places in it. */
export interface WordEdges {
  /** By how much, in tenths of a nat, the cheapest reading with a word's edge there is the dearer; 0 where the cheapest has one. */
  costAt(at: number): number;
  /** The longest word that ends there in a reading that is hardly dearer than the cheapest; one character where none does. */
  wordBefore(at: number): string;
}

/** How much dearer a reading may be whose words count, in tenths of a nat. */
const NEAR = 12;

/** Reads a piece as words. Cost: its lattice. */
export function wordEdges(piece: string, vocabulary: Vocabulary): WordEdges {
  const { upTo, from, words } = latticeOf(piece, vocabulary);
  const best = upTo[piece.length] as number;
  const near = words.filter(
    ({ start, end, cost }) => (upTo[start] as number) + cost + (from[end] as number) <= best + NEAR,
  );
  return {
    costAt: (at) => (upTo[at] as number) + (from[at] as number) - best,
    wordBefore(at) {
      const start = Math.min(at - 1, ...near.filter(({ end }) => end === at).map((word) => word.start));
      return piece.slice(Math.max(0, start), at);
    },
  };
}
