import { eachCompatible, INVISIBLE_LEAD, LEVELLED } from './levelled.ts';
import { isHan } from './scripts.ts';

/**
 * Folding: the one spelling under which forms and page text are compared.
 *
 * What print varies without changing the word is levelled: width (ＲＣＥＰ), letter case, white space except between Latin
 * words, and all that the one table of `levelled.ts` lists with its reason: dashes (2024—2028, 2024-2028), × (4×4, 4x4,
 * 4*4), middle dots, brackets, quote and title marks, which are dropped (“五好”园区, 五好园区), what prints nothing, the
 * radicals that PDFs have for characters (三⾼四新).
 * Traditional characters fold to their simplified ones where a table of them is given (可信數據空間).
 * What may not be levelled (case, where it matters; quotes that do not close) is judged later on the original text.
 */

/**
 * What each UTF-16 unit folds to by itself; see {@link foldUnit}. Most fold to themselves, and a table that says so by
 * saying nothing is ready without a pass over all of them.
 */
export interface FoldTable {
  /** 0 for a unit that folds to itself. */
  readonly to: Uint16Array;
  /** The units that fold to something else, in no order; one may stand twice. */
  readonly changed: readonly number[];
}

/** What a unit folds to that is dropped wherever it stands. */
export const DROPPED_UNIT = 1;
/** What white space folds to; it is kept between Latin words alone. */
export const SPACE = 0x20;
/** What every × folds to, an x between digits among them. */
export const TIMES = 0xd7;
/** What stands for {@link TIMES} between digits: the letter x, the star. */
export const MAYBE_TIMES: readonly number[] = [0x78, 0x2a];
/** What every dash folds to; a run of them counts as one. */
export const DASH = 0x2d;

/**
 * A table to fold with. `traditional` lists pairs of characters, a simplified one and then a Traditional one that
 * stands for it (数數据據); a later pair wins.
 */
export function createFoldTable(traditional = ''): FoldTable {
  const to = new Uint16Array(0x10000);
  const changed: number[] = [];
  const map = (unit: number, folded: number) => {
    to[unit] = folded;
    changed.push(unit);
  };
  const mapAll = (characters: string, folded: number) => {
    for (let i = 0; i < characters.length; i++) map(characters.charCodeAt(i), folded);
  };
  for (const { from, to: folded } of LEVELLED) mapAll(from, folded?.charCodeAt(0) ?? DROPPED_UNIT);
  map(INVISIBLE_LEAD, DROPPED_UNIT);
  mapAll('\0\u0001', 0xfffd);
  for (let unit = 0x41; unit <= 0x5a; unit++) map(unit, unit + 0x20);
  // The full-width block repeats ASCII; each character folds as its ASCII twin does.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) if (to[unit] === 0) map(unit, to[unit - 0xfee0] || unit - 0xfee0);
  for (let i = 0; i + 1 < traditional.length; i += 2) map(traditional.charCodeAt(i + 1), traditional.charCodeAt(i));
  eachCompatible((unit, character) => map(unit, to[character] || character));
  return { to, changed };
}

/** What a unit folds to by itself: {@link DROPPED_UNIT} and {@link SPACE} stand for what may vanish. */
export function foldUnit({ to }: FoldTable, unit: number): number {
  return (to[unit] as number) || unit;
}

/** Where {@link readUnit} leaves what it read. */
export interface FoldCursor {
  /** The folded unit. */
  unit: number;
  /** UTF-16 offset in the original of the character it came from. */
  at: number;
}

/** Units above this fold by the table alone, whatever stands around them. */
export const LAST_CONTEXTUAL = 0x7f;

/**
 * Reads the first folded unit at or after `from`, given the folded unit read just `before` (0 at the beginning), and
 * leaves it in `cursor`; false at the end of the text. The next read starts at `cursor.at + 1`. This is what folding
 * is: {@link foldText} and the matcher both go by it.
 */
export function readUnit(text: string, table: FoldTable, from: number, before: number, cursor: FoldCursor): boolean {
  let spaceAt = -1;
  for (let i = from; i < text.length; i++) {
    let unit = foldUnit(table, text.charCodeAt(i));
    if (unit <= LAST_CONTEXTUAL) {
      if (unit === DROPPED_UNIT) {
        // By itself the lead is half of nothing, and takes nothing with it.
        if (text.charCodeAt(i) === INVISIBLE_LEAD && isLowSurrogate(text.charCodeAt(i + 1))) i++;
        continue;
      }
      if (unit === SPACE) {
        if (spaceAt < 0) spaceAt = i;
        continue;
      }
      if (unit === DASH && before === DASH) {
        // One dash, however long it is drawn and wherever the line breaks in it.
        spaceAt = -1;
        continue;
      }
      if (MAYBE_TIMES.includes(unit) && isTimes(text, table, i)) unit = TIMES;
      else if (spaceAt >= 0 && isAlphanumeric(before) && isAlphanumeric(unit)) {
        cursor.unit = SPACE;
        cursor.at = spaceAt;
        return true;
      }
    }
    cursor.unit = unit;
    cursor.at = i;
    return true;
  }
  return false;
}

/** True for an x with a digit on either side, white space and marks left out. */
function isTimes(text: string, table: FoldTable, at: number): boolean {
  return isDigit(neighbour(text, table, at, -1)) && isDigit(neighbour(text, table, at, 1));
}

function neighbour(text: string, table: FoldTable, at: number, step: -1 | 1): number {
  let i = at + step;
  while (i >= 0 && i < text.length && isLookedThrough(text, table, i)) i += step;
  return i >= 0 && i < text.length ? foldUnit(table, text.charCodeAt(i)) : DROPPED_UNIT;
}

/** True for a unit of a text that is transparent, or the second half of a character that is. */
export function isLookedThrough(text: string, table: FoldTable, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isTransparent(foldUnit(table, unit))) return true;
  return at > 0 && isLowSurrogate(unit) && text.charCodeAt(at - 1) === INVISIBLE_LEAD;
}

/** True for the second half of a character of two units. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** True for what may stand inside a term without parting it: what is dropped, and white space. */
export function isTransparent(folded: number): boolean {
  return folded === DROPPED_UNIT || folded === SPACE;
}

const PLAIN = createFoldTable();

/** The folded spelling of a text; for forms and tests. */
export function foldText(text: string, table: FoldTable = PLAIN): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= LAST_CONTEXTUAL || foldUnit(table, unit) !== unit) return foldWithOffsets(text, table).text;
  }
  return text;
}

/** Folded text, and for each of its units the UTF-16 offset in the original it came from; strictly rising. */
export function foldWithOffsets(text: string, table: FoldTable = PLAIN): { text: string; at: number[] } {
  const cursor: FoldCursor = { unit: 0, at: -1 };
  const at: number[] = [];
  let folded = '';
  while (readUnit(text, table, cursor.at + 1, cursor.unit, cursor)) {
    folded += String.fromCharCode(cursor.unit);
    at.push(cursor.at);
  }
  return { text: folded, at };
}

/** The text with its Traditional characters replaced by the simplified ones of the table; offsets stay. */
export function simplify(text: string, table: FoldTable): string {
  let simplified = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(table, unit);
    if (folded === unit || !isHan(unit)) continue;
    simplified += text.slice(done, i) + String.fromCharCode(folded);
    done = i + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}

/** True for ASCII letters and digits, the units between which a space means something. */
export function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
