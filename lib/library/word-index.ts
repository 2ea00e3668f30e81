import { createFoldTable, foldText } from '../text/fold.ts';
import type { ListEntry } from './types.ts';

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
const END = '\0';

/** Longest word that is looked for in a running text, in folded units. */
export const LONGEST_WORD = 32;

/** Makes the index of a list; ids count as forms, so that an entry can be found by its reference. Cost: folding and a sort. */
export function buildWordIndex(entries: readonly ListEntry[], traditional: string): WordIndex {
  const table = createFoldTable(traditional);
  const texts: string[] = [];
  const places: number[] = [];
  for (const [place, { id, forms }] of entries.entries()) {
    let before = '';
    for (const form of forms[0] === id ? forms : [...forms, id]) {
      const folded = foldText(form.replaceAll(END, ' '), table);
      // Both scripts of a headword fold to the same.
      if (folded === '' || folded === before) continue;
      before = folded;
      texts.push(folded);
      places.push(place);
    }
  }
  const order = Uint32Array.from(texts.keys()).sort((a, b) => {
    const one = texts[a] as string;
    const other = texts[b] as string;
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const words: string[] = [];
  const begins: number[] = [];
  const from: number[] = [];
  const owners = new Uint32Array(order.length);
  let at = 0;
  let longest = 0;
  let count = 0;
  for (const text of order) {
    const word = texts[text] as string;
    const owner = places[text] as number;
    if (word !== words.at(-1)) {
      words.push(word);
      begins.push(at);
      from.push(count);
      at += word.length + 1;
      longest = Math.max(longest, Math.min(word.length, LONGEST_WORD));
    } else if (owners[count - 1] === owner) continue;
    owners[count++] = owner;
  }
  return {
    traditional,
    words: words.map((word) => word + END).join(''),
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
