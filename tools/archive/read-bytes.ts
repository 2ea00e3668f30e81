import { open } from 'node:fs/promises';
import { decodeWhole, fileKindOf } from '../../lib/text/encoding.ts';
import { UsageError } from '../command-line/run-command.ts';
import { whyUnreadable } from '../command-line/why-unreadable.ts';
import { READ_BYTES } from './limits.ts';

const LINE_FEED = 10;

/**
 * The bytes of a file of lines, or of standard input for `-`, as UTF-8 without a byte order mark, as they come. The
 * encoding is judged by the first piece of {@link READ_BYTES} or less; nothing comes of an empty file. Throws a
 * {@link UsageError} where it cannot be read or is not text. A piece is good until the next is asked for.
 */
export async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  const encoder = new TextEncoder();
  try {
    for await (const piece of file === '-' ? (process.stdin as AsyncIterable<Buffer>) : piecesOf(file)) {
      if (decoder === undefined) {
        decoder = decoderFor(piece, file);
        // A mark of the order of bytes is none of the text.
        if (decoder === null) {
          yield piece.subarray(startsWithMark(piece) ? 3 : 0);
          continue;
        }
      }
      yield decoder === null ? piece : encoder.encode(decoder.decode(piece, { stream: true }));
    }
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield encoder.encode(rest);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${nameOf(file)}: ${whyUnreadable(error)}`);
  }
}

/** The bytes of a file in `[start, end)` as they are, in pieces that share their memory: each is good until the next. */
export async function* piecesOf(file: string, start = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const memory = Buffer.allocUnsafeSlow(READ_BYTES);
  const isRange = start > 0;
  try {
    for (let at = start; at < end; ) {
      // A pipe knows no places: it is read on and on.
      const length = Math.min(READ_BYTES, end - at);
      const { bytesRead } = await handle.read(memory, 0, length, isRange ? at : null);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/**
 * What decodes a file that begins so; null for UTF-8, which needs no decoding. Throws a {@link UsageError} where it is
 * not text.
 */
export function decoderFor(head: Buffer, file: string): TextDecoder | null {
  if (fileKindOf(head) !== 'text') throw new UsageError(`${nameOf(file)}: is not text; give lines of text`);
  // Up to a line's end, so that no character is cut; the zeros of UTF-16 are counted in pairs.
  const end = head.lastIndexOf(LINE_FEED) + 1;
  const whole = head.subarray(0, end > 0 ? end + (end % 2 === 1 && head.includes(0) ? 1 : 0) : head.length);
  const decoded = decodeWhole(whole, (bytes, encoding) => decode(bytes, encoding));
  if (decoded === null) throw new UsageError(`${nameOf(file)}: is in an encoding that is not known; give it as UTF-8`);
  return decoded.encoding === 'utf-8' ? null : new TextDecoder(decoded.encoding);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
