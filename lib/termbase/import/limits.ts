/**
 * What is too much for a glossary. A file beyond one of these is refused, or its row is, in words: nothing is made room
 * for before its size is known.
 */
export const IMPORT_LIMITS = {
  /** Bytes of a file, and of all that an archive holds unpacked: the largest dictionaries have some 150 MB. */
  bytes: 384 * 1024 * 1024,
  /** Files in an archive. */
  files: 5000,
  /** Entries of one glossary. */
  entries: 1_000_000,
  /** Problems that are listed; a file with more is probably of another kind. */
  problems: 10_000,
  /** Characters of a row of text, or of an element of XML: four times what a cell of a spreadsheet takes. */
  row: 128 * 1024,
  /** Columns of a table that are looked at; a row of more is refused. */
  columns: 256,
  /** Elements of XML or lists of JSON within each other. */
  depth: 100,
  /** Words of an index that name one entry. */
  names: 500,
} as const;
