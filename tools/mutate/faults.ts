/** A fault that was planted in a file, and whether a test caught it. */
export interface Fault {
  /** From the top of the repository, with slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The line it begins on as it stands in the file, without its indent. */
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
  /** How it ended: `uncovered` where no test so much as runs the place. */
  readonly end: 'caught' | 'survived' | 'uncovered';
}

/** A fault that changes nothing anyone could see, and why. */
export interface Equivalent {
  readonly file: string;
  readonly text: string;
  /** As {@link changeOf} writes it. */
  readonly change: string;
  readonly reason: string;
}

/** What a fault changes, on one line. */
export function changeOf({ original, replacement }: Pick<Fault, 'original' | 'replacement'>): string {
  return `${onOneLine(original)} → ${onOneLine(replacement)}`;
}

/**
 * The list of equivalent faults: a fault a line, its file, the line of source it stands on, the change and the reason
 * parted by tabs; lines that begin with # are for people. Throws an Error, naming the line, where one has not four parts.
 */
export function parseEquivalents(list: string): Equivalent[] {
  return list.split('\n').flatMap((row, index) => {
    if (row === '' || row.startsWith('#')) return [];
    const [file, text, change, reason, ...more] = row.split('\t');
    if (file === undefined || text === undefined || change === undefined || !reason || more.length > 0) {
      throw new Error(`line ${index + 1} of the list of equivalent faults has not four parts`);
    }
    return [{ file, text, change, reason }];
  });
}

/**
 * What a run found: the faults that were not caught, each ready for the list of equivalent ones, then what was caught of
 * each folder and of all. Equivalent faults are left out; those of the files tried that name nothing any more are named.
 * `isWhole` says that every fault of the files was planted.
 */
export function formatFaults(faults: readonly Fault[], equivalents: readonly Equivalent[], isWhole: boolean): string {
  const keyOf = (file: string, text: string, change: string) => [file, text, change].join('\t');
  const known = new Set(equivalents.map(({ file, text, change }) => keyOf(file, text, change)));
  const keyed = faults.map((fault) => ({ ...fault, key: keyOf(fault.file, onOneLine(fault.text), changeOf(fault)) }));
  const counted = keyed.filter(({ key }) => !known.has(key));
  const missed = counted.filter(({ end }) => end !== 'caught');
  const planted = new Set(keyed.map(({ key }) => key));
  const tried = new Set(faults.map(({ file }) => file));
  const stale = isWhole ? [...known].filter((key) => tried.has(key.split('\t')[0] ?? '') && !planted.has(key)) : [];
  const byFolder = Map.groupBy(counted, ({ file }) => file.slice(0, file.lastIndexOf('/')));
  return [
    ...missed.map(({ end, line, key }) => `${end} at line ${line}\t${key}`),
    ...stale.map((key) => `no longer there\t${key}`),
    ...[...byFolder].sort().map(([folder, of]) => shareOf(folder, of)),
    shareOf('all', counted),
    `${keyed.length - counted.length} equivalent, left out`,
  ].join('\n');
}

function shareOf(name: string, faults: readonly Fault[]): string {
  const caught = faults.filter(({ end }) => end === 'caught').length;
  const percent = faults.length === 0 ? '–' : `${((caught / faults.length) * 100).toFixed(1)} %`;
  return `${name}: ${caught} of ${faults.length} caught, ${percent}`;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * True for `percent` of all faults, for one seed always the same ones, whichever are tried beside them. `name` tells one
 * fault from any other.
 */
export function isSampled(name: string, percent: number, seed: number): boolean {
  // FNV-1a, and a last stirring: its high bits change little with the last characters.
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${name}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 < percent / 100;
}
