/** A word as the standard writes it. */
export interface KnownWord {
  readonly text: string;
  /** Its spelling, where rules would not give it: syllables joined, hyphens and capitals as they are to stand. */
  readonly spelled?: string | undefined;
  /** True for the name of a place or person: capital wherever it stands. */
  readonly isName?: boolean | undefined;
  /** True for a set phrase of four characters, written in two halves. */
  readonly isIdiom?: boolean | undefined;
}

/** The words that text is cut into. */
export type Lexicon = ReadonlyMap<string, KnownWord>;

/** Characters that are words of their own: particles, prepositions, conjunctions, adverbs, pronouns. */
export const FUNCTION_WORDS =
  '的得之和与及或在向为对以从由被把将最更很再都就还又比按到让当是不也而于等给跟同使令所各每该其此这那我你他她它';

/** Characters that make numbers. */
export const NUMERALS = '〇零一二两三四五六七八九十百千万亿';

const LONGEST_WORD = 12;
/** What a word costs; a character that no word takes in costs more, unless it is a word of its own. */
const COST = { word: 20, longWord: 21, name: 19, spelled: 18, functionWord: 22, numeral: 24, unknown: 34 } as const;

/**
 * Cuts a run of Han characters into the fewest words, those with a spelling of their own first; of cuts as good as each
 * other the one whose first word is longer. A character that no word takes in comes alone. Cost: linear in the text.
 */
export function cutWords(run: string, lexicon: Lexicon): readonly KnownWord[] {
  const best: { cost: number; word: KnownWord }[] = [];
  for (let from = run.length - 1; from >= 0; from--) {
    let found: { cost: number; word: KnownWord } | undefined;
    for (let length = Math.min(LONGEST_WORD, run.length - from); length > 0; length--) {
      const text = run.slice(from, from + length);
      const word = lexicon.get(text) ?? (length === 1 ? { text } : undefined);
      if (word === undefined) continue;
      const cost = costOf(word) + (best[from + length]?.cost ?? 0);
      if (found === undefined || cost < found.cost) found = { cost, word };
    }
    best[from] = found as { cost: number; word: KnownWord };
  }
  const words: KnownWord[] = [];
  for (let at = 0; at < run.length; at += words.at(-1)?.text.length ?? 1)
    words.push((best[at] as { word: KnownWord }).word);
  return words;
}

function costOf({ text, spelled, isName }: KnownWord): number {
  if (spelled !== undefined) return COST.spelled;
  if (isName === true) return COST.name;
  if (text.length > 1) return text.length > 2 ? COST.longWord : COST.word;
  if (FUNCTION_WORDS.includes(text)) return COST.functionWord;
  return NUMERALS.includes(text) ? COST.numeral : COST.unknown;
}
