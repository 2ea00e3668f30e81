/** Writes counts as `seeds/words.tsv`, below a head of lines that begin with `#`: a count, then its words; falling. */
export function formatWordCounts(counts: ReadonlyMap<string, number>, head: readonly string[]): string {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of counts) {
    const words = byCount.get(count);
    if (words === undefined) byCount.set(count, [word]);
    else words.push(word);
  }
  const rows = [...byCount].sort(([a], [b]) => b - a).map(([count, words]) => `${count}\t${words.sort().join(' ')}`);
  return `${[...head.map((line) => `# ${line}`), ...rows].join('\n')}\n`;
}

/** Reads `seeds/words.tsv`. Throws, naming the line, on one that is no row of counts. */
export function parseWordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, count, words] = /^(\d+)\t(\S+(?: \S+)*)$/.exec(line) ?? [];
    if (words === undefined) {
      throw new Error(`seeds/words.tsv, line ${at + 1}: not a row of counts; npm run words:count writes them`);
    }
    for (const word of words.split(' ')) counts.set(word, Number(count));
  }
  return counts;
}

/** Reads a list of words, as `seeds/more-words.txt`: words parted by white space; lines that begin with `#` say what they are. */
export function parseWordList(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? [] : line.split(/\s+/).filter((word) => word !== '')));
}
