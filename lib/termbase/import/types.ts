import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import type { Decode } from '../../text/encoding.ts';

/** The kinds of glossary file that are read, as the command line and the options name them. */
export const IMPORT_FORMATS = [
  'csv',
  'tsv',
  'omegat',
  'tbx',
  'xlsx',
  'utx',
  'multiterm',
  'cedict',
  'pleco',
  'yomitan',
  'stardict',
] as const;
/** Name of a kind of glossary file. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file as it was given: its name, without folders, and all of its bytes. */
export interface GlossaryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How good a rendering is said to be; `forbidden` is one that must not be used. */
export type ImportedStatus = 'preferred' | 'admitted' | 'forbidden';

/** What a term is called in the other language. */
export interface ImportedRendering {
  readonly text: string;
  readonly status: ImportedStatus;
}

/** A place in a file, from 1: line and column of a text in UTF-16 units, row and column of a sheet, number of a word. */
export interface ImportPlace {
  readonly line: number;
  readonly column: number;
}

/** An entry of somebody's glossary. */
export interface ImportedEntry {
  /** Chinese where the file has any, else the language it gives first; never empty; the first is the headword. */
  readonly sources: readonly string[];
  /** With tone marks or as written. */
  readonly pinyin?: string;
  /** Best first; empty where the file only explains, or has one language. */
  readonly renderings: readonly ImportedRendering[];
  readonly definition?: string;
  readonly note?: string;
  /** Subject fields, categories, clients. */
  readonly tags: readonly string[];
  readonly where: ImportPlace;
}

/** Something in a file that could not be read, and why. */
export interface ImportProblem extends ImportPlace {
  readonly reason: ProblemReason;
}

/** What a reader comes upon. */
export type Found = ImportedEntry | ImportProblem;

/** What was guessed of a file, or is to be so; what is left out is guessed. */
export interface ImportChoices {
  readonly format?: ImportFormat | undefined;
  /** A WHATWG label. */
  readonly encoding?: string | undefined;
  /** One character. */
  readonly separator?: string | undefined;
  readonly hasHeading?: boolean | undefined;
  /** What each column holds, from the first. */
  readonly columns?: readonly ColumnRole[] | undefined;
}

/** What a column of a table holds; several may hold the same. */
export type ColumnRole = 'source' | 'target' | 'pinyin' | 'definition' | 'note' | 'tag' | 'status' | 'ignored';

/** What a reading needs from outside, and what it says of itself as it goes on. */
export interface Reading {
  readonly decode: Decode;
  readonly choices: ImportChoices;
  /** How much has been read, 0 to 1. */
  share: number;
  format: ImportFormat | null;
  encoding: string | null;
  /** What the file calls itself, its licence; empty where it does not say. */
  title: string;
  licence: string;
  /** Of a table: what was guessed or chosen of it. */
  table?: ReadTable;
}

/** A table as it is read, and its first rows as they stand. */
export interface ReadTable {
  /** Null where its cells are parted by the file itself. */
  readonly separator: string | null;
  readonly hasHeading: boolean;
  readonly columns: readonly ColumnRole[];
  /** Cells that a row may have: a separator that stands in a text makes more of them. */
  readonly width: number;
  /** The first rows, a heading among them, titles above it left out; to be shown. */
  readonly sample: readonly SampleRow[];
}

/**
 * What becomes of a row: `turned` is an entry that is written the other way round, its Chinese on the side of the
 * translations; `unread` a problem, which stands among the problems with its reason.
 */
export type RowFate = 'heading' | 'entry' | 'turned' | 'blank' | 'unread';

/** A row of a table as it stands in its file. */
export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fate: RowFate;
}

/** True for what could not be read, among whatever a reader gives. */
export function isProblem(found: object): found is ImportProblem {
  return (found as Partial<ImportProblem>).reason !== undefined;
}
