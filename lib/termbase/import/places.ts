import type { ImportPlace } from './types.ts';

/** Tells line and column of offsets in a text, none before one that was asked for earlier. Cost: a pass over the text. */
export function createPlaces(text: string): (offset: number) => ImportPlace {
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
