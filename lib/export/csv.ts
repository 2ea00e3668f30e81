import { stringify } from 'csv-stringify/browser/esm/sync';
import { partRenderings } from '../card/renderings.ts';
import type { Language } from '../i18n/language.ts';
import type { PageOrigin } from '../protocol/types.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { entryId } from './entry-names.ts';
import type { Label } from './labels.ts';
import { figuresOf, NAMING_KINDS, type PageRow, pageRows } from './page-rows.ts';
import { oneLine } from './term-pairs.ts';
import { type Wording, wordingIn } from './wording.ts';

/** The columns, in order; each is headed by the label of that name. */
export const CSV_COLUMNS = [
  'term',
  'printed',
  'pinyin',
  'rendering',
  'status',
  'seen',
  'otherRenderings',
  'glossZh',
  'glossEn',
  'category',
  'forms',
  'members',
  'note',
  'count',
  'sentence',
  'shared',
  'factsZh',
  'factsEn',
  'title',
  'publisher',
  'date',
  'address',
  'id',
] as const satisfies readonly Label[];
/** Name of a column. */
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** A spreadsheet takes no more characters in a cell (Excel: 32,767); what is longer would spill into the next row. */
const LONGEST_CELL = 32_000;

/**
 * A spreadsheet: RFC 4180 in UTF-8 with a byte order mark, by which Excel knows Chinese from noise, lines ended by
 * CR LF, every cell quoted: a program that parts at semicolons too, as LibreOffice does, parts none. No cell has a line break, for
 * many read line by line; several of a kind are parted by bars. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe. What the page says itself stands below the terms, figures last.
 */
export function writeCsv(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  const own = [...pageRows(sheet.explained, NAMING_KINDS), ...figuresOf(sheet.explained)];
  const cells = [
    ...sheet.entries.map((entry) => cellsOf(entry, sheet, words)),
    ...own.map((row) => pageCells(row, sheet, words)),
  ];
  const rows = cells.map((row) => CSV_COLUMNS.map((column) => cellText(row[column])));
  return stringify([CSV_COLUMNS.map((column) => words.label(column)), ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
  });
}

function cellsOf(entry: TermEntry, { page }: TermSheet, words: Wording): Record<CsvColumn, string> {
  const { card } = entry;
  const { best, others, forbidden } = partRenderings(card, null);
  const zh = wordingIn(words.language === 'zh-TW' ? 'zh-TW' : 'zh-CN');
  const en = wordingIn('en');
  const facts = (side: Wording) => lines(entry.facts.map((fact) => `${side.fact(fact)} ${side.citation(fact)}`));
  return {
    term: card.headword,
    printed: lines(entry.surfaces),
    pinyin: card.pinyin ?? '',
    rendering: best?.text ?? '',
    status: best === null ? '' : words.status(best),
    seen: best === null ? '' : words.seen(best),
    otherRenderings: lines([...others, ...forbidden].map(words.rendering)),
    glossZh: card.gloss?.zh ?? '',
    glossEn: card.gloss?.en ?? '',
    category: words.category(card),
    forms: lines(words.forms(card)),
    members: lines(words.members(card)),
    note: card.note === undefined ? '' : words.side(card.note),
    count: String(entry.count),
    sentence: entry.sentence,
    shared: lines(entry.sharedWith.map(words.shared)),
    factsZh: facts(zh),
    factsEn: facts(en),
    ...pageColumns(page, words),
    id: entryId(card.ref),
  };
}

/** What the page says itself, in the same columns: the full name among the other names, the office as a note. */
function pageCells(
  { kind, surface, means, count, sentence }: PageRow,
  { page }: TermSheet,
  words: Wording,
): Record<CsvColumn, string> {
  const empty = Object.fromEntries(CSV_COLUMNS.map((column) => [column, ''])) as Record<CsvColumn, string>;
  return {
    ...empty,
    ...pageColumns(page, words),
    term: surface,
    printed: surface,
    rendering: kind === 'quantity' ? lines(means) : '',
    category: words.kind(kind),
    forms: kind === 'abbrev' ? lines(means) : '',
    members: kind === 'members' ? lines(means) : '',
    note: kind === 'role' ? lines(means) : '',
    count: String(count),
    sentence,
  };
}

function pageColumns({ title, publisher, date, address }: PageOrigin, words: Wording) {
  return { title, publisher: publisher === null ? '' : words.side(publisher), date: date ?? '', address };
}

function lines(texts: readonly string[]): string {
  return texts.join(' | ');
}

function cellText(text: string): string {
  const plain = oneLine(text);
  return plain.length <= LONGEST_CELL ? plain : `${plain.slice(0, LONGEST_CELL).replace(/\p{Cs}$/u, '')}…`;
}
