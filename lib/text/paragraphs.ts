/** A stretch of a longer text; offsets are UTF-16, half-open. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

/**
 * The paragraphs of a plain text, in order, cut at blank lines: a single line break is the printer's and stays inside.
 * Paragraphs of white space alone are left out.
 */
export function splitParagraphs(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  const breaks = /\r?\n(?:[^\S\n]*\n)+/g;
  let start = 0;
  for (;;) {
    const found = breaks.exec(text);
    const end = found?.index ?? text.length;
    const part = text.slice(start, end);
    if (part.trim() !== '') paragraphs.push({ text: part, start });
    if (found === null) return paragraphs;
    start = end + found[0].length;
  }
}
