/**
 * Patterns sorted by their UTF-16 units, each without what it shares with the one before it: what a trie is built from
 * in one pass. Equal patterns may stand beside each other.
 */
export interface FrontCoded {
  /** One unit that means nothing here and then a pattern's own units, pattern after pattern. */
  readonly text: string;
  /** Where a pattern's own units begin in `text`; one more stands at the end, beyond the unit that another would need. */
  readonly starts: Int32Array;
  /** How many units a pattern shares with the one before it. */
  readonly shared: Uint16Array;
}

/** Patterns in any order as front-coded, and the index each had. Throws on a pattern shorter than two units. Cost: a sort. */
export function frontCode(patterns: readonly string[]): { coded: FrontCoded; order: Int32Array } {
  const order = new Int32Array(patterns.length);
  for (let at = 0; at < order.length; at++) {
    order[at] = at;
    if ((patterns[at] as string).length < 2) throw new RangeError(`pattern ${at} is shorter than two units`);
  }
  order.sort((a, b) => {
    const one = patterns[a] as string;
    const other = patterns[b] as string;
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const starts = new Int32Array(order.length + 1);
  const shared = new Uint16Array(order.length);
  const parts: string[] = [];
  let before = '';
  let length = 1;
  order.forEach((index, at) => {
    const pattern = patterns[index] as string;
    let same = 0;
    while (same < before.length && pattern.charCodeAt(same) === before.charCodeAt(same)) same++;
    starts[at] = length;
    shared[at] = same;
    parts.push(PLACEHOLDER, pattern.slice(same));
    length += pattern.length - same + 1;
    before = pattern;
  });
  starts[order.length] = length;
  return { coded: { text: parts.join(''), starts, shared }, order };
}

/** The length of a pattern in UTF-16 units. */
export function lengthOf({ starts, shared }: FrontCoded, at: number): number {
  return (shared[at] as number) + (starts[at + 1] as number) - 1 - (starts[at] as number);
}

/** The patterns themselves, in their order. Cost: all of their text. */
export function patternsOf({ text, starts, shared }: FrontCoded): string[] {
  let before = '';
  return Array.from(shared, (same, at) => {
    before = before.slice(0, same) + text.slice(starts[at], (starts[at + 1] as number) - 1);
    return before;
  });
}

/** In front of a pattern's own units; a file writes there how many it shares, see {@link writeFrontCoded}. */
const PLACEHOLDER = ' ';

/** First of the private-use units that stand for a number in a file, and how many there are. */
const NUMBERS_AT = 0xe000;
const NUMBERS = 0x1900;

/** Front-coded patterns as one string. Throws where a pattern holds a private-use unit: a number could not be told from it. */
export function writeFrontCoded({ text, starts, shared }: FrontCoded): string {
  if (/[\ue000-\uf8ff]/.test(text)) throw new RangeError('a pattern holds a private-use character');
  return Array.from(shared, (same, at) => {
    if (same >= NUMBERS) throw new RangeError(`pattern ${at} shares too much with the one before it`);
    return String.fromCharCode(NUMBERS_AT + same) + text.slice(starts[at], (starts[at + 1] as number) - 1);
  }).join('');
}

/** Reads what {@link writeFrontCoded} wrote, of `count` patterns. Cost: one look at each unit. */
export function readFrontCoded(text: string, count: number): FrontCoded {
  const starts = new Int32Array(count + 1);
  const shared = new Uint16Array(count);
  const last = NUMBERS_AT + NUMBERS;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < NUMBERS_AT || unit >= last) continue;
    shared[at] = unit - NUMBERS_AT;
    starts[at++] = i + 1;
  }
  starts[count] = text.length + 1;
  return { text, starts, shared };
}
