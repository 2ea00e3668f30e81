/** An English rendering as it is compared. */
export interface EnglishText {
  readonly text: string;
  /** Spellings it answers to, levelled: all of it, without its brackets, and what stands in them. */
  readonly phrases: readonly string[];
  /** Its words, each after a space, so that a space and letters find the beginning of a word. */
  readonly words: string;
}

/** What was typed, read as English words. */
export interface TypedEnglish {
  readonly phrase: string;
  /** For each word the parts to look for, and the word written together; small words left out. */
  readonly words: readonly { readonly parts: readonly string[]; readonly joined: string }[];
}

/** How English was found: as a whole rendering, as the beginning of one, or by its words in any order. */
export type EnglishExtent = 'whole' | 'beginning' | 'words';

/** Words that a reader leaves out or puts in without meaning anything by it. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to']);

/** A rendering, ready to be compared. */
export function parseEnglish(text: string): EnglishText {
  const tokens = tokensOf(text);
  const phrases = [tokens.flat().join(' ')];
  if (text.includes('(')) {
    const inside = Array.from(text.matchAll(/\(([^)]*)\)/g), ([, part]) => part as string);
    phrases.push(...[text.replace(/\([^)]*\)/g, ' '), ...inside].map(toPhrase).filter((phrase) => phrase !== ''));
  }
  return { text, phrases, words: spaced(tokens) };
}

/** The words of a text, each after a space; a compound stands there in its parts and written together. */
export function wordsOf(text: string): string {
  return spaced(tokensOf(text));
}

/** What was typed as English; null where it has no Latin letter or digit, or has letters of other scripts. */
export function parseTypedEnglish(typed: string): TypedEnglish | null {
  const tokens = tokensOf(typed);
  if (tokens.length === 0 || /[^\P{L}a-z]/u.test(plainLetters(typed))) return null;
  const last = tokens.length - 1;
  // The last word may be the beginning of a longer one.
  const meant = tokens.filter((parts, at) => at === last || parts.length > 1 || !SMALL.has(parts[0] as string));
  return { phrase: toPhrase(typed), words: meant.map((parts) => ({ parts, joined: parts.join('') })) };
}

/** How a rendering answers to what was typed, or null. */
export function findEnglish(rendering: EnglishText, typed: TypedEnglish): EnglishExtent | null {
  if (rendering.phrases.includes(typed.phrase)) return 'whole';
  if (rendering.phrases.some((phrase) => phrase.startsWith(typed.phrase))) return 'beginning';
  return hasWords(rendering.words, typed) ? 'words' : null;
}

/** True where every word typed begins a word of `words`, which {@link wordsOf} made; in any order. */
export function hasWords(words: string, typed: TypedEnglish): boolean {
  return typed.words.every(
    ({ parts, joined }) => words.includes(` ${joined}`) || parts.every((part) => words.includes(` ${part}`)),
  );
}

function toPhrase(text: string): string {
  return tokensOf(text).flat().join(' ');
}

function spaced(tokens: readonly (readonly string[])[]): string {
  return tokens
    .map((parts) => parts.map((part) => ` ${part}`).join('') + (parts.length > 1 ? ` ${parts.join('')}` : ''))
    .join('');
}

/** Words in order, a compound (low-carbon, Cambridge–Tus) in its parts. */
function tokensOf(text: string): string[][] {
  return plainLetters(text)
    .split(/[^\p{L}\p{N}\p{Pd}]+/u)
    .map((token) => token.split(/[^a-z0-9]+/).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);
}

/** Lower case, without accents and apostrophes. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '');
}
