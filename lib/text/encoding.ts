import { countFrequent } from './frequent-characters.ts';

/** What a file's first bytes say it is; `pdf` and `office` hold text that is not to be had from their bytes. */
export type FileKind = 'text' | 'pdf' | 'office' | 'binary';

/** Decodes bytes of an encoding, by its WHATWG label; what is not of it becomes U+FFFD. Null for an unknown label. */
export type Decode = (bytes: Uint8Array, encoding: string) => string | null;

/** How many bytes tell what a file is; a charset must stand in the first 1024 by the HTML standard. */
const HEAD_BYTES = 1024;

/** Share of characters that may be unreadable: a text with a damaged byte is a text still. */
const MOST_UNREADABLE = 0.002;

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  // Zip archives, as docx, odt and ofd are; the compound files of doc and wps; RTF.
  ['office', [0x50, 0x4b, 0x03, 0x04]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['office', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const MARKS: readonly (readonly [encoding: string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tells a file's kind by its first bytes, never by its name. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const signed = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (signed !== undefined) return signed[0];
  // Text has no NUL but in UTF-16.
  return bytes.subarray(0, HEAD_BYTES).includes(0) && markedEncoding(bytes) === null && utf16By(bytes) === null
    ? 'binary'
    : 'text';
}

/** A text and the encoding it was read in, by its WHATWG label. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** The text of a file of Chinese in whatever encoding it is, as {@link decodeWhole} reads it. Null where none reads. */
export function decodeText(bytes: Uint8Array, decode: Decode): string | null {
  return decodeWhole(bytes, decode)?.text ?? null;
}

/**
 * The text of a file of Chinese and the encoding it is in: by its byte order mark, by the zeros of UTF-16, else that
 * of the charset it declares, UTF-8, GB 18030 and Big5 which makes the most sense: pages declare one and are written in
 * another, and the bytes of the last two look alike. Null where none reads. Cost: a pass or two a trial.
 */
export function decodeWhole(bytes: Uint8Array, decode: Decode): DecodedText | null {
  const read = (encoding: string | null): DecodedText | null => {
    const text = encoding === null ? null : decode(bytes, encoding);
    if (encoding === null || text === null || shareUnreadable(text) > MOST_UNREADABLE) return null;
    return { text: text.replace(/^\ufeff/, ''), encoding };
  };
  const known = markedEncoding(bytes) ?? utf16By(bytes);
  if (known !== null) return read(known);
  let best: (DecodedText & { readonly sense: number }) | null = null;
  const declared = charsetIn(bytes);
  for (const encoding of [declared, 'utf-8', 'gb18030', 'big5']) {
    const decoded = read(encoding);
    if (decoded === null) continue;
    const sense = countFrequent(decoded.text);
    // Nearly any bytes are some text in Big5.
    const least = best?.sense ?? (encoding === 'big5' && declared !== 'big5' ? 0 : -1);
    if (sense > least) best = { ...decoded, sense };
  }
  return best;
}

/** The charset a file of HTML declares in its first bytes, in lower case; null where it does not. */
export function charsetIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** The encoding that a byte order mark tells; null where there is none. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? null;
}

/** Line ends and figures leave zeros in every other byte of UTF-16, and nowhere else. */
function utf16By(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  const head = bytes.subarray(0, HEAD_BYTES);
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (bytes.length % 2 !== 0 || even + odd === 0 || (even > 0 && odd > 0)) return null;
  return even > 0 ? 'utf-16be' : 'utf-16le';
}

function shareUnreadable(text: string): number {
  if (text.length === 0) return 0;
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count / text.length;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
