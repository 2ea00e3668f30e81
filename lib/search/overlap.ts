/**
 * A measure of how much texts have in common with one, from 0 to 1: the share of their pairs of neighbouring UTF-16 units that both have
 * (Dice). A pair that one has twice counts as often as the other has it. Texts of less than two units have nothing in common. Cost:
 * linear in either text.
 */
export function overlapWith(a: string): (b: string) => number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (b) => {
    if (counts.size === 0 || b.length < 2) return 0;
    let shared = 0;
    const taken = new Map<string, number>();
    for (let at = 0; at + 1 < b.length; at++) {
      const pair = b.slice(at, at + 2);
      const count = counts.get(pair) ?? 0;
      if (count === 0) continue;
      const before = taken.get(pair) ?? 0;
      if (before === count) continue;
      taken.set(pair, before + 1);
      shared++;
    }
    return (2 * shared) / (a.length - 1 + (b.length - 1));
  };
}
