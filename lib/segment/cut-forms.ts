import type { CountedWords } from './counted-words.ts';

/** Ways to cut a text, summed up, for one text after another: what `latticeOf` gives, without an object for any of it. */
export interface Cutter {
  /** Works out all below of a text; what they said of the one before is gone. */
  cut(text: string): void;
  /** For each place what the cheapest way to cut all before it costs. */
  readonly upTo: Readonly<Record<number, number>>;
  /** For each place what the cheapest way to cut all from it on costs. */
  readonly from: Readonly<Record<number, number>>;
  /** For each place the node that all from it on leads to: words begin so. 0 where none does. */
  readonly tails: Readonly<Record<number, number>>;
  /** What the text costs as a word; infinite where it is none. */
  readonly costOfWhole: number;
}

/** A cutter by counted words. Cost: some steps of their trie for each character. */
export function createCutter({ trie, costs, unseenCost }: CountedWords): Cutter {
  const upTo: number[] = [];
  const from: number[] = [];
  const tails: number[] = [];
  /** Words of more than a character in the text, by their start. */
  const starts: number[] = [];
  const ends: number[] = [];
  const prices: number[] = [];
  const singles: number[] = [];
  const cutter = { cut, upTo, from, tails, costOfWhole: Number.POSITIVE_INFINITY };
  return cutter;

  function cut(text: string): void {
    const { length } = text;
    upTo[0] = 0;
    for (let at = 1; at <= length; at++) upTo[at] = Number.POSITIVE_INFINITY;
    let count = 0;
    cutter.costOfWhole = Number.POSITIVE_INFINITY;
    for (let start = 0; start < length; start++) {
      const before = upTo[start] as number;
      let node = trie.step(0, text.charCodeAt(start));
      const single = (costs[node] as number) || unseenCost;
      singles[start] = single;
      if (before + single < (upTo[start + 1] as number)) upTo[start + 1] = before + single;
      let end = start + 1;
      while (node !== 0 && end < length) {
        node = trie.step(node, text.charCodeAt(end));
        end++;
        const cost = costs[node] as number;
        if (cost === 0) continue;
        starts[count] = start;
        ends[count] = end;
        prices[count] = cost;
        count++;
        if (before + cost < (upTo[end] as number)) upTo[end] = before + cost;
        if (start === 0 && end === length) cutter.costOfWhole = cost;
      }
      tails[start] = node;
    }
    from[length] = 0;
    for (let start = length - 1; start >= 0; start--) {
      let cheapest = (singles[start] as number) + (from[start + 1] as number);
      for (; count > 0 && starts[count - 1] === start; count--) {
        cheapest = Math.min(cheapest, (prices[count - 1] as number) + (from[ends[count - 1] as number] as number));
      }
      from[start] = cheapest;
    }
  }
}
