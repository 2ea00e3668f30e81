/** The middle of some numbers; of an even count the lower of the two in the middle. Throws on none. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50);
}

/** The number below which `percent` of the numbers lie, by nearest rank. Throws on none. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1);
  const found = sorted[at];
  if (found === undefined) throw new RangeError('no numbers');
  return found;
}

/** Milliseconds of one call of `run`: the mean of as many calls as fill `atLeastMs`, so that a short one is not noise. */
export function timeOne(run: () => void, atLeastMs: number): number {
  let calls = 0;
  let spent = 0;
  const start = performance.now();
  do {
    run();
    calls++;
    spent = performance.now() - start;
  } while (spent < atLeastMs);
  return spent / calls;
}

/** One thing to be timed: a run over some text. */
export interface Contender {
  readonly name: string;
  /** Characters one run reads: a slow contender may be given a part of the text. */
  readonly characters: number;
  readonly run: () => void;
}

/** How long a fast contender runs on at a time, in ms. */
const STINT_MS = 12;

/**
 * Speeds as shares of the floor's, by name: the median over the rounds of floor time a character by contender time a
 * character. In every round all run, one after the other, the floor before each of them: what the machine does
 * meanwhile falls on all alike. One round goes before, unmeasured.
 */
export function compareWithFloor(
  floor: Contender,
  contenders: readonly Contender[],
  rounds: number,
): ReadonlyMap<string, number> {
  const ratios = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, characters, run } of contenders) {
      const lowest = timeOne(floor.run, STINT_MS) / floor.characters;
      const own = timeOne(run, STINT_MS) / characters;
      if (round >= 0) ratios.get(name)?.push(lowest / own);
    }
  }
  return new Map([...ratios].map(([name, list]) => [name, median(list)]));
}

/** The floor: one pass that reads every character once, and does nothing with it but a sum that nobody can leave out. */
export function sumCharacters(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Characters in all. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
