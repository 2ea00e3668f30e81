/** How far back a sentence or block is looked for, in UTF-16 units: bounds the cost of a look on a page without stops. */
const REACH = 600;

/** Where the sentence that holds `at` begins: behind 。, ！, ？ or a line feed, or {@link REACH} before. */
export function sentenceStart(text: string, at: number): number {
  const lowest = Math.max(0, at - REACH);
  for (let i = at - 1; i >= lowest; i--) if ('。！？\n'.includes(text[i] as string)) return i + 1;
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
  for (let i = at - 1; i >= lowest; i--) if (text[i] === '\n') return i + 1;
  return lowest;
}
