import { LONGEST_DOUBTFUL } from '../spot/doubt.ts';
import type { NeighbourGuards } from '../spot/types.ts';
import { foldText } from '../text/fold.ts';
import { isAllHan } from '../text/scripts.ts';

/** Rarer dictionary words than this raise no doubt: they are mostly names and errors. */
const LEAST_FREQUENCY = 100;

/**
 * The characters beside which a short form may be part of another word, from a dictionary: a word that crosses or
 * holds the form puts the character it adds beside the form's edge under guard. Cost: every substring of up to three
 * characters of every word is looked up once; under a second for 150,000 words.
 */
export function compileGuards(
  forms: readonly string[],
  words: Iterable<{ word: string; frequency: number }>,
): NeighbourGuards {
  const wholes = new Set<string>();
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const text of forms) {
    const form = foldText(text);
    if (form.length > LONGEST_DOUBTFUL || !isAllHan(form)) continue;
    wholes.add(form);
    for (let length = 1; length <= form.length; length++) {
      heads.add(form.slice(0, length));
      tails.add(form.slice(form.length - length));
    }
  }
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  for (const { word, frequency } of words) {
    if (frequency < LEAST_FREQUENCY) continue;
    for (let cut = 1; cut < word.length; cut++) {
      const right = word.slice(cut);
      if (heads.has(right) || startsWithOne(right, wholes)) add(before, right.charAt(0), word.charAt(cut - 1));
      const left = word.slice(0, cut);
      if (tails.has(left) || endsWithOne(left, wholes)) add(after, left.charAt(cut - 1), word.charAt(cut));
    }
  }
  return { before: toRecord(before), after: toRecord(after) };
}

function startsWithOne(text: string, forms: ReadonlySet<string>): boolean {
  for (let length = 2; length <= LONGEST_DOUBTFUL; length++) if (forms.has(text.slice(0, length))) return true;
  return false;
}

function endsWithOne(text: string, forms: ReadonlySet<string>): boolean {
  for (let length = 2; length <= LONGEST_DOUBTFUL; length++) if (forms.has(text.slice(-length))) return true;
  return false;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function toRecord(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  return Object.fromEntries([...map].sort().map(([key, set]) => [key, [...set].sort().join('')]));
}
