import type { WordCosts } from './types.ts';

/** All ways to cut a text into words, summed up. */
export interface Lattice {
  /** For each place what the cheapest way to cut all before it costs; 0 at the start. */
  readonly upTo: Float64Array;
  /** For each place what the cheapest way to cut all from it on costs; 0 at the end. */
  readonly from: Float64Array;
  /** The words of two characters or more that stand in the text, by start, then end. */
  readonly words: readonly LatticeWord[];
}

/** A word that may stand at a place. Offsets are UTF-16, half-open. */
export interface LatticeWord {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** The ways to cut a text. Cost: one look-up for each substring as long as the longest word, at most. */
export function latticeOf(text: string, { costOf, longest }: WordCosts): Lattice {
  const { length } = text;
  const upTo = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const words: LatticeWord[] = [];
  const singles: number[] = [];
  upTo[0] = 0;
  from[length] = 0;
  for (let start = 0; start < length; start++) {
    const before = upTo[start] as number;
    const single = costOf(text.charAt(start)) as number;
    singles.push(single);
    upTo[start + 1] = Math.min(upTo[start + 1] as number, before + single);
    for (let end = start + 2; end <= Math.min(length, start + longest); end++) {
      const cost = costOf(text.slice(start, end));
      if (cost === undefined) continue;
      words.push({ start, end, cost });
      upTo[end] = Math.min(upTo[end] as number, before + cost);
    }
  }
  let last = words.length - 1;
  for (let start = length - 1; start >= 0; start--) {
    let cheapest = (singles[start] as number) + (from[start + 1] as number);
    for (; last >= 0 && words[last]?.start === start; last--) {
      const { end, cost } = words[last] as LatticeWord;
      cheapest = Math.min(cheapest, cost + (from[end] as number));
    }
    from[start] = cheapest;
  }
  return { upTo, from, words };
}
