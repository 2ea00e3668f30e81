import { createUnitTrie, type UnitTrie } from './unit-trie.ts';
import { UNSEEN } from './word-costs.ts';

/** A word that is cut off in the middle has no cost. */
const NO_WORD = 0;

/** The words doubts are judged by as a trie, for what is worked out of many forms at once. */
export interface CountedWords {
  readonly trie: UnitTrie;
  /** By node, what its word costs, as in `WordCosts`; 0 where no word ends there. */
  readonly costs: ArrayLike<number>;
  /** What a single character costs that stands at no node. */
  readonly unseenCost: number;
  /** All of more than one character, each said to be rare or not; those counted `least` times are none that are. */
  words(least: number): Iterable<readonly [word: string, isRare: boolean]>;
  /** About how often a word was counted; 0 for what is no word. A single character that is mostly a piece of words counts for less. */
  countOf(word: string): number;
}

/** Opens what `packWordCosts` wrote. Cost: a walk for each word, some 30 ms for 80,000. */
export function openCountedWords(packed: string): CountedWords {
  const [head = '0', ...lines] = packed.split('\n');
  const unseenCost = Number.parseInt(head, 10);
  // A word makes a node or two.
  const trie = createUnitTrie(packed.length / 6);
  const costs: number[] = [];
  for (const [at, line] of lines.entries()) {
    let node = 0;
    for (let i = 0; i <= line.length; i++) {
      const unit = i < line.length ? line.charCodeAt(i) : SPACE;
      if (unit !== SPACE) node = trie.grow(node, unit);
      else if (node !== 0) {
        costs[node] = at + 1;
        node = 0;
      }
    }
  }
  const byNode = Uint16Array.from({ length: trie.size() }, (_, node) => costs[node] ?? NO_WORD);
  // Costs are rounded: a word counted once less may be taken for one that is not rare.
  const dearest = (least: number) => unseenCost - Math.floor(10 * Math.log((least + UNSEEN) / UNSEEN));
  return {
    trie,
    costs: byNode,
    unseenCost,
    *words(least) {
      const most = dearest(least);
      for (const [at, line] of lines.entries()) {
        if (line === '') continue;
        for (const word of line.split(' ')) if (word.length > 1) yield [word, at + 1 > most];
      }
    },
    countOf(word) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        node = trie.step(node, word.charCodeAt(at));
        if (node === 0) return 0;
      }
      const cost = byNode[node] as number;
      return cost === NO_WORD ? 0 : Math.max(0, UNSEEN * (Math.exp((unseenCost - cost) / 10) - 1));
    },
  };
}

const SPACE = 0x20;
