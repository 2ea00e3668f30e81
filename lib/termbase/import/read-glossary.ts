import { decodeGlossary } from './decode.ts';
import { guessFormat } from './guess-format.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readCedict } from './read-cedict.ts';
import { readConcepts } from './read-concepts.ts';
import { readPleco } from './read-pleco.ts';
import { isStardictFile, readStardict } from './read-stardict.ts';
import { readOmegat, readTextTable } from './read-text-table.ts';
import { readUtx } from './read-utx.ts';
import { isXlsxPart, readXlsx } from './read-xlsx.ts';
import { isYomitanFile, readYomitan } from './read-yomitan.ts';
import { type Found, type GlossaryFile, type ImportFormat, isProblem, type Reading } from './types.ts';
import { namesInZip, unpackGzip, unpackZip } from './unpack.ts';

/** A reading about to begin: what a caller gives to {@link readGlossary} and looks at as it goes on. */
export function beginReading(decode: Reading['decode'], choices: Reading['choices'] = {}): Reading {
  return { decode, choices, share: 0, format: null, encoding: null, title: '', licence: '' };
}

/**
 * Reads a glossary, as entries and problems in the order of the file. What it is, and in which encoding, is told by its content unless chosen;
 * `reading` says so as soon as it is known. Several files are one glossary: a StarDict dictionary, or parts that are read one after
 * the other. Whoever asks decides the pace: nothing is read before it is asked for, and who stops asking has ended it. Never throws
 * for what a file holds. Memory: the file, its text, and one entry.
 */
export function* readGlossary(files: readonly GlossaryFile[], reading: Reading): Generator<Found> {
  let entries = 0;
  let problems = 0;
  for (const found of readFiles(files, reading, 0)) {
    if (isProblem(found)) {
      if (++problems > IMPORT_LIMITS.problems) {
        yield { ...found, reason: `more than ${IMPORT_LIMITS.problems} problems: the rest is not read` };
        return;
      }
    } else if (++entries > IMPORT_LIMITS.entries) {
      yield { ...found.where, reason: `more than ${IMPORT_LIMITS.entries} entries: the rest is not read` };
      return;
    }
    yield found;
  }
  if (entries === 0 && problems === 0) yield { line: 1, column: 1, reason: 'nothing in it' };
  reading.share = 1;
}

function* readFiles(files: readonly GlossaryFile[], reading: Reading, depth: number): Generator<Found> {
  const { format } = reading.choices;
  const isStardict =
    format === 'stardict' ||
    (format === undefined && files.some(({ name }) => /\.(?:ifo|idx|syn|dict|dz)$/i.test(name)));
  if (isStardict) {
    reading.format = 'stardict';
    yield* readStardict(
      files.filter(({ name }) => isStardictFile(name)),
      reading,
    );
    return;
  }
  for (const file of files) yield* readFile(file, reading, depth);
}

/** First bytes of what is refused, and the words for it. */
const REFUSED: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file: save it as .xlsx or as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF, which has no table that could be read'],
  [[0x42, 0x5a, 0x68], 'packed by bzip2: unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed by 7-Zip: unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58], 'packed by xz: unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'packed by RAR: unpack it first'],
  [[0x7b, 0x5c, 0x72, 0x74], 'an RTF text: save it as plain text or CSV'],
];

function* readFile({ name, bytes }: GlossaryFile, reading: Reading, depth: number): Generator<Found> {
  const whole = (reason: string) => ({ line: 1, column: 1, reason });
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) yield whole('the file is empty');
  else if (bytes.length > IMPORT_LIMITS.bytes) yield whole(`more than ${IMPORT_LIMITS.bytes / 1024 / 1024} MB`);
  else if (begins([0x1f, 0x8b])) {
    const inner = unpackGzip(bytes);
    if (!inner.ok) yield whole(inner.reason);
    else if (depth >= 2) yield whole('an archive within an archive within an archive');
    else
      yield* readFiles([{ name: name.replace(/\.gz$/i, ''), bytes: inner.files.get('') ?? bytes }], reading, depth + 1);
  } else if (begins([0x50, 0x4b])) yield* readZip(bytes, reading, depth);
  else {
    const refused = REFUSED.find(([signature]) => begins(signature));
    if (refused !== undefined) yield whole(refused[1]);
    else yield* readTextFile(name, bytes, reading);
  }
}

function* readZip(bytes: Uint8Array, reading: Reading, depth: number): Generator<Found> {
  const whole = (reason: string) => ({ line: 1, column: 1, reason });
  const names = namesInZip(bytes);
  const { format } = reading.choices;
  const isXlsx = format === 'xlsx' || (format === undefined && names.some((name) => /workbook\.xml$/i.test(name)));
  const isYomitan =
    format === 'yomitan' ||
    (format === undefined && names.some((name) => /(?:term|kanji)_bank_\d+\.json$|^index\.json$/.test(name)));
  if (names.some((name) => /^word\/|^content\.xml$|^ppt\//.test(name)) && !isXlsx) {
    yield whole('an office file of another kind: save its table as .xlsx or CSV');
    return;
  }
  if (depth > 1) {
    yield whole('an archive within an archive within an archive');
    return;
  }
  const isHidden = (name: string) => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
  const isRead = (name: string) =>
    isXlsx
      ? isXlsxPart(name)
      : isYomitan
        ? isYomitanFile(name)
        : !isHidden(name) && !/\.(?:png|jpe?g|gif|pdf|docx?)$/i.test(name);
  const unpacked = unpackZip(bytes, isRead);
  if (!unpacked.ok) {
    reading.format = isXlsx ? 'xlsx' : isYomitan ? 'yomitan' : null;
    yield whole(unpacked.reason);
  } else if (isXlsx) {
    reading.format = 'xlsx';
    yield* readXlsx(unpacked.files, reading);
  } else if (isYomitan) {
    reading.format = 'yomitan';
    yield* readYomitan(unpacked.files, reading);
  } else {
    const files = [...unpacked.files].map(([path, inner]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      bytes: inner,
    }));
    const glossaries = files.filter(
      ({ name }) => !/^(?:readme|licen[sc]e|copying)\b/i.test(name) || files.length === 1,
    );
    if (glossaries.length === 0) yield whole('an archive without a file that could be a glossary');
    yield* readFiles(glossaries, reading, depth + 1);
  }
}

function* readTextFile(name: string, bytes: Uint8Array, reading: Reading): Generator<Found> {
  const whole = (reason: string) => ({ line: 1, column: 1, reason });
  const { choices } = reading;
  const decoded = decodeGlossary(bytes, reading.decode, choices.encoding);
  if (decoded === null) {
    yield whole(`the encoding ${choices.encoding} is not known`);
    return;
  }
  const { text, encoding, unreadable } = decoded;
  reading.encoding = encoding;
  if (isBinary(text)) {
    yield whole('not text, and no kind of file that is known');
    return;
  }
  if (unreadable > 0) yield { ...placeOf(text, '\ufffd'), reason: unreadableWords(unreadable, encoding) };
  const guess = choices.format === undefined ? guessFormat(name, text) : { format: choices.format };
  if (guess.format === null) {
    yield whole(guess.reason);
    return;
  }
  reading.format = guess.format;
  const guessed = 'separator' in guess ? guess.separator : undefined;
  yield* readText(guess.format, text, reading, choices.separator ?? guessed);
}

function readText(
  format: ImportFormat,
  text: string,
  reading: Reading,
  separator: string | undefined,
): Iterable<Found> {
  switch (format) {
    case 'csv':
      return readTextTable(text, reading, separator ?? separatorOf(text));
    case 'tsv':
      return readTextTable(text, reading, separator ?? '\t');
    case 'omegat':
      return readOmegat(text, reading);
    case 'tbx':
    case 'multiterm':
      return readConcepts(text, reading);
    case 'utx':
      return readUtx(text, reading);
    case 'cedict':
      return readCedict(text, reading);
    case 'pleco':
      return readPleco(text, reading);
    case 'xlsx':
    case 'yomitan':
    case 'stardict':
      return [{ line: 1, column: 1, reason: `not a file of the format ${format}` }];
  }
}

function separatorOf(text: string): string {
  const guess = guessFormat('glossary.csv', text);
  return ('separator' in guess ? guess.separator : undefined) ?? ',';
}

/** Control characters that no text has, in more than one of a hundred. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > head.length / 100;
}

function unreadableWords(count: number, encoding: string): string {
  return `${count} ${count === 1 ? 'character' : 'characters'} that cannot be read as ${encoding}, the first here`;
}

function placeOf(text: string, character: string): { line: number; column: number } {
  const at = text.indexOf(character);
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
