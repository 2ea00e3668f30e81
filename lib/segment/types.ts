/** Words with what they cost in a reading: the rarer in the news, the dearer. */
export interface WordCosts {
  /**
   * What a word costs, in tenths of a nat (ten times the negative logarithm of its share of all words), a whole number,
   * so that every engine adds up the same. Undefined for what is no word; a single character always has a cost.
   */
  costOf(word: string): number | undefined;
  /** UTF-16 units of the longest word. */
  readonly longest: number;
}

/** Words with their costs, and which of them are verbs. */
export interface Vocabulary extends WordCosts {
  /** True for a word of two characters that the dictionary knows as a verb and as nothing else, and that the news has often. */
  isVerb(word: string): boolean;
}
