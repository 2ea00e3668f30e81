/** Texts from which on counting their units is quicker than comparing them. */
const MANY = 4096;

/** UTF-16 units that are counted; nearly all terms differ in these. */
const COUNTED_UNITS = 3;

/**
 * The places of texts in the order of their UTF-16 units, equal ones as they come. Cost: of many, three passes that count, and a sort
 * of those that begin alike: some 20 ms for 100,000 terms, where comparing all of them takes 150.
 */
export function orderTexts(texts: readonly string[]): Uint32Array<ArrayBuffer> {
  const compare = (a: number, b: number) => {
    const one = texts[a] as string;
    const other = texts[b] as string;
    return one < other ? -1 : one > other ? 1 : a - b;
  };
  let order = Uint32Array.from({ length: texts.length }, (_, at) => at);
  if (texts.length < MANY) return order.sort(compare);
  for (let unit = COUNTED_UNITS - 1; unit >= 0; unit--) order = orderedBy(order, ranksAt(texts, unit));
  for (let from = 0, to = 1; from < order.length; from = to, to++) {
    const first = texts[order[from] as number] as string;
    while (to < order.length && beginAlike(first, texts[order[to] as number] as string)) to++;
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}

/** By text, a unit of it and one more; 0 where it has none there. */
function ranksAt(texts: readonly string[], unit: number): Uint32Array {
  const ranks = new Uint32Array(texts.length);
  for (let at = 0; at < ranks.length; at++) {
    const text = texts[at] as string;
    if (unit < text.length) ranks[at] = text.charCodeAt(unit) + 1;
  }
  return ranks;
}

/** Most ranks there are: a unit each, and none. */
const RANKS = 0x10001;

/** The places, which are in some order, by their ranks; those of one rank stay as they are. */
function orderedBy(order: Uint32Array, ranks: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(RANKS + 1);
  for (let at = 0; at < ranks.length; at++) add(next, (ranks[at] as number) + 1, 1);
  for (let rank = 1; rank < next.length; rank++) add(next, rank, next[rank - 1] as number);
  const ordered = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const place = order[at] as number;
    const rank = ranks[place] as number;
    ordered[next[rank] as number] = place;
    add(next, rank, 1);
  }
  return ordered;
}

function add(to: Uint32Array, at: number, more: number): void {
  to[at] = (to[at] as number) + more;
}

/** True where two texts cannot be told apart by the units that are counted. */
function beginAlike(one: string, other: string): boolean {
  for (let unit = 0; unit < COUNTED_UNITS; unit++) {
    if (unit >= one.length || unit >= other.length) return one.length === other.length;
    if (one.charCodeAt(unit) !== other.charCodeAt(unit)) return false;
  }
  return true;
}
