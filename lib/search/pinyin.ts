import { splitSyllables } from './syllables.ts';

/**
 * Pinyin as it is written, by syllables (kě xìn shù jù) or by words (kěxìn shùjù, Máo Wěimíng), and as it is typed
 * (kexinshuju, ke3xin4, kěxìn, ke xin, xi'an, nv, lu:e), brought to one shape in which the two can be held against each
 * other.
 */

/** Pinyin as a dictionary writes it, one syllable after the other. */
export interface WrittenPinyin {
  /** Lower-case letters and digits of all syllables, ü as v. */
  readonly letters: string;
  /** {@link letters} with v as u, for finding: u may be typed for ü. */
  readonly level: string;
  /** For each offset in `letters` and the one behind it, the number of the syllable that begins there; else -1. */
  readonly syllableAt: readonly number[];
  /** 1 to 4, 5 for a neutral one; 0 for what is no syllable: a Latin word, digits. */
  readonly tones: readonly number[];
  /** The first letter of each syllable; Latin words and numbers whole. */
  readonly initials: string;
}

/** What was typed, read as pinyin. */
export interface TypedPinyin {
  readonly letters: string;
  readonly level: string;
  /** Offsets in `letters` at which a syllable has to end, since something was typed between. */
  readonly breaks: readonly number[];
  /** Tones asked for, of the syllable in which the letter at the offset stands. */
  readonly tones: readonly (readonly [at: number, tone: number])[];
}

/** How much of a reading was typed: all of it, its beginning, or something from one of its later syllables on. */
export type Extent = 'whole' | 'beginning' | 'inside';

const TONE_MARKS: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030c': 3,
  '\u0306': 3,
  '\u0300': 4,
};
const DIAERESIS = '\u0308';
const NEUTRAL = 5;

/** Least letters looked for inside a reading, and least initials: fewer are found everywhere. */
const LEAST_INSIDE = 2;
const LEAST_INITIALS = 2;
const LEAST_INITIALS_INSIDE = 3;

/** A reading as dictionaries write it, its syllables apart or joined to words. Never throws. */
export function parsePinyin(pinyin: string): WrittenPinyin {
  let letters = '';
  let initials = '';
  const syllableAt: number[] = [];
  const tones: number[] = [];
  const add = (syllable: string, tone: number) => {
    syllableAt[letters.length] = tones.length;
    for (let i = 1; i < syllable.length; i++) syllableAt[letters.length + i] = -1;
    letters += syllable;
    // Whoever types initials types a Latin word whole.
    initials += tone === 0 ? syllable : syllable.charAt(0);
    tones.push(tone);
  };
  for (const word of decompose(pinyin).split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const typed = readMarks(word, false);
    if (typed === null || typed.letters === '') continue;
    const lengths = syllablesOf(word, typed);
    if (lengths === null) {
      add(typed.letters, 0);
      continue;
    }
    let from = 0;
    for (const length of lengths) {
      const to = from + length;
      const tone = typed.tones.find(([at]) => at >= from && at < to);
      add(typed.letters.slice(from, to), tone?.[1] ?? NEUTRAL);
      from = to;
    }
  }
  syllableAt[letters.length] = tones.length;
  return { letters, level: levelled(letters), syllableAt, tones, initials };
}

/** The letters of each syllable of a reading, ü as u; Latin words and numbers are one each. Cost: its letters. */
export function syllablesIn({ level, syllableAt }: WrittenPinyin): readonly string[] {
  const starts = syllableAt.flatMap((syllable, at) => (syllable >= 0 ? [at] : []));
  return starts.slice(0, -1).map((start, at) => level.slice(start, starts[at + 1]));
}

/**
 * The ways in which what was typed can be read as pinyin, none where it holds something that is not. A digit after
 * letters is a tone (gao1) or a digit (di3hao).
 */
export function parseTypedPinyin(typed: string): readonly TypedPinyin[] {
  const decomposed = decompose(typed);
  const plain = readMarks(decomposed, false);
  if (plain === null || plain.letters === '') return [];
  const toned = /[a-z:]\p{M}*[0-5](?!\d)/iu.test(decomposed) ? readMarks(decomposed, true) : null;
  return toned === null ? [plain] : [toned, plain];
}

/** Where in a reading what was typed stands, or null. The last syllable need not be typed to its end. */
export function findTyped(written: WrittenPinyin, typed: TypedPinyin): Extent | null {
  let at = written.level.indexOf(typed.level);
  for (; at >= 0; at = written.level.indexOf(typed.level, at + 1)) {
    if (!stands(written, typed, at)) continue;
    if (at > 0) return typed.letters.length < LEAST_INSIDE ? null : 'inside';
    return typed.letters.length === written.letters.length ? 'whole' : 'beginning';
  }
  return null;
}

/** Where in the initials of a reading the typed letters stand, or null; nothing for a letter or two within. */
export function findInitials(written: WrittenPinyin, typed: TypedPinyin): Extent | null {
  const { letters } = typed;
  if (letters.length < LEAST_INITIALS || typed.tones.length > 0) return null;
  if (written.initials.startsWith(letters)) return written.initials === letters ? 'whole' : 'beginning';
  return letters.length >= LEAST_INITIALS_INSIDE && written.initials.includes(letters) ? 'inside' : null;
}

/**
 * The lengths of the syllables of a word; null for a Latin word or number: no pinyin, all capitals, or of several
 * syllables none of which has a tone (China).
 */
function syllablesOf(word: string, { letters, tones }: TypedPinyin): readonly number[] | null {
  if (/\d/.test(letters) || (tones.length === 0 && /^\p{Lu}+$/u.test(word))) return null;
  const lengths = splitSyllables(letters, (from, to) => tones.filter(([at]) => at >= from && at < to).length <= 1);
  return lengths !== null && lengths.length > 1 && tones.length === 0 ? null : lengths;
}

function stands({ letters, syllableAt, tones }: WrittenPinyin, typed: TypedPinyin, from: number): boolean {
  if (syllableAt[from] === -1) return false;
  for (let i = 0; i < typed.letters.length; i++) {
    // The other way round is let pass: u typed for ü.
    if (typed.letters.charAt(i) === 'v' && letters.charAt(from + i) !== 'v') return false;
  }
  if (typed.breaks.some((at) => syllableAt[from + at] === -1)) return false;
  return typed.tones.every(([at, tone]) => {
    let start = from + at;
    while (syllableAt[start] === -1) start--;
    return tones[syllableAt[start] as number] === tone;
  });
}

/** Letters, breaks and tones of decomposed text; null where it holds anything but letters, digits and marks. */
function readMarks(decomposed: string, digitsAreTones: boolean): TypedPinyin | null {
  let letters = '';
  const breaks: number[] = [];
  const tones: [at: number, tone: number][] = [];
  const characters = [...decomposed.toLowerCase()];
  for (const [i, character] of characters.entries()) {
    const last = letters.length - 1;
    const before = characters[i - 1] ?? '';
    if (
      digitsAreTones &&
      /[0-5]/.test(character) &&
      /[a-z:\p{M}]/u.test(before) &&
      !/\d/.test(characters[i + 1] ?? '')
    ) {
      tones.push([last, character === '0' ? NEUTRAL : Number(character)]);
      breaks.push(letters.length);
    } else if (/[a-z0-9]/.test(character)) letters += character;
    else if (character in TONE_MARKS) {
      if (last >= 0) tones.push([last, TONE_MARKS[character] as number]);
    } else if (letters.endsWith('u') && (character === DIAERESIS || (character === ':' && before === 'u'))) {
      letters = `${letters.slice(0, -1)}v`;
    } else if (/[\p{L}\p{N}]/u.test(character)) return null;
    else if (last >= 0 && !/\p{M}/u.test(character)) breaks.push(letters.length);
  }
  return { letters, level: levelled(letters), breaks, tones };
}

/** Compatible forms and marks taken apart, so that ǚ is u and two marks, and ｇ is g; × is the letter typed for it. */
function decompose(text: string): string {
  return text.normalize('NFKD').replaceAll('×', 'x').replaceAll('ɡ', 'g').replaceAll('ɑ', 'a');
}

function levelled(letters: string): string {
  return letters.replaceAll('v', 'u');
}
