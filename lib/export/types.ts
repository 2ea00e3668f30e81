/** Every kind of file the terms of a page can be had as, in the order of menus. */
export const EXPORT_FORMAT_NAMES = [
  'csv',
  'xlsx',
  'pairs',
  'immersive',
  'deepl',
  'omegat',
  'tbx',
  'tbx2008',
  'multiterm',
  'utx',
  'md',
  'anki',
] as const;
/** Name of a kind of file. */
export type ExportFormatName = (typeof EXPORT_FORMAT_NAMES)[number];

/** A file of terms that was handed to the browser. */
export interface SavedTerms {
  /** Its name. */
  readonly file: string;
  /** How many entries it holds. */
  readonly count: number;
}

/** What came of saving terms as a file. */
export type Saved = SavedTerms | 'failed';
