import { type FoldTable, foldText } from '../text/fold.ts';
import { misprintsOf } from '../text/misprints.ts';
import {
  type EnglishText,
  findEnglish,
  hasWords,
  parseEnglish,
  parseTypedEnglish,
  type TypedEnglish,
  wordsOf,
} from './english.ts';
import { findMixed, isMixed } from './mixed.ts';
import {
  type Extent,
  findInitials,
  findTyped,
  parsePinyin,
  parseTypedPinyin,
  type TypedPinyin,
  type WrittenPinyin,
} from './pinyin.ts';
import type { SearchKind } from './types.ts';

/** What can be found: its names, the headword first, with their pinyin where it is known, and its English. */
export interface Searchable {
  readonly names: readonly { readonly text: string; readonly pinyin: string | null }[];
  /** Best first. */
  readonly renderings: readonly string[];
  /** English; empty where there is none. */
  readonly gloss: string;
}

/** A name, folded: plain data, which may be kept. */
export interface FoldedName {
  readonly text: string;
  readonly pinyin: string | null;
  readonly folded: string;
  /** Folded too, and mostly empty. */
  readonly misprints: readonly string[];
}

/** A {@link Searchable} with its names folded: what queries are held against. */
export interface Entry extends Searchable {
  readonly names: readonly FoldedName[];
}

interface English {
  readonly renderings: readonly EnglishText[];
  /** Every English word of an entry, those of the gloss among them. */
  readonly words: string;
}

/** What was typed, in every way it can be read. */
export interface Query {
  /** Folded; empty where nothing was typed that could be found. */
  readonly folded: string;
  readonly pinyin: readonly TypedPinyin[];
  readonly english: TypedEnglish | null;
  /** True where it is of characters and letters. */
  readonly isMixed: boolean;
}

/** The ways to be found, best first. */
const ORDER = [
  'headword',
  'form',
  'headword beginning',
  'form beginning',
  'pinyin',
  'pinyin of a form',
  'rendering',
  'initials',
  'pinyin beginning',
  'pinyin of a form beginning',
  'rendering beginning',
  'rendering words',
  'initials beginning',
  'mixed',
  'mixed beginning',
  'headword inside',
  'form inside',
  'pinyin inside',
  'gloss words',
  'mixed inside',
  'initials inside',
] as const;
type Way = (typeof ORDER)[number];
const PLACE = Object.fromEntries(ORDER.map((way, place) => [way, place])) as Record<Way, number>;

/** How something was found. */
export interface Match {
  /** From 0, the best. */
  readonly place: number;
  readonly kind: SearchKind;
  /** See `SearchHit`. */
  readonly found: string | null;
}

/** Marks of a sentence that cling to a term when it is picked out of one. */
const EDGES = /^[\s。，、；：！？,.;:!?…]+|[\s。，、；：！？,.;:!?…]+$/g;

/** A text folded for comparison, without the marks of the sentence it was picked from. */
export function foldName(text: string, table: FoldTable): string {
  return foldText(text.replace(EDGES, ''), table);
}

/** Folds the names of what can be found. Cost: some ten microseconds a name. */
export function toEntry({ names, ...rest }: Searchable, table: FoldTable): Entry {
  return {
    ...rest,
    names: names.map(({ text, pinyin }) => {
      const misprints = misprintsOf(text).map((misprint) => foldName(misprint, table));
      return { text, pinyin, folded: foldName(text, table), misprints };
    }),
  };
}

const readings = new WeakMap<FoldedName, WrittenPinyin>();
const englishes = new WeakMap<Entry, English>();

/**
 * How a name is read; null where that is not known. It is taken apart when it is first asked for, as the English is: most queries are of
 * Chinese characters and need neither. Cost: some tens of microseconds the first time.
 */
export function readingOf(name: FoldedName): WrittenPinyin | null {
  if (name.pinyin === null) return null;
  const known = readings.get(name);
  if (known !== undefined) return known;
  const read = parsePinyin(name.pinyin);
  readings.set(name, read);
  return read;
}

function englishOf(entry: Entry): English {
  const known = englishes.get(entry);
  if (known !== undefined) return known;
  const texts = entry.renderings.map(parseEnglish);
  const english = { renderings: texts, words: texts.map(({ words }) => words).join('') + wordsOf(entry.gloss) };
  englishes.set(entry, english);
  return english;
}

/** Reads what was typed. Never throws. */
export function parseQuery(typed: string, table: FoldTable): Query {
  const folded = foldName(typed, table);
  return {
    folded,
    pinyin: parseTypedPinyin(typed),
    english: parseTypedEnglish(typed),
    isMixed: isMixed(folded),
  };
}

/** True where nothing was typed, or nothing that could be found. */
export function isEmpty({ folded, pinyin, english }: Query): boolean {
  return folded === '' && pinyin.length === 0 && english === null;
}

/** The best way in which the query finds the entry, or null. */
export function match(entry: Entry, query: Query): Match | null {
  let best: Match | null = null;
  const consider = (way: Way, kind: SearchKind, found: string | null) => {
    const place = PLACE[way];
    if (best === null || place < best.place) best = { place, kind, found };
  };
  const { folded, pinyin, english } = query;
  entry.names.forEach((name, at) => {
    const isHeadword = at === 0;
    const found = isHeadword ? null : name.text;
    for (const written of folded === '' ? [] : [name.folded, ...name.misprints]) {
      const extent = extentIn(written, folded);
      if (extent !== null) consider(WAYS.name[extent][isHeadword ? 0 : 1], 'form', found);
    }
    const reading = pinyin.length === 0 && !query.isMixed ? null : readingOf(name);
    if (reading === null) return;
    const mixed = query.isMixed ? findMixed(name.folded, reading, folded) : null;
    if (mixed !== null) consider(WAYS.mixed[mixed], 'pinyin', found);
    for (const typed of pinyin) {
      const read = findTyped(reading, typed);
      if (read !== null) consider(WAYS.pinyin[read][isHeadword ? 0 : 1], 'pinyin', found);
      const initials = findInitials(reading, typed);
      if (initials !== null) consider(WAYS.initials[initials], 'initials', found);
    }
  });
  if (english !== null && hasWords(englishOf(entry).words, english)) {
    consider('gloss words', 'english', null);
    englishOf(entry).renderings.forEach((rendering, at) => {
      const extent = findEnglish(rendering, english);
      if (extent !== null) consider(WAYS.rendering[extent], 'english', at === 0 ? null : rendering.text);
    });
  }
  return best;
}

const WAYS = {
  name: {
    whole: ['headword', 'form'],
    beginning: ['headword beginning', 'form beginning'],
    inside: ['headword inside', 'form inside'],
  },
  pinyin: {
    whole: ['pinyin', 'pinyin of a form'],
    beginning: ['pinyin beginning', 'pinyin of a form beginning'],
    inside: ['pinyin inside', 'pinyin inside'],
  },
  mixed: { whole: 'mixed', beginning: 'mixed beginning', inside: 'mixed inside' },
  initials: { whole: 'initials', beginning: 'initials beginning', inside: 'initials inside' },
  rendering: { whole: 'rendering', beginning: 'rendering beginning', words: 'rendering words' },
} as const;

function extentIn(name: string, folded: string): Extent | null {
  const at = name.indexOf(folded);
  if (at !== 0) return at < 0 ? null : 'inside';
  return name.length === folded.length ? 'whole' : 'beginning';
}
