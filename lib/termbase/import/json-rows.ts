import { IMPORT_LIMITS } from './limits.ts';
import { createPlaces } from './places.ts';
import type { ImportPlace, ImportProblem } from './types.ts';

/** An element of a list in JSON, and where it begins. */
export interface JsonRow {
  readonly value: unknown;
  readonly where: ImportPlace;
}

/** Elements that do not end after which the rest is given up: each is looked for to the end of the text. */
const MOST_OPEN = 20;

/**
 * The elements of a text that is one JSON list, each parsed by itself: one that is malformed is a problem, and the others
 * come. A list that breaks off gives what stands before. `share` is how much has been read.
 */
export function* jsonRows(text: string): Generator<{ found: JsonRow | ImportProblem; share: number }> {
  const places = createPlaces(text);
  const open = /\S/.exec(text);
  if (open?.[0] !== '[') {
    yield { found: { line: 1, column: 1, reason: { key: 'problemNoJsonList' } }, share: 1 };
    return;
  }
  let opened = 0;
  for (let from = open.index + 1; from < text.length; ) {
    const start = skipSpace(text, from);
    if (text[start] === ']' || start >= text.length) return;
    const { end, depth, isClosed } = endOfElement(text, start);
    const where = places(start);
    if (!isClosed) {
      yield { found: { ...where, reason: { key: 'problemEntryOpen' } }, share: start / text.length };
      const next = /\]\s*,\s*(?=\[\s*")/g;
      next.lastIndex = start;
      if (++opened > MOST_OPEN || next.exec(text) === null) return;
      from = next.lastIndex;
      continue;
    }
    yield { found: parse(text, start, end, depth, where), share: end / text.length };
    if (text[end] === ']') return;
    from = end + 1;
  }
}

function parse(text: string, start: number, end: number, depth: number, where: ImportPlace): JsonRow | ImportProblem {
  if (depth > IMPORT_LIMITS.depth)
    return { ...where, reason: { key: 'problemListsTooDeep', values: { count: depth } } };
  if (end - start > IMPORT_LIMITS.row * 8) return { ...where, reason: { key: 'problemEntryTooLong' } };
  try {
    return { value: JSON.parse(text.slice(start, end)) as unknown, where };
  } catch {
    return { ...where, reason: { key: 'problemMalformedJson' } };
  }
}

/** Where the element that begins at `start` ends: at the comma or bracket behind it; and how deep it goes. */
function endOfElement(text: string, start: number): { end: number; depth: number; isClosed: boolean } {
  const structural = /["[\]{},]/g;
  structural.lastIndex = start;
  let depth = 0;
  let deepest = 0;
  for (let found = structural.exec(text); found !== null; found = structural.exec(text)) {
    const [mark] = found;
    if (mark === '"') {
      const close = endOfString(text, found.index);
      if (close < 0) break;
      structural.lastIndex = close + 1;
    } else if (mark === '[' || mark === '{') {
      depth++;
      deepest = Math.max(deepest, depth);
    } else if (depth === 0) return { end: found.index, depth: deepest, isClosed: true };
    else if (mark !== ',') depth--;
  }
  return { end: text.length, depth: deepest, isClosed: false };
}

function endOfString(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
