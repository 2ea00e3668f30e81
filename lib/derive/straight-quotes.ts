/** Straight quotes, which open and close alike, in pairs within a line. */
const PAIR = /["＂]([^"＂\n]*)["＂]/g;

/** A text with its pairs of straight quotes turned the way they stand, “ and ”, and 『』 as 「」; of the same length. A lone one stays. Linear. */
export function turnStraightQuotes(text: string): string {
  return text.replace(PAIR, '“$1”').replaceAll('『', '「').replaceAll('』', '」');
}
