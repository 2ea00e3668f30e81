/** Knows both scripts; what a dictionary of phrases does is behind it. */
export interface Scripts {
  /** The spellings of a simplified text in the Traditional scripts in use (mainland-style, Taiwan, Hong Kong). */
  readonly spellTraditionally: (text: string) => readonly string[];
  /** Each Traditional character that has a simplified one, after it: 数數据據. */
  readonly allPairs: string;
}

/**
 * The pairs, simplified first, that folding needs to read the given texts in Traditional script: the characters their
 * spellings by phrase really have (发展 發展, 头发 頭髮). A character that some text has itself is left alone, and so is
 * one that is no simplified character's twin wherever it stands (著 in 著名). Sorted; deterministic.
 */
export function traditionalPairs(texts: readonly string[], scripts: Scripts): string {
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < scripts.allPairs.length; i += 2) {
    simplified.set(scripts.allPairs.charAt(i + 1), scripts.allPairs.charAt(i));
  }
  const own = new Set(texts.join(''));
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const spelling of scripts.spellTraditionally(text)) {
      if (spelling.length !== text.length) continue;
      for (let i = 0; i < text.length; i++) {
        const from = spelling.charAt(i);
        const to = text.charAt(i);
        if (from !== to && !own.has(from) && simplified.get(from) === to) pairs.add(to + from);
      }
    }
  }
  return [...pairs].sort().join('');
}
