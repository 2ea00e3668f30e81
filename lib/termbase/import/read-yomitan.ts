import { hasHan } from '../../text/scripts.ts';
import { decodeGlossary } from './decode.ts';
import { isPinyin } from './guess-columns.ts';
import { type JsonRow, jsonRows } from './json-rows.ts';
import { makeEntry, partSenses } from './make-entry.ts';
import { textOfDefinition } from './structured-text.ts';
import { type Found, isProblem, type Reading } from './types.ts';

const BANK = /(?:^|\/)(term|kanji)_bank_(\d+)\.json$/;

/** True for the names of a Yomitan dictionary's files that are read. */
export function isYomitanFile(name: string): boolean {
  return BANK.test(name) || /(?:^|\/)index\.json$/.test(name);
}

/**
 * The entries of a Yomitan dictionary, a row of its term and kanji banks each, bank by bank; formats 1 to 3, structured content
 * as text. A problem says which bank it is in.
 */
export function* readYomitan(files: ReadonlyMap<string, Uint8Array>, reading: Reading): Generator<Found> {
  const index = [...files].find(([name]) => name.endsWith('index.json'));
  const about = index === undefined ? null : parseIndex(decodeGlossary(index[1], reading.decode)?.text ?? '');
  if (about === null) yield { line: 1, column: 1, reason: { key: 'problemNoIndexJson' } };
  reading.encoding = 'utf-8';
  reading.title = about?.title ?? '';
  reading.licence = about?.attribution ?? '';
  const banks = [...files]
    .flatMap(([name, bytes]) => {
      const [, kind, number] = BANK.exec(name) ?? [];
      return kind === undefined ? [] : [{ name, bytes, kind, number: Number(number) }];
    })
    .sort((a, b) => (a.kind === b.kind ? a.number - b.number : a.kind === 'term' ? -1 : 1));
  if (banks.length === 0) yield { line: 1, column: 1, reason: { key: 'problemNoBanks' } };
  for (const [at, { name, bytes, kind }] of banks.entries()) {
    const text = decodeGlossary(bytes, reading.decode, 'utf-8')?.text ?? '';
    for (const { found, share } of jsonRows(text)) {
      reading.share = (at + share) / banks.length;
      const read = isProblem(found) ? found : readRow(found, kind === 'term', about?.format ?? 3);
      yield isProblem(read)
        ? { ...read, reason: { ...read.reason, part: { kind: 'problemInFile', name } as const } }
        : read;
    }
  }
}

function parseIndex(text: string): { title: string; attribution: string; format: number } | null {
  try {
    const index = JSON.parse(text) as unknown;
    if (typeof index !== 'object' || index === null || Array.isArray(index)) return null;
    const { title, attribution, format, version } = index as Record<string, unknown>;
    const words = (value: unknown) => (typeof value === 'string' ? value : '');
    const number = Number(format ?? version ?? 3);
    return { title: words(title), attribution: words(attribution), format: Number.isFinite(number) ? number : 3 };
  } catch {
    return null;
  }
}

/**
 * A row of a bank. Term: expression, reading, tags, rules, score, then the definitions, of format 1 each a cell of its own, later one list.
 * Kanji: character, on and kun readings, tags, then the meanings alike.
 */
function readRow({ value, where }: JsonRow, isTerm: boolean, format: number): Found {
  if (!Array.isArray(value)) return { ...where, reason: { key: 'problemEntryNoList' } };
  const row = value as readonly unknown[];
  const [expression, pronounced] = row;
  if (typeof expression !== 'string' || expression.trim() === '')
    return { ...where, reason: { key: 'problemEntryNoTerm' } };
  const before = isTerm ? 5 : 4;
  const senses = format === 1 ? row.slice(before) : row[before];
  if (!Array.isArray(senses)) return { ...where, reason: { key: 'problemDefinitionsNoList' } };
  const texts: string[] = [];
  for (const sense of senses as readonly unknown[]) {
    // A list is the way back to the plain form of an inflected one.
    if (Array.isArray(sense)) continue;
    const text = textOfDefinition(sense);
    if (text === null) return { ...where, reason: { key: 'problemDefinitionUnknown' } };
    texts.push(text);
  }
  const tags = row[isTerm ? 2 : 3];
  const pinyin = typeof pronounced === 'string' && !hasHan(pronounced) && isPinyin(pronounced) ? pronounced : undefined;
  const gathered = {
    sources: [expression],
    pinyin,
    tags: typeof tags === 'string' ? tags.split(' ') : [],
    ...partSenses(texts),
  };
  return makeEntry(gathered, where, true) ?? { ...where, reason: { key: 'problemEntryNoTerm' } };
}
