import { createFoldTable, foldText } from '../text/fold.ts';
import { SEPARATOR, type SortedForms } from './sorted-forms.ts';

/**
 * Every form of a list, of one character too, so that one can be found without the list: folded, each once, sorted. Plain data
 * without an object for each, which a structured clone takes whole, and which is searched as it is.
 */
export interface WordIndex {
  /** Pairs of a simplified character and a Traditional one by which the forms were folded. */
  readonly traditional: string;
  /** The folded forms in the order of their UTF-16 units, each followed by {@link END}. */
  readonly words: string;
  /** By word, where it begins in `words`, and its end. */
  readonly begins: Uint32Array;
  /** By word, where its entries begin in `owners`, and their end. */
  readonly from: Uint32Array;
  /** Places of entries in the list, by word and in the order of the list. */
  readonly owners: Uint32Array;
  /** Units of the longest word, at most {@link LONGEST_WORD}. */
  readonly longest: number;
}

/** Ends a word; folding leaves it nowhere. */
const END = SEPARATOR;

/** Longest word that is looked for in a running text, in folded units. */
export const LONGEST_WORD = 32;

/** Makes the index of a list by its forms; ids count as such, so that an entry can be found by its reference. Cost: a pass over them. */
export function buildWordIndex({ traditional, folded, owners: ownerOf, order }: SortedForms): WordIndex {
  const words: string[] = [];
  const begins: number[] = [];
  const from: number[] = [];
  const owners = new Uint32Array(order.length);
  let at = 0;
  let longest = 0;
  let count = 0;
  for (let place = 0; place < order.length; ) {
    const word = folded[order[place] as number] as string;
    const first = count;
    let isRising = true;
    for (; place < order.length && folded[order[place] as number] === word; place++) {
      const owner = ownerOf[order[place] as number] as number;
      const before = count > first ? (owners[count - 1] as number) : -1;
      // Both scripts of a headword fold to the same.
      if (owner === before) continue;
      isRising &&= owner > before;
      owners[count++] = owner;
    }
    if (word === '') {
      count = first;
      continue;
    }
    if (!isRising) {
      const rising = new Set(owners.subarray(first, count).sort());
      owners.set([...rising], first);
      count = first + rising.size;
    }
    words.push(word);
    begins.push(at);
    from.push(first);
    at += word.length + END.length;
    longest = Math.max(longest, Math.min(word.length, LONGEST_WORD));
  }
  return {
    traditional,
    words: words.length === 0 ? '' : words.join(END) + END,
    begins: Uint32Array.from([...begins, at]),
    from: Uint32Array.from([...from, count]),
    owners: owners.slice(0, count),
    longest,
  };
}

/** A word that begins a text. */
export interface WordAt {
  /** UTF-16 units of the text that it takes. */
  readonly length: number;
  readonly owners: readonly number[];
}

/** Looks words up in an index. */
export interface Words {
  /** Places of the entries that have a text for a form; empty where none has. Cost: some microseconds. */
  exact(text: string): readonly number[];
  /** The longest word that begins at `at` of a text and has at least `least` units; null where none does. */
  longestAt(text: string, at: number, least?: number): WordAt | null;
  /** Places of the entries with a form that begins with a text, in the order of the forms, each once, at most `limit`. */
  beginningWith(text: string, limit: number): readonly number[];
}

/** See {@link Words}. Cost: a table to fold with, some 100 KB. */
export function openWords({ words, begins, from, owners, longest, traditional }: WordIndex): Words {
  const table = createFoldTable(traditional);
  const count = begins.length - 1;
  const wordAt = (place: number) => words.slice(begins[place] as number, (begins[place + 1] as number) - END.length);
  /** The first word that is not before a text. */
  const placeOf = (text: string): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wordAt(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const ownersOf = (place: number) => [...owners.subarray(from[place] as number, from[place + 1] as number)];
  const exactly = (folded: string): readonly number[] => {
    const place = folded === '' ? count : placeOf(folded);
    return place < count && wordAt(place) === folded ? ownersOf(place) : [];
  };
  return {
    exact: (text) => exactly(foldText(text, table)),
    longestAt(text, at, least = 1) {
      const most = Math.min(text.length - at, longest);
      for (let length = most; length >= least; length--) {
        const piece = text.slice(at, at + length);
        // What a fold drops at either end is no part of the word.
        if (piece.trim() !== piece) continue;
        const found = exactly(foldText(piece, table));
        if (found.length > 0) return { length: lengthWithout(piece, (part) => foldText(part, table)), owners: found };
      }
      return null;
    },
    beginningWith(text, limit) {
      const folded = foldText(text, table);
      const found = new Set<number>();
      if (folded === '') return [];
      for (let place = placeOf(folded); place < count && found.size < limit; place++) {
        if (!words.startsWith(folded, begins[place])) break;
        for (const owner of ownersOf(place)) if (found.size < limit) found.add(owner);
      }
      return [...found];
    },
  };
}

/** Length of a piece without what folds to nothing at its end, as a closing bracket. */
function lengthWithout(piece: string, fold: (text: string) => string): number {
  const whole = fold(piece);
  let length = piece.length;
  while (length > 1 && fold(piece.slice(0, length - 1)) === whole) length--;
  return length;
}
