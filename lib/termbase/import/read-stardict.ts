import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { makeEntry, partSenses } from './make-entry.ts';
import { plainMarkup } from './plain-markup.ts';
import type { Found, GlossaryFile, Reading } from './types.ts';
import { unpackGzip } from './unpack.ts';

/** True for the name of a file that belongs to a StarDict dictionary. */
export function isStardictFile(name: string): boolean {
  return /\.(?:ifo|(?:idx|syn)(?:\.gz)?|dict(?:\.dz|\.gz)?)$/i.test(name);
}

/** What a file's name has in common with the others of its dictionary. */
export function stardictName(name: string): string {
  return name.replace(/\.(?:ifo|(?:idx|syn)(?:\.gz)?|dict(?:\.dz|\.gz)?)$/i, '');
}

interface Word {
  readonly word: string;
  readonly offset: number;
  readonly size: number;
  readonly synonyms: string[];
}

/**
 * The entries of a StarDict dictionary (2.4.2 and 3.0.0: its .ifo, .idx, .dict or .dict.dz, and .syn where it has one), a word of the index
 * each, with its synonyms. Places are the numbers of the words in the index.
 */
export function* readStardict(files: readonly GlossaryFile[], reading: Reading): Generator<Found> {
  const whole = (reason: ProblemReason) => ({ line: 1, column: 1, reason });
  const bytesOf = (kind: RegExp) => files.find(({ name }) => kind.test(name))?.bytes;
  const utf8 = (bytes: Uint8Array) => reading.decode(bytes, 'utf-8') ?? '';
  const info = parseInfo(utf8(bytesOf(/\.ifo$/i) ?? new Uint8Array()));
  reading.encoding = 'utf-8';
  reading.title = info.get('bookname') ?? '';
  if (info.size === 0) yield whole({ key: 'problemNoIfo' });
  const index = unpacked(bytesOf(/\.idx(?:\.gz)?$/i));
  const dictionary = unpacked(bytesOf(/\.dict(?:\.dz|\.gz)?$/i));
  const missing = index === null ? '.idx' : dictionary === null ? '.dict or .dict.dz' : null;
  if (missing !== null) yield whole({ key: 'problemFileMissing', values: { file: missing } });
  if (info.size === 0 || index === null || dictionary === null) return;
  for (const part of [index, dictionary]) {
    if (part !== null && 'key' in part) {
      yield whole(part);
      return;
    }
  }
  const [indexBytes, data] = [index, dictionary] as [Uint8Array, Uint8Array];
  const words: Word[] = [];
  const isWide = info.get('idxoffsetbits') === '64';
  for (const { word, tail, at } of wordsIn(indexBytes, isWide ? 12 : 8, utf8)) {
    if (tail === null) {
      yield { line: words.length + 1, column: at + 1, reason: { key: 'problemIndexBreaksOff' } };
      break;
    }
    const offset = isWide ? tail.getUint32(0) * 2 ** 32 + tail.getUint32(4) : tail.getUint32(0);
    words.push({ word, offset, size: tail.getUint32(isWide ? 8 : 4), synonyms: [] });
  }
  const said = Number(info.get('wordcount'));
  if (Number.isFinite(said) && said !== words.length) {
    yield whole({ key: 'problemWordCount', values: { said, count: words.length } });
  }
  const synonyms = unpacked(bytesOf(/\.syn(?:\.gz)?$/i));
  if (synonyms !== null && 'key' in synonyms) yield whole(synonyms);
  else if (synonyms !== null) {
    for (const { word, tail } of wordsIn(synonyms, 4, utf8)) {
      const names = tail === null ? undefined : words[tail.getUint32(0)]?.synonyms;
      if (names !== undefined && names.length < IMPORT_LIMITS.names) names.push(word);
    }
  }
  const types = info.get('sametypesequence') ?? '';
  for (const [number, { word, offset, size, synonyms: others }] of words.entries()) {
    reading.share = number / words.length;
    const where = { line: number + 1, column: 1 };
    if (offset + size > data.length) {
      yield { ...where, reason: { key: 'problemBeyondEnd' } };
      continue;
    }
    const texts = textsOf(data.subarray(offset, offset + size), types, utf8);
    const entry = makeEntry({ sources: [word, ...others], ...partSenses(texts) }, where, true);
    if (entry === null) yield { ...where, reason: { key: 'problemNoCharacters' } };
    else if (texts.every((text) => text === '')) yield { ...where, reason: { key: 'problemNoText' } };
    else yield entry;
  }
}

function parseInfo(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf('=');
    return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : [];
  });
  return new Map(pairs);
}

/** The bytes of a file, unpacked where it is packed; a reason where that cannot be; null where there is no file. */
function unpacked(bytes: Uint8Array | undefined): Uint8Array | ProblemReason | null {
  if (bytes === undefined) return null;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const result = unpackGzip(bytes);
  return result.ok ? (result.files.get('') ?? null) : result.reason;
}

/** Words that end with a NUL, each with so many bytes behind it; null for those where the file breaks off. */
function* wordsIn(bytes: Uint8Array, tailBytes: number, utf8: (bytes: Uint8Array) => string) {
  const view = (at: number) => new DataView(bytes.buffer, bytes.byteOffset + at, tailBytes);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const isWhole = end >= 0 && end + 1 + tailBytes <= bytes.length;
    const word = utf8(bytes.subarray(at, end < 0 ? bytes.length : end));
    yield { word, tail: isWhole ? view(end + 1) : null, at };
    if (!isWhole) return;
    at = end + 1 + tailBytes;
  }
}

/**
 * The texts of a word. Each field has a type: lower case ends with a NUL, upper case begins with its size; where all words have the same, the
 * types stand in the .ifo, and the last field ends with the word (StarDict's “Format for dictionary files”).
 */
function textsOf(data: Uint8Array, sameTypes: string, utf8: (bytes: Uint8Array) => string): string[] {
  const texts: string[] = [];
  for (let at = 0, field = 0; at < data.length; field++) {
    const type = sameTypes === '' ? String.fromCharCode(data[at] as number) : sameTypes.charAt(field);
    if (sameTypes === '') at++;
    if (type === '') break;
    const isLast = sameTypes !== '' && field === sameTypes.length - 1;
    const isSized = type >= 'A' && type <= 'Z';
    let end: number;
    if (isLast) end = data.length;
    else if (isSized) {
      if (at + 4 > data.length) break;
      end = at + 4 + new DataView(data.buffer, data.byteOffset + at, 4).getUint32(0);
      at += 4;
    } else {
      const nul = data.indexOf(0, at);
      end = nul < 0 ? data.length : nul;
    }
    // m, l, t, y are text; h, g, x, k, w have tags; the others are sounds, pictures and files.
    if ('mltyhgxkwn'.includes(type)) {
      const text = utf8(data.subarray(at, end)).replace(/\0+$/, '');
      texts.push('hgxkw'.includes(type) ? plainMarkup(text) : text.trim());
    }
    at = isLast || isSized ? end : end + 1;
  }
  return texts.filter((text) => text !== '');
}
