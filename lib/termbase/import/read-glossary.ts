import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
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
import {
  type Found,
  type GlossaryFile,
  type ImportFormat,
  type ImportProblem,
  isProblem,
  type Reading,
} from './types.ts';
import { namesInZip, unpackGzip, unpackZip } from './unpack.ts';

/** Entries that are given at a time by a reader that finds them one by one. */
const BATCH = 64;

/** A reading about to begin: what a caller gives to {@link readGlossary} and looks at as it goes on. */
export function beginReading(decode: Reading['decode'], choices: Reading['choices'] = {}): Reading {
  return { decode, choices, share: 0, format: null, encoding: null, title: '', licence: '' };
}

/** Entries and problems of {@link readGlossary}, one at a time. */
export function* readGlossary(files: readonly GlossaryFile[], reading: Reading): Generator<Found> {
  for (const batch of readBatches(files, reading)) yield* batch;
}

/**
 * Reads a glossary, as entries and problems in the order of the file, as many at a time as a piece of it holds. What it is, and in which
 * encoding, is told by its content unless chosen; `reading` says so as soon as it is known. Several files are one glossary: a StarDict
 * dictionary, or parts that are read one after the other. Whoever asks decides the pace: nothing is read before it is asked for, and who
 * stops asking has ended it. Never throws for what a file holds. Memory: the file, its text, and a batch.
 */
export function* readBatches(files: readonly GlossaryFile[], reading: Reading): Generator<readonly Found[]> {
  let entries = 0;
  let problems = 0;
  for (const batch of readFiles(files, reading, 0)) {
    let problemsHere = 0;
    for (const found of batch) if (isProblem(found)) problemsHere++;
    problems += problemsHere;
    entries += batch.length - problemsHere;
    const isTooMuch = problems > IMPORT_LIMITS.problems || entries > IMPORT_LIMITS.entries;
    if (isTooMuch) {
      yield cutAtLimit(batch, entries - (batch.length - problemsHere), problems - problemsHere);
      return;
    }
    yield batch;
  }
  if (entries === 0 && problems === 0) yield whole({ key: 'problemNothing' });
  reading.share = 1;
}

/** What of a batch is within the limits, and a problem that says where they end. */
function cutAtLimit(batch: readonly Found[], entriesBefore: number, problemsBefore: number): readonly Found[] {
  let entries = entriesBefore;
  let problems = problemsBefore;
  const kept: Found[] = [];
  for (const found of batch) {
    const isOver = isProblem(found) ? ++problems > IMPORT_LIMITS.problems : ++entries > IMPORT_LIMITS.entries;
    if (isOver) {
      const { line, column } = isProblem(found) ? found : found.where;
      const reason: ProblemReason = isProblem(found)
        ? { key: 'problemTooManyProblems', values: { count: IMPORT_LIMITS.problems } }
        : { key: 'problemTooManyEntries', values: { count: IMPORT_LIMITS.entries } };
      kept.push({ line, column, reason });
      break;
    }
    kept.push(found);
  }
  return kept;
}

/** A problem of a whole file. */
function whole(reason: ProblemReason): readonly ImportProblem[] {
  return [{ line: 1, column: 1, reason }];
}

/** What is found one by one, in batches. */
function* inBatches(found: Iterable<Found>): Generator<readonly Found[]> {
  let batch: Found[] = [];
  for (const one of found) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function* readFiles(files: readonly GlossaryFile[], reading: Reading, depth: number): Generator<readonly Found[]> {
  const { format } = reading.choices;
  const isStardict =
    format === 'stardict' ||
    (format === undefined && files.some(({ name }) => /\.(?:ifo|idx|syn|dict|dz)$/i.test(name)));
  if (isStardict) {
    reading.format = 'stardict';
    const parts = files.filter(({ name }) => isStardictFile(name));
    yield* inBatches(readStardict(parts, reading));
    return;
  }
  for (const file of files) yield* readFile(file, reading, depth);
}

/** First bytes of what is refused, and why. */
const REFUSED: readonly (readonly [readonly number[], ProblemReason])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], { key: 'problemOldOffice' }],
  [[0x25, 0x50, 0x44, 0x46], { key: 'problemPdf' }],
  [[0x42, 0x5a, 0x68], { key: 'problemPackedBy', values: { kind: 'bzip2' } }],
  [[0x37, 0x7a, 0xbc, 0xaf], { key: 'problemPackedBy', values: { kind: '7-Zip' } }],
  [[0xfd, 0x37, 0x7a, 0x58], { key: 'problemPackedBy', values: { kind: 'xz' } }],
  [[0x52, 0x61, 0x72, 0x21], { key: 'problemPackedBy', values: { kind: 'RAR' } }],
  [[0x7b, 0x5c, 0x72, 0x74], { key: 'problemRtf' }],
];

function* readFile({ name, bytes }: GlossaryFile, reading: Reading, depth: number): Generator<readonly Found[]> {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) yield whole({ key: 'problemEmptyFile' });
  else if (bytes.length > IMPORT_LIMITS.bytes)
    yield whole({ key: 'problemTooLarge', values: { size: IMPORT_LIMITS.bytes / 1024 / 1024 } });
  else if (begins([0x1f, 0x8b])) {
    const inner = unpackGzip(bytes);
    if (!inner.ok) yield whole(inner.reason);
    else if (depth >= 2) yield whole({ key: 'problemNestedArchives' });
    else
      yield* readFiles([{ name: name.replace(/\.gz$/i, ''), bytes: inner.files.get('') ?? bytes }], reading, depth + 1);
  } else if (begins([0x50, 0x4b])) yield* readZip(bytes, reading, depth);
  else {
    const refused = REFUSED.find(([signature]) => begins(signature));
    if (refused !== undefined) yield whole(refused[1]);
    else yield* readTextFile(name, bytes, reading);
  }
}

function* readZip(bytes: Uint8Array, reading: Reading, depth: number): Generator<readonly Found[]> {
  const names = namesInZip(bytes);
  const { format } = reading.choices;
  const isXlsx = format === 'xlsx' || (format === undefined && names.some((name) => /workbook\.xml$/i.test(name)));
  const isYomitan =
    format === 'yomitan' ||
    (format === undefined && names.some((name) => /(?:term|kanji)_bank_\d+\.json$|^index\.json$/.test(name)));
  if (names.some((name) => /^word\/|^content\.xml$|^ppt\//.test(name)) && !isXlsx) {
    yield whole({ key: 'problemOtherOffice' });
    return;
  }
  if (depth > 1) {
    yield whole({ key: 'problemNestedArchives' });
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
    yield* inBatches(readYomitan(unpacked.files, reading));
  } else {
    const files = [...unpacked.files].map(([path, inner]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      bytes: inner,
    }));
    const glossaries = files.filter(
      ({ name }) => !/^(?:readme|licen[sc]e|copying)\b/i.test(name) || files.length === 1,
    );
    if (glossaries.length === 0) yield whole({ key: 'problemArchiveWithout' });
    yield* readFiles(glossaries, reading, depth + 1);
  }
}

function* readTextFile(name: string, bytes: Uint8Array, reading: Reading): Generator<readonly Found[]> {
  const { choices } = reading;
  const decoded = decodeGlossary(bytes, reading.decode, choices.encoding);
  if (decoded === null) {
    yield whole({ key: 'problemUnknownEncoding', values: { encoding: choices.encoding ?? '' } });
    return;
  }
  const { text, encoding, unreadable } = decoded;
  reading.encoding = encoding;
  if (isBinary(text)) {
    yield whole({ key: 'problemNotText' });
    return;
  }
  if (unreadable > 0) yield [{ ...placeOf(text, '\ufffd'), reason: unreadableReason(unreadable, encoding) }];
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
): Iterable<readonly Found[]> {
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
      return inBatches(readUtx(text, reading));
    case 'cedict':
      return inBatches(readCedict(text, reading));
    case 'pleco':
      return inBatches(readPleco(text, reading));
    case 'xlsx':
    case 'yomitan':
    case 'stardict':
      return [whole({ key: 'problemNotOfFormat', values: { format } })];
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

function unreadableReason(count: number, encoding: string): ProblemReason {
  return { key: count === 1 ? 'problemUnreadableOne' : 'problemUnreadable', values: { count, encoding } };
}

function placeOf(text: string, character: string): { line: number; column: number } {
  const at = text.indexOf(character);
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
