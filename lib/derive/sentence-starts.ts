/** How far back a sentence or block is looked for, in UTF-16 units: bounds the cost of a look on a page without stops. */
const REACH = 600;

const [STOP, EXCLAMATION, QUESTION, LINE_FEED] = [0x3002, 0xff01, 0xff1f, 0x0a];

/** Where the sentence that holds `at` begins: behind 。, ！, ？ or a line feed, or {@link REACH} before. */
export function sentenceStart(text: string, at: number): number {
  const lowest = Math.max(0, at - REACH);
  for (let i = at - 1; i >= lowest; i--) {
    const unit = text.charCodeAt(i);
    if (unit === STOP || unit === EXCLAMATION || unit === QUESTION || unit === LINE_FEED) return i + 1;
  }
  return lowest;
}

/** Where the sentence before the one that begins at `sentence` begins; 0 where there is none. */
export function sentenceBefore(text: string, sentence: number): number {
  let end = sentence;
  while (end > 0 && /[。！？\s”]/.test(text[end - 1] as string)) end--;
  return sentenceStart(text, end);
}

/** Where the block that holds `at` begins, or {@link REACH} before. */
export function blockStart(text: string, at: number): number {
  const lowest = Math.max(0, at - REACH);
  for (let i = at - 1; i >= lowest; i--) if (text.charCodeAt(i) === LINE_FEED) return i + 1;
  return lowest;
}

/** Where the sentence and the block begin that hold a place, for places that rise: each unit of the text is looked at once. */
export class RisingStarts {
  private readonly text: string;
  private seen = 0;
  private stop = 0;
  private feed = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The same as {@link sentenceStart} and {@link blockStart} give; `at` is never below that of the call before. */
  at(at: number): { readonly sentence: number; readonly block: number } {
    for (; this.seen < at; this.seen++) {
      const unit = this.text.charCodeAt(this.seen);
      if (unit === LINE_FEED) this.feed = this.seen + 1;
      if (unit === STOP || unit === EXCLAMATION || unit === QUESTION || unit === LINE_FEED) this.stop = this.seen + 1;
    }
    return { sentence: Math.max(this.stop, at - REACH), block: Math.max(this.feed, at - REACH) };
  }
}
