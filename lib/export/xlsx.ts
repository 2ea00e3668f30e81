import { strToU8, zipSync } from 'fflate';
import { partRenderings } from '../card/renderings.ts';
import type { Language } from '../i18n/language.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { entryId } from './entry-names.ts';
import type { Label } from './labels.ts';
import { oneLine } from './term-pairs.ts';
import { type Wording, wordingIn } from './wording.ts';

/**
 * Columns with their widths in characters, together no more than print on A4 at seven points in ten; languages are headed by their tags, by which tools know them.
 */
const COLUMNS = [
  ['zh-CN', 14],
  ['en', 24],
  ['pinyin', 15],
  ['status', 9],
  ['otherRenderings', 18],
  ['category', 10],
  ['glossZh', 24],
  ['glossEn', 28],
  ['sentence', 26],
  ['source', 18],
  ['id', 12],
] as const satisfies readonly (readonly [Label | 'zh-CN' | 'en', number])[];
type Column = (typeof COLUMNS)[number][0];

/** A spreadsheet takes no more characters in a cell (Excel: 32,767). */
const LONGEST_CELL = 32_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Every part but the sheet. Style 0 is plain and wrapped, style 1 the heading. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Terms!$1:$1</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/></font><font><b/><sz val="10"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};

/**
 * A workbook of Office Open XML (ECMA-376): a row a term, the first frozen and repeated in print, columns of fixed widths, texts
 * wrapped, printed on landscape A4 as wide as a page. Every cell is text, so that nothing becomes a formula. Cost: linear.
 */
export function writeXlsx(sheet: TermSheet, language: Language): Uint8Array<ArrayBuffer> {
  const words = wordingIn(language);
  const heading = COLUMNS.map(([column]) => (column === 'zh-CN' || column === 'en' ? column : words.label(column)));
  const rows = sheet.entries.map((entry) => {
    const cells = cellsOf(entry, sheet, words);
    return COLUMNS.map(([column]) => cells[column]);
  });
  const columns = COLUMNS.map(
    ([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = `${letterOf(COLUMNS.length - 1)}${rows.length + 1}`;
  const body = [heading, ...rows].map((cells, at) => rowXml(cells, at + 1, at === 0 ? 1 : 0)).join('');
  const worksheet = `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body}</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': worksheet };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  // One day for all: the same terms are the same file.
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: '1980-01-01T12:00:00' }));
}

function cellsOf(entry: TermEntry, { page }: TermSheet, words: Wording): Record<Column, string> {
  const { card } = entry;
  const { best, others } = partRenderings(card, null);
  return {
    'zh-CN': card.headword,
    en: best?.text ?? '',
    pinyin: card.pinyin ?? '',
    status: best === null ? '' : words.status(best),
    otherRenderings: others.map(({ text }) => text).join('; '),
    category: words.category(card),
    glossZh: card.gloss?.zh ?? '',
    glossEn: card.gloss?.en ?? '',
    sentence: entry.sentence,
    source: words.page(page),
    id: entryId(card.ref),
  };
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  const filled = cells.map((cell, at) => {
    const text = oneLine(cell);
    const cut = text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL).replace(/\p{Cs}$/u, '')}…`;
    if (cut === '') return '';
    return `<c r="${letterOf(at)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
  });
  return `<row r="${row}">${filled.join('')}</row>`;
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

function escapeXml(text: string): string {
  // A cell reads _x0041_ as a character: an underline that would begin one is written so itself.
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
