/** Values of the Chinese digits, plain, formal and Traditional. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((character, value) => [character, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((character, value) => [character, value] as const),
  ['○', 0],
  ['两', 2],
  ['兩', 2],
  ['貳', 2],
  ['叄', 3],
  ['陸', 6],
]);
/** 十, 百 and 千. */
export const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** 万 and 亿, which multiply all that stands before them. */
export const BIG_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** What says behind a round number that it is somewhat more. */
export const MORE = '多余餘来';
/** Whether a character may be part of a numeral, as digit or as scale. */
export function isNumeralCharacter(character: string): boolean {
  return (
    arabicDigit(character) !== null ||
    HAN_DIGITS.has(character) ||
    SMALL_SCALES.has(character) ||
    BIG_SCALES.has(character)
  );
}

/** The value of an Arabic digit, of either width, or null. */
export function arabicDigit(character: string): number | null {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 0x30;
  if (character >= '０' && character <= '９') return character.charCodeAt(0) - 0xff10;
  return null;
}

/** Digits in a row that no number of the news has; a longer run is a code, and is not read. */
export const MOST_DIGITS = 15;
