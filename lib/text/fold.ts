/**
 * Folding: the one spelling under which forms and page text are compared.
 *
 * What print varies without changing the word is levelled: width (ＲＣＥＰ), letter case, the shape of dashes
 * (2024—2028, 2024-2028), of × (4×4, 4x4, 4✕4) and of middle dots, white space except between Latin words, and quote
 * and title marks of every kind, which are dropped (“五好”园区, 五好园区). Soft hyphens and zero-width characters vanish.
 * What may not be levelled (case, where it matters; quotes that do not close) is judged later on the original text.
 */

/** Folded text as UTF-16 units, with the offset in the original from which each came. */
export interface Folded {
  /** Valid up to `length`; the array is reused by the next fold of the same folder. */
  readonly units: Uint16Array;
  /** `at[i]` is the UTF-16 offset in the original of `units[i]`; strictly rising. Same lifetime as `units`. */
  readonly at: Int32Array;
  readonly length: number;
}

/** Folds one text after another into the same buffers. */
export interface Folder {
  /** Cost: one table look-up a unit; no allocation unless the text is longer than any before. */
  fold(text: string): Folded;
}

const SPACE = 0x20;
const DASH = 0x2d;
const TIMES = 0xd7;
const LETTER_X = 0x78;

/** Characters that may stand around or inside a term without being part of it, opening ones before closing ones. */
export const QUOTE_PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['«', '»'],
];
/** Quotes that open and close with the same character. */
export const STRAIGHT_QUOTES = '"\'';

const DROPPED = `${QUOTE_PAIRS.flat().join('')}${STRAIGHT_QUOTES}„‟〝〞〟\u00ad\u200b\u200c\u200d\u2060\ufeff`;
const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const DASHES = '-‐‑‒–—―−─━﹣~〜～';
const TIMES_SIGNS = '×✕✖╳⨯';
const MIDDLE_DOTS = '·•‧∙⋅・･';

const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  const map = (characters: string, to: number) => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = to;
  };
  map(DROPPED, 0);
  map(SPACES, SPACE);
  map(DASHES, DASH);
  map(TIMES_SIGNS, TIMES);
  map(MIDDLE_DOTS, 0xb7);
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 0x20;
  // The full-width block repeats ASCII; each character folds as its ASCII twin does.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = table[unit - 0xfee0] ?? unit;
  table[0] = 0xfffd;
  return table;
}

/** A folder with buffers of its own. */
export function createFolder(): Folder {
  let units = new Uint16Array(1024);
  let at = new Int32Array(1024);
  return {
    fold(text) {
      if (text.length > units.length) {
        units = new Uint16Array(text.length * 2);
        at = new Int32Array(text.length * 2);
      }
      const length = foldInto(text, units, at);
      return { units, at, length };
    },
  };
}

const shared = createFolder();

/** The folded spelling of a text; for forms and tests. */
export function foldText(text: string): string {
  const { units, length } = shared.fold(text);
  let folded = '';
  for (let i = 0; i < length; i++) folded += String.fromCharCode(units[i] as number);
  return folded;
}

/** True for ASCII letters and digits, the units between which a space means something. */
export function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function foldInto(text: string, units: Uint16Array, at: Int32Array): number {
  let length = 0;
  let spaceAt = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = TABLE[text.charCodeAt(i)] as number;
    if (unit === 0) continue;
    if (unit === SPACE) {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    const before = length > 0 ? (units[length - 1] as number) : 0;
    if (unit === DASH && before === DASH) {
      // One dash, however long it is drawn and wherever the line breaks in it.
      spaceAt = -1;
      continue;
    }
    if (spaceAt >= 0) {
      if (isAlphanumeric(before) && isAlphanumeric(unit)) {
        units[length] = SPACE;
        at[length++] = spaceAt;
      }
      spaceAt = -1;
    } else if (before === LETTER_X && isDigit(unit) && length > 1 && isDigit(units[length - 2] as number)) {
      units[length - 1] = TIMES;
    }
    units[length] = unit;
    at[length++] = i;
  }
  return length;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
