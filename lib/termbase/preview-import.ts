import { sayReason } from '../i18n/import-problem-messages.ts';
import type { Language } from '../i18n/language.ts';
import { beginReading, readGlossary } from './import/read-glossary.ts';
import {
  type GlossaryFile,
  type ImportChoices,
  type ImportedEntry,
  type ImportFormat,
  type ImportProblem,
  isProblem,
  type Reading,
  type ReadTable,
} from './import/types.ts';

/** Entries that are shown before files are taken in. */
export const PREVIEWED = 20;

/** Problems of a preview: the rest is listed once all has been read. */
const PROBLEMS_PREVIEWED = 50;

/** What is known of files before they are taken in. */
export interface ImportPreview {
  /** Null where nothing in them could be read. */
  readonly format: ImportFormat | null;
  readonly encoding: string | null;
  readonly title: string;
  readonly licence: string;
  /** Of a table: how it is read, and its first rows. */
  readonly table: ReadTable | null;
  /** The first {@link PREVIEWED}. */
  readonly entries: readonly ImportedEntry[];
  /** The first problems, as far as the files were read. */
  readonly problems: readonly ImportProblem[];
  /** True where that was all of it. */
  readonly isWhole: boolean;
}

/** Why an import came to nothing: no entry in it, no room in the browser, a file that cannot be read, our own fault. */
export type ImportFailure = 'nothing' | 'no-room' | 'unread' | 'failed';

/** Reads the beginning of files by some choices. Cost: decoding or unpacking all of them, and {@link PREVIEWED} entries. */
export function previewImport(
  files: readonly GlossaryFile[],
  decode: Reading['decode'],
  choices: ImportChoices,
): ImportPreview {
  const reading = beginReading(decode, choices);
  const entries: ImportedEntry[] = [];
  const problems: ImportProblem[] = [];
  let isWhole = true;
  for (const found of readGlossary(files, reading)) {
    if (isProblem(found)) problems.push(found);
    else entries.push(found);
    if (entries.length < PREVIEWED && problems.length < PROBLEMS_PREVIEWED) continue;
    isWhole = false;
    break;
  }
  const { format, encoding, title, licence, table = null } = reading;
  return { format, encoding, title, licence, table, entries, problems, isWhole };
}

/** Problems as lines of `file:line:column reason`, with which editors find the place, the reason in a language. */
export function writeProblems(
  files: readonly string[],
  problems: readonly ImportProblem[],
  language: Language,
): string {
  const file = files.join('+');
  return problems
    .map(({ line, column, reason }) => `${file}:${line}:${column} ${sayReason(reason, language)}\n`)
    .join('');
}
