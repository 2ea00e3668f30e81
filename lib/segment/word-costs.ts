import type { Vocabulary } from './types.ts';

/** How many times over a single character pays for being mostly a piece of words: with one, rare characters still cut names in two. */
const ALONE_WEIGHT = 2;

/** What is added to every count, so that a word that was never counted can still be read, dearly. */
export const UNSEEN = 0.2;

/**
 * Counted words as the pack carries them: line `n` holds the words that cost `n`, parted by spaces; the first line is
 * what a character costs that was never counted, and the verbs among them. The same counts give the same text.
 */
export function packWordCosts(counts: ReadonlyMap<string, number>, verbs: Iterable<string> = []): string {
  let total = 0;
  for (const count of counts.values()) total += count;
  const costOf = (count: number) => Math.round(-10 * Math.log((count + UNSEEN) / total));
  const lines: string[][] = [[String(costOf(0)), ...verbs]];
  const alone = sharesAlone(counts);
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const share = alone.get(word) ?? 1;
    const cost = Math.max(1, costOf(count) + Math.round(-10 * Math.log(share) * ALONE_WEIGHT));
    while (lines.length <= cost) lines.push([]);
    (lines[cost] as string[]).push(word);
  }
  return lines.map((words) => words.join(' ')).join('\n');
}

/**
 * For each character the share of its uses in which it was a word of its own. Most of the single characters of a cut are
 * pieces of names that no list has: 生 is one in twenty times, 的 nearly always.
 */
function sharesAlone(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const [word, count] of counts) {
    for (let at = 0; at < word.length; at++) uses.set(word.charAt(at), (uses.get(word.charAt(at)) ?? 0) + count);
  }
  return new Map(
    [...uses].map(([character, all]) => [character, ((counts.get(character) ?? 0) + UNSEEN) / (all + UNSEEN)]),
  );
}

/** Opens what {@link packWordCosts} wrote. Cost: one look at each word, some 20 ms for 80,000, and 6 MB. */
export function openWordCosts(packed: string): Vocabulary {
  const costs = new Map<string, number>();
  const [head = '', ...lines] = packed.split('\n');
  const [unseen, ...named] = head.split(' ');
  const verbs = new Set(named);
  let longest = 1;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    for (const word of line.split(' ')) {
      costs.set(word, at + 1);
      longest = Math.max(longest, word.length);
    }
  }
  const unseenCost = Number(unseen);
  return {
    costOf: (word) => costs.get(word) ?? (word.length === 1 ? unseenCost : undefined),
    longest,
    isVerb: (word) => verbs.has(word),
  };
}
