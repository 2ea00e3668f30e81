import { LONGEST_LINE_BYTES } from './limits.ts';

const LINE_FEED = 10;

/** Whole lines that follow one another in an input. */
export interface LineBlock {
  /** Number of its first line, from 1. */
  readonly firstLine: number;
  readonly lines: number;
  /** The lines, each with its line feed but perhaps the last of the input. A line too long is left empty. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Numbers of the lines that were too long to be held. */
  readonly tooLong: readonly number[];
  /** Bytes of the input up to its end. */
  readonly end: number;
}

/**
 * Cuts bytes into blocks of whole lines, as they come: all that is whole in a piece is a block, so that nobody waits for
 * lines that are not there yet. A line of more than {@link LONGEST_LINE_BYTES} is counted and not held. Memory: the line
 * begun and the piece.
 */
export async function* cutLines(
  pieces: AsyncIterable<Uint8Array>,
  begin: { readonly line: number; readonly bytes: number } = { line: 1, bytes: 0 },
): AsyncGenerator<LineBlock> {
  let { line, bytes: read } = begin;
  let open: Uint8Array[] = [];
  let openBytes = 0;
  let isTooLong = false;
  const close = (parts: Uint8Array[], end: number): LineBlock => {
    const bytes = join(parts);
    const lines = countLines(bytes);
    const tooLong = isTooLong ? [line] : [];
    const block = { firstLine: line, lines, bytes, tooLong, end };
    line += lines;
    [open, openBytes, isTooLong] = [[], 0, false];
    return block;
  };
  for await (const piece of pieces) {
    const last = piece.lastIndexOf(LINE_FEED) + 1;
    if (last > 0 && openBytes + piece.indexOf(LINE_FEED) > LONGEST_LINE_BYTES) {
      [open, openBytes, isTooLong] = [[], 0, true];
    }
    // What ends a line that is too long stands for all of it: an empty line.
    const from = isTooLong && last > 0 ? piece.indexOf(LINE_FEED) : 0;
    if (last > 0) yield close([...open, piece.subarray(from, last)], read + last);
    read += piece.length;
    const rest = piece.subarray(last);
    if (rest.length === 0 || isTooLong) continue;
    // A copy: who reads may use the memory of a piece again.
    open.push(new Uint8Array(rest));
    openBytes += rest.length;
    if (openBytes > LONGEST_LINE_BYTES) [open, openBytes, isTooLong] = [[], 0, true];
  }
  if (openBytes > 0 || isTooLong) yield close(isTooLong ? [Uint8Array.of(LINE_FEED)] : open, read);
}

/** The lines of a block, without their ends; a line ends at a line feed, with or without a carriage return. */
export function linesOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map((line) => line.replace(/\r$/, ''));
}

/** Line feeds, and what stands after the last. */
function countLines(bytes: Uint8Array): number {
  let count = bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? 1 : 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** In memory of its own, to be handed to another thread. */
function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
