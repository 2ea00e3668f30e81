/** Knows both scripts; what a dictionary of phrases does is behind it. */
export interface Scripts {
  /** The spellings of a simplified text in the Traditional scripts in use (mainland-style, Taiwan, Hong Kong). */
  readonly spellTraditionally: (text: string) => readonly string[];
  /** Each Traditional character that has a simplified one, after it: 数數据據. */
  readonly allPairs: string;
}

/**
 * The pairs, simplified first, that folding needs to read the given texts in Traditional script: every twin of each
 * character that a spelling by phrase changes (线 線綫), none of one that stays as it is in these texts (里 of 里程). A
 * character that some text has itself is left alone, and so is one that is no simplified character's twin wherever it
 * stands (著 in 著名). Sorted; deterministic.
 */
export function traditionalPairs(texts: readonly string[], scripts: Scripts): string {
  const twins = new Map<string, string>();
  for (let i = 0; i + 1 < scripts.allPairs.length; i += 2) {
    const simplified = scripts.allPairs.charAt(i);
    twins.set(simplified, (twins.get(simplified) ?? '') + scripts.allPairs.charAt(i + 1));
  }
  const own = new Set(texts.join(''));
  const changed = new Set<string>();
  for (const text of texts) {
    for (const spelling of scripts.spellTraditionally(text)) {
      if (spelling.length !== text.length) continue;
      for (let i = 0; i < text.length; i++) {
        if (spelling.charAt(i) !== text.charAt(i)) changed.add(text.charAt(i));
      }
    }
  }
  const pairs = [...changed].flatMap((character) =>
    [...(twins.get(character) ?? '')].filter((twin) => !own.has(twin)).map((twin) => character + twin),
  );
  return pairs.sort().join('');
}
