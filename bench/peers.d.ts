declare module 'ahocorasick' {
  /** Finds every occurrence: for each place where some word ends, the place and the words. */
  class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): [end: number, words: string[]][];
  }
  export = AhoCorasick;
}
