import { type Decode, markedEncoding } from '../../text/encoding.ts';
import { countFrequent } from '../../text/frequent-characters.ts';
import { hasHan } from '../../text/scripts.ts';

/** A file as text. */
export interface Decoded {
  /** Without a byte order mark, lines ended by a line feed. */
  readonly text: string;
  /** The WHATWG label of what it was read as. */
  readonly encoding: string;
  /** How many characters could not be read. */
  readonly unreadable: number;
}

/** Bytes from which a file's encoding is told. */
const HEAD_BYTES = 64 * 1024;

/** Of characters beyond ASCII, the most that may be unreadable in a text that is UTF-8 all the same. */
const MOST_DAMAGED = 0.05;

/**
 * A file as text, in the encoding given, else told by its content: byte order mark, the zeros of UTF-16, what its XML
 * declares, UTF-8 where that reads, else GB 18030 or Big5, whichever makes more sense. Null where the encoding given is
 * not known. Cost: a pass over the head, one over the whole.
 */
export function decodeGlossary(bytes: Uint8Array, decode: Decode, given?: string): Decoded | null {
  const encoding = given?.toLowerCase() ?? encodingOf(bytes, decode);
  const text = decode(bytes, encoding);
  if (text === null) return null;
  const levelled = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { text: levelled, encoding, unreadable: count(levelled, '\ufffd') };
}

function encodingOf(bytes: Uint8Array, decode: Decode): string {
  const certain = markedEncoding(bytes) ?? utf16By(bytes.subarray(0, HEAD_BYTES));
  if (certain !== null) return certain;
  const declared = declaredIn(bytes);
  if (declared !== null && decode(new Uint8Array(), declared) !== null) return declared;
  const head = headOf(bytes);
  const utf8 = decode(head, 'utf-8') ?? '';
  const beyondAscii = utf8.replace(/[\0-\x7f]+/g, '').length;
  if (count(utf8, '\ufffd') <= beyondAscii * MOST_DAMAGED) return 'utf-8';
  const [gb, big5] = ['gb18030', 'big5'].map((encoding) => {
    const text = decode(head, encoding) ?? '';
    return { encoding, sense: hasHan(text) ? countFrequent(text) - 4 * count(text, '\ufffd') : -1 };
  });
  if (gb === undefined || big5 === undefined || Math.max(gb.sense, big5.sense) < 0) return 'windows-1252';
  return big5.sense > gb.sense ? big5.encoding : gb.encoding;
}

/** The head up to its last line end: a character cut in two would look like damage. */
function headOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= HEAD_BYTES) return bytes;
  const lineEnd = bytes.lastIndexOf(0x0a, HEAD_BYTES);
  return bytes.subarray(0, lineEnd > 0 ? lineEnd : HEAD_BYTES);
}

/** Tab, line ends, space, comma: in any text, and hardly ever the high byte of a character. */
const COMMON = new Set([0x09, 0x0a, 0x0d, 0x20, 0x2c]);

/** UTF-16 by the zeros beside its common characters. Others tell nothing: 一 is a zero and an N. */
function utf16By(head: Uint8Array): string | null {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (second === 0 && COMMON.has(first)) little++;
    else if (first === 0 && COMMON.has(second)) big++;
  }
  if (little + big < Math.max(1, head.length / 500)) return null;
  if (little >= 4 * big) return 'utf-16le';
  return big >= 4 * little ? 'utf-16be' : null;
}

/** The encoding that an XML declaration names; null where there is none, or it is said to be UTF-16 and is not. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  return named === undefined || /^utf-?(?:8|16)/.test(named) ? null : named;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
