import type { Candidate } from './candidates.ts';

/**
 * Throws where candidates do not find the same in the same texts, by number and checksum of the offsets; else the number
 * of matches, overlapping ones among them. Who finds the longest only is held against the longest of the first
 * candidate's. Texts must be folded, or some would not see what others see.
 */
export function checkAgreement(candidates: readonly Candidate[], texts: readonly string[]): number {
  const [first, ...others] = candidates;
  if (first === undefined) throw new RangeError('nobody to agree');
  const all = tally(texts, (text) => matchesOf(first, text));
  const longest = tally(texts, (text) => longestOf(matchesOf(first, text)));
  for (const other of others) {
    const wanted = other.finds === 'all' ? all : longest;
    const found = tally(texts, (text) => matchesOf(other, text));
    if (found.count !== wanted.count || found.checksum !== wanted.checksum) {
      const what = `${other.name} finds ${found.count} matches (checksum ${found.checksum})`;
      throw new Error(`${what}, ${first.name} ${wanted.count} (${wanted.checksum})`);
    }
  }
  return all.count;
}

type Match = readonly [start: number, end: number];

function matchesOf(candidate: Candidate, text: string): Match[] {
  const found: Match[] = [];
  candidate.list(text, (start, end) => void found.push([start, end]));
  return found;
}

function longestOf(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let free = 0;
  return sorted.filter(([start, end]) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** The checksum is a sum, so that the order in which matches are found does not count. */
function tally(texts: readonly string[], listMatches: (text: string) => readonly Match[]) {
  let count = 0;
  let checksum = 0;
  for (const [at, text] of texts.entries()) {
    for (const [start, end] of listMatches(text)) {
      count++;
      const mixed = Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ start, 0x85ebca6b) ^ end;
      checksum = (checksum + Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)) >>> 0;
    }
  }
  return { count, checksum };
}
