/**
 * How much two texts have in common, from 0 to 1: the share of their pairs of neighbouring UTF-16 units that both have (Dice). A pair
 * that one has twice counts as often as the other has it. Texts of less than two units have nothing in common. Cost: linear.
 */
export function overlap(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsOf(a)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length - 1 + (b.length - 1));
}

function* pairsOf(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2);
}
