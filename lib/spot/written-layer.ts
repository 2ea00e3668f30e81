import type { GlossaryStamp } from '../terms/ref.ts';
import { createFoldTable, foldText } from '../text/fold.ts';
import { orderTexts } from '../text/order-texts.ts';
import type { NeighbourGuards, SpotLayer, SpotSense, Trie } from './types.ts';

/** A form as people write it. */
export interface WrittenForm {
  readonly text: string;
  readonly senses: readonly SpotSense[];
}

/** Shortest form that is looked for, in folded units: a single character is everywhere. */
export const SHORTEST_FORM = 2;

/**
 * A layer from forms as people write them. What folds to the same stands for all of its senses, in the order they come,
 * and is written as first come; a form of fewer than {@link SHORTEST_FORM} units is left out. Cost: a sort.
 */
export function writtenLayer(stamp: GlossaryStamp, forms: readonly WrittenForm[], traditional = ''): SpotLayer {
  const texts = forms.map(({ text }) => text);
  const sensesOf = (at: number) => (forms[at] as WrittenForm).senses;
  return layerOfSorted(stamp, sortTexts(texts, traditional), (at) => texts[at] as string, sensesOf, traditional);
}

/** Texts as they are looked for. Plain data, to be kept. */
export interface SortedTexts {
  /** As folded, each once, in the order of their UTF-16 units. */
  readonly patterns: readonly string[];
  /** The places of the texts in that order, equal ones as they come. */
  readonly order: Uint32Array;
  /** Where in `order` the texts of each pattern begin. */
  readonly begins: Uint32Array;
}

/** Folds and sorts texts; one of fewer than {@link SHORTEST_FORM} folded units is left out. */
export function sortTexts(texts: readonly string[], traditional: string): SortedTexts {
  const table = createFoldTable(traditional);
  const folded = texts.map((text) => foldText(text, table));
  return patternsOf(folded, orderTexts(folded));
}

/** What is looked for of texts that are folded, in their order; one of fewer than {@link SHORTEST_FORM} units is left out. */
export function patternsOf(folded: readonly string[], inOrder: Uint32Array): SortedTexts {
  const order = inOrder.filter((at) => (folded[at] as string).length >= SHORTEST_FORM);
  const begins: number[] = [];
  const patterns: string[] = [];
  let before = '';
  for (let place = 0; place < order.length; place++) {
    const pattern = folded[order[place] as number] as string;
    if (pattern === before) continue;
    before = pattern;
    patterns.push(pattern);
    begins.push(place);
  }
  return { patterns, order, begins: Uint32Array.from(begins) };
}

/** A layer of texts sorted before; `textAt` and `sensesOf` are asked about a text by its place, when it is met. */
export function layerOfSorted(
  stamp: GlossaryStamp,
  { patterns, order, begins }: SortedTexts,
  textAt: (at: number) => string,
  sensesOf: (at: number) => readonly SpotSense[],
  traditional: string,
  trie?: Trie,
  guards: NeighbourGuards | null = null,
): SpotLayer {
  return {
    stamp,
    patterns,
    ...(trie !== undefined && { trie }),
    traditional,
    guards,
    sensesOf: (form) => [...order.subarray(begins[form], begins[form + 1])].flatMap(sensesOf),
    textOf: (form) => textAt(order[begins[form] as number] as number),
  };
}
