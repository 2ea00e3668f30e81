import type { LineFormat } from '../export/own-lines.ts';
import type { Language } from '../i18n/language.ts';

/** What is written to a file of the reader's as entries are saved: a line for each, or a copy of everything. */
export type LinkedKind = 'lines' | 'copy';

/** How a file is to be written to. */
export interface LinkOptions {
  /** Of `lines`. */
  readonly format: LineFormat;
  /** Of the words in the lines. */
  readonly language: Language;
  /** True where the entries there are already are to be written too. */
  readonly withPresent: boolean;
}

/** Where writing to a file stands. */
export interface LinkedStatus {
  /** The file's. */
  readonly name: string;
  readonly format: LineFormat;
  /** When it was last written, in ISO 8601; null where it has not been. */
  readonly written: string | null;
  /** Of `lines` the entries that are not in it yet; of `copy` 1 where anything is not. */
  readonly waiting: number;
  /** Null where all is well. */
  readonly problem: FileProblem | null;
}

/** Why a file was not taken to be written to. */
export type LinkRefusal =
  | { readonly code: 'unread' | 'not-ours'; readonly file: string }
  /** It is a backup with entries, or other contents of entries, that are not here. */
  | { readonly code: 'has-more'; readonly file: string; readonly count: number };

/** Why a file of the reader's could not be written. The file is as it was, and what was to be written waits. */
export type FileProblem =
  /** The browser has to be allowed again, as after it was started anew; it asks only after a press. */
  | 'needs-asking'
  /** It is no longer where it was. */
  | 'gone'
  /** The reader has not let the browser write to it, or the system lets nobody. */
  | 'not-allowed'
  /** Something else has written to it since, or taken something out of it. */
  | 'changed'
  /** Something else writes to it just now. */
  | 'busy'
  /** It is no text in UTF-8. */
  | 'not-text'
  | 'too-large'
  /** The disk is full. */
  | 'full'
  | 'failed';
