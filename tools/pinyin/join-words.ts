import { FUNCTION_WORDS, NUMERALS } from './cut-words.ts';
import { GENERICS } from './place-names.ts';
import { MEASURES, PREFIXES, SUFFIXES } from './words.ts';

/** What a run of Han characters is made of: a word with its syllables. */
export interface Token {
  readonly text: string;
  /** Joined, with hyphens and capitals of its own; may hold several words. */
  readonly spelled: string;
  /** True where it is one character that no word took in. */
  readonly isLoose: boolean;
}

/** Syllables as one word, with an apostrophe before a vowel that might be read with what comes before. */
export function joined(syllables: readonly string[]): string {
  return syllables.reduce((word, syllable) => {
    const needsMark = word !== '' && /^[aoe]/i.test(syllable.normalize('NFD'));
    return `${word}${needsMark ? '’' : ''}${syllable}`;
  }, '');
}

function isLooseContent(token: Token | undefined): boolean {
  return token?.isLoose === true && !`${FUNCTION_WORDS}${NUMERALS}第`.includes(token.text);
}

/**
 * Numbers: figures from eleven to ninety-nine in one word, hundreds and thousands with their digit; 第 with a hyphen; apart
 * from what they count, but one with a thing of one syllable that they make a term of (两会), and such terms beside each
 * other with hyphens (三高四新).
 */
export function joinNumbers(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const from = at;
    while (at < tokens.length && tokens[at]?.isLoose === true && NUMERALS.includes(tokens[at]?.text ?? '')) at++;
    if (at === from) {
      result.push(tokens[at++] as Token);
      continue;
    }
    const digits = tokens.slice(from, at);
    const number = spellNumber(digits);
    const ordinal = result.at(-1);
    if (ordinal?.text === '第' && ordinal.isLoose) {
      result.pop();
      result.push({ text: `第${textOf(digits)}`, spelled: `${ordinal.spelled}-${number}`, isLoose: false });
      if (MEASURES.includes(tokens[at]?.text ?? '')) result.push({ ...(tokens[at++] as Token), isLoose: false });
      continue;
    }
    const next = tokens[at];
    const isLast = at + 1 === tokens.length;
    const isTerm =
      next !== undefined &&
      isLooseContent(next) &&
      !MEASURES.includes(next.text) &&
      (next.text !== '大' || (isLast && digits.length > 1));
    if (!isTerm || (digits.length > 1 && next.text !== '大')) {
      result.push({ text: textOf(digits), spelled: number, isLoose: false });
      if (next !== undefined && MEASURES.includes(next.text))
        result.push({ ...(tokens[at++] as Token), isLoose: false });
      continue;
    }
    at++;
    const term = { text: textOf(digits) + next.text, spelled: joined([number, next.spelled]), isLoose: false };
    const before = result.at(-1);
    if (before !== undefined && isNumberTerm(before.text) && isNumberTerm(term.text)) {
      result.pop();
      result.push({ text: before.text + term.text, spelled: `${before.spelled}-${term.spelled}`, isLoose: false });
    } else result.push(term);
  }
  return result;
}

function isNumberTerm(text: string): boolean {
  return text.length % 2 === 0 && [...text].every((character, at) => at % 2 === 1 || NUMERALS.includes(character));
}

function spellNumber(digits: readonly Token[]): string {
  const parts: string[] = [];
  let word: string[] = [];
  const end = () => {
    if (word.length > 0) parts.push(joined(word));
    word = [];
  };
  for (const [at, { text, spelled }] of digits.entries()) {
    const isBig = '万亿'.includes(text);
    if (isBig && word.length + parts.length > 1) end();
    if ('零〇'.includes(text)) end();
    word.push(spelled);
    const next = digits[at + 1]?.text ?? '';
    if ('百千万亿零〇'.includes(text) && !'万亿'.includes(next)) end();
  }
  end();
  return parts.join(' ');
}

/**
 * Four characters beside each other that no word takes in, and 以 with three, as a phrase in two halves: xiānjiàn-hòubǔ,
 * yǐgōng-dàizhèn.
 */
function halve(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const isLed = tokens[at]?.text === '以';
    let to = isLed ? at + 1 : at;
    while (isLooseContent(tokens[to])) to++;
    if (to - at !== 4) {
      result.push(...tokens.slice(at, Math.max(to, at + 1)));
      at = Math.max(to, at + 1);
      continue;
    }
    const [first, second] = [tokens.slice(at, at + 2), tokens.slice(at + 2, to)];
    const spelled = [first, second].map((half) => joined(half.map((token) => token.spelled))).join('-');
    result.push({ text: textOf(tokens.slice(at, to)), spelled, isLoose: false });
    at = to;
  }
  return result;
}

/**
 * Joins prefixes and suffixes to their words, and loose characters beside each other to one word of three at most. In a
 * name the generic part of a place stays apart.
 */
export function joinLoose(tokens: readonly Token[], hasCapitals: boolean): Token[] {
  const result: Token[] = [];
  /** True while the last token is made of loose characters alone. */
  let isOpen = false;
  for (const token of hasCapitals ? tokens : halve(tokens)) {
    const before = result.at(-1);
    if (before === undefined || !joins(before, token, isOpen, hasCapitals)) {
      result.push(token);
      isOpen = isLooseContent(token);
      continue;
    }
    result[result.length - 1] = {
      text: before.text + token.text,
      spelled: joined([before.spelled, token.spelled]),
      isLoose: false,
    };
    isOpen = isOpen && token.isLoose;
  }
  return result;
}

function joins(before: Token, token: Token, isOpen: boolean, hasCapitals: boolean): boolean {
  if (/[ -]/.test(before.spelled) || FUNCTION_WORDS.includes(before.text) || NUMERALS.includes(before.text))
    return false;
  if (!isLooseContent(token))
    return isOpen && PREFIXES.includes(before.text) && !token.isLoose && token.text.length <= 3;
  const isGeneric = hasCapitals && GENERICS.includes(token.text) && /^\p{Lu}/u.test(before.spelled);
  if (isGeneric) return false;
  return isOpen ? before.text.length < 3 : before.text.length > 1 && SUFFIXES.includes(token.text);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
