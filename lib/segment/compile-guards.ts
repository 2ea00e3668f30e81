import type { NeighbourGuards } from '../spot/types.ts';
import { isAllHan } from '../text/scripts.ts';
import { costOfForm, GUARDED_EDGE, LEAD_OF_SHORT, leadOf } from './judge.ts';
import { latticeOf } from './lattice.ts';
import type { WordCosts } from './types.ts';

/** Rarer words of the news than this raise no doubt: they cut a form once in thousands of times, and would double the guards. */
const LEAST_COUNT = 10;

/**
 * The characters beside which a form may be part of another word: those that a counted word adds which crosses an edge of
 * the form or holds it, and where the reading with that word could be the cheaper one; see `standsAlone`. What stands
 * farther off can only make the form's own reading cheaper. `forms` are folded. Cost: some three seconds for 20,000
 * forms and 40,000 words.
 */
export function compileGuards(
  forms: readonly string[],
  counts: ReadonlyMap<string, number>,
  costs: WordCosts,
): NeighbourGuards {
  const startingWith = new Map<string, string[]>();
  const endingWith = new Map<string, string[]>();
  const own = new Set(forms);
  for (const [word, count] of counts) {
    if (count < LEAST_COUNT && !(own.has(word) && word.length < 4)) continue;
    for (let length = 1; length < word.length; length++) {
      listUnder(startingWith, word.slice(0, length), word);
      listUnder(endingWith, word.slice(word.length - length), word);
    }
  }
  const known = new Map<string, number>();
  const costInParts = (text: string) => {
    const cost = known.get(text) ?? (latticeOf(text, costs).upTo[text.length] as number);
    known.set(text, cost);
    return cost;
  };
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  for (const form of forms) {
    if (!isAllHan(form)) continue;
    const cost = costOfForm(form, costs);
    const most = cost + leadOf(form);
    // A single character left of the form may go with what stands on its other side.
    const costOfRest = (rest: string) => (rest.length <= 1 ? 0 : costInParts(rest));
    for (let taken = 1; taken <= Math.min(form.length, costs.longest - 1); taken++) {
      const afterHead = costOfRest(form.slice(taken));
      for (const word of endingWith.get(form.slice(0, taken)) ?? []) {
        const added = word.slice(0, -taken);
        if (afterHead + (costs.costOf(word) as number) >= most + costInParts(added)) continue;
        setUnder(before, form.slice(0, GUARDED_EDGE), added.slice(-1));
      }
      const beforeTail = costOfRest(form.slice(0, -taken));
      for (const word of startingWith.get(form.slice(-taken)) ?? []) {
        const added = word.slice(taken);
        const mostHere = taken > 1 && added.length === 1 ? Math.max(most, cost + LEAD_OF_SHORT) : most;
        if (beforeTail + (costs.costOf(word) as number) >= mostHere + costInParts(added)) continue;
        setUnder(after, form.slice(-GUARDED_EDGE), added.charAt(0));
      }
    }
  }
  return { before: toRecord(before), after: toRecord(after) };
}

function listUnder(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function setUnder(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function toRecord(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  return Object.fromEntries([...map].sort().map(([key, set]) => [key, [...set].sort().join('')]));
}
