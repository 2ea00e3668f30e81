import { type Entry, type Query, readingOf } from './match.ts';
import { syllablesIn, type TypedPinyin, type WrittenPinyin } from './pinyin.ts';
import { splitSyllables } from './syllables.ts';

/** How an entry is like what was typed, and how much, from 0, the most. */
export interface Likeness {
  readonly place: number;
  /** The name that is like it, where it is not the headword; else null. */
  readonly found: string | null;
}

/** Least characters of a name, and least letters and syllables of a reading, of which one may be wrong: in fewer it is all there is. */
const LEAST_CHARACTERS = 3;
const LEAST_LETTERS = 5;
const LEAST_SYLLABLES = 3;

/** Names that are like, best first: by their characters, by the letters of their reading, by its syllables. */
const PLACES = { characters: 0, reading: 1, 'reading beginning': 2, syllables: 3, 'syllables beginning': 4 } as const;

/**
 * How an entry is like what was typed with one character or syllable of it wrong, missing, too many, or changed with the
 * next (三高四星, sanggao, sansigaoxin); null where none of its names is. Cost: some steps a name.
 */
export function likeness({ names }: Entry, { folded, pinyin }: Query): Likeness | null {
  let best: Likeness | null = null;
  for (const [at, called] of names.entries()) {
    const { text, folded: name } = called;
    const consider = (place: number) => {
      if (best === null || place < best.place) best = { place, found: at === 0 ? null : text };
    };
    if (Math.min(name.length, folded.length) >= LEAST_CHARACTERS - 1 && name.length >= LEAST_CHARACTERS) {
      if (isOneOff(folded, name)) consider(PLACES.characters);
    }
    const written = pinyin.length === 0 ? null : readingOf(called);
    if (written === null) continue;
    const syllables = syllablesIn(written);
    for (const typed of pinyin) {
      if (typed.level.length >= LEAST_LETTERS) {
        const begins = beginningsOf(written, typed.level.length).some((letters) => isOneOff(typed.level, letters));
        if (isOneOff(typed.level, written.level)) consider(PLACES.reading);
        else if (begins) consider(PLACES['reading beginning']);
      }
      const spoken = spokenIn(typed);
      if (spoken.length < LEAST_SYLLABLES) continue;
      if (isOneOff(spoken, syllables)) consider(PLACES.syllables);
      else if ([0, 1].some((more) => isOneOff(spoken, syllables.slice(0, spoken.length + more)))) {
        consider(PLACES['syllables beginning']);
      }
    }
  }
  return best;
}

/** The syllables of what was typed, ü as u; none where it is no pinyin to its end. */
function spokenIn({ letters, breaks }: TypedPinyin): readonly string[] {
  const ends = [...new Set([...breaks, letters.length])].filter((at) => at > 0);
  const parts = ends.map((end, at) => letters.slice(ends[at - 1] ?? 0, end));
  const spoken: string[] = [];
  for (const part of parts) {
    const lengths = splitSyllables(part);
    if (lengths === null) return [];
    let from = 0;
    for (const length of lengths) {
      spoken.push(part.slice(from, from + length).replaceAll('v', 'u'));
      from += length;
    }
  }
  return spoken;
}

/** The letters of a reading from its beginning to the ends of syllables about that many letters on. */
function beginningsOf({ level, syllableAt }: WrittenPinyin, length: number): readonly string[] {
  return [length - 1, length, length + 1]
    .filter((end) => (syllableAt[end] ?? -1) >= 0)
    .map((end) => level.slice(0, end));
}

/** True where two lists, or texts by their UTF-16 units, differ by one item changed, left out or put in, or by two neighbours that have changed places. */
export function isOneOff(a: ArrayLike<string>, b: ArrayLike<string>): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [endA - from, endB - from];
  if (left === 2 && right === 2) return a[from] === b[from + 1] && a[from + 1] === b[from];
  return Math.max(left, right) === 1;
}
