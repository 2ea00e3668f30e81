import type { Matcher } from '../../lib/spot/matcher.ts';
import { type FoldTable, foldWithOffsets } from '../../lib/text/fold.ts';

/** The matcher anyone would write first, to hold the fast one against: fold the text, try every pattern at every place. */
export function createNaiveMatcher(patterns: readonly string[], table: FoldTable): Matcher {
  const shortestFirst = [...new Map(patterns.map((text, index) => [text, index]))].sort(
    ([a], [b]) => a.length - b.length,
  );
  return {
    scan(original, emit) {
      const { text, at } = foldWithOffsets(original, table);
      for (let start = 0; start < text.length; start++) {
        for (const [pattern, index] of shortestFirst) {
          if (!text.startsWith(pattern, start)) continue;
          emit(index, at[start] as number, (at[start + pattern.length - 1] as number) + 1);
        }
      }
    },
  };
}
