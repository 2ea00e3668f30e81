import { isHan as isHanUnit } from '../text/scripts.ts';

/** Marks that open something, each with the one that closes it; brackets first, then quotes, then titles. */
export const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '【': '】',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};

/** The closing marks of {@link PAIRS}, each with the one that opens it. */
export const OPENER_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
);

/** Brackets that open. */
export const BRACKETS = '（([〔［【';
/** Quotes that open. */
export const QUOTES = '“‘「『';

/** True for one Chinese character, 〇 among them; false for a mark, a letter, a digit and beyond the ends of a text. */
export function isHan(unit: string | undefined): boolean {
  return unit === '〇' || (unit !== undefined && isHanUnit(unit.charCodeAt(0)));
}

/** True for a letter or digit of Latin print. */
export function isLatin(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
}

/** True where nothing but Chinese characters stands in a text that is not empty. */
export function isAllHan(text: string): boolean {
  return text !== '' && [...text].every(isHan);
}

/**
 * Offset of the mark that closes the one at `open`, or -1 where it is not closed within `reach` units or a line ends
 * before. Costs at most `reach`.
 */
export function closingOf(text: string, open: number, reach: number): number {
  const opener = text[open] as string;
  const closer = PAIRS[opener];
  let depth = 0;
  for (let i = open; i < text.length && i <= open + reach; i++) {
    const unit = text[i];
    if (unit === '\n') return -1;
    if (unit === opener) depth++;
    else if (unit === closer && --depth === 0) return i;
  }
  return -1;
}

/**
 * Offset of the one of the marks `openers` that is open at `at`, or -1 where none is within `reach` units or one of `stops` stands before. Costs at
 * most `reach`.
 */
export function openAround(text: string, at: number, reach: number, openers: string, stops: string): number {
  let depth = 0;
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const unit = text[i] as string;
    if (stops.includes(unit)) return -1;
    if (openers.includes(unit)) {
      if (depth === 0) return i;
      depth--;
    } else if (openers.includes(OPENER_OF[unit] ?? '\n')) depth++;
  }
  return -1;
}

/** Offset of the mark that opens what `close` closes, or -1 as in {@link closingOf}. */
export function openingOf(text: string, close: number, reach: number): number {
  const closer = text[close] as string;
  const opener = OPENER_OF[closer];
  let depth = 0;
  for (let i = close; i >= 0 && i >= close - reach; i--) {
    const unit = text[i];
    if (unit === '\n') return -1;
    if (unit === closer) depth++;
    else if (unit === opener && --depth === 0) return i;
  }
  return -1;
}

/** Where `short` begins in `text` if its characters stand there in order, the last ones as late as may be; else -1. */
export function alignedIn(text: string, short: string): number {
  let at = text.length;
  for (let i = short.length - 1; i >= 0; i--) {
    at = at > 0 ? text.lastIndexOf(short[i] as string, at - 1) : -1;
    if (at < 0) return -1;
  }
  return at;
}
