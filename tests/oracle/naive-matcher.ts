import type { Matcher } from '../../lib/spot/matcher.ts';

/** The matcher anyone would write first, to hold the fast one against: every pattern is tried at every place. */
export function createNaiveMatcher(patterns: readonly string[]): Matcher {
  const shortestFirst = [...new Map(patterns.map((text, index) => [text, index]))].sort(
    ([a], [b]) => a.length - b.length,
  );
  return {
    scan(units, length, emit) {
      const text = Array.from(units.subarray(0, length), (unit) => String.fromCharCode(unit)).join('');
      for (let start = 0; start < length; start++) {
        for (const [pattern, index] of shortestFirst) {
          if (text.startsWith(pattern, start)) emit(index, start, start + pattern.length);
        }
      }
    },
  };
}
